import Papa from 'papaparse';
import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../../src/lib/columns.server';
import { recordActivity } from '../../../src/lib/projects/activities/commands.server';
import { advanceProject } from '../../../src/lib/projects/commands.server';
import { addFunding, recordExpense } from '../../../src/lib/projects/money/commands.server';
import { joinProject } from '../../../src/lib/projects/partners/commands.server';
import { planPdf, projectSheetPdf } from '../../../src/lib/zoneplan/paper.server';
import * as can from '../../../src/lib/zoneplan/policy';
import { findProjectSheet, listProjectSheets, listPlanYears } from '../../../src/lib/zoneplan/queries.server';
import { planCsv, planOds, planTable, readPlan } from '../../../src/lib/zoneplan/rollup.server';
import { added, byFunder } from '../../../src/lib/zoneplan/rules';
import { projectSheetPage } from '../../../src/lib/zoneplan/sheet.server';
import { aPact } from '../../support/pacts';
import { readPdf } from '../../support/pdf';
import { aMeasurement, aProject } from '../../support/projects';
import { cellsIn } from '../../support/spreadsheets';
import { as, dayIn, DAY, inDays, settle } from '../../support/world';

beforeEach(settle);

/** A project with something of everything that its sheet asks for. */
function aFullProject() {
	const { objectives } = aPact();
	const id = aProject({ objectiveIds: [objectives[0]?.id ?? ''] });
	const elena = as('elena');
	addFunding(elena, id, { id: newId(), source: 'Comune', cents: 100_000, inKind: false });
	addFunding(elena, id, { id: newId(), source: 'Parrocchia', cents: 5_050, inKind: true });
	const bill = { line: 'Sedie', on: dayIn(-1), documentReference: '' };
	recordExpense(elena, id, { ...bill, id: newId(), cents: 20_025, funder: 'comune ' });
	recordExpense(elena, id, { ...bill, id: newId(), cents: 1_000, funder: 'Coop' });
	joinProject(elena, id, { id: newId(), organizationId: 'mano-amica', role: 'partner' });
	anActivity(id, 12);
	aMeasurement(id, 'persone-raggiunte', 40);
	aMeasurement(id, 'nuovi-partecipanti', 3);
	return { id, objective: objectives[0]?.title ?? '', objectiveIds: objectives.map((one) => one.id) };
}

function anActivity(project: string, participants: number) {
	recordActivity(as('elena'), project, {
		...{ id: newId(), title: 'Lezione', place: 'Cortile', neighbourhoodId: '', accessible: true },
		...{ startsAt: inDays(-1), endsAt: new Date(inDays(-1).getTime() + DAY / 24) },
		...{ participants, volunteers: null, volunteerMinutes: null, counts: [] }
	});
}

const sheetOf = (id: string) => projectSheetPage(findProjectSheet(id) ?? fail());
const valueOf = (facts: readonly { term: string; value: string }[], term: string) =>
	facts.find((fact) => fact.term === term)?.value;

describe('who promises and who pays', () => {
	test.each([
		['nobody', [], [], []],
		[
			'the same name however it is written',
			[{ source: 'Comune', cents: 100, inKind: false }],
			[{ funder: ' comune', cents: 30 }],
			[{ name: 'Comune', promised: 100, inKind: 0, spent: 30 }]
		],
		[
			'goods apart from money, and who pays without having promised',
			[{ source: 'Parrocchia', cents: 50, inKind: true }],
			[{ funder: 'Coop', cents: 10 }],
			[
				{ name: 'Parrocchia', promised: 0, inKind: 50, spent: 0 },
				{ name: 'Coop', promised: 0, inKind: 0, spent: 10 }
			]
		]
	])('%s', (_, promises, payments, funders) => {
		expect(byFunder(promises, payments)).toEqual(funders);
		expect(added(funders).spent).toBe(payments.reduce((sum, { cents }) => sum + cents, 0));
	});
});

test('the sheet of a project tells what the zone’s office asks', () => {
	const { id, objective } = aFullProject();

	const sheet = sheetOf(id);

	expect(valueOf(sheet.about, 'Area o tema')).toBe('Persone anziane e socialità');
	expect(valueOf(sheet.about, 'Dove')).toBe('San Giorgio');
	expect(valueOf(sheet.about, 'Obiettivi del patto')).toBe(objective);
	expect(valueOf(sheet.who, 'Capofila')).toBe('Associazione Il Ponte');
	expect(valueOf(sheet.who, 'Altre organizzazioni')).toContain('(Partner)');
	expect(valueOf(sheet.when, 'A che punto è')).toBe('In corso');
	expect(sheet.measured[0]?.year).toBe(2026);
	expect(valueOf(sheet.measured[0]?.facts ?? [], 'Persone raggiunte')).toBe('40');
	expect(sheet.money.funders.map(({ name, spent }) => [name, spent.replace('\u00a0', ' ')])).toEqual([
		['Comune', '200,25 €'],
		['Parrocchia', '0,00 €'],
		['Coop', '10,00 €']
	]);
	expect(sheet.activities).toMatchObject({ count: 1, latest: [{ came: '12' }] });
});

test('a small number of people is on no sheet and in no file, nor found by taking away', async () => {
	const { id } = aFullProject();
	aMeasurement(id, 'nuovi-partecipanti', 20, { month: '2026-01' });
	anActivity(id, 4);

	const sheet = sheetOf(id);
	const plan = readPlan({ year: 2026 });
	const { header, rows } = planTable(plan);
	const cell = (name: string) => rows[0]?.[header.indexOf(name)];

	expect(valueOf(sheet.measured[0]?.facts ?? [], 'Nuovi partecipanti')).toBe('almeno 20');
	expect(valueOf(sheet.measured[0]?.facts ?? [], 'Partecipazioni')).toBe('almeno 12');
	expect(sheet.activities.latest.map(({ came }) => came)).toContain('Meno di 5');
	expect(cell('Nuovi partecipanti (persone)')).toBe(20);
	expect(cell('Nuovi partecipanti: nota')).toBe('almeno');
	expect(cell('Partecipazioni (numero)')).toBe(12);
	expect([planCsv(plan), JSON.stringify(sheet)].join()).not.toMatch(/\b(23|16)\b/);
});

test('a number too small by itself is an empty cell that says why', () => {
	aFullProject();

	const { header, rows } = planTable(readPlan({ year: 2026 }));

	expect(rows[0]?.[header.indexOf('Nuovi partecipanti (persone)')]).toBeNull();
	expect(rows[0]?.[header.indexOf('Nuovi partecipanti: nota')]).toBe('meno di 5: non si dice');
});

test('the spreadsheet and the CSV hold the same cells, and every sheet of the year', () => {
	const { objectiveIds } = aFullProject();
	aProject({ title: '=Pranzo, "insieme"', objectiveIds });
	const plan = readPlan({ year: 2026 });

	const table = cellsIn(planOds(plan)).map((row) =>
		row.map((value) => (value === null ? '' : String(value)))
	);
	const { data } = Papa.parse<string[]>(planCsv(plan).replace(/^\uFEFF/, ''), { skipEmptyLines: true });

	expect(table).toHaveLength(3);
	expect(data.map((row) => row.map((value) => value.replace(/^'(?=[=+\-@])/, '')))).toEqual(table);
});

test('a year holds the projects that were alive in it, as they stood at its end', () => {
	const gym = aProject({ title: 'Ginnastica' });
	const old = aProject({
		title: 'Vecchio',
		plannedStart: '2024-03-01',
		plannedEnd: '2025-06-30',
		state: 'to_start'
	});
	const finished = aProject({ title: 'Concluso' });
	advanceProject(as('elena'), finished, 'finished', 'Abbiamo imparato.');
	const ids = (year: number) => listProjectSheets({ year }).map(({ id }) => id);

	expect(ids(2026)).toEqual(expect.arrayContaining([gym, finished]));
	expect(ids(2026)).not.toContain(old);
	expect(ids(2023)).toEqual([]);
	expect(listPlanYears()).toEqual([2026, 2025, 2024]);
});

test('a quartiere has its projects and those of the whole city', () => {
	const here = aProject();
	const everywhere = aProject({ by: 'carla', cityWide: true, neighbourhoodIds: [] });
	const there = aProject({ by: 'carla', neighbourhoodIds: ['le-vigne'] });

	const ids = listProjectSheets({ year: 2026, neighbourhoodId: 'san-giorgio' }).map(({ id }) => id);

	expect(ids).toEqual(expect.arrayContaining([here, everywhere]));
	expect(ids).not.toContain(there);
});

test('the sheet and the plan are tagged papers', async () => {
	const { id } = aFullProject();

	for (const bytes of [await projectSheetPdf(sheetOf(id)), await planPdf(readPlan({ year: 2026 }))]) {
		const { check, info } = readPdf(bytes);
		expect(check).toContain('No syntax or stream encoding errors found');
		expect(info).toMatchObject({ Tagged: 'yes' });
	}
});

test.each([
	['carla', true],
	['elena', true],
	['ines', false],
	['lucia', false],
	['teresa', false],
	['omar', false],
	['bruna', false]
] as const)('%s puts the sheets of a year together: %s', (someone, may) => {
	expect(can.compile(as(someone))).toBe(may);
});

const fail = (): never => {
	throw new Error('no sheet');
};
