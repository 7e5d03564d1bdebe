import { sql } from 'drizzle-orm';
import { COMMITMENT_STATES, OWNER_ROLES, PRIORITIES } from '../../commitments/rules';
import { MEETING_KINDS, MEETING_MODES, MEETING_STATES } from '../../meetings/rules';
import { DECISION_OUTCOMES, MANNERS } from '../../minutes/decisions/rules';
import { readPublic, type PublicContent } from '../../minutes/snapshot';
import { cityRulesInForce } from '../../municipality/queries.server';
import { m } from '../../paraglide/messages.js';
import { publicCount } from '../../privacy/rules';
import { addressIn, always, code, dayIn, instantIn, may, maybeCode, table } from '../declaring.server';

const ofTavolo = sql`join tavoli t on t.id = e.tavolo_id join neighbourhoods n on n.id = t.neighbourhood_id`;

export const incontri = table({
	slug: 'incontri',
	name: m.data_incontri,
	about: m.data_incontri_about,
	theme: 'GOVE',
	keywords: ['incontri', 'tavoli di quartiere', 'partecipazione'],
	fields: [
		always.id('id', m.data_field_id, sql`e.id`),
		always.id('tavolo', m.data_field_tavolo, sql`t.slug`),
		always.id('quartiere', m.data_field_quartiere, sql`n.slug`),
		always.integer('numero', m.data_field_meeting_number, sql`e.number`),
		always.integer('anno', m.data_field_year, sql`e.year`),
		code(
			'genere',
			m.data_field_meeting_kind,
			MEETING_KINDS,
			(one) => m[`meeting_kind_${one}`](),
			sql`e.kind`
		),
		always.text('titolo', m.data_field_title, sql`e.title`),
		code('stato', m.data_field_state, MEETING_STATES, (one) => m[`meeting_state_${one}`](), sql`s.state`),
		may.text(
			'motivo',
			m.data_field_reason,
			sql`case when s.state in ('postponed', 'cancelled') then s.reason end`
		),
		always.instant('inizio', m.data_field_start, sql`e.starts_at`),
		always.instant('fine', m.data_field_end, sql`e.ends_at`),
		code('modo', m.data_field_mode, MEETING_MODES, (one) => m[`meeting_mode_${one}`](), sql`e.mode`),
		may.text('luogo', m.data_field_place, sql`e.place`),
		may.text('via', m.data_field_street, sql`e.address`),
		always.boolean('senza_gradini', m.data_field_step_free, sql`e.step_free`),
		always.boolean('bagno_accessibile', m.data_field_toilet, sql`e.accessible_toilet`),
		always.boolean('anello_magnetico', m.data_field_hearing_loop, sql`e.hearing_loop`),
		always.boolean('parcheggio', m.data_field_parking, sql`e.parking`),
		always.boolean(
			'importato',
			m.data_field_imported,
			sql`exists (select 1 from imported_meetings x where x.meeting_id = e.id)`
		),
		always.address('indirizzo', m.data_field_address, addressIn('/incontri/', sql`e.id`))
	],
	from: sql`meetings e join meeting_steps s on s.meeting_id = e.id and s.ended_at is null ${ofTavolo}`,
	where: sql`e.number is not null`,
	key: sql`e.id`,
	there: (id) => sql`n.id = ${id}`,
	within: instantIn(sql`e.starts_at`)
});

/** What everybody reads of minutes, as one text: item by item. */
const textOf = ({ items }: PublicContent) =>
	items
		.map(({ position, title, summary, positions, decisions }) =>
			[`${position}. ${title}`, summary, positions, ...decisions.map(({ text }) => text)]
				.filter((part) => part !== '')
				.join('\n')
		)
		.join('\n\n');

export const verbali = table({
	slug: 'verbali',
	name: m.data_verbali,
	about: m.data_verbali_about,
	theme: 'GOVE',
	keywords: ['verbali', 'tavoli di quartiere', 'decisioni'],
	fields: [
		always.id('id', m.data_field_id, sql`r.id`),
		always.id('numero', m.data_field_minutes_number, sql`r.number`),
		always.id('incontro', m.data_field_meeting, sql`e.id`),
		always.id('tavolo', m.data_field_tavolo, sql`t.slug`),
		always.id('quartiere', m.data_field_quartiere, sql`n.slug`),
		always.instant('data_incontro', m.data_field_start, sql`e.starts_at`),
		always.integer('versione', m.data_field_version, sql`v.number`),
		always.instant('pubblicato', m.data_field_published, sql`p.at`),
		always.id('sha256', m.data_field_sha256, sql`v.sha256`),
		may.text('testo', m.data_field_minutes_text, sql`v.public_snapshot`),
		always.address('indirizzo', m.data_field_address, addressIn('/incontri/', sql`e.id`, '/verbale')),
		always.address('oparl', m.data_field_oparl, addressIn('/incontri/', sql`e.id`, '/oparl'))
	],
	from: sql`minutes r join meetings e on e.id = r.meeting_id ${ofTavolo}
		join minutes_versions v on v.id = (select x.id from minutes_versions x
			join minutes_publications y on y.version_id = x.id where x.minutes_id = r.id
			order by x.number desc limit 1)
		join minutes_publications p on p.version_id = v.id`,
	key: sql`r.id`,
	there: (id) => sql`n.id = ${id}`,
	within: instantIn(sql`e.starts_at`),
	finish: () => {
		const below = cityRulesInForce().suppress_below;
		return (row) => ({ ...row, testo: textOf(readPublic(String(row.testo), below)) });
	}
});

export const decisioni = table({
	slug: 'decisioni',
	name: m.data_decisioni,
	about: m.data_decisioni_about,
	theme: 'GOVE',
	keywords: ['decisioni', 'tavoli di quartiere', 'delibere'],
	fields: [
		always.id('id', m.data_field_id, sql`d.id`),
		always.text('testo', m.data_field_decision, sql`d.text`),
		may.text('alternative', m.data_field_options, sql`d.options`),
		code('come', m.data_field_manner, MANNERS, (one) => m[`manner_${one}`](), sql`d.manner`),
		code(
			'esito',
			m.data_field_outcome,
			DECISION_OUTCOMES,
			(one) => m[`decision_outcome_${one}`](),
			sql`d.outcome`
		),
		may.integer('favorevoli', m.data_field_in_favour, sql`d.in_favour`),
		may.integer('contrari', m.data_field_against, sql`d.against`),
		may.integer('astenuti', m.data_field_abstained, sql`d.abstained`),
		always.instant('presa', m.data_field_taken, sql`d.taken_at`),
		always.instant('pubblicata', m.data_field_published, sql`d.published_at`),
		may.day('efficace_dal', m.data_field_effective, sql`d.effective_from`),
		may.day('da_rivedere_il', m.data_field_review, sql`d.review_on`),
		always.id('incontro', m.data_field_meeting, sql`e.id`),
		always.id('verbale', m.data_field_minutes, sql`r.number`),
		always.id('tavolo', m.data_field_tavolo, sql`t.slug`),
		always.id('quartiere', m.data_field_quartiere, sql`n.slug`),
		may.id('iniziativa', m.data_field_initiative, sql`d.initiative_id`),
		may.id('corregge', m.data_field_corrects, sql`d.corrects_id`),
		always.boolean(
			'in_vigore',
			m.data_field_decision_in_force,
			sql`not exists (select 1 from decisions x where x.corrects_id = d.id and x.published_at is not null)`
		),
		always.address(
			'indirizzo',
			m.data_field_address,
			addressIn('/incontri/', sql`e.id || '/verbale#decisione-' || d.id`)
		)
	],
	also: { presenti: sql`d.present` },
	from: sql`decisions d join minutes r on r.id = d.minutes_id join meetings e on e.id = r.meeting_id ${ofTavolo}`,
	where: sql`d.published_at is not null`,
	key: sql`d.id`,
	there: (id) => sql`n.id = ${id}`,
	within: instantIn(sql`e.starts_at`),
	// Where those present are too few to say, the votes would tell how many they were.
	finish: () => {
		const below = cityRulesInForce().suppress_below;
		return (row, { presenti }) =>
			publicCount(Number(presenti ?? 0), below) === null
				? { ...row, favorevoli: null, contrari: null, astenuti: null }
				: row;
	}
});

/** Who promised. A person is never named. */
const OWNERS = ['organization', 'role', 'person'] as const;

export const impegni = table({
	slug: 'impegni',
	name: m.data_impegni,
	about: m.data_impegni_about,
	theme: 'GOVE',
	keywords: ['impegni', 'tavoli di quartiere', 'attuazione'],
	fields: [
		always.id('id', m.data_field_id, sql`c.id`),
		always.text('testo', m.data_field_promise, sql`c.what`),
		code(
			'chi',
			m.data_field_owner,
			OWNERS,
			(one) => m[`data_owner_${one}`](),
			sql`case when c.owner_organization_id is not null then 'organization'
				when c.owner_role is not null then 'role' else 'person' end`
		),
		may.id('organizzazione', m.data_field_organization, sql`o.slug`),
		maybeCode('ruolo', m.data_field_role, OWNER_ROLES, (one) => m[`owner_${one}`](), sql`c.owner_role`),
		may.day('inizio', m.data_field_starts_on, sql`c.starts_on`),
		always.day('scadenza', m.data_field_due, sql`c.due_on`),
		code(
			'priorita',
			m.data_field_priority,
			PRIORITIES,
			(one) => m[`commitment_priority_${one}`](),
			sql`c.priority`
		),
		code(
			'stato',
			m.data_field_state,
			COMMITMENT_STATES,
			(one) => m[`commitment_state_${one}`](),
			sql`s.state`
		),
		always.instant('stato_dal', m.data_field_state_since, sql`s.at`),
		may.text('prova', m.data_field_evidence, sql`s.evidence`),
		always.instant('vincola_dal', m.data_field_bound, sql`c.bound_at`),
		may.id('tavolo', m.data_field_tavolo, sql`t.slug`),
		may.id('progetto', m.data_field_project, sql`p.id`),
		always.list(
			'quartieri',
			m.data_field_quartieri,
			sql`(select json_group_array(slug) from (select n.slug from neighbourhoods n
				where n.id = t.neighbourhood_id or n.id in (select x.neighbourhood_id from project_neighbourhoods x
					where x.project_id = p.id) order by n.slug))`
		),
		always.boolean('tutta_la_citta', m.data_field_city_wide, sql`coalesce(p.city_wide, 0)`),
		may.id('verbale', m.data_field_minutes, sql`r.number`),
		may.id('decisione', m.data_field_decision_id, sql`mc.decision_id`),
		always.address('indirizzo', m.data_field_address, addressIn('/impegni/', sql`c.id`))
	],
	from: sql`commitments c join commitment_steps s on s.commitment_id = c.id and s.ended_at is null
		left join organizations o on o.id = c.owner_organization_id
		left join tavoli t on t.id = c.tavolo_id
		left join minutes_commitments mc on mc.commitment_id = c.id
		left join minutes r on r.id = mc.minutes_id
		left join project_commitments l on l.commitment_id = c.id
		left join projects p on p.id = l.project_id`,
	where: sql`c.bound_at is not null`,
	key: sql`c.id`,
	there: (
		id
	) => sql`(t.neighbourhood_id = ${id} or p.city_wide or exists (select 1 from project_neighbourhoods x
		where x.project_id = p.id and x.neighbourhood_id = ${id}))`,
	within: dayIn(sql`c.due_on`)
});
