import { sql } from 'drizzle-orm';
import { askedFrom } from '../../src/lib/dashboard/asked.server';
import { cityNow } from '../../src/lib/dashboard/city.server';
import { rowsTable } from '../../src/lib/dashboard/exports.server';
import { measureNamed } from '../../src/lib/dashboard/measures.server';
import { mapOf } from '../../src/lib/dashboard/places.server';
import { reportPaper } from '../../src/lib/dashboard/report.server';
import { db } from '../../src/lib/db.server';
import { oparlMeeting } from '../../src/lib/minutes/documents/oparl.server';
import { minutesPaper } from '../../src/lib/minutes/documents/paper.server';
import { listPublished } from '../../src/lib/minutes/documents/queries.server';
import { DATASETS } from '../../src/lib/opendata/datasets.server';
import { BELOW } from './dashboard';
import { tableOf } from './opendata';
import { ending, request } from './request';

type Page = { readonly load?: (event: never) => unknown };
const pages = import.meta.glob<Page>('../../src/routes/**/+page.server.ts');

/** Where somebody who is not signed in asks, with the values that each part of the address may have. */
type Route = readonly [route: string, params?: Readonly<Record<string, readonly string[]>>, query?: string];

const all = (query: string) =>
	db.all<{ value: string }>(sql.raw(`select ${query} order by 1`)).map(({ value }) => value);

/** Every page on which people could be counted. */
function routes(): Route[] {
	const project = all('id as value from projects');
	const meeting = all('id as value from meetings');
	const neighbourhood = ['san-giorgio', 'borgo-antico', 'le-fornaci'];
	const pact = all('slug as value from pacts');
	const indicator = all(
		'distinct i.slug as value from indicators i join measurements m on m.indicator_id = i.id'
	);
	const objectives = all('distinct objective_id as value from project_objectives');
	return [
		...['', '/bisogni', '/incontri', '/progetti', '/registro'].map((route): Route => [route]),
		['/cerca', {}, '?q=lezione'],
		['/piano-di-zona', {}, '?anno=2026'],
		['/per/[target]', { target: ['anziani', 'donne_violenza'] }],
		['/tavoli/[tavolo]', { tavolo: neighbourhood }],
		['/organizzazioni/[organization]', { organization: ['il-ponte'] }],
		['/quartieri/[neighbourhood]', { neighbourhood }],
		['/quartieri/[neighbourhood]/attivita', { neighbourhood }],
		['/progetti/[project]', { project }],
		['/progetti/[project]/scheda', { project }],
		['/incontri/[meeting]', { meeting }],
		['/incontri/[meeting]/verbale', { meeting }],
		['/incontri/[meeting]/verbale/una-pagina', { meeting }],
		['/incontri/[meeting]/verbale/versioni/[number]', { meeting, number: ['1'] }],
		['/patto/[pact]', { pact }],
		['/patto/[pact]/anni', { pact }],
		['/patto/[pact]/anni/[year]', { pact, year: ['2025', '2026'] }],
		...['?anno=2025', '?anno=2026', ...objectives.map((id) => `?anno=2026&obiettivo=${id}`)].map(
			(query): Route => ['/patto/[pact]/numeri/[indicator]', { pact, indicator }, query]
		)
	];
}

/** One after the other, each value of each part of an address. */
const everyWay = (params: Readonly<Record<string, readonly string[]>>) =>
	Object.entries(params).reduce<Record<string, string>[]>(
		(ways, [name, values]) => ways.flatMap((way) => values.map((value) => ({ ...way, [name]: value }))),
		[{}]
	);

/** What can be filled in has an id of its own at each look, and says nothing of the city. */
const asText = (answer: unknown) =>
	JSON.stringify(answer, (name, value: unknown) => (/form$|^joinable$/i.test(name) ? undefined : value));

async function pagesTold() {
	const told: [string, string][] = [];
	for (const [route, params = {}, query = ''] of routes())
		for (const way of everyWay(params)) {
			const path = route.replace(/\[([\w-]+)\]/g, (_, name: string) => way[name] ?? '') + query;
			const page = await pages[`../../src/routes${route}/+page.server.ts`]?.();
			if (!page?.load) throw new Error(`no page is at ${route}`);
			const load = page.load;
			let said: unknown;
			const end = await ending((async () => (said = await load(request({ params: way, path }))))());
			told.push([path, said === undefined ? String(end) : asText(said)]);
		}
	return told;
}

/** The dashboard, its map, its files and its report, however they are narrowed. */
function dashboardsTold() {
	const city = cityNow(BELOW);
	const places = [
		'',
		'&quartiere=san-giorgio',
		'&quartiere=borgo-antico',
		'&quartiere=le-fornaci',
		'&polo=nord'
	];
	const objectives = all('distinct objective_id as value from project_objectives');
	const about = ['', '&tema=giovani', ...objectives.map((id) => `&obiettivo=${id}`)];
	const years = ['2025', '2026'];
	return years.flatMap((year) =>
		places.flatMap((place) =>
			about.flatMap((narrowed) => {
				const query = `anno=${year}${place}${narrowed}`;
				const { scope } = askedFrom(new URL(`http://localhost:3000/cruscotto?${query}`));
				const asked = () => askedFrom(new URL(`http://localhost:3000/cruscotto?${query}`));
				return OF_PEOPLE.flatMap((name): [string, string][] => {
					const measure = measureNamed(city, name);
					if (!measure) return [];
					return [
						[`rows of ${name} ${query}`, rowsTable(city, measure, scope)],
						[`map of ${name} ${query}`, asText(mapOf(city, measure, scope, query))],
						...(query === `anno=${year}`
							? [
									[`report with ${name} ${query}`, asText(reportPaper({ city, asked, measure }))] as [
										string,
										string
									]
								]
							: [])
					];
				});
			})
		)
	);
}

const OF_PEOPLE = [
	'attendances',
	'participations',
	'people_reached',
	'satisfaction',
	'indicatore-nuovi-partecipanti'
];

async function filesTold() {
	const told: [string, string][] = [];
	for (const { slug } of DATASETS) told.push([`/dati/${slug}.csv`, await tableOf(slug).text()]);
	for (const meeting of all('id as value from meetings')) {
		told.push([`${meeting} as OParl`, asText(oparlMeeting(meeting))]);
		for (const version of listPublished(meeting))
			told.push([`${meeting} as PDF, ${version.version}`, asText(minutesPaper(version))]);
	}
	return told;
}

/** Everything that anybody can read of the city where people could be counted, by its address. */
export const everythingTold = async () =>
	new Map([...(await pagesTold()), ...dashboardsTold(), ...(await filesTold())]);
