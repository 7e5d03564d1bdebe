import { ATTENDANCES, telling, togetherKey, type Telling, type Together } from '../withheld.server';
import { onceForEvent } from '../../audit/remembered.server';
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
	const now = telling();
	const { city, together } = now;
	const years = new Set(city.meetings().map(({ startsAt }) => yearOf(startsAt)));
	return [...years]
		.flatMap((year) => [
			...yearly(city, figureMeasure(ATTENDANCES), year).rows.flatMap((row) => meetingRows(now, row, year)),
			...together(ATTENDANCES, year).map((one) => togetherRow(one, year))
		])
		.sort((one, other) => (one.key < other.key ? -1 : 1));
});

/** After the row of a meeting, that of the few who were there beside those it tells. */
const BESIDE = '+';

/** One row, or two where minutes name some of those present and the others are few. */
function meetingRows({ city, ofSmall }: Telling, { id, value, small, facets }: Row, anno: number): Keyed[] {
	const place = placeOf({ facets });
	const quartiere = city.neighbourhoods().get(place ?? '')?.slug ?? null;
	const rowOfMeeting = (key: string, persone: number | null, detto: (typeof TOLD)[number]): Keyed => ({
		key,
		row: rowOf(fields, {
			...{ id: key, tipo: 'meeting', incontro: id, anno, quartiere, quartieri_insieme: [], persone, detto }
		})
	});
	const few = small && ofSmall(ATTENDANCES, anno, id, place);
	if (value === null) return [rowOfMeeting(id, null, few ?? 'missing')];
	const told = rowOfMeeting(id, value, 'number');
	return few ? [told, rowOfMeeting(`${id}${BESIDE}`, null, few)] : [told];
}

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
