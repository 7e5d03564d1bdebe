import { sql } from 'drizzle-orm';
import { dayOf } from '../../clock';
import { db } from '../../db.server';
import { ADDED_UP } from '../../minutes/rules';
import { cityRulesInForce } from '../../municipality/queries.server';
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
import { tellApart, type Counted, type Together } from '../told';

/** A row of this dataset: one meeting, or several told together. */
const KINDS = ['meeting', 'together'] as const;
const TOLD = ['number', 'together', 'few'] as const;

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

type Held = Counted & { readonly startsAt: number };

/**
 * Every meeting held, and who was there: from the minutes everybody can read or, for imported meetings without
 * any, from the list they come from.
 */
const meetingsHeld = () =>
	db.all<Held>(sql`
		with named as (select minutes_id, count(*) as people from attendances where state = 'present' group by minutes_id),
		counted as (select minutes_id, sum(people) as people from attendance_counts
			where category in ${[...ADDED_UP]} group by minutes_id),
		published as (select distinct v.minutes_id from minutes_versions v
			join minutes_publications p on p.version_id = v.id)
		select e.id, n.slug as place, e.starts_at as startsAt,
			case when published.minutes_id is null then coalesce(listed.total, 0)
				else coalesce(named.people, 0) + coalesce(counted.people, 0) end as people
		from meetings e
		join tavoli t on t.id = e.tavolo_id
		join neighbourhoods n on n.id = t.neighbourhood_id
		join meeting_steps s on s.meeting_id = e.id and s.ended_at is null and s.state = 'held'
		left join meeting_totals listed on listed.meeting_id = e.id and listed.category = 'people'
		left join minutes r on r.meeting_id = e.id
		left join published on published.minutes_id = r.id
		left join named on named.minutes_id = published.minutes_id
		left join counted on counted.minutes_id = published.minutes_id
		order by e.id`);

/** Attendance of every meeting, year by year: counts of few people only in a number told together. */
const everything = onceForEvent((): readonly Keyed[] => {
	const below = cityRulesInForce().suppress_below;
	const years = Map.groupBy(meetingsHeld(), ({ startsAt }) => Number(dayOf(new Date(startsAt)).slice(0, 4)));
	return [...years]
		.flatMap(([year, held]) => {
			const together = tellApart(held, below);
			const hidden = new Set(together.flatMap(({ ids }) => ids));
			return [
				...held.map((one) => meetingRow(one, year, hidden.has(one.id))),
				...together.map((one) => togetherRow(one, year))
			];
		})
		.sort((one, other) => (one.key < other.key ? -1 : 1));
});

const meetingRow = ({ id, place, people }: Held, anno: number, hidden: boolean): Keyed => ({
	key: id,
	row: rowOf(fields, {
		...{ id, tipo: 'meeting', incontro: id, anno, quartiere: place, quartieri_insieme: [] },
		...{ persone: hidden ? null : people, detto: hidden ? 'together' : 'number' }
	})
});

function togetherRow({ places, people }: Together, anno: number): Keyed {
	const [only] = places.length === 1 ? places : [];
	const key = `~${anno}:${only ?? 'insieme'}`;
	return {
		key,
		row: rowOf(fields, {
			...{ id: key, tipo: 'together', anno, quartiere: only, quartieri_insieme: only ? [] : places },
			...{ persone: people, detto: people === null ? 'few' : 'number' }
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
