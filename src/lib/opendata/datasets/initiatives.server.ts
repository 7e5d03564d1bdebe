import { sql } from 'drizzle-orm';
import { AUTHOR_KINDS, INITIATIVE_STATES, isPublic } from '../../initiatives/rules';
import { m } from '../../paraglide/messages.js';
import { BANDS, THEMES } from '../../vocabulary';
import {
	addressIn,
	always,
	code,
	instantIn,
	isThere,
	may,
	maybeCode,
	placesOf,
	table
} from '../declaring.server';

const STATES = INITIATIVE_STATES.filter(isPublic);

export const iniziative = table({
	slug: 'iniziative',
	name: m.data_iniziative,
	about: m.data_iniziative_about,
	theme: 'SOCI',
	keywords: ['iniziative', 'proposte', 'partecipazione'],
	fields: [
		always.id('id', m.data_field_id, sql`i.id`),
		always.text('titolo', m.data_field_title, sql`v.title`),
		may.text('in_breve', m.data_field_summary, sql`v.summary`),
		code('tema', m.data_field_theme, THEMES, (one) => m[`theme_${one}`](), sql`v.theme`),
		always.list(
			'destinatari',
			m.data_field_targets,
			sql`(select json_group_array(target) from (select x.target from initiative_targets x
				where x.initiative_id = i.id order by x.target))`
		),
		maybeCode(
			'quante_persone',
			m.data_field_beneficiaries,
			BANDS,
			(one) => m[`band_${one}`](),
			sql`v.beneficiaries`
		),
		always.list(
			'quartieri',
			m.data_field_quartieri,
			placesOf('initiative_neighbourhoods', 'initiative_id', sql`i.id`)
		),
		always.boolean('tutta_la_citta', m.data_field_city_wide, sql`i.city_wide`),
		code(
			'chi',
			m.data_field_author,
			AUTHOR_KINDS,
			(one) => m[`data_author_${one}`](),
			sql`case when i.author_organization_id is not null then 'organization'
				when i.author_person_id is not null or i.assistance is not null then 'person' else 'meeting' end`
		),
		may.id('organizzazione', m.data_field_organization, sql`o.slug`),
		may.id('incontro', m.data_field_raised_at, sql`g.meeting_id`),
		always.instant('inviata', m.data_field_sent, sql`i.submitted_at`),
		may.instant(
			'prima_risposta',
			m.data_field_first_answer,
			sql`(select min(a.at) from initiative_steps a where a.initiative_id = i.id
				and a.state not in ('draft', 'submitted', 'under_review', 'withdrawn'))`
		),
		code('stato', m.data_field_state, STATES, (one) => m[`initiative_state_${one}`](), sql`s.state`),
		always.instant('stato_dal', m.data_field_state_since, sql`s.at`),
		may.text(
			'motivo',
			m.data_field_no_reason,
			sql`case when s.state in ('not_approved', 'not_admissible', 'merged') then s.reason end`
		),
		may.text(
			'ufficio',
			m.data_field_office,
			sql`case when s.state in ('not_approved', 'not_admissible', 'merged') then s.office end`
		),
		may.id('unita_a', m.data_field_merged, sql`s.merged_into_id`),
		always.integer(
			'sostegni',
			m.data_field_supports,
			sql`(select count(*) from supports x where x.initiative_id = i.id)`
		),
		always.address('indirizzo', m.data_field_address, addressIn('/iniziative/', sql`i.id`))
	],
	from: sql`initiatives i
		join initiative_steps s on s.initiative_id = i.id and s.ended_at is null
		join initiative_versions v on v.initiative_id = i.id
			and v.number = (select max(x.number) from initiative_versions x where x.initiative_id = i.id)
		left join organizations o on o.id = i.author_organization_id
		left join initiatives_raised g on g.initiative_id = i.id`,
	where: sql`i.submitted_at is not null`,
	key: sql`i.id`,
	there: isThere('initiative_neighbourhoods', 'initiative_id', sql`i.id`, sql`i.city_wide`),
	within: instantIn(sql`i.submitted_at`)
});
