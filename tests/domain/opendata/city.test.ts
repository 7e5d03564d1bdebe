import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildCity } from '../../../src/cli/demo/city';
import { now, setClock } from '../../../src/lib/clock';
import { FIGURES } from '../../../src/lib/dashboard/figures';
import { connect, db } from '../../../src/lib/db.server';
import { listNeighbourhoods } from '../../../src/lib/neighbourhoods/queries.server';
import { DATASETS } from '../../../src/lib/opendata/datasets.server';
import { schemaOf } from '../../../src/lib/opendata/schemas.server';
import { readTable, recompute } from '../../recompute/figures.js';
import { everyTable } from '../../support/opendata';
import { figure, scopeOf, there } from '../../support/dashboard';
import { faultsOf } from '../../support/jsonschema';

const TODAY = new Date('2026-03-12T11:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'open-data-'));
const file = join(folder, 'tavoli.db');

beforeAll(() => {
	connect(file);
	buildCity(TODAY, new Map(), () => {});
}, 120_000);
beforeEach(() => {
	connect(file);
	setClock(() => TODAY);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The same to the eighth digit: sums made in another order end in other last digits. */
const rounded = (told: Recomputed) =>
	told.kind === 'value' ? { ...told, value: Number(told.value.toPrecision(8)) } : { kind: told.kind };
type Recomputed = ReturnType<typeof recompute>[string];

const YEARS = [2026, 2025, 2024];

test.each(YEARS)(
	'from the open data alone anybody gets every figure of %i, for each quartiere and the city',
	async (year) => {
		const places = listNeighbourhoods();
		const tables = await everyTable();

		for (const place of [null, ...places]) {
			const again = recompute(tables, { year, quartiere: place?.slug ?? null, now: now().getTime() });
			for (const { slug } of FIGURES) {
				const told = figure(slug, place ? there(place.id, year) : scopeOf({ year }));
				expect
					.soft([place?.slug, slug, rounded(again[slug] ?? { kind: 'missing' })])
					.toEqual([place?.slug, slug, rounded(told)]);
			}
		}
	}
);

/** The demo city never says how many people live where. */
const EMPTY = ['popolazione'];

test('every row of every dataset is as its schema says', () => {
	for (const { slug, fields, read } of DATASETS) {
		const schema = schemaOf(fields);
		const rows = read({}, '', 100_000);
		const faults = rows.flatMap(({ row }) => faultsOf(schema, row));

		expect([slug, faults.slice(0, 3)]).toEqual([slug, []]);
		expect([slug, new Set(rows.map(({ key }) => key)).size]).toEqual([slug, rows.length]);
		expect([slug, rows.length === 0]).toEqual([slug, EMPTY.includes(slug)]);
	}
});

test('read a page at a time, every dataset gives the same rows in the same order', () => {
	for (const { slug, read } of DATASETS) {
		const whole = read({}, '', 100_000);
		const paged = [];
		for (let after = '', page; (page = read({}, after, 97)).length > 0; after = page.at(-1)?.key ?? '')
			paged.push(...page);
		expect([slug, paged.length]).toEqual([slug, whole.length]);
		expect(paged).toEqual(whole);
	}
});

test('no table holds the name of a person, nor a count of one to four people', async () => {
	const names = db
		.all<{ name: string }>(sql`select distinct display_name as name from people`)
		.map(({ name }) => name)
		.filter((name) => name.includes(' '));
	const tables = await everyTable();
	const counts = [
		...readTable(tables.presenze ?? '').map(({ persone }) => persone),
		...readTable(tables.attivita ?? '').map(({ partecipanti }) => partecipanti),
		...readTable(tables.misure ?? '')
			.filter(({ indicatore = '' }) => ['partecipazioni', 'persone-raggiunte'].includes(indicatore))
			.map(({ valore }) => valore)
	];

	expect(names.length).toBeGreaterThan(20);
	for (const [slug, text] of Object.entries(tables))
		expect([slug, names.filter((name) => text.includes(name))]).toEqual([slug, []]);
	expect(counts.filter((people) => people !== '' && Number(people) > 0 && Number(people) < 5)).toEqual([]);
});
