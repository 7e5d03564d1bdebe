import { sql, type SQL } from 'drizzle-orm';
import { dayOf } from '../clock';
import { db } from '../db.server';
import { MEAN_FROM, type Aggregation } from '../indicators/rules';
import { cityRulesInForce } from '../municipality/queries.server';
import { toldFrom } from '../projects/rules';
import { SENSITIVE_TARGETS } from '../vocabulary';
import { onceForEvent } from './remembered.server';
import { ELSEWHERE } from './rules';
import { tellApart, type Counted, type Together } from './told';

/** Participations are people, though they are counted as things: the same person may be in many. */
export const PARTICIPATIONS = 'partecipazioni';

/** Whether a measurement counts people. */
export const countsPeople = sql`(i.unit = 'persone' or i.slug = ${PARTICIPATIONS})`;

/** The only quartiere of a project, by its address; nothing where it works in several or in the whole city. */
const onlyPlace = (project: SQL) =>
	sql`(select min(x.neighbourhood_id) from project_neighbourhoods x where x.project_id = ${project} having count(*) = 1)`;

/** Where something of a project happened. */
export const placeOf = (own: SQL, project: SQL) =>
	sql`(select n.slug from neighbourhoods n where n.id = coalesce(${own}, ${onlyPlace(project)}))`;

/** A project for people whom a small number could give away. */
export const isSensitive = (project: SQL) =>
	sql`exists (select 1 from project_targets x where x.project_id = ${project} and x.target in ${[...SENSITIVE_TARGETS]})`;

/** From how many people on something of a project may be told. */
export const toldFromOf = (sensitive: unknown, below: number) =>
	toldFrom(sensitive ? SENSITIVE_TARGETS : [], below);

/** Measured and not corrected since. */
export const inForce = sql`not exists (select 1 from measurements y where y.corrects_id = e.id)`;

type Group = { readonly slug: string; readonly aggregation: Aggregation; readonly year: number };
type Measured = Counted & { readonly value: number; readonly projectId: string };

/** Some counts of an indicator in a year that are told as one: a sum, or a mean with how many answered. */
export type Told = Together & Group & { readonly value: number | null };

/** The counts of people that stand nowhere by themselves, and what is told in their place. */
export const withheld = onceForEvent(() => {
	const below = cityRulesInForce().suppress_below;
	const byActivity = activitiesCounted();
	const measuredYears = projectsMeasured();
	const counted = byActivity.filter(({ projectId, year }) => !measuredYears.has(`${projectId} ${year}`));
	const told = groups(counted).flatMap((group) => toldOf(group, counted, below));
	return {
		ids: new Set(told.flatMap(({ ids }) => ids)),
		told,
		/** Activities whose participants are already in what their project measured that year. */
		measured: new Set(
			byActivity
				.filter(({ projectId, year }) => measuredYears.has(`${projectId} ${year}`))
				.map(({ id }) => id)
		)
	};
});

type Activity = Measured & { readonly year: number };

/** Activities whose participants somebody counted. */
const activitiesCounted = (): Activity[] =>
	db
		.all<{
			id: string;
			place: string | null;
			people: number;
			projectId: string;
			at: number;
			sensitive: 0 | 1;
		}>(
			sql`select e.id, e.project_id as projectId, e.starts_at as at, e.participants as people,
				${placeOf(sql`e.neighbourhood_id`, sql`e.project_id`)} as place,
				${isSensitive(sql`e.project_id`)} as sensitive
				from activities e where e.participants is not null`
		)
		.map(({ at, place, sensitive, ...one }) => ({
			...one,
			place: place ?? ELSEWHERE,
			value: one.people,
			year: Number(dayOf(new Date(at)).slice(0, 4)),
			below: toldFromOf(sensitive, cityRulesInForce().suppress_below)
		}));

/** Projects that wrote down their participations in a year: the activities of that year are in them. */
const projectsMeasured = () =>
	new Set(
		db
			.all<{ projectId: string; year: string }>(
				sql`select distinct e.project_id as projectId, substr(e.period_from, 1, 4) as year
					from measurements e join indicators i on i.id = e.indicator_id
					where i.slug = ${PARTICIPATIONS} and ${inForce}`
			)
			.map(({ projectId, year }) => `${projectId} ${year}`)
	);

/** What is added up or averaged over people, in each year in which something of it is small. */
function groups(counted: readonly Activity[]): Group[] {
	const below = cityRulesInForce().suppress_below;
	const largest = toldFromOf(true, below);
	const measured = db.all<{ slug: string; aggregation: Aggregation; year: string }>(
		sql`select distinct i.slug, i.aggregation, substr(e.period_from, 1, 4) as year
			from measurements e join indicators i on i.id = e.indicator_id
			where ${inForce} and ((i.aggregation = 'sum' and ${countsPeople} and e.value between 1 and ${largest - 1})
				or (i.aggregation = 'weighted_mean' and coalesce(e.sample, 0) < ${Math.max(MEAN_FROM, below)}))`
	);
	const byDay = counted
		.filter(({ people }) => people > 0 && people < largest)
		.map(({ year }) => `${PARTICIPATIONS} sum ${year}`);
	const keys = new Set([
		...measured.map(({ slug, aggregation, year }) => `${slug} ${aggregation} ${year}`),
		...byDay
	]);
	return [...keys].map((key) => {
		const [slug = '', aggregation = '', year = ''] = key.split(' ');
		return { slug, aggregation: aggregation === 'sum' ? 'sum' : 'weighted_mean', year: Number(year) };
	});
}

/** What of an indicator in a year is told together. */
function toldOf(group: Group, counted: readonly Activity[], below: number): Told[] {
	const rows: readonly Measured[] = [
		...measuredIn(group),
		...(group.slug === PARTICIPATIONS ? counted.filter(({ year }) => year === group.year) : [])
	];
	const limit = group.aggregation === 'sum' ? below : Math.max(MEAN_FROM, below);
	const byId = new Map(rows.map((row) => [row.id, row]));
	return tellApart(rows, limit).flatMap((together) => {
		const hidden = together.ids.flatMap((id) => byId.get(id) ?? []);
		const whole = { ...together, ...group, value: valueOf(group, together, hidden) };
		return group.aggregation === 'sum' || together.places.length === 1
			? [whole]
			: [whole, ...meansOf(group, hidden, limit)];
	});
}

/**
 * A place whose answers are told only with those of another still has a mean of its own, where enough people
 * answered; not how many they were, since that would tell how many the others are.
 */
const meansOf = (group: Group, rows: readonly Measured[], limit: number): Told[] =>
	[...Map.groupBy(rows, ({ place }) => place)]
		.filter(([place, own]) => place !== ELSEWHERE && answersOf(own) >= limit)
		.map(([place, own]) => ({ ...group, places: [place], people: null, ids: [], value: meanOf(own) }));

const answersOf = (rows: readonly Measured[]) => rows.reduce((sum, { people }) => sum + people, 0);
const meanOf = (rows: readonly Measured[]) =>
	rows.reduce((sum, { value, people }) => sum + value * people, 0) / answersOf(rows);

const valueOf = ({ aggregation }: Group, { people }: Together, rows: readonly Measured[]) =>
	people === null || aggregation === 'sum' ? people : meanOf(rows);

/** What was measured of an indicator in a year; of a mean, the people are those who answered. */
const measuredIn = ({ slug, aggregation, year }: Group): Measured[] =>
	db
		.all<{
			id: string;
			place: string | null;
			value: number;
			sample: number;
			projectId: string;
			sensitive: 0 | 1;
		}>(
			sql`select e.id, e.project_id as projectId, e.value, coalesce(e.sample, 0) as sample,
				${placeOf(sql`e.neighbourhood_id`, sql`e.project_id`)} as place,
				${isSensitive(sql`e.project_id`)} as sensitive
				from measurements e join indicators i on i.id = e.indicator_id
				where i.slug = ${slug} and e.period_from between ${`${year}-01-01`} and ${`${year}-12-31`} and ${inForce}`
		)
		.map(({ id, place, value, sample, projectId, sensitive }) => ({
			...{ id, projectId, value, place: place ?? ELSEWHERE },
			people: aggregation === 'sum' ? value : sample,
			...(aggregation === 'sum' ? { below: toldFromOf(sensitive, cityRulesInForce().suppress_below) } : {})
		}));
