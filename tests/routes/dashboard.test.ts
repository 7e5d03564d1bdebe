import { beforeEach, expect, test } from 'vitest';
import { load as dashboard } from '../../src/routes/cruscotto/+page.server';
import { load as rows } from '../../src/routes/cruscotto/[figure]/+page.server';
import { GET as rowsFile } from '../../src/routes/cruscotto/[figure]/righe.csv/+server';
import { GET as figuresFile } from '../../src/routes/cruscotto/cruscotto.csv/+server';
import { GET as report } from '../../src/routes/cruscotto/cruscotto.pdf/+server';
import { GET as placesFile } from '../../src/routes/cruscotto/quartieri.csv/+server';
import { aMeasurement, aProject } from '../support/projects';
import { request } from '../support/request';
import { settle } from '../support/world';

beforeEach(() => {
	settle();
	aMeasurement(aProject(), 'partecipazioni', 30);
	aMeasurement(aProject({ neighbourhoodIds: ['borgo-antico'], theme: 'giovani' }), 'partecipazioni', 3);
});

const asked = (path: string, params = {}) => request({ path, params });

test('the page says what it is narrowed to, and keeps it in every address', () => {
	const page = dashboard(asked('/cruscotto?quartiere=san-giorgio&tema=giovani&polo=nessuno'));

	expect(page.narrowed).toBe('Stai guardando solo: Quartiere: San Giorgio; Tema: Giovani.');
	expect(page.blocks[0]?.figures[0]).toMatchObject({
		value: 'non si divide per: tema',
		href: '/cruscotto/attendances?anno=2026&quartiere=san-giorgio&tema=giovani'
	});
});

test('the map and its table say the same numbers, each with the way to its rows', () => {
	const { map } = dashboard(asked('/cruscotto?numero=participations'));

	expect(map.rows.find(({ name }) => name === 'San Giorgio')).toMatchObject({
		display: '30',
		href: '/cruscotto/participations?anno=2026&quartiere=san-giorgio'
	});
	expect(map.rows.find(({ name }) => name === 'Borgo Antico')?.display).toBe('troppo pochi per dirlo');
	expect(map.total.display).toBe('almeno 30');
});

test('behind a number stand its rows, and their total at the foot', () => {
	const page = rows(asked('/cruscotto/participations', { figure: 'participations' }));

	expect(page.rows.map(({ of, value }) => [of, value])).toEqual([
		['San Giorgio', '30'],
		['Borgo Antico', 'troppo pochi per dirlo']
	]);
	expect(page.foot).toEqual({ how: 'Somma di tutte le righe', value: 'almeno 30' });
	expect(page.untold).toBe(true);
});

test('an indicator has its rows like a figure; what is neither is not there', () => {
	const page = rows(asked('/cruscotto/x', { figure: 'indicatore-nuovi-partecipanti' }));

	expect(page.title).toBe('Nuovi partecipanti');
	expect(() => rows(asked('/cruscotto/x', { figure: 'felicita' }))).toThrow();
});

test('the files hold the same, and the small number is in none of them', async () => {
	const files = [
		rowsFile(asked('/cruscotto/participations/righe.csv', { figure: 'participations' })),
		figuresFile(asked('/cruscotto/cruscotto.csv')),
		placesFile(asked('/cruscotto/quartieri.csv?numero=participations'))
	];
	const texts = await Promise.all(files.map(async (file) => (await file).text()));

	expect(texts[0]).toContain(',30,');
	expect(texts[1]).toContain('participations,Partecipazioni alle attività,2026,30,almeno');
	expect(texts[2]).toContain('San Giorgio,30,');
	expect(texts.join('\n')).not.toMatch(/,3,|: 3\b/);
});

test('the report is a PDF that says what it is', async () => {
	const paper = await report(asked('/cruscotto/cruscotto.pdf?quartiere=san-giorgio'));
	const bytes = Buffer.from(await paper.arrayBuffer());

	expect(paper.headers.get('content-type')).toBe('application/pdf');
	expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
	expect(bytes.toString('latin1')).toContain('/MarkInfo');
});
