export const KINDS = ['data', 'keys'] as const;
export type Kind = (typeof KINDS)[number];

const WORDS: Readonly<Record<Kind, string>> = { data: 'dati', keys: 'chiavi' };

/** What stands in a backup, and what it must still be when it is read again. */
export type Contents = {
	readonly at: string;
	/** The last step of the schema: its moment and its name. */
	readonly schema: { readonly at: number; readonly name: string };
	/** How many rows each table has. */
	readonly rows: Readonly<Record<string, number>>;
	readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
};

/** A name that tells what is inside and of when, so that names in order are moments in order. */
export const nameOf = (kind: Kind, at: Date) =>
	`tavoli-${WORDS[kind]}-${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z.backup`;

/** The moment in such a name; nothing where it is no backup of this kind. */
export function momentIn(kind: Kind, name: string): Date | undefined {
	const read = name.match(/^tavoli-(\w+)-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.backup$/);
	if (read?.[1] !== WORDS[kind]) return undefined;
	const at = new Date(`${read[2]}T${read[3]}:${read[4]}:${read[5]}Z`);
	return Number.isNaN(at.getTime()) ? undefined : at;
}

/** For how many of the latest days, weeks and months one backup is kept. */
export type Rotation = { readonly daily: number; readonly weekly: number; readonly monthly: number };

const DAY = 24 * 60 * 60 * 1000;

/** The day, the week (from Monday) and the month that a moment is in, in UTC as the names of the files are. */
const PERIODS: Readonly<Record<keyof Rotation, (at: Date) => string>> = {
	daily: (at) => at.toISOString().slice(0, 10),
	weekly: (at) => new Date(at.getTime() - ((at.getUTCDay() + 6) % 7) * DAY).toISOString().slice(0, 10),
	monthly: (at) => at.toISOString().slice(0, 7)
};

/**
 * Which backups are no longer needed: kept is the last one of each of the latest days, weeks and months that have
 * any. Periods without a backup do not count, so that a machine that stood still for a year loses nothing by it.
 */
export function outdated(moments: readonly Date[], rotation: Rotation): Date[] {
	const latestFirst = moments.toSorted((one, other) => other.getTime() - one.getTime());
	const kept = new Set(latestFirst.slice(0, 1));
	for (const [period, periodOf] of Object.entries(PERIODS)) {
		const seen = new Set<string>();
		for (const at of latestFirst) {
			const name = periodOf(at);
			if (seen.has(name) || seen.size >= Reflect.get(rotation, period)) continue;
			seen.add(name);
			kept.add(at);
		}
	}
	return latestFirst.filter((at) => !kept.has(at));
}
