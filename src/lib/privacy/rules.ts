/** People reached or attending are never published as a number from 1 to `below` − 1: `null` stands for "too few to say". */
export const publicCount = (people: number, below: number) => (people > 0 && people < below ? null : people);

type Row = {
	readonly id: string;
	readonly people: number;
	/** From how many people on this row may be told, where that is not the rule of all. */
	readonly below?: number;
};
type Published = {
	/** Rows with a number of their own. */
	readonly rows: readonly Row[];
	/** The rows told together, and how many people they are; `null` when even together they are too few. */
	readonly together: readonly string[];
	readonly others: number | null;
	/** The sum of all, `null` when it would tell what is hidden. */
	readonly total: number | null;
};

/**
 * Counts of people row by row, so that nothing hidden can be found by subtraction: small rows are told
 * together as "altri", which takes in the next smallest until it hides each of them. What is published
 * still adds up to the total.
 */
export function publishRows(rows: readonly Row[], below: number): Published {
	const total = sumOf(rows);
	const isSmall = ({ people, below: own = below }: Row) => people > 0 && people < own;
	const waiting = rows
		.filter((row) => row.people > 0 && !isSmall(row))
		.sort((a, b) => a.people - b.people);
	const small = rows.filter(isSmall);
	const merged = [...small];
	while (merged.length > 0 && tellsTooMuch(merged, below)) {
		const next = waiting.shift();
		if (!next) break;
		merged.push(next);
	}

	const together = merged.map(({ id }) => id);
	const others = sumOf(merged);
	const hidden = merged.length > 0 && tellsTooMuch(merged, below);
	return {
		rows: rows.filter(({ id }) => !together.includes(id)),
		together,
		others: hidden ? null : others,
		total: hidden ? null : total
	};
}

const sumOf = (rows: readonly Row[]) => rows.reduce((sum, { people }) => sum + people, 0);

/** One row alone, too few people, or so few or so many that each row can be only one number. */
function tellsTooMuch(merged: readonly Row[], below: number) {
	const sum = sumOf(merged);
	const forced = merged.every(({ people }) => people < below) && sum === merged.length * (below - 1);
	return merged.length < 2 || sum < below || sum === merged.length || forced;
}
