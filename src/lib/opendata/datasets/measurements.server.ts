import { sql } from 'drizzle-orm';
import { countsPeople, MEAN_FROM, type Aggregation, type Unit } from '../../indicators/rules';
import { m } from '../../paraglide/messages.js';
import { publicCount } from '../../privacy/rules';
import { yearOf } from '../../dashboard/years';
import {
	addressIn,
	always,
	code,
	dayIn,
	filtersOf,
	instantIn,
	may,
	pageAmong,
	pageOf,
	rowOf,
	slugOf,
	table,
	type Asked,
	type Dataset,
	type Keyed
} from '../declaring.server';
import { ELSEWHERE, TOLD, type Row, type Told as How } from '../rules';
import {
	countedTogether,
	inForce,
	PARTICIPATIONS,
	placeIdOf,
	placeOfProject,
	telling,
	togetherKey,
	type OfIndicator,
	type Telling
} from '../withheld.server';

const KINDS = ['measurement', 'together'] as const;

const place = placeOfProject(sql`e.neighbourhood_id`, sql`e.project_id`);
const placeId = placeIdOf(sql`e.neighbourhood_id`, sql`e.project_id`);
const there = (id: string) => sql`${placeId} = ${id}`;
const told = code('detto', m.data_field_told, TOLD, (one) => m[`data_told_${one}`]());

const fields = [
	always.id('id', m.data_field_id, sql`e.id`),
	code('tipo', m.data_field_row_kind, KINDS, (one) => m[`data_row_${one}`](), sql`'measurement'`),
	always.id('indicatore', m.data_field_indicator, sql`i.slug`),
	may.id('progetto', m.data_field_project, sql`e.project_id`),
	may.id('quartiere', m.data_field_quartiere, place),
	always.list('quartieri_insieme', m.data_field_places_together, sql`'[]'`),
	always.integer('anno', m.data_field_year, sql`cast(substr(e.period_from, 1, 4) as integer)`),
	always.day('periodo_dal', m.data_field_period_from, sql`e.period_from`),
	always.day('periodo_al', m.data_field_period_to, sql`e.period_to`),
	may.number('valore', m.data_field_value, sql`e.value`),
	may.integer(
		'risposte',
		m.data_field_sample,
		sql`case when i.aggregation = 'weighted_mean' then e.sample end`
	),
	told,
	may.boolean('stimata', m.data_field_estimated, sql`e.estimated`),
	may.text('fonte', m.data_field_source, sql`e.source`),
	may.id('corregge', m.data_field_corrects, sql`e.corrects_id`),
	always.boolean('in_vigore', m.data_field_in_force, inForce)
];

type Also = { readonly unit: Unit; readonly aggregation: Aggregation; readonly placeId: string | null };

/** How a measurement is told. Counts of few people never are, whatever came in between. */
function howOf({ leastOf, ofSmall }: Telling, row: Row, { unit, aggregation, placeId: there }: Also): How {
	const [slug, project] = [String(row.indicatore), String(row.progetto)];
	const people = countsPeople({ slug, unit });
	if (people && row.in_vigore !== true) return 'corrected';
	const mean = aggregation === 'weighted_mean';
	if (!people && !mean) return 'number';
	const counted = mean ? Number(row.risposte) : Number(row.valore);
	const least = Math.max(leastOf(project), mean ? MEAN_FROM : 0);
	if (publicCount(counted, least) !== null && (counted > 0 || !mean)) return 'number';
	if (row.in_vigore !== true) return 'corrected';
	return aggregation === 'sum' || mean ? ofSmall(slug, Number(row.anno), project, there ?? undefined) : 'few';
}

const measured = pageOf(
	{
		from: sql`measurements e join indicators i on i.id = e.indicator_id`,
		key: sql`e.id`,
		there,
		within: dayIn(sql`e.period_from`),
		also: { unit: sql`i.unit`, aggregation: sql`i.aggregation`, placeId },
		finish: () => {
			const now = telling();
			return (row, also) => {
				const detto = howOf(now, row, also as Also);
				return detto === 'number' ? { ...row, detto } : { ...row, detto, valore: null, risposte: null };
			};
		}
	},
	fields
);

/** A number in place of those that are too few to be told one by one. */
function togetherRow(one: OfIndicator): Keyed {
	const { slug, year, places, projectId, value, people, answers } = one;
	const [only] = places.length === 1 ? places : [];
	const key = togetherKey(one, slug, year);
	return {
		key,
		row: rowOf(fields, {
			...{ id: key, tipo: 'together', indicatore: slug, progetto: projectId, anno: year, valore: value },
			...{ quartiere: only === ELSEWHERE ? null : only, quartieri_insieme: only ? [] : places },
			...{ periodo_dal: `${year}-01-01`, periodo_al: `${year}-12-31` },
			...{ risposte: answers ? people : null, detto: 'number', in_vigore: true }
		})
	};
}

/** The rows told together come last. */
function togetherIn({ neighbourhoodId, year }: Asked, after: string, limit: number): readonly Keyed[] {
	const only = neighbourhoodId === undefined ? undefined : slugOf(neighbourhoodId);
	const rows = countedTogether()
		.filter((one) => year === undefined || one.year === year)
		.map(togetherRow)
		.filter(({ row }) => only === undefined || row.quartiere === only)
		.sort((one, other) => (one.key < other.key ? -1 : 1));
	return pageAmong(rows, after, limit);
}

export const misure: Dataset = {
	slug: 'misure',
	name: m.data_misure,
	about: m.data_misure_about,
	theme: 'SOCI',
	keywords: ['misure', 'indicatori', 'progetti'],
	fields,
	filters: filtersOf({ there, within: dayIn(sql`e.period_from`) }),
	read: (asked, after, limit) => {
		const rows = measured(asked, after, limit);
		return rows.length === limit ? rows : [...rows, ...togetherIn(asked, after, limit - rows.length)];
	}
};

export const attivita = table({
	slug: 'attivita',
	name: m.data_attivita,
	about: m.data_attivita_about,
	theme: 'SOCI',
	keywords: ['attività', 'progetti', 'calendario'],
	fields: [
		always.id('id', m.data_field_id, sql`e.id`),
		always.id('progetto', m.data_field_project, sql`e.project_id`),
		may.id('quartiere', m.data_field_quartiere, place),
		always.text('titolo', m.data_field_title, sql`e.title`),
		may.text('luogo', m.data_field_place, sql`e.place`),
		always.instant('inizio', m.data_field_start, sql`e.starts_at`),
		always.instant('fine', m.data_field_end, sql`e.ends_at`),
		always.boolean('accessibile', m.data_field_accessible, sql`e.accessible`),
		always.boolean('annullata', m.data_field_cancelled, sql`e.cancelled_at is not null`),
		may.integer('partecipanti', m.data_field_participants, sql`e.participants`),
		told,
		may.integer('minuti_volontariato', m.data_field_volunteer_minutes, sql`e.volunteer_minutes`),
		always.address('indirizzo', m.data_field_address, addressIn('/progetti/', sql`e.project_id`))
	],
	from: sql`activities e`,
	key: sql`e.id`,
	there,
	within: instantIn(sql`e.starts_at`),
	also: { placeId, cancelled: sql`e.cancelled_at` },
	finish: () => {
		const now = telling();
		return (row, also) => {
			const detto = howMany(now, row, also as Activity);
			return detto === 'number' ? { ...row, detto } : { ...row, detto, partecipanti: null };
		};
	}
});

type Activity = { readonly placeId: string | null; readonly cancelled: number | null };

/** How the participants of an activity are told. Nobody came to one that was cancelled. */
function howMany({ leastOf, ofSmall, measured: inYear }: Telling, row: Row, also: Activity): How {
	if (row.partecipanti === null || also.cancelled !== null) return 'missing';
	const project = String(row.progetto);
	const year = yearOf(Date.parse(String(row.inizio)));
	if (inYear(year).has(project)) return 'measured';
	return publicCount(Number(row.partecipanti), leastOf(project)) === null
		? ofSmall(PARTICIPATIONS, year, project, also.placeId ?? undefined)
		: 'number';
}
