/** What stands filled in on the first page of a ballot, as it was typed: also what no ballot may say. */
export type Filled = {
	readonly chosen: readonly string[];
	/** The points of each option, and its place. */
	readonly points: Readonly<Record<string, string>>;
	readonly places: Readonly<Record<string, string>>;
};

const NOTHING: Filled = { chosen: [], points: {}, places: {} };

/** What the fields of a form hold. */
export const filledFrom = (fields: FormData): Filled => ({
	chosen: fields.getAll('choice').map(String),
	points: named(fields, 'points-'),
	places: named(fields, 'place-')
});

/** The fields that say a ballot again, for whoever comes back to change it. */
export function filledWith(ballot: unknown): Filled {
	if (typeof ballot === 'string') return { ...NOTHING, chosen: [ballot] };
	if (Array.isArray(ballot)) {
		const chosen = ballot.filter((one) => typeof one === 'string');
		return { ...NOTHING, chosen, places: placesOf(ballot.filter(isGroup)) };
	}
	if (typeof ballot !== 'object' || ballot === null) return NOTHING;
	const points = Object.entries(ballot).flatMap(([id, given]) =>
		typeof given === 'number' ? [[id, String(given)] as const] : []
	);
	return { ...NOTHING, points: byOption(points) };
}

/** The place of each option in groups of equals, the first liked most. */
export const placesOf = (groups: readonly (readonly string[])[]): Readonly<Record<string, string>> =>
	byOption(groups.flatMap((group, i) => group.map((id) => [id, String(i + 1)] as const)));

/** What a request names that no option can be called is left out: some names no page can carry. */
const byOption = (entries: readonly (readonly [id: string, typed: string])[]) =>
	Object.fromEntries(entries.filter(([id]) => /^[a-z0-9]+$/.test(id)));

const isGroup = (value: unknown): value is string[] =>
	Array.isArray(value) && value.every((one) => typeof one === 'string');

const named = (fields: FormData, prefix: string) =>
	byOption(
		[...fields]
			.filter(([name]) => name.startsWith(prefix))
			.map(([name, value]) => [name.slice(prefix.length), String(value)])
	);
