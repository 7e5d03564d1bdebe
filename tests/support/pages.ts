import { readdirSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { issueToken } from '../../src/lib/accounts/tokens.server';
import { issueLink } from '../../src/lib/commitments/links/links.server';
import { FIGURES } from '../../src/lib/dashboard/figures';
import { db } from '../../src/lib/db.server';
import { stopKey } from '../../src/lib/initiatives/follows/links.server';
import { stopKey as stopProject } from '../../src/lib/projects/follows/links.server';

/** Every page of the site, read from the route tree: a new page is covered without anyone remembering. */
export const pageRoutes = () =>
	readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('+page.svelte'))
		.map((path) => `/${path.replace(/\/?\+page\.svelte$/, '')}`)
		.sort();

/**
 * Things of each kind to look at, as queries that give their names in an address: first the one that says
 * most, then one in each state in which the page looks different.
 */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
	neighbourhood: [
		`select slug from neighbourhoods where slug = 'san-giorgio'`,
		`select slug from neighbourhoods where slug = 'le-vigne'`,
		`select id from neighbourhoods where slug = 'san-giorgio'`
	],
	tavolo: [
		`select t.slug from tavoli t join memberships m on m.tavolo_id = t.id group by t.id order by count(*) desc limit 1`,
		`select t.slug from tavoli t join memberships m on m.tavolo_id = t.id where m.person_id = 'teresa' limit 1`,
		`select slug from tavoli where theme = 'anziani' limit 1`
	],
	organization: [
		`select slug from organizations where name = 'Associazione Il Ponte'`,
		`select slug from organizations where verified_at is null limit 1`,
		`select slug from organizations order by name limit 1`
	],
	initiative: [
		`select i.id from initiatives i join projects p on p.initiative_id = i.id limit 1`,
		`select i.id from initiatives i join initiative_steps s on s.initiative_id = i.id where s.ended_at is null and s.state = 'draft' order by i.created_at desc limit 4`,
		`select max(initiative_id) from initiative_steps where ended_at is null and state <> 'draft' group by state`,
		`select max(initiative_id) from initiative_steps s join initiatives i on i.id = s.initiative_id where s.ended_at is null and i.author_person_id = 'bruna' group by s.state`
	],
	meeting: [
		`select m.meeting_id from minutes m join minutes_steps s on s.minutes_id = m.id and s.ended_at is null where s.state = 'published' limit 1`,
		`select m.meeting_id from minutes m join minutes_steps s on s.minutes_id = m.id and s.ended_at is null join meetings e on e.id = m.meeting_id where m.secretary_id = 'teresa' group by s.state having max(e.starts_at)`,
		`select s.meeting_id from meeting_steps s join meetings m on m.id = s.meeting_id where s.ended_at is null and m.id not in (select meeting_id from minutes) group by s.state`,
		`select meeting_id from imported_meetings limit 1`,
		`select id from meetings where title in ('Incontro senza verbale', 'Incontro con una correzione')`
	],
	consultation: [
		`select consultation_id from consultation_results order by "cast" desc limit 1`,
		`select id from consultations where question in ('Vogliamo un orto dietro la scuola?', 'Vogliamo il mercato anche il sabato?', 'Vogliamo la fontanella in piazza?', 'Vogliamo le panchine nuove nel parco?', 'Vogliamo la pista per le bocce?', 'Vogliamo la casetta dei libri?', 'Teniamo il tavolo anche in agosto?', 'Ci troviamo di sabato?')`,
		`select max(consultation_id) from consultation_results group by outcome`,
		`select id from consultations where question like 'Che cosa %'`
	],
	project: [
		`select p.id from projects p join measurements m on m.project_id = p.id limit 1`,
		`select max(s.project_id) from project_steps s where s.ended_at is null group by s.state`,
		`select id from projects where title like 'Ginnastica in cortile%'`
	],
	programme: [`select id from programmes order by archived_at`],
	commitment: [
		`select id from commitments where bound_at is not null limit 1`,
		`select max(commitment_id) from commitment_steps where ended_at is null group by state`
	],
	open: [
		`select c.id from commitments c join commitment_steps s on s.commitment_id = c.id and s.ended_at is null where c.bound_at is not null and s.state in ('open', 'in_progress') order by c.due_on limit 1`
	],
	pact: [
		`select slug from pacts where published_at is not null limit 1`,
		`select slug from pacts`,
		`select id from pacts`
	],
	year: [`select max(strftime('%Y', published_at / 1000, 'unixepoch')) from pacts`],
	indicator: [`select slug from indicators where slug = 'persone-raggiunte'`],
	figure: FIGURES.map(({ slug }) => `select '${slug}'`),
	draft: [`select max(id) from import_drafts group by kind`],
	comment: [
		`select c.id from comments c join comment_reports r on r.comment_id = c.id where r.settled_at is null and c.withdrawn_at is null limit 2`,
		`select id from comments where withdrawn_at is null order by created_at limit 2`
	],
	district: [`select id from districts limit 1`],
	dataset: [`select 'misure'`, `select 'quartieri'`, `select 'consultazioni'`],
	number: [`select 1`, `select 2`],
	target: [`select 'anziani'`, `select 'disabilita'`, `select 'famiglie'`],
	token: [`select 'non-valido'`]
};

/** The link to a promise that binds and is not settled, and one that nobody sent. */
const toPromises = () =>
	named('open', '/impegni/[commitment]/aggiorna/[token]').flatMap((id) => [
		`/impegni/${id}/aggiorna/${issueLink(id)}`,
		`/impegni/${id}/aggiorna/non-valido`
	]);

/** A comment belongs to its initiative, and so does the link with which a letter is stopped. */
const toComments = () =>
	db
		.all<Record<string, string>>(
			sql.raw(
				`select x.initiative_id as initiative, x.comment_id as comment from initiative_comments x join comments c on c.id = x.comment_id where c.withdrawn_at is null order by c.created_at limit 3`
			)
		)
		.map(({ initiative, comment }) => `/iniziative/${initiative}/commenti/${comment}/segnala`);

const toStops = () =>
	named('initiative', '/iniziative/[initiative]/segui/[token]')
		.slice(0, 1)
		.flatMap((id) => [
			`/iniziative/${id}/segui/${stopKey(id, 'bruna')}`,
			`/iniziative/${id}/segui/non-valido`
		]);

const toProjectStops = () =>
	named('project', '/progetti/[project]/segui/[token]')
		.slice(0, 1)
		.flatMap((id) => [
			`/progetti/${id}/segui/${stopProject(id, 'bruna')}`,
			`/progetti/${id}/segui/non-valido`
		]);

/** An assisted vote under way, and one that nobody began. */
const toSessions = () =>
	db
		.all<Record<string, string>>(
			sql.raw(
				`select consultation_id as vote, code_hash as session from voting_codes where serial is null limit 1`
			)
		)
		.flatMap(({ vote, session }) =>
			[session, 'non-valida'].map((one) => `/consultazioni/${vote}/sportello/${one}`)
		);

/** An option belongs to its vote: of one being prepared, and of one that was called. */
const toOptions = () =>
	db
		.all<Record<string, string>>(
			sql.raw(
				`select max(o.id) as option, o.consultation_id as vote from consultation_options o left join consultation_manifests m on m.consultation_id = o.consultation_id group by m.hash is null`
			)
		)
		.map(({ vote, option }) => `/consultazioni/${vote}/opzioni/${option}`);

/** Batches of paper ballots, one closed and one being copied; and a sheet on which two copies differ. */
const toBatches = () =>
	db
		.all<Record<string, string>>(
			sql.raw(
				`select consultation_id as vote, id as batch from consultation_paper_batches order by number limit 2`
			)
		)
		.map(({ vote, batch }) => `/consultazioni/${vote}/carta/${batch}`);

const toDifferences = () =>
	db
		.all<Record<string, string>>(
			sql.raw(
				`select b.consultation_id as vote, b.id as batch, k.sheet as sheet from consultation_paper_batches b join consultation_paper_ballots k on k.batch_id = b.id where b.closed_at is null group by b.id, k.sheet having count(distinct k.choice) = 2 limit 1`
			)
		)
		.map(({ vote, batch, sheet }) => `/consultazioni/${vote}/carta/${batch}/${sheet}`);

/** Links that are opened from a letter, each good for its page. */
const LETTERS: Readonly<Record<string, 'confirm' | 'reset' | 'invite'>> = {
	'/conferma/[token]': 'confirm',
	'/reimposta/[token]': 'reset',
	'/invito/[token]': 'invite'
};

/** The addresses of examples of a page, the richest first; none when the city has no such thing. */
export function examplesOf(route: string): string[] {
	if (route === '/impegni/[commitment]/aggiorna/[token]') return toPromises();
	if (route === '/iniziative/[initiative]/commenti/[comment]/segnala') return toComments();
	if (route === '/iniziative/[initiative]/segui/[token]') return toStops();
	if (route === '/progetti/[project]/segui/[token]') return toProjectStops();
	if (route === '/consultazioni/[consultation]/carta/[batch]') return toBatches();
	if (route === '/consultazioni/[consultation]/carta/[batch]/[sheet]') return toDifferences();
	if (route === '/consultazioni/[consultation]/sportello/[session]') return toSessions();
	if (route === '/consultazioni/[consultation]/opzioni/[option]') return toOptions();
	const [name] = route.match(/\[[\w-]+(?:=\w+)?\]/g)?.map((one) => one.replace(/^\[|=.*|\]$/g, '')) ?? [];
	if (name === undefined) return [route];
	const letter = LETTERS[route];
	const values = letter ? [issueToken('nadia', letter), ...named(name, route)] : named(name, route);
	return values.flatMap((value) => examplesOf(route.replace(/\[[^\]]+\]/, value)));
}

/** The address of an example of a page, such as `/incontri/k7p3x9abcd/verbale`; `undefined` when there is none. */
export const exampleOf = (route: string): string | undefined => examplesOf(route)[0];

function named(name: string, route: string): string[] {
	const queries = EXAMPLES[name];
	if (queries === undefined)
		throw new Error(`no example of [${name}] for ${route}: add it to tests/support/pages.ts`);
	const rows = queries.flatMap((query) => db.all<Record<string, unknown>>(sql.raw(query)));
	return [...new Set(rows.flatMap((row) => Object.values(row).slice(0, 1)).map(String))];
}
