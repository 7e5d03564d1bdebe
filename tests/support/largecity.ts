import { sql } from 'drizzle-orm';
import { db, inBulk } from '../../src/lib/db.server';
import { TARGET_GROUPS, THEMES } from '../../src/lib/vocabulary';

/** A large city, as `issue 5` measures it. */
export const LARGE = {
	districts: 10,
	quartieri: 60,
	meetings: 3_000,
	initiatives: 5_000,
	organizations: 300,
	projects: 2_000,
	commitments: 10_000,
	/** To the last of December of these years, from the first of January five years before. */
	firstYear: 2022,
	years: 5
} as const;

/** Whole numbers from 0, as rows of one column `n`. */
const numbers = (count: number) =>
	`with recursive numbers(n) as (select 0 union all select n + 1 from numbers where n + 1 < ${count})`;

/** One of a list, by number. */
const oneOf = (values: readonly string[], index: string) =>
	`json_extract('${JSON.stringify(values)}', '$[' || ((${index}) % ${values.length}) || ']')`;

/** A moment within the years of the city, spread evenly over so many things. */
const moment = (count: number) =>
	`(unixepoch('${LARGE.firstYear}-01-02') * 1000 + n * (${LARGE.years} * 365 * 86400000 / ${count}))`;

const {
	districts,
	quartieri,
	meetings,
	initiatives,
	organizations,
	projects,
	commitments,
	firstYear,
	years
} = LARGE;
/** A number that looks drawn by lot, and is the same each time. */
const drawn = (n: string, most: number) => `((((${n}) * 7919 + 104729) * 31) % ${most})`;

/** Measurements of a project within a year: twelve months of participations, four quarters of people, and so on. */
const RHYTHMS = [
	{ slug: 'partecipazioni', times: 12, most: 60 },
	{ slug: 'persone-raggiunte', times: 4, most: 90 },
	{ slug: 'ore-di-volontariato', times: 2, most: 80 },
	{ slug: 'soddisfazione', times: 1, most: 5 },
	{ slug: 'nuove-collaborazioni', times: 1, most: 6 }
] as const;

const STATEMENTS = [
	`insert into districts (id, slug, name, created_at) ${numbers(districts)}
		select 'polo-' || n, 'polo-' || n, 'Polo ' || n, 0 from numbers`,
	`insert into neighbourhoods (id, slug, name, district_id, colour, polygon, created_at) ${numbers(quartieri)}
		select 'q' || n, 'quartiere-' || n, 'Quartiere ' || n, 'polo-' || (n % ${districts}), n % 12,
			json_object('type', 'Polygon', 'coordinates', json_array(json_array(
				json_array(10 + n % 10 * 0.01, 45 + n / 10 * 0.01), json_array(10.01 + n % 10 * 0.01, 45 + n / 10 * 0.01),
				json_array(10.01 + n % 10 * 0.01, 45.01 + n / 10 * 0.01), json_array(10 + n % 10 * 0.01, 45.01 + n / 10 * 0.01),
				json_array(10 + n % 10 * 0.01, 45 + n / 10 * 0.01)))), 0 from numbers`,
	`insert into tavoli (id, slug, neighbourhood_id, theme, name, created_at) ${numbers(quartieri)}
		select 't' || n, 'tavolo-' || n, 'q' || n, 'generale', 'Tavolo ' || n, 0 from numbers`,
	`insert into organizations (id, slug, name, kind, created_at) ${numbers(organizations)}
		select 'o' || n, 'organizzazione-' || n, 'Organizzazione ' || n, 'associazione', 0 from numbers`,
	`insert into memberships (id, tavolo_id, organization_id, role, since, added_by) ${numbers(organizations)}
		select 'm' || n, 't' || (n % ${quartieri}), 'o' || n, 'member', ${moment(organizations)}, 'lotto' from numbers`,
	`insert into meetings (id, tavolo_id, title, starts_at, ends_at, created_by, created_at) ${numbers(meetings)}
		select 'e' || n, 't' || (n % ${quartieri}), 'Incontro ' || n, ${moment(meetings)}, ${moment(meetings)} + 7200000, 'lotto', 0 from numbers`,
	`insert into meeting_steps (id, meeting_id, state, "by", at) ${numbers(meetings)}
		select 'es' || n, 'e' || n, 'held', 'lotto', ${moment(meetings)} from numbers`,
	`insert into minutes (id, meeting_id, number, secretary_id, created_at) ${numbers(meetings)}
		select 'v' || n, 'e' || n, 'TQ-' || n, 'lotto', 0 from numbers`,
	`insert into minutes_versions (id, minutes_id, number, snapshot, public_snapshot, sha256, "by", at) ${numbers(meetings)}
		select 'vv' || n, 'v' || n, 1, '{}', '{}', '', 'lotto', 0 from numbers where n % 20 > 0`,
	`insert into minutes_publications (version_id, "by", at) ${numbers(meetings)}
		select 'vv' || n, 'lotto', 0 from numbers where n % 20 > 0`,
	`insert into attendances (id, minutes_id, guest_name, state) ${numbers(meetings * 10)}
		select 'a' || n, 'v' || (n / 10), 'Ospite ' || n, 'present' from numbers where (n / 10) % 40 <> 7 or n % 10 < 3`,
	`insert into attendance_counts (minutes_id, category, people) ${numbers(meetings)}
		select 'v' || n, 'residents', ${drawn('n', 30)} from numbers where n % 40 <> 7`,
	`insert into initiatives (id, city_wide, created_by, created_at, submitted_at) ${numbers(initiatives)}
		select 'i' || n, n % 50 = 0, 'lotto', 0, ${moment(initiatives)} from numbers`,
	`insert into initiative_versions (id, initiative_id, number, step, title, summary, theme, "by", created_at) ${numbers(initiatives)}
		select 'iv' || n, 'i' || n, 1, 3, 'Idea ' || n, 'Una cosa da fare insieme.', ${oneOf(THEMES, 'n')}, 'lotto', 0 from numbers`,
	`insert into initiative_steps (id, initiative_id, state, "by", at, ended_at) ${numbers(initiatives)}
		select 'ia' || n, 'i' || n, 'submitted', 'lotto', ${moment(initiatives)}, case when n % 5 > 0 then ${moment(initiatives)} + 86400000 end from numbers`,
	`insert into initiative_steps (id, initiative_id, state, "by", at) ${numbers(initiatives)}
		select 'ib' || n, 'i' || n, 'admitted', 'lotto', ${moment(initiatives)} + ${drawn('n', 40)} * 86400000 from numbers where n % 5 > 0`,
	`insert into initiative_neighbourhoods (initiative_id, neighbourhood_id) ${numbers(initiatives)}
		select 'i' || n, 'q' || (n % ${quartieri}) from numbers where n % 50 > 0`,
	`insert into initiative_targets (initiative_id, target) ${numbers(initiatives)}
		select 'i' || n, ${oneOf(TARGET_GROUPS, 'n')} from numbers`,
	`insert into pacts (id, slug, title, starts_on, ends_on, created_at, published_at) values
		('patto', 'patto', 'Patto per il welfare', '${firstYear}-01-01', '${firstYear + years}-12-31', 0, 0)`,
	`insert into strategic_lines (id, pact_id, position, title) ${numbers(4)}
		select 'l' || n, 'patto', n + 1, 'Linea ' || n from numbers`,
	`insert into objectives (id, line_id, position, title) ${numbers(12)}
		select 'ob' || n, 'l' || (n % 4), n + 1, 'Obiettivo ' || n from numbers`,
	`insert into projects (id, title, summary, origin, theme, kind, city_wide, planned_start, planned_end, actual_start, created_by, created_at) ${numbers(projects)}
		select 'p' || n, 'Progetto ' || n, 'Un progetto del quartiere.', 'office', ${oneOf(THEMES, 'n')},
			${oneOf(['prevenzione', 'promozione', 'riparazione'], 'n')}, n % 40 = 0,
			date(${moment(projects)} / 1000, 'unixepoch'), date(${moment(projects)} / 1000, 'unixepoch', '+2 years'),
			date(${moment(projects)} / 1000, 'unixepoch'), 'lotto', 0 from numbers`,
	`insert into project_steps (id, project_id, state, "by", at, ended_at) ${numbers(projects)}
		select 'ps' || n, 'p' || n, 'in_progress', 'lotto', ${moment(projects)}, case when n % 3 = 0 then ${moment(projects)} + 15552000000 end from numbers`,
	`insert into project_steps (id, project_id, state, "by", at) ${numbers(projects)}
		select 'pf' || n, 'p' || n, 'finished', 'lotto', ${moment(projects)} + 15552000000 from numbers where n % 3 = 0`,
	`insert into project_neighbourhoods (project_id, neighbourhood_id) ${numbers(projects)}
		select 'p' || n, 'q' || (n % ${quartieri}) from numbers where n % 40 > 0`,
	`insert into project_neighbourhoods (project_id, neighbourhood_id) ${numbers(projects)}
		select 'p' || n, 'q' || ((n + 1) % ${quartieri}) from numbers where n % 40 > 0 and n % 7 = 0`,
	`insert into project_targets (project_id, target) ${numbers(projects)}
		select 'p' || n, ${oneOf(TARGET_GROUPS, 'n')} from numbers`,
	`insert into project_objectives (project_id, objective_id) ${numbers(projects)}
		select 'p' || n, 'ob' || (n % 11) from numbers`,
	`insert into project_partners (id, project_id, organization_id, role, since) ${numbers(projects)}
		select 'pp' || n, 'p' || n, 'o' || (n % ${organizations}), 'lead', ${moment(projects)} from numbers`,
	`insert into milestones (id, project_id, position, title, due_on, done_on, created_by, created_at) ${numbers(projects * 5)}
		select 'mi' || n, 'p' || (n / 5), n % 5, 'Tappa ' || (n % 5), date(${moment(projects * 5)} / 1000, 'unixepoch'),
			case when n % 4 > 0 then date(${moment(projects * 5)} / 1000, 'unixepoch', (n % 6 - 3) || ' days') end, 'lotto', 0 from numbers`,
	`insert into project_funding (id, project_id, source, cents, in_kind) ${numbers(projects * 2)}
		select 'f' || n, 'p' || (n / 2), 'Comune', 1000 * ${drawn('n', 900)}, n % 2 from numbers`,
	`insert into project_expenses (id, project_id, line, cents, funder, "on", "by", at) ${numbers(projects * 5)}
		select 'x' || n, 'p' || (n / 5), 'Sedie', 100 + 100 * ${drawn('n', 900)}, 'Comune', date(${moment(projects * 5)} / 1000, 'unixepoch'), 'lotto', 0 from numbers`,
	`insert into activities (id, project_id, title, starts_at, ends_at, participants, volunteer_minutes, "by", created_at) ${numbers(projects * 10)}
		select 'at' || n, 'p' || (n / 10), 'Laboratorio', ${moment(projects * 10)}, ${moment(projects * 10)} + 3600000, ${drawn('n', 25)}, 90, 'lotto', 0 from numbers`,
	`insert into commitments (id, what, tavolo_id, owner_role, due_on, made_by, created_at, bound_at) ${numbers(commitments)}
		select 'c' || n, 'Aprire la palestra', 't' || (n % ${quartieri}), 'tavolo', date(${moment(commitments)} / 1000, 'unixepoch'), 'lotto', 0, 1 from numbers`,
	`insert into commitment_steps (id, commitment_id, state, "by", at) ${numbers(commitments)}
		select 'cs' || n, 'c' || n, case when n % 3 > 0 then 'done' else 'open' end, 'lotto', 0 from numbers`,
	...RHYTHMS.map(
		({ slug, times, most }) => `insert into measurements
		(id, indicator_id, project_id, neighbourhood_id, period_from, period_to, value, sample, source, "by", at)
		${numbers(projects * years * times)}
		select '${slug}' || n, (select id from indicators where slug = '${slug}'), 'p' || (n / ${years * times}), null,
			date('${firstYear}-01-01', ((n % ${years * times}) * ${12 / times}) || ' months'),
			date('${firstYear}-01-01', ((n % ${years * times} + 1) * ${12 / times}) || ' months', '-1 day'),
			${slug === 'soddisfazione' ? `1 + ${drawn('n', 5)}` : drawn('n', most)},
			${slug === 'soddisfazione' ? drawn('n', 40) : 'null'}, 'Registro', 'lotto', 0 from numbers`
	),
	`insert into measurements (id, indicator_id, project_id, period_from, period_to, value, source, corrects_id, "by", at)
		select 'corr' || id, indicator_id, project_id, period_from, period_to, value + 1, source, id, 'lotto', 1
		from measurements where rowid % 100 = 0`
];

/**
 * Fills a connected, empty file that has its standard indicators: some seconds, by statements that write many
 * rows each. It stands beside the cast of `settle`, or alone.
 */
export const fillLargeCity = () =>
	inBulk(() => db.transaction(() => STATEMENTS.forEach((statement) => db.run(sql.raw(statement)))));
