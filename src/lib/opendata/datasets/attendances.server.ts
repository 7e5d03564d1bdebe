import { ATTENDANCES, telling, togetherKey, type Together } from '../withheld.server';
import { figureMeasure, placeOf, yearly } from '../../dashboard/measures.server';
import type { Row } from '../../dashboard/rows';
import { yearOf } from '../../dashboard/years';
import { m } from '../../paraglide/messages.js';
import {
	always,
	code,
	may,
	pageAmong,
	rowOf,
	slugOf,
	type Asked,
	type Dataset,
	type Keyed
} from '../declaring.server';
import { onceForEvent } from '../remembered.server';

/** A row of this dataset: one meeting, or several told together. */
const KINDS = ['meeting', 'together'] as const;
const TOLD = ['number', 'together', 'few', 'missing'] as const;

const fields = [
	always.id('id', m.data_field_id),
	code('tipo', m.data_field_row_kind, KINDS, (one) => m[`data_row_${one}`]()),
	may.id('incontro', m.data_field_meeting),
	always.integer('anno', m.data_field_year),
	may.id('quartiere', m.data_field_quartiere),
	always.list('quartieri_insieme', m.data_field_places_together),
	may.integer('persone', m.data_field_attendances),
	code('detto', m.data_field_told, TOLD, (one) => m[`data_told_${one}`]())
];

/** Attendance of every meeting held, year by year: counts of few people only in a number told together. */
const everything = onceForEvent((): readonly Keyed[] => {
	const { city, ofSmall, together } = telling();
	const years = new Set(city.meetings().map(({ startsAt }) => yearOf(startsAt)));
	const slugs = city.neighbourhoods();
	return [...years]
		.flatMap((year) => [
			...yearly(city, figureMeasure(ATTENDANCES), year).rows.map((row) => {
				const place = placeOf(row);
				const small = row.small && ofSmall(ATTENDANCES, year, row.id, place);
				return meetingRow(row, year, slugs.get(place ?? '')?.slug ?? null, small);
			}),
			...together(ATTENDANCES, year).map((one) => togetherRow(one, year))
		])
		.sort((one, other) => (one.key < other.key ? -1 : 1));
});

const meetingRow = (
	{ id, value }: Row,
	anno: number,
	quartiere: string | null,
	small: 'together' | 'few' | undefined
): Keyed => ({
	key: id,
	row: rowOf(fields, {
		...{ id, tipo: 'meeting', incontro: id, anno, quartiere, quartieri_insieme: [], persone: value },
		detto: small ?? (value === null ? 'missing' : 'number')
	})
});

function togetherRow(one: Together, anno: number): Keyed {
	const { places, people } = one;
	const [only] = places.length === 1 ? places : [];
	const key = togetherKey(one, anno);
	return {
		key,
		row: rowOf(fields, {
			...{ id: key, tipo: 'together', anno, quartiere: only, quartieri_insieme: only ? [] : places },
			...{ persone: people, detto: 'number' }
		})
	};
}

const inSlice = ({ neighbourhoodId, year }: Asked) => {
	const slug = neighbourhoodId === undefined ? undefined : slugOf(neighbourhoodId);
	return ({ row }: Keyed) =>
		(year === undefined || row.anno === year) && (slug === undefined || row.quartiere === slug);
};

export const presenze: Dataset = {
	slug: 'presenze',
	name: m.data_presenze,
	about: m.data_presenze_about,
	theme: 'SOCI',
	keywords: ['presenze', 'incontri', 'partecipazione'],
	fields,
	filters: ['quartiere', 'anno'],
	read: (asked, after, limit) => pageAmong(everything().filter(inSlice(asked)), after, limit)
};
