import Papa from 'papaparse';
import { beforeEach, expect, test } from 'vitest';
import { compressed } from '../../src/lib/compression.server';
import { countQueries } from '../../src/lib/db.server';
import { DATASETS } from '../../src/lib/opendata/datasets.server';
import { streamed } from '../../src/lib/formats/streams';
import { correctMeasurement } from '../../src/lib/projects/measurements/commands.server';
import { recordExpense } from '../../src/lib/projects/money/commands.server';
import { newId } from '../../src/lib/columns.server';
import { GET as description } from '../../src/routes/dati/openapi.json/+server';
import { readTable } from '../recompute/figures.js';
import { aConsultation } from '../support/consultations';
import { anInitiative } from '../support/initiatives';
import { someMinutes } from '../support/minutes';
import { rowsOf, tableOf } from '../support/opendata';
import { aMeasurement, aProject } from '../support/projects';
import { as, dayIn, settle } from '../support/world';

beforeEach(settle);

type Page = {
	readonly righe: readonly Readonly<Record<string, unknown>>[];
	readonly successive: string | null;
};
const read = async (answer: Response): Promise<Page> => answer.json();

test('every dataset is there as a table and as JSON, and says its licence', async () => {
	for (const { slug, fields } of DATASETS) {
		const [table, rows] = [tableOf(slug), rowsOf(slug)];

		expect([table.status, rows.status]).toEqual([200, 200]);
		expect(table.headers.get('link')).toContain('creativecommons.org/licenses/by/4.0');
		expect((await table.text()).split('\r\n')[0]).toBe(fields.map(({ name }) => name).join(','));
		expect(await rows.json()).toMatchObject({ dati: slug, successive: null });
	}
});

test('an answer is asked for again only when something happened in the city', async () => {
	const etag = tableOf('progetti').headers.get('etag') ?? '';

	const again = tableOf('progetti', '', { 'if-none-match': etag });
	expect([again.status, await again.text()]).toEqual([304, '']);
	expect(await countQueries(() => tableOf('progetti', '', { 'if-none-match': etag }))).toBeLessThanOrEqual(1);

	aProject();
	expect(tableOf('progetti', '', { 'if-none-match': etag }).status).toBe(200);
});

test.each([
	['as we wrote it', (mark: string) => mark],
	['without saying that it is weak', (mark: string) => mark.replace('W/', '')],
	['among others', (mark: string) => `"altro", ${mark}`],
	['as any', () => '*']
])('a mark given back %s is known', (_, written) => {
	const mark = tableOf('progetti').headers.get('etag') ?? '';

	expect(mark).toMatch(/^W\/"/);
	expect(tableOf('progetti', '', { 'if-none-match': written(mark) }).status).toBe(304);
});

test('the description for programs has no tab, which those who check it take for a fault', async () => {
	const ask = description as (event: { request: Request }) => Response;
	const text = await ask({ request: new Request('http://localhost:3000/dati/openapi.json') }).text();

	expect(JSON.parse(text)).toMatchObject({ openapi: '3.1.0' });
	expect(text.split('\n').length).toBeGreaterThan(100);
	expect(text).not.toContain('\t');
});

test('following the address of the next rows, one gets each row once, as in the whole', async () => {
	for (let i = 0; i < 5; i++) anInitiative();
	const whole = await read(rowsOf('iniziative'));

	const found: unknown[] = [];
	let query: string | null = '?limite=2';
	while (query !== null) {
		const page: Page = await read(rowsOf('iniziative', query));
		expect(page.righe.length).toBeLessThanOrEqual(2);
		found.push(...page.righe);
		query = page.successive && new URL(page.successive).search;
	}

	expect(whole.righe).toHaveLength(5);
	expect(found).toEqual(whole.righe);
});

test('a quartiere has its own things and those of the whole city; a year has what happened in it', async () => {
	anInitiative();
	anInitiative({ neighbourhoodId: 'borgo-antico' });

	expect((await read(rowsOf('iniziative', '?quartiere=borgo-antico'))).righe).toHaveLength(1);
	expect((await read(rowsOf('iniziative', '?anno=2026'))).righe).toHaveLength(2);
	expect((await read(rowsOf('iniziative', '?anno=2025'))).righe).toEqual([]);
});

test.each([
	['iniziative', '?quartiere=atlantide'],
	['iniziative', '?anno=presto'],
	['iniziative', '?limite=0'],
	['iniziative', '?limite=1000000'],
	['organizzazioni', '?anno=2026']
])('%s%s is answered with what is wrong, in words', async (slug, query) => {
	const answer = rowsOf(slug, query);

	expect(answer.status).toBe(400);
	expect(await answer.json()).toEqual({ errore: expect.stringMatching(/^[\p{Lu}«].*\.$/u) });
});

test('what does not exist is not there', () => {
	expect(() => tableOf('segreti')).toThrow();
});

test('a strict reader takes every cell as it was typed, and no spreadsheet runs one', async () => {
	const line = '=SOMMA(A1;A2), "due"\nrighe';
	recordExpense(as('elena'), aProject(), {
		...{ id: newId(), line, cents: 1999, funder: 'Comune', on: dayIn(-1), documentReference: '' }
	});

	const text = await tableOf('spese').text();

	const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
	expect(errors).toEqual([]);
	expect(data).toEqual(readTable(text));
	expect(data[0]).toMatchObject({ voce: `'${line}`, centesimi: '1999' });
});

test('until a vote is counted, all that is told of it is that it exists', async () => {
	aConsultation({ state: 'open', votes: { yes: 7, no: 5 } });

	const [vote] = (await read(rowsOf('consultazioni'))).righe;
	expect(vote).toMatchObject({ schede: null, aventi_diritto: null, esito: null, contata: null });
	expect((await read(rowsOf('esiti'))).righe).toEqual([]);
});

test('after the count the votes of all answers add up to the ballots', async () => {
	aConsultation({ state: 'counted', votes: { yes: 7, no: 5 } });

	const [vote] = (await read(rowsOf('consultazioni'))).righe;
	const { righe } = await read(rowsOf('esiti'));
	expect(vote).toMatchObject({ schede: 12, esito: 'approved' });
	expect(righe.map(({ opzione, voti }) => [opzione, voti])).toEqual([
		['abstain', 0],
		['blank', 0],
		['no', 5],
		['yes', 7]
	]);
	expect((await read(rowsOf('esiti', '?limite=3'))).righe).toHaveLength(3);
});

test('minutes are there once they are published, with the text that everybody reads', async () => {
	someMinutes({ state: 'approved' });
	expect((await read(rowsOf('verbali'))).righe).toEqual([]);
	expect((await read(rowsOf('decisioni'))).righe).toEqual([]);
	expect((await read(rowsOf('impegni'))).righe).toEqual([]);
});

test('published minutes say what was decided, and neither names nor what is for the tavolo only', async () => {
	someMinutes({ state: 'published' });

	const text = JSON.stringify([
		...(await read(rowsOf('verbali'))).righe,
		...(await read(rowsOf('decisioni'))).righe,
		...(await read(rowsOf('impegni'))).righe
	]);
	expect(text).toContain('Il telefono amico comincia a ottobre.');
	expect(text).toContain('Chiedere la sala alla parrocchia');
	expect(text).not.toContain('Rosa Bianchi');
	expect(text).not.toContain('Da dire solo tra noi');
});

test('three people who took part stand nowhere, alone or as what is left', async () => {
	const gym = aProject();
	aMeasurement(gym, 'partecipazioni', 3);
	aMeasurement(aProject(), 'partecipazioni', 17);
	aMeasurement(aProject({ neighbourhoodIds: ['borgo-antico'] }), 'partecipazioni', 40);
	aMeasurement(aProject(), 'persone-raggiunte', 3);
	const rowsNow = async () => (await read(rowsOf('misure'))).righe;
	const values = (rows: Awaited<ReturnType<typeof rowsNow>>) =>
		rows.filter(({ indicatore }) => indicatore === 'partecipazioni').map(({ valore }) => valore);

	const alone = await rowsNow();
	expect(values(alone).sort()).toEqual([17, 40, null]);
	expect(
		alone
			.filter(({ detto }) => detto === 'few')
			.map(({ indicatore }) => indicatore)
			.sort()
	).toEqual(['partecipazioni', 'persone-raggiunte']);

	aMeasurement(gym, 'partecipazioni', 4, { month: '2026-01' });
	const both = await rowsNow();
	expect(values(both).sort()).toEqual([17, 40, 7, null, null]);
	expect(both.filter(({ tipo }) => tipo === 'together')).toEqual([
		expect.objectContaining({ quartiere: 'san-giorgio', valore: 7, progetto: gym })
	]);
});

test('a corrected count of people keeps its place, and its old number is told no more', async () => {
	const project = aProject();
	const id = aMeasurement(project, 'partecipazioni', 30);
	expect((await read(rowsOf('misure'))).righe).toEqual([
		expect.objectContaining({ id, valore: 30, in_vigore: true, detto: 'number' })
	]);

	const correction = newId();
	const said = { value: 33, sample: null, estimated: false, source: 'Registro', note: 'Mancava un foglio' };
	correctMeasurement(as('elena'), id, { ...said, id: correction });
	expect((await read(rowsOf('misure'))).righe).toEqual(
		expect.arrayContaining([
			expect.objectContaining({ id, valore: null, in_vigore: false, detto: 'corrected' }),
			expect.objectContaining({ id: correction, valore: 33, corregge: id, detto: 'number' })
		])
	);
});

test('what is long goes out piece by piece, and no faster than it is taken', async () => {
	let made = 0;
	async function* pieces() {
		while (made < 1000) {
			made++;
			yield 'x'.repeat(10_000);
			await Promise.resolve();
		}
	}
	const headers = { 'content-type': 'text/csv', etag: 'W/"1"' };
	const answer = await compressed(
		new Request('http://localhost:3000/dati/misure.csv', { headers: { 'accept-encoding': 'gzip, br' } }),
		new Response(streamed(pieces()), { headers })
	);

	const reader = answer.body?.getReader();
	await reader?.read();
	expect(answer.headers.get('content-encoding')).toBe('gzip');
	expect(made).toBeLessThan(100);
	await reader?.cancel();
	expect(made).toBeLessThan(100);
});
