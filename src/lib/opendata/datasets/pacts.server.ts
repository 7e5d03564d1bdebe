import { sql } from 'drizzle-orm';
import {
	AGGREGATIONS,
	COLLECTION_RHYTHMS,
	DIRECTIONS,
	INDICATOR_KINDS,
	UNITS,
	type Unit
} from '../../indicators/rules';
import { cityRulesInForce } from '../../municipality/queries.server';
import { m } from '../../paraglide/messages.js';
import { toldTarget } from '../../pacts/rules';
import { addressIn, always, code, may, table } from '../declaring.server';

const unit = (one: (typeof UNITS)[number]) => m[`indicator_unit_${one}`]();

export const indicatori = table({
	slug: 'indicatori',
	name: m.data_indicatori,
	about: m.data_indicatori_about,
	theme: 'SOCI',
	keywords: ['indicatori', 'valutazione', 'welfare'],
	fields: [
		always.id('indicatore', m.data_field_indicator, sql`i.slug`),
		always.text('nome', m.data_field_name, sql`i.name`),
		always.text('definizione', m.data_field_definition, sql`i.definition`),
		code('unita', m.data_field_unit, UNITS, unit, sql`i.unit`),
		code(
			'genere',
			m.data_field_indicator_kind,
			INDICATOR_KINDS,
			(one) => m[`indicator_kind_${one}`](),
			sql`i.kind`
		),
		code(
			'somma',
			m.data_field_aggregation,
			AGGREGATIONS,
			(one) => m[`indicator_aggregation_${one}`](),
			sql`i.aggregation`
		),
		code(
			'direzione',
			m.data_field_direction,
			DIRECTIONS,
			(one) => m[`indicator_direction_${one}`](),
			sql`i.direction`
		),
		code(
			'ritmo',
			m.data_field_rhythm,
			COLLECTION_RHYTHMS,
			(one) => m[`indicator_rhythm_${one}`](),
			sql`i.rhythm`
		),
		always.boolean('archiviato', m.data_field_archived, sql`i.archived_at is not null`)
	],
	from: sql`indicators i`,
	key: sql`i.slug`
});

const ofPact = sql`join strategic_lines l on l.id = o.line_id join pacts p on p.id = l.pact_id`;

export const obiettivi = table({
	slug: 'obiettivi',
	name: m.data_obiettivi,
	about: m.data_obiettivi_about,
	theme: 'GOVE',
	keywords: ['patto per il welfare', 'obiettivi', 'welfare'],
	fields: [
		always.id('id', m.data_field_id, sql`o.id`),
		always.id('patto', m.data_field_pact, sql`p.slug`),
		always.text('patto_titolo', m.data_field_pact_title, sql`p.title`),
		always.boolean('patto_in_vigore', m.data_field_pact_in_force, sql`p.archived_at is null`),
		always.day('patto_dal', m.data_field_pact_start, sql`p.starts_on`),
		always.day('patto_al', m.data_field_pact_end, sql`p.ends_on`),
		always.text('linea', m.data_field_line, sql`l.title`),
		always.text('titolo', m.data_field_title, sql`o.title`),
		may.text('promessa', m.data_field_objective_promise, sql`o.promise`),
		always.address('indirizzo', m.data_field_address, addressIn('/patto/', sql`p.slug`))
	],
	from: sql`objectives o ${ofPact}`,
	where: sql`p.published_at is not null`,
	key: sql`o.id`
});

export const traguardi = table({
	slug: 'traguardi',
	name: m.data_traguardi,
	about: m.data_traguardi_about,
	theme: 'GOVE',
	keywords: ['patto per il welfare', 'traguardi', 'indicatori'],
	fields: [
		always.id('id', m.data_field_id, sql`o.id || ':' || i.slug || ':' || g.year`),
		always.id('obiettivo', m.data_field_objective, sql`o.id`),
		always.id('indicatore', m.data_field_indicator, sql`i.slug`),
		code('unita', m.data_field_unit, UNITS, unit, sql`i.unit`),
		always.integer('anno', m.data_field_year, sql`g.year`),
		may.number('partenza', m.data_field_baseline, sql`g.baseline`),
		may.number('traguardo', m.data_field_target_value, sql`g.target`)
	],
	from: sql`targets g join indicators i on i.id = g.indicator_id join objectives o on o.id = g.objective_id ${ofPact}`,
	where: sql`p.published_at is not null`,
	key: sql`o.id || ':' || i.slug || ':' || g.year`,
	within: (year) => sql`g.year = ${year}`,
	// A target for few people is not told as a number, as on the page of the pact.
	finish: () => {
		const below = cityRulesInForce().suppress_below;
		return (row) => {
			const indicator = { slug: String(row.indicatore), unit: row.unita as Unit };
			const aim = { ...indicator, baseline: Number(row.partenza), target: Number(row.traguardo) };
			const { baseline, target } = toldTarget(aim, below);
			return { ...row, partenza: baseline, traguardo: target };
		};
	}
});
