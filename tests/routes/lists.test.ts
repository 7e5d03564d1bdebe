import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { load as acts } from '../../src/routes/amministrazione/registro-atti/+page.server';
import { GET as actsCsv } from '../../src/routes/amministrazione/registro-atti/registro-atti.csv/+server';
import { load as organizationsAdmin } from '../../src/routes/amministrazione/organizzazioni/+page.server';
import { load as tavoliAdmin } from '../../src/routes/amministrazione/tavoli/+page.server';
import { load as needs } from '../../src/routes/bisogni/+page.server';
import { load as found } from '../../src/routes/cerca/+page.server';
import { load as consultations } from '../../src/routes/consultazioni/+page.server';
import { load as behind } from '../../src/routes/cruscotto/[figure]/+page.server';
import { load as meetings } from '../../src/routes/incontri/+page.server';
import { load as initiatives } from '../../src/routes/iniziative/+page.server';
import { load as board } from '../../src/routes/iniziative/bacheca/+page.server';
import { load as organizations } from '../../src/routes/organizzazioni/+page.server';
import { load as plan } from '../../src/routes/piano-di-zona/+page.server';
import { load as projects } from '../../src/routes/progetti/+page.server';
import { load as register } from '../../src/routes/registro/+page.server';
import { load as tavoli } from '../../src/routes/tavoli/+page.server';
import { aConsultation } from '../support/consultations';
import { anInitiative } from '../support/initiatives';
import { aMeeting } from '../support/meetings';
import { someMinutes } from '../support/minutes';
import { aNeed } from '../support/needs';
import { aProject } from '../support/projects';
import { request } from '../support/request';
import { as, settle } from '../support/world';

beforeEach(settle);

/** How many things each list shows at an address. */
const LISTS: Readonly<Record<string, (path: string) => number | Promise<number>>> = {
	'/amministrazione/organizzazioni': async (path) => (await organizationsAdmin(byInes(path))).items.length,
	'/amministrazione/registro-atti': (path) => acts(byInes(path)).acts.length,
	'/amministrazione/tavoli': async (path) => (await tavoliAdmin(byInes(path))).tavoli.length,
	'/bisogni': async (path) => (await needs(request({ path }))).items.length,
	'/cerca': (path) => found(request({ path: among(path, 'testo=tavolo') })).meetings.length,
	'/consultazioni': (path) => consultations(request({ path })).items.length,
	'/incontri': (path) => meetings(request({ path })).past.meetings.length,
	'/cruscotto/[figure]': (path) =>
		behind(request({ path, params: { figure: 'initiatives_received' } })).rows.length,
	'/iniziative': (path) => initiatives(request({ path })).items.length,
	'/iniziative/bacheca': (path) =>
		board(request({ path: among(path, 'stato=submitted'), actor: as('elena') })).sections.flatMap(
			({ cards }) => cards
		).length,
	'/organizzazioni': (path) => organizations(request({ path })).items.length,
	'/piano-di-zona': (path) => plan(request({ path, actor: as('carla') })).sheets.length,
	'/progetti': (path) => projects(request({ path })).items.length,
	'/registro': (path) => register(request({ path })).entries.length,
	'/tavoli': (path) => tavoli(request({ path })).tavoli.length
};

const among = (path: string, asked: string) => `${path}${path.includes('?') ? '&' : '?'}${asked}`;
const byInes = (path: string) => request({ path, actor: as('ines') });

test.each(Object.entries(LISTS))('past its last page, %s still shows what there is', async (path, shown) => {
	aNeed();
	anInitiative();
	aProject();
	aConsultation();
	someMinutes({ state: 'published' });
	aMeeting({ state: 'held' });

	const all = await shown(path);

	expect(all).toBeGreaterThan(0);
	for (const page of ['2', '99999', 'Infinity', '1e308', '-1'])
		expect(await shown(`${path}?pagina=${page}`)).toBe(all);
});

test('every list asks the address for its page in the same way', () => {
	const lists = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('+page.svelte'))
		.filter((path) => readFileSync(`src/routes/${path}`, 'utf8').includes('<Pagination'))
		.map((path) => `/${path.replace('/+page.svelte', '')}`);

	const ofOne = ['/consultazioni/[consultation]/schede', '/iniziative/[initiative]/commenti'];
	expect(lists.sort()).toEqual([...Object.keys(LISTS), ...ofOne].sort());
});

test.each(['0001-01-01', '9999-12-31', '2026-02-31', 'ieri'])(
	'the record of acts asked for the day "%s" is as if no day was asked',
	async (day) => {
		aMeeting();
		const path = `/amministrazione/registro-atti?giorno=${day}`;

		const csv = await actsCsv(byInes(path));

		expect(acts(byInes(path)).count).toBe(acts(byInes('/')).count);
		expect(await csv.text()).toContain('meeting.convened');
	}
);
