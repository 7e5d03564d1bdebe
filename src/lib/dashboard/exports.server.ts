import { csv } from '../formats/csv';
import { m } from '../paraglide/messages.js';
import { settings } from '../settings.server';
import type { City } from './city.server';
import { FIGURES } from './figures';
import { placeName, rowsInWords } from './list.server';
import { figureMeasure, type Named } from './measures.server';
import type { mapOf } from './places.server';
import { readRows, readTrend } from './queries.server';
import type { Row } from './rows';
import type { Scope } from './scope';
import { bare, bareValue, noteOf } from './told.server';

/** Every figure, year by year. */
export const figuresTable = (city: City, scope: Scope) =>
	csv(
		[
			m.dashboard_row_figure_code(),
			m.dashboard_figure(),
			m.dashboard_year(),
			m.dashboard_value(),
			m.dashboard_row_note()
		],
		FIGURES.flatMap(({ slug, unit }) =>
			readTrend(city, figureMeasure(slug), scope).map(({ year, told }) => [
				slug,
				m[`figure_${slug}`](),
				year,
				bare(told, unit),
				noteOf(told, unit)
			])
		)
	);

/** The rows behind a measure, the small ones together: added up as the measure says, they make it. */
export function rowsTable(city: City, measure: Named, scope: Scope) {
	const { rows, together } = readRows(city, measure, scope);
	const words = rowsInWords(city, measure, rows);
	return csv(
		[
			m.dashboard_row_what(),
			m.dashboard_row_of(),
			m.dashboard_row_day(),
			m.dashboard_value(),
			m.dashboard_row_weight(),
			m.dashboard_row_note(),
			m.dashboard_row_address()
		],
		[
			...rows.map((row, i) => {
				const said = words[i];
				return [
					said?.title,
					said?.of,
					said?.day,
					row.value === null ? '' : bareValue(row.value, measure.unit),
					measure.fold === 'weighted' ? row.weight : '',
					isPlain(measure, row) ? '' : said?.value,
					`${settings().ORIGIN}${said?.href ?? ''}`
				];
			}),
			...together.map(({ value, weight, placeId }) => [
				placeId === null
					? m.dashboard_others()
					: m.dashboard_others_there({ place: placeName(city, placeId) }),
				'',
				'',
				bareValue(value, measure.unit),
				measure.fold === 'weighted' ? weight : '',
				'',
				''
			])
		]
	);
}

/** A row whose number says it all. */
const isPlain = ({ fold }: Named, { value, small }: Row) =>
	fold !== 'share' && value !== null && (small?.few.times ?? 0) === 0;

/** The table of the map. */
export const placesTable = ({ rows, rest }: ReturnType<typeof mapOf>, { unit }: Named) =>
	csv(
		[m.dashboard_by_quartiere(), m.dashboard_value(), m.dashboard_row_note()],
		[...rows, ...rest].map(({ name, told }) => [name, bare(told, unit), noteOf(told, unit)])
	);
