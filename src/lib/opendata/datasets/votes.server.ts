import { sql } from 'drizzle-orm';
import { optionWord } from '../../consultations/ballots/words.server';
import { isOptionsTally, type Tally } from '../../consultations/counting/count';
import { readManifest, type Manifest } from '../../consultations/manifest';
import { CHOICES, METHODS, OUTCOMES, SECRECIES } from '../../consultations/rules';
import { inItalian } from '../../formats/italian.server';
import { m } from '../../paraglide/messages.js';
import {
	addressIn,
	always,
	code,
	filtersOf,
	instantIn,
	isThere,
	may,
	maybeCode,
	pageAmong,
	pageOf,
	placesOf,
	rowOf,
	table,
	type Asked,
	type Dataset,
	type Keyed
} from '../declaring.server';

const there = isThere('consultation_neighbourhoods', 'consultation_id', sql`c.id`, sql`c.city_wide`);
const within = instantIn(sql`c.closes_at`);

const from = sql`consultations c
	join consultation_manifests f on f.consultation_id = c.id
	left join consultation_results r on r.consultation_id = c.id
	left join consultation_lots l on l.consultation_id = c.id
	left join consultation_proclamations p on p.consultation_id = c.id
	left join consultation_annulments a on a.consultation_id = c.id
	left join tavoli t on t.id = c.tavolo_id`;

/** Until a vote is counted, all that is told of it is that it exists and what it asks. */
export const consultazioni = table({
	slug: 'consultazioni',
	name: m.data_consultazioni,
	about: m.data_consultazioni_about,
	theme: 'GOVE',
	keywords: ['consultazioni', 'votazioni', 'partecipazione'],
	fields: [
		always.id('id', m.data_field_id, sql`c.id`),
		always.text('quesito', m.data_field_question, sql`c.question`),
		code('metodo', m.data_field_method, METHODS, (one) => m[`method_${one}`](), sql`c.method`),
		code('segretezza', m.data_field_secrecy, SECRECIES, (one) => m[`data_secrecy_${one}`](), sql`c.secrecy`),
		always.boolean('vincolante', m.data_field_binding, sql`c.binding`),
		always.list(
			'quartieri',
			m.data_field_quartieri,
			placesOf('consultation_neighbourhoods', 'consultation_id', sql`c.id`)
		),
		always.boolean('tutta_la_citta', m.data_field_city_wide, sql`c.city_wide`),
		may.id('tavolo', m.data_field_tavolo, sql`t.slug`),
		always.instant('apre', m.data_field_opens, sql`c.opens_at`),
		always.instant('chiude', m.data_field_closes, sql`c.closes_at`),
		always.instant('convocata', m.data_field_called, sql`f.called_at`),
		may.instant('contata', m.data_field_counted, sql`r.at`),
		may.instant('proclamata', m.data_field_proclaimed, sql`p.at`),
		may.instant('annullata', m.data_field_annulled, sql`a.at`),
		may.integer('aventi_diritto', m.data_field_entitled, sql`case when r.at is not null then f.entitled end`),
		may.integer('schede', m.data_field_ballots, sql`r."cast"`),
		maybeCode(
			'esito',
			m.data_field_vote_outcome,
			OUTCOMES,
			(one) => m[`outcome_${one}`](),
			sql`coalesce(l.outcome, r.outcome)`
		),
		may.id('iniziativa', m.data_field_initiative, sql`c.initiative_id`),
		may.id('decisione', m.data_field_decision_id, sql`c.decision_id`),
		always.address('indirizzo', m.data_field_address, addressIn('/consultazioni/', sql`c.id`))
	],
	from,
	key: sql`c.id`,
	there,
	within
});

const totals = [
	always.id('id', m.data_field_id),
	always.id('consultazione', m.data_field_consultation),
	always.id('opzione', m.data_field_option),
	always.text('titolo', m.data_field_option_title),
	may.integer('voti', m.data_field_votes),
	may.boolean('scelta', m.data_field_chosen)
];

const counted = pageOf(
	{
		from,
		key: sql`c.id`,
		where: sql`r.at is not null and a.at is null`,
		there,
		within,
		also: { tally: sql`coalesce(l.result, r.result)`, manifest: sql`f.manifest` },
		finish:
			() =>
			(_, { tally, manifest }) => ({ tally: String(tally), manifest: String(manifest) })
	},
	[]
);

/** What each option got. A count by preference gives nobody a number of their own: only who was chosen. */
function optionsOf(tally: Tally, manifest: Manifest) {
	if (!isOptionsTally(tally)) return CHOICES.map((id) => ({ id, votes: tally[id], chosen: null }));
	return manifest.options.map(({ id }) => ({
		id,
		votes: tally.votes.find((one) => one.id === id)?.votes ?? null,
		chosen: tally.winners.includes(id)
	}));
}

function totalsOf({ key: vote, row }: Keyed): Keyed[] {
	const manifest = readManifest(String(row.manifest));
	const tally: Tally = JSON.parse(String(row.tally));
	return optionsOf(tally, manifest)
		.map(({ id, votes, chosen }) => ({
			key: `${vote}:${id}`,
			row: rowOf(totals, {
				id: `${vote}:${id}`,
				consultazione: vote,
				opzione: id,
				titolo: inItalian(() => optionWord(manifest, id)),
				voti: votes,
				scelta: chosen
			})
		}))
		.sort((one, other) => (one.key < other.key ? -1 : 1));
}

/** A page may begin in the middle of a vote: its beginning is read again and left out. */
const before = (after: string) => (after.split(':')[0] ?? '').slice(0, -1);

export const esiti: Dataset = {
	slug: 'esiti',
	name: m.data_esiti,
	about: m.data_esiti_about,
	theme: 'GOVE',
	keywords: ['consultazioni', 'risultati', 'votazioni'],
	fields: totals,
	filters: filtersOf({ there, within }),
	read: (asked: Asked, after: string, limit: number) =>
		pageAmong(counted(asked, before(after), limit + 1).flatMap(totalsOf), after, limit)
};
