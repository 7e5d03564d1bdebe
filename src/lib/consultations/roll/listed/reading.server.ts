import { identityKey } from '../../../accounts/identity.server';
import { plainName } from '../../../formats/alike';
import type { Row, Table } from '../../../formats/tables';
import { listNeighbourhoods } from '../../../neighbourhoods/queries.server';
import type { Found } from '../../queries.server';
import { verifiedCandidates } from '../candidates.server';
import { columnsOf, shownIn, type ListedProblem } from './rules';

/** A list as the city understands it. Of who is in it only keys are left: no line comes back with what it held. */
export type Reading = {
	/** Identity keys, each once, with the quartiere they vote in. */
	readonly voters: ReadonlyMap<string, string>;
	readonly problems: readonly { readonly line: number; readonly problem: ListedProblem }[];
	/** Lines that say again what one before said. */
	readonly repeated: number;
	/** How many of them the desk verified already: they stay one person. */
	readonly verified: number;
};

/** Reads a list without keeping anything; nothing when its columns cannot be told. */
export function readListed(consultation: Found, table: Table): Reading | undefined {
	const columns = columnsOf(table);
	if (!columns) return undefined;
	const quartieri = new Map(
		listNeighbourhoods().flatMap(({ id, slug, name }) => [
			[plainName(name), id],
			[plainName(slug), id]
		])
	);
	const placeIn = ({ cells }: Row): { readonly id: string } | ListedProblem => {
		const id = quartieri.get(plainName(cells[columns.neighbourhood] ?? ''));
		if (id === undefined) return 'neighbourhood_unknown';
		const here = consultation.cityWide || consultation.neighbourhoodIds.includes(id);
		return here ? { id } : 'neighbourhood_elsewhere';
	};

	const voters = new Map<string, string>();
	const problems: { line: number; problem: ListedProblem }[] = [];
	let repeated = 0;
	for (const row of table.rows) {
		const wrong = (problem: ListedProblem) => problems.push({ line: row.line, problem });
		const [shown, where] = [shownIn(row.cells, columns), placeIn(row)];
		if (typeof shown === 'string') wrong(shown);
		else if (typeof where === 'string') wrong(where);
		else {
			const key = identityKey(shown);
			const before = voters.get(key);
			if (before === undefined) voters.set(key, where.id);
			else if (before === where.id) repeated++;
			else wrong('two_neighbourhoods');
		}
	}
	const verified = verifiedCandidates().filter(({ identityKey: key }) => voters.has(key)).length;
	return { voters, problems, repeated, verified };
}
