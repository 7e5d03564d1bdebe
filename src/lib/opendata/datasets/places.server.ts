import { sql } from 'drizzle-orm';
import { AGE_BANDS } from '../../neighbourhoods/rules';
import { KINDS } from '../../organizations/rules';
import { m } from '../../paraglide/messages.js';
import { TAVOLO_THEMES } from '../../tavoli/rules';
import { addressIn, always, code, lastingIn, may, table } from '../declaring.server';

export const quartieri = table({
	slug: 'quartieri',
	name: m.data_quartieri,
	about: m.data_quartieri_about,
	theme: 'REGI',
	keywords: ['quartieri', 'confini', 'territorio'],
	fields: [
		always.id('quartiere', m.data_field_quartiere, sql`n.slug`),
		always.text('nome', m.data_field_name, sql`n.name`),
		always.text('polo', m.data_field_district, sql`d.name`),
		may.text('descrizione', m.data_field_description, sql`n.description`),
		always.boolean('confini', m.data_field_has_polygon, sql`n.polygon is not null`),
		always.address('indirizzo', m.data_field_address, addressIn('/quartieri/', sql`n.slug`))
	],
	from: sql`neighbourhoods n join districts d on d.id = n.district_id`,
	key: sql`n.slug`,
	there: (id) => sql`n.id = ${id}`
});

export const popolazione = table({
	slug: 'popolazione',
	name: m.data_popolazione,
	about: m.data_popolazione_about,
	theme: 'SOCI',
	keywords: ['popolazione', 'quartieri', 'età'],
	fields: [
		always.id('id', m.data_field_id, sql`n.slug || ':' || p.year || ':' || p.band`),
		always.id('quartiere', m.data_field_quartiere, sql`n.slug`),
		always.integer('anno', m.data_field_year, sql`p.year`),
		code('fascia', m.data_field_band, AGE_BANDS, (band) => band, sql`p.band`),
		always.integer('abitanti', m.data_field_inhabitants, sql`p.inhabitants`),
		may.text('fonte', m.data_field_source, sql`p.source`)
	],
	from: sql`neighbourhood_population p join neighbourhoods n on n.id = p.neighbourhood_id`,
	key: sql`n.slug || ':' || p.year || ':' || p.band`,
	there: (id) => sql`n.id = ${id}`,
	within: (year) => sql`p.year = ${year}`
});

export const tavoli = table({
	slug: 'tavoli',
	name: m.data_tavoli,
	about: m.data_tavoli_about,
	theme: 'GOVE',
	keywords: ['tavoli di quartiere', 'partecipazione'],
	fields: [
		always.id('tavolo', m.data_field_tavolo, sql`t.slug`),
		always.text('nome', m.data_field_name, sql`t.name`),
		always.id('quartiere', m.data_field_quartiere, sql`n.slug`),
		code('tema', m.data_field_tavolo_theme, TAVOLO_THEMES, (one) => m[`tavolo_theme_${one}`](), sql`t.theme`),
		may.text('mandato', m.data_field_mandate, sql`t.mandate`),
		always.instant('dal', m.data_field_since, sql`t.created_at`),
		may.instant('al', m.data_field_until, sql`t.closed_at`),
		always.address('indirizzo', m.data_field_address, addressIn('/tavoli/', sql`t.slug`))
	],
	from: sql`tavoli t join neighbourhoods n on n.id = t.neighbourhood_id`,
	key: sql`t.slug`,
	there: (id) => sql`n.id = ${id}`
});

export const organizzazioni = table({
	slug: 'organizzazioni',
	name: m.data_organizzazioni,
	about: m.data_organizzazioni_about,
	theme: 'SOCI',
	keywords: ['organizzazioni', 'terzo settore', 'volontariato'],
	fields: [
		always.id('organizzazione', m.data_field_organization, sql`o.slug`),
		always.text('nome', m.data_field_name, sql`o.name`),
		code('genere', m.data_field_organization_kind, KINDS, (kind) => m[`kind_${kind}`](), sql`o.kind`),
		may.text('descrizione', m.data_field_description, sql`o.description`),
		may.text('runts', m.data_field_runts, sql`o.runts`),
		always.boolean('verificata', m.data_field_verified, sql`o.verified_at is not null`),
		always.boolean('archiviata', m.data_field_archived, sql`o.archived_at is not null`),
		always.address('indirizzo', m.data_field_address, addressIn('/organizzazioni/', sql`o.slug`))
	],
	from: sql`organizations o`,
	key: sql`o.slug`
});

/** Where organisations take part. `tavolo` sits there, `meeting` was at an imported one, `project` works on it. */
const TIES = ['tavolo', 'meeting', 'project'] as const;

const ties = sql`(
	select 'a' || s.id as id, 'tavolo' as kind, s.organization_id, t.slug as thing, s.since, s.until, 0 as city_wide,
		json_array(n.slug) as places, t.neighbourhood_id as place, null as project_id
	from memberships s join tavoli t on t.id = s.tavolo_id join neighbourhoods n on n.id = t.neighbourhood_id
	where s.organization_id is not null
	union all
	select 'b' || e.id || '-' || x.organization_id, 'meeting', x.organization_id, e.id, e.starts_at, e.starts_at, 0,
		json_array(n.slug), t.neighbourhood_id, null
	from meeting_organizations x join meetings e on e.id = x.meeting_id join tavoli t on t.id = e.tavolo_id
	join neighbourhoods n on n.id = t.neighbourhood_id
	union all
	select 'c' || r.id, 'project', r.organization_id, p.id, r.since, r.until, p.city_wide,
		(select json_group_array(slug) from (select n.slug from project_neighbourhoods x
			join neighbourhoods n on n.id = x.neighbourhood_id where x.project_id = p.id order by n.slug)),
		null, p.id
	from project_partners r join projects p on p.id = r.project_id)`;

export const legami = table({
	slug: 'legami',
	name: m.data_legami,
	about: m.data_legami_about,
	theme: 'SOCI',
	keywords: ['organizzazioni', 'terzo settore', 'reti'],
	fields: [
		always.id('id', m.data_field_id, sql`l.id`),
		always.id('organizzazione', m.data_field_organization, sql`o.slug`),
		code('come', m.data_field_tie, TIES, (tie) => m[`data_tie_${tie}`](), sql`l.kind`),
		always.id('dove', m.data_field_tie_where, sql`l.thing`),
		always.list('quartieri', m.data_field_quartieri, sql`l.places`),
		always.boolean('tutta_la_citta', m.data_field_city_wide, sql`l.city_wide`),
		always.instant('dal', m.data_field_since, sql`l.since`),
		may.instant('al', m.data_field_until, sql`l.until`)
	],
	from: sql`${ties} l join organizations o on o.id = l.organization_id`,
	key: sql`l.id`,
	there: (id) => sql`(l.place = ${id} or l.city_wide or exists (select 1 from project_neighbourhoods x
		where x.project_id = l.project_id and x.neighbourhood_id = ${id}))`,
	within: lastingIn(sql`l.since`, sql`l.until`)
});
