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
