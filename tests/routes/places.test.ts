import { beforeEach, expect, test } from 'vitest';
import { newId } from '../../src/lib/columns.server';
import { countQueries } from '../../src/lib/db.server';
import { listNeighbourhoods } from '../../src/lib/neighbourhoods/queries.server';
import { findTavolo } from '../../src/lib/tavoli/queries.server';
import { load as administration } from '../../src/routes/amministrazione/+page.server';
import {
	actions as cityActions,
	load as cityPage
} from '../../src/routes/amministrazione/comune/+page.server';
import {
	actions as organizationsActions,
	load as organizationsAdmin
} from '../../src/routes/amministrazione/organizzazioni/+page.server';
import { load as districtsPage } from '../../src/routes/amministrazione/quartieri/+page.server';
import {
	actions as importActions,
	load as importPage
} from '../../src/routes/amministrazione/quartieri/importa/+page.server';
import { load as acts } from '../../src/routes/amministrazione/registro-atti/+page.server';
import { GET as actsCsv } from '../../src/routes/amministrazione/registro-atti/registro-atti.csv/+server';
import {
	actions as rulesActions,
	load as rulesPage
} from '../../src/routes/amministrazione/regole/+page.server';
import { load as tavoliAdmin } from '../../src/routes/amministrazione/tavoli/+page.server';
import { load as organizationsPage } from '../../src/routes/organizzazioni/+page.server';
import { load as organizationPage } from '../../src/routes/organizzazioni/[organization]/+page.server';
import { load as neighbourhoodsPage } from '../../src/routes/quartieri/+page.server';
import { actions as tavoloActions, load as tavoloPage } from '../../src/routes/tavoli/[tavolo]/+page.server';
import { actions as careActions, load as carePage } from '../../src/routes/tavoli/[tavolo]/cura/+page.server';
import { aCollection, aFeature, square } from '../support/places';
import { request } from '../support/request';
import { as, settle, told } from '../support/world';

beforeEach(settle);

const tavolo = { tavolo: 'san-giorgio' };

test('quartieri are found by name or polo, whatever the capitals', () => {
	expect(neighbourhoodsPage(request({ path: '/quartieri' }))).toMatchObject({ count: 12 });
	expect(neighbourhoodsPage(request({ path: '/quartieri?cerca=GIORGIO' }))).toMatchObject({ count: 1 });
	expect(neighbourhoodsPage(request({ path: '/quartieri?cerca=polo%20sud' }))).toMatchObject({ count: 4 });
	expect(neighbourhoodsPage(request({ path: '/quartieri?cerca=mare' }))).toMatchObject({
		count: 0,
		total: 12
	});
});

test('the list of quartieri is one query, that of organisations two', async () => {
	expect(await countQueries(() => neighbourhoodsPage(request()))).toBe(1);
	expect(await countQueries(() => organizationsPage(request()))).toBe(2);
});

test('a tavolo or organisation that is not there is a 404', () => {
	const missing = expect.objectContaining({ status: 404 });
	expect(() => tavoloPage(request({ params: { tavolo: 'mare' } }))).toThrow(missing);
	expect(() => organizationPage(request({ params: { organization: 'mare' } }))).toThrow(missing);
});

test('the page of a tavolo names nobody who did not choose it', () => {
	const shown = JSON.stringify(tavoloPage(request({ params: tavolo, actor: as('bruna') })));

	for (const name of ['Teresa', 'Paolo', 'Lucia']) expect(shown).not.toContain(name);
});

test('whoever is not signed in is led to sign in, and back', async () => {
	await expect(
		tavoloActions.join(request({ params: tavolo, path: '/tavoli/san-giorgio' }))
	).rejects.toMatchObject({
		status: 307,
		location: '/accedi/di-nuovo?/tieni&poi=%2Ftavoli%2Fsan-giorgio'
	});
});

test('joining twice with the same form is told kindly, and happens once', async () => {
	const sent = () => request({ params: tavolo, actor: as('bruna'), form: { id: 'aaaa222233' } });

	await expect(tavoloActions.join(sent())).rejects.toMatchObject({
		status: 303,
		location: '/tavoli/san-giorgio'
	});
	expect(await tavoloActions.join(sent())).toMatchObject({ status: 409 });
	expect(told()).toEqual(['bruna member.joined aaaa222233']);
});

test('a hand-made POST of somebody without the permission is 403, and nothing happens', async () => {
	const form = { id: newId(), email: 'nadia@vallefiorita.example', role: 'secretary' };

	for (const someone of ['bruna', 'paolo', 'dario', 'ines'] as const) {
		expect(await careActions.name(request({ params: tavolo, actor: as(someone), form }))).toMatchObject({
			status: 403
		});
	}
	expect(told()).toEqual([]);
});

test('names of who sits at a tavolo are for whoever names them', async () => {
	const care = async (someone: 'elena' | 'ines') =>
		JSON.stringify(await carePage(request({ params: tavolo, actor: as(someone) })));

	expect(await care('elena')).toContain('Teresa Galli');
	expect(await care('ines')).not.toContain('Teresa Galli');
	await expect(carePage(request({ params: tavolo, actor: as('bruna') }))).rejects.toMatchObject({
		status: 403
	});
});

test('a coordinator changes the referente, and a wrong address is told beside its field', async () => {
	const wrong = { role: 'Custode sociale', email: 'custode' };
	expect(
		await careActions.contact(request({ params: tavolo, actor: as('elena'), form: wrong }))
	).toMatchObject({ status: 400, data: { form: { errors: { email: [expect.any(String)] }, data: wrong } } });

	await expect(
		careActions.contact(request({ params: tavolo, actor: as('elena'), form: { role: 'Custode sociale' } }))
	).rejects.toMatchObject({ status: 303 });
	expect(findTavolo('san-giorgio')?.contact?.role).toBe('Custode sociale');
});

test.each([
	['administration', administration],
	['the Comune', cityPage],
	['the rules', rulesPage],
	['quartieri', districtsPage],
	['the import', importPage],
	['tavoli', tavoliAdmin],
	['organisations', organizationsAdmin],
	['the record of acts', acts],
	['its download', actsCsv]
])('%s opens for administrators, and not for residents, members or the desk', async (_, page) => {
	const open = async (actor: ReturnType<typeof as> | null) =>
		page(request({ actor, path: '/amministrazione' }));

	await expect(open(as('ines'))).resolves.toBeDefined();
	for (const someone of ['bruna', 'lucia', 'teresa', 'paolo', 'omar'] as const) {
		await expect(open(as(someone))).rejects.toMatchObject({ status: 403 });
	}
	await expect(open(null)).rejects.toMatchObject({ status: 303 });
});

test('a coordinator finds the zone plan and the record of acts in administration, and nothing to set up', () => {
	const { pages } = administration(request({ actor: as('elena') }));

	expect(pages.map(({ href }) => href)).toEqual(['/piano-di-zona', '/amministrazione/registro-atti']);
});

test('a rule out of its bounds is told beside its field, and nothing changes', async () => {
	const form = { notice_days: '0' };

	expect(await rulesActions.default(request({ actor: as('ines'), form }))).toMatchObject({
		status: 400,
		data: { form: { errors: { notice_days: ['Scrivi un numero intero da 1 a 30.'] } } }
	});
	expect(told()).toEqual([]);
});

test('data of the Comune saved from a stale page are refused', async () => {
	const form = { seen: '1', name: 'Altra città' };

	expect(await cityActions.default(request({ actor: as('ines'), form }))).toMatchObject({ status: 409 });
});

test('quartieri are imported from a page; a wrong file is told feature by feature and nothing is imported', async () => {
	const sent = (geojson: string) =>
		importActions.default(
			request({ actor: as('ines'), form: { name: 'quartiere', district: 'zona', geojson } })
		);

	expect(await sent(aCollection([aFeature({ geometry: square(45.5, 10.2) })]))).toMatchObject({
		status: 400,
		data: { form: { errors: { geojson: [expect.stringContaining('Elemento 1')] } } }
	});
	expect(listNeighbourhoods()).toHaveLength(12);

	await expect(sent(aCollection())).rejects.toMatchObject({ status: 303 });
	expect(listNeighbourhoods()).toHaveLength(13);
});

test('an organisation without a kind we know is refused', async () => {
	const form = { id: newId(), name: 'Nuova', kind: 'setta' };

	expect(await organizationsActions.default(request({ actor: as('ines'), form }))).toMatchObject({
		status: 400
	});
	expect(told()).toEqual([]);
});
