import { sql } from 'drizzle-orm';
import { m } from '../../paraglide/messages.js';
import { MATURITIES, ORIGINS, PROJECT_KINDS, PROJECT_STATES } from '../../projects/rules';
import { THEMES } from '../../vocabulary';
import {
	addressIn,
	always,
	code,
	dayIn,
	isThere,
	lastingIn,
	may,
	placesOf,
	table
} from '../declaring.server';

const there = isThere('project_neighbourhoods', 'project_id', sql`p.id`, sql`p.city_wide`);
const quartieri = always.list(
	'quartieri',
	m.data_field_quartieri,
	placesOf('project_neighbourhoods', 'project_id', sql`p.id`)
);
const cityWide = always.boolean('tutta_la_citta', m.data_field_city_wide, sql`p.city_wide`);
const project = always.id('progetto', m.data_field_project, sql`p.id`);
const stateWord = (one: (typeof PROJECT_STATES)[number]) => m[`project_state_${one}`]();

const listOf = (links: string, column: string) =>
	sql`(select json_group_array(one) from (select x.${sql.raw(column)} as one from ${sql.raw(links)} x
		where x.project_id = p.id order by one))`;

export const progetti = table({
	slug: 'progetti',
	name: m.data_progetti,
	about: m.data_progetti_about,
	theme: 'SOCI',
	keywords: ['progetti', 'welfare', 'quartieri'],
	fields: [
		always.id('id', m.data_field_id, sql`p.id`),
		always.text('titolo', m.data_field_title, sql`p.title`),
		may.text('in_breve', m.data_field_summary, sql`p.summary`),
		code('tema', m.data_field_theme, THEMES, (one) => m[`theme_${one}`](), sql`p.theme`),
		code(
			'genere',
			m.data_field_project_kind,
			PROJECT_KINDS,
			(one) => m[`project_kind_${one}`](),
			sql`p.kind`
		),
		code(
			'maturita',
			m.data_field_maturity,
			MATURITIES,
			(one) => m[`project_maturity_${one}`](),
			sql`p.maturity`
		),
		code('origine', m.data_field_origin, ORIGINS, (one) => m[`data_origin_${one}`](), sql`p.origin`),
		may.id('iniziativa', m.data_field_initiative, sql`p.initiative_id`),
		may.id('decisione', m.data_field_decision_id, sql`p.decision_id`),
		may.text('programma', m.data_field_programme, sql`coalesce(g.name, p.programme)`),
		may.id('replica_di', m.data_field_replica, sql`p.replicated_from_id`),
		quartieri,
		cityWide,
		always.list('destinatari', m.data_field_targets, listOf('project_targets', 'target')),
		always.list('obiettivi', m.data_field_objectives, listOf('project_objectives', 'objective_id')),
		may.id('capofila', m.data_field_lead, sql`o.slug`),
		code('stato', m.data_field_state, PROJECT_STATES, stateWord, sql`s.state`),
		always.instant('stato_dal', m.data_field_state_since, sql`s.at`),
		may.text(
			'motivo',
			m.data_field_reason,
			sql`case when s.state in ('suspended', 'not_realised') then s.reason end`
		),
		always.day('inizio_previsto', m.data_field_planned_start, sql`p.planned_start`),
		always.day('fine_prevista', m.data_field_planned_end, sql`p.planned_end`),
		may.day('inizio', m.data_field_actual_start, sql`p.actual_start`),
		may.day('fine', m.data_field_actual_end, sql`p.actual_end`),
		may.text('imparato', m.data_field_lessons, sql`p.lessons`),
		always.address('indirizzo', m.data_field_address, addressIn('/progetti/', sql`p.id`))
	],
	from: sql`projects p join project_steps s on s.project_id = p.id and s.ended_at is null
		left join project_partners r on r.project_id = p.id and r.role = 'lead' and r.until is null
		left join organizations o on o.id = r.organization_id
		left join programmes g on g.id = p.programme_id`,
	key: sql`p.id`,
	there,
	within: (year) =>
		sql`p.planned_start <= ${`${year}-12-31`} and coalesce(p.actual_end, p.planned_end) >= ${`${year}-01-01`}`
});

export const statiProgetti = table({
	slug: 'stati-progetti',
	name: m.data_stati_progetti,
	about: m.data_stati_progetti_about,
	theme: 'SOCI',
	keywords: ['progetti', 'storia', 'welfare'],
	fields: [
		always.id('id', m.data_field_id, sql`s.id`),
		project,
		code('stato', m.data_field_state, PROJECT_STATES, stateWord, sql`s.state`),
		always.instant('dal', m.data_field_since, sql`s.at`),
		may.instant('al', m.data_field_until, sql`s.ended_at`)
	],
	from: sql`project_steps s join projects p on p.id = s.project_id`,
	key: sql`s.id`,
	there,
	within: lastingIn(sql`s.at`, sql`s.ended_at`)
});

export const tappe = table({
	slug: 'tappe',
	name: m.data_tappe,
	about: m.data_tappe_about,
	theme: 'SOCI',
	keywords: ['progetti', 'tappe', 'tempi'],
	fields: [
		always.id('id', m.data_field_id, sql`t.id`),
		project,
		always.integer('posizione', m.data_field_position, sql`t.position`),
		always.text('titolo', m.data_field_title, sql`t.title`),
		always.day('scadenza', m.data_field_due, sql`t.due_on`),
		may.day('raggiunta', m.data_field_reached, sql`t.done_on`),
		always.integer('peso', m.data_field_weight, sql`t.weight`),
		may.id('organizzazione', m.data_field_milestone_owner, sql`o.slug`),
		may.text('prova', m.data_field_evidence, sql`t.evidence`)
	],
	from: sql`milestones t join projects p on p.id = t.project_id
		left join organizations o on o.id = t.owner_organization_id`,
	key: sql`t.id`,
	there,
	within: dayIn(sql`t.due_on`)
});

export const finanziamenti = table({
	slug: 'finanziamenti',
	name: m.data_finanziamenti,
	about: m.data_finanziamenti_about,
	theme: 'ECON',
	keywords: ['finanziamenti', 'progetti', 'bilancio'],
	fields: [
		always.id('id', m.data_field_id, sql`f.id`),
		project,
		always.text('fonte', m.data_field_funder, sql`f.source`),
		always.integer('centesimi', m.data_field_cents, sql`f.cents`),
		always.boolean('in_natura', m.data_field_in_kind, sql`f.in_kind`)
	],
	from: sql`project_funding f join projects p on p.id = f.project_id`,
	key: sql`f.id`,
	there
});

export const spese = table({
	slug: 'spese',
	name: m.data_spese,
	about: m.data_spese_about,
	theme: 'ECON',
	keywords: ['spese', 'progetti', 'bilancio'],
	fields: [
		always.id('id', m.data_field_id, sql`e.id`),
		project,
		always.text('voce', m.data_field_expense, sql`e.line`),
		always.integer('centesimi', m.data_field_cents, sql`e.cents`),
		always.text('fonte', m.data_field_funder, sql`e.funder`),
		always.day('data', m.data_field_day, sql`e."on"`)
	],
	from: sql`project_expenses e join projects p on p.id = e.project_id`,
	key: sql`e.id`,
	there,
	within: dayIn(sql`e."on"`)
});
