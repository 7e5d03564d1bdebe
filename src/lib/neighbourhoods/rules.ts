/** A polygon as GeoJSON says it: rings of [longitude, latitude]. */
export type Polygon =
	| { readonly type: 'Polygon'; readonly coordinates: readonly (readonly (readonly number[])[])[] }
	| {
			readonly type: 'MultiPolygon';
			readonly coordinates: readonly (readonly (readonly (readonly number[])[])[])[];
	  };

export const AGE_BANDS = ['0-14', '15-29', '30-64', '65-74', '75+'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** How many colours a quartiere can have; `quartiere-0` … `quartiere-11` in the style sheet. */
export const COLOURS = 12;

/** What concerns one quartiere wears its colour; several, or the whole city, wear none. */
export const colourOf = (places: readonly { readonly colour: number }[]) =>
	places.length === 1 ? places[0]?.colour : undefined;

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('it');

/** What somebody looks for by name: accents and capitals do not count, and a polo finds its quartieri. */
export const matches = (one: { readonly name: string; readonly district: string }, text: string) =>
	plain(`${one.name} ${one.district}`).includes(plain(text.trim()));

/** A list sorted by polo, cut into its poli. */
export function byDistrict<T extends { readonly district: string }>(places: readonly T[]) {
	const poli: { district: string; places: T[] }[] = [];
	for (const place of places) {
		const last = poli.at(-1);
		if (last?.district === place.district) last.places.push(place);
		else poli.push({ district: place.district, places: [place] });
	}
	return poli;
}
