import { beforeEach, describe, expect, test } from 'vitest';
import { setTarget } from '../../../src/lib/pacts/objectives/commands.server';
import { findPact, findPublishedPact } from '../../../src/lib/pacts/queries.server';
import { aimedAt, yearsBegun, yearTold } from '../../../src/lib/pacts/rules';
import { findIndicatorNamed } from '../../../src/lib/indicators/queries.server';
import { listOutcomes, totalOf } from '../../../src/lib/projects/outcomes/queries.server';
import { tell, type Yearly } from '../../../src/lib/projects/outcomes/telling';
import { listYearly } from '../../../src/lib/projects/outcomes/years.server';
import { comparisonPage } from '../../../src/lib/projects/pact/comparison.server';
import { numbersPage } from '../../../src/lib/projects/pact/numbers.server';
import { pactPage } from '../../../src/lib/projects/pact/page.server';
import { reportPage } from '../../../src/lib/projects/pact/report.server';
import { standingOf } from '../../../src/lib/projects/pact/rules';
import { recordExpense } from '../../../src/lib/projects/money/commands.server';
import { advanceProject } from '../../../src/lib/projects/commands.server';
import { newId } from '../../../src/lib/columns.server';
import { readTable } from '../../recompute/figures.js';
import { tableOf } from '../../support/opendata';
import { aPact } from '../../support/pacts';
import { aMeasurement, aProject, indicatorId } from '../../support/projects';
import { as, dayIn, settle } from '../../support/world';

beforeEach(settle);

const BELOW = 5;
const NEWCOMERS = { slug: 'nuovi-partecipanti', unit: 'persone', aggregation: 'sum' } as const;
const REACHED = { slug: 'persone-raggiunte', unit: 'persone', aggregation: 'distinct' } as const;

/** What a project counted in its year: each count by itself, as its months or days are. */
const counted = (projectId: string, counts: readonly number[], least = BELOW): Yearly => {
	const small = counts.filter((count) => count > 0 && count < least);
	return {
		...{
			projectId,
			slug: NEWCOMERS.slug,
			year: 2026,
			neighbourhoodId: null,
			least,
			periodTo: '2026-12-31',
			sample: null
		},
		value: counts.reduce((sum, count) => sum + count, 0),
		few: small.length,
		fewSum: small.reduce((sum, count) => sum + count, 0),
		fewPoints: 0
	};
};

describe('what is told of people of several projects', () => {
	test.each([
		['nothing small: the whole', [[10, 12], [7]], { kind: 'value', value: 29, atLeast: false }],
		[
			'a small count alone stays out of every total',
			[[10, 3], [7]],
			{ kind: 'value', value: 17, atLeast: true }
		],
		[
			'small counts that hide each other are told together',
			[[3, 2, 10]],
			{ kind: 'value', value: 15, atLeast: false }
		],
		['two that together are too few stay out', [[2, 2, 10]], { kind: 'value', value: 10, atLeast: true }],
		['counts that can only be the largest small number stay out', [[4, 4]], { kind: 'few', below: 5 }],
		[
			'a small project is not found by taking the others away',
			[[20], [3]],
			{ kind: 'value', value: 20, atLeast: true }
		],
		['small projects alone are too few', [[3], [2]], { kind: 'few', below: 5 }],
		['nobody came', [[0], [0]], { kind: 'value', value: 0, atLeast: false }],
		['nobody came here and few came there', [[0], [2]], { kind: 'few', below: 5 }],
		['nobody measured', [], { kind: 'missing' }]
	] as const)('%s', (_, projects, told) => {
		expect(
			tell(
				NEWCOMERS,
				projects.map((counts, i) => counted(`p${i}`, counts))
			)
		).toEqual(told);
	});

	test('small counts of two quartieri do not hide each other: each is told there or nowhere', () => {
		const here = { ...counted('gym', [10, 3]), neighbourhoodId: 'here' };
		const there = { ...counted('gym', [4, 2]), neighbourhoodId: 'there' };

		expect(tell(NEWCOMERS, [here, there])).toEqual({ kind: 'value', value: 16, atLeast: true });
	});

	test('a project for people who could be recognised is told from ten up', () => {
		const rows = [counted('shelter', [8], 10), counted('gym', [6])];

		expect(tell(NEWCOMERS, rows)).toEqual({ kind: 'value', value: 6, atLeast: true });
		expect(tell(REACHED, rows)).toEqual({ kind: 'value', value: 6, atLeast: true });
	});

	test('a mean of less than five answers is not told, and is not missing', () => {
		const mark = { slug: 'soddisfazione', unit: 'punti', aggregation: 'weighted_mean' } as const;
		const row = { ...counted('gym', []), value: 4, sample: 3 };

		expect(tell(mark, [row])).toEqual({ kind: 'few', below: 5 });
	});
});

const AIM = { indicatorId: 'a', objectiveId: 'o' };

test('a year aims at the next figure to reach, and after the last at the last', () => {
	const targets = [2028, 2025].map((year) => ({ ...AIM, year }));

	expect([2024, 2025, 2026, 2030].map((year) => aimedAt(targets, year)[0]?.year)).toEqual([
		2025, 2025, 2028, 2028
	]);
	expect(aimedAt([], 2026)).toEqual([]);
});

test('a pact is told by its years that have begun', () => {
	const pact = { startsOn: '2025-06-01', endsOn: '2027-12-31' };

	expect(yearsBegun(pact, '2026-03-01')).toEqual([2025, 2026]);
	expect(yearsBegun(pact, '2024-03-01')).toEqual([2025]);
	expect(yearTold(pact, '2031-01-01')).toBe(2027);
});

test.each([
	[{ kind: 'value', value: 40, atLeast: false }, 'on_way'],
	[{ kind: 'value', value: 60, atLeast: true }, 'reached'],
	[{ kind: 'value', value: 10, atLeast: false }, 'behind'],
	[{ kind: 'few', below: 5 }, 'few'],
	[{ kind: 'missing' }, 'missing']
] as const)('%j of a way from 20 to 60 is %s', (told, standing) => {
	const aim = { baseline: 20, target: 60 };

	expect(standingOf({ ...aim, shown: { whole: true } }, told).standing).toBe(standing);
	expect(standingOf({ ...aim, shown: { whole: false } }, told)).toEqual({ standing, share: null });
});

/** A pact with a project for its first objective, and what it should reach. */
function aMeasuredPact() {
	const { id, slug, objectives } = aPact();
	const [first = '', second = ''] = objectives.map((objective) => objective.id);
	for (const objectiveId of [first, second])
		setTarget(as('carla'), {
			...{ objectiveId, indicatorId: indicatorId('nuovi-partecipanti'), year: 2026 },
			...{ baseline: 0, target: 100 }
		});
	const gym = aProject({ objectiveIds: [first], title: 'Ginnastica' });
	const lunch = aProject({
		objectiveIds: [first, second],
		title: 'Pranzo insieme',
		neighbourhoodIds: ['le-vigne'],
		by: 'carla'
	});
	const pact = findPact(id) ?? fail();
	return { pact, slug, first, second, gym, lunch };
}

test('for each objective the page tells the promise, what happens where, and what came of it beside the year before', () => {
	const { pact, first, gym, lunch } = aMeasuredPact();
	aMeasurement(gym, 'nuovi-partecipanti', 40);
	aMeasurement(lunch, 'nuovi-partecipanti', 10, { by: 'carla' });
	aMeasurement(gym, 'nuovi-partecipanti', 12, { month: '2025-03' });

	const [objective] = pactPage(pact, BELOW).lines[0]?.objectives ?? [];

	expect(objective?.happening).toBe('Ci lavorano 2 progetti (2 in corso). Dove: Le Vigne, San Giorgio.');
	expect(objective?.projects.map(({ title, where }) => [title, where])).toEqual([
		['Ginnastica', 'San Giorgio'],
		['Pranzo insieme', 'Le Vigne']
	]);
	expect(objective?.cameOut).toBe('Traguardi nel 2026: 1 in cammino.');
	expect(objective?.targets[0]).toMatchObject({
		before: { said: '12' },
		value: { said: '50', href: `/patto/${pact.slug}/numeri/nuovi-partecipanti?anno=2026&obiettivo=${first}` },
		target: '100 entro il 2026'
	});
});

test('the rows behind a figure add up to it, and a small one is nowhere', () => {
	const { pact, first, second, gym, lunch } = aMeasuredPact();
	aMeasurement(gym, 'nuovi-partecipanti', 40);
	aMeasurement(lunch, 'nuovi-partecipanti', 3, { by: 'carla' });
	const indicator = findIndicatorNamed('nuovi-partecipanti') ?? fail();
	const behind = (objectiveId: string) =>
		numbersPage({
			...{ pact, indicator, year: 2026, below: BELOW },
			objective: { id: objectiveId, lineId: '', title: '', promise: '' }
		});

	expect(behind(first)).toMatchObject({ said: 'almeno 40', missing: 'Tutti i progetti hanno misurato.' });
	expect(behind(first).rows.map(({ value }) => value)).toEqual(['40', 'meno di 5']);
	expect(behind(second).said).toBe('meno di 5');
	const pages = [pactPage(pact, BELOW), comparisonPage(pact, BELOW), reportPage(pact, 2026, BELOW)];
	expect(JSON.stringify(pages)).not.toMatch(/\b43\b|: ?3[^\d]/);
});

test.each([
	['from few', 3, 100, 'meno di 5', '100', 'In cammino verso il traguardo'],
	['to few', 100, 3, '100', 'meno di 5', 'In cammino verso il traguardo'],
	['from many to many', 20, 100, '20', '100', '25% della strada fatta'],
	['from nobody', 0, 100, '0', '100', '40% della strada fatta']
])(
	'a way %s is told on the pages as in the open data, and its share gives nothing back',
	async (_, baseline, target, from, to, way) => {
		const { pact, first, gym } = aMeasuredPact();
		const [indicator, year] = [indicatorId('nuovi-partecipanti'), 2026];
		setTarget(as('carla'), { objectiveId: first, indicatorId: indicator, year, baseline, target });
		aMeasurement(gym, 'nuovi-partecipanti', 40);

		const [row] = pactPage(pact, BELOW).lines[0]?.objectives[0]?.targets ?? [];
		const [sentence] = reportPage(pact, 2026, BELOW).objectives[0]?.sentences ?? [];
		const side = comparisonPage(pact, BELOW).objectives[0]?.rows[0];
		const open = readTable(await tableOf('traguardi').text()).find(({ obiettivo }) => obiettivo === first);

		expect(row).toMatchObject({ baseline: from, target: `${to} entro il 2026`, way });
		expect(side?.target).toBe(`${to} entro il 2026`);
		expect(sentence).toContain(`40, partendo da ${from}. Il traguardo è ${to} entro il 2026`);
		expect(sentence?.includes('%')).toBe(way.includes('%'));
		const inFile = (words: string) => (words === 'meno di 5' ? '' : words);
		expect(open).toMatchObject({ partenza: inFile(from), traguardo: inFile(to) });
	}
);

test('years of a pact stand side by side, in words first, with what nobody measured', () => {
	const { pact, gym } = aMeasuredPact();
	aMeasurement(gym, 'nuovi-partecipanti', 40);

	const once = comparisonPage(pact, BELOW);
	aMeasurement(gym, 'nuovi-partecipanti', 12, { month: '2025-03' });
	const twice = comparisonPage(pact, BELOW);

	expect(once.years).toEqual([2025, 2026]);
	expect(once.objectives[0]?.rows[0]).toMatchObject({
		said: 'Nuovi partecipanti: 40 nel 2026. Anni senza misure: 2025.',
		cells: [{ said: 'dato mancante' }, { said: '40' }]
	});
	expect(once.objectives[1]?.rows[0]?.said).toBe('Nuovi partecipanti: nessuno ha misurato.');
	expect(twice.objectives[0]?.rows[0]?.said).toBe(
		'Nuovi partecipanti: da 12 nel 2025 a 40 nel 2026. Il numero è cresciuto.'
	);
});

test('the report of a year reads as sentences: the work, the money, the way done, what is missing, what was learnt', () => {
	const { pact, gym, lunch } = aMeasuredPact();
	aMeasurement(gym, 'nuovi-partecipanti', 40);
	recordExpense(as('elena'), gym, {
		...{ id: newId(), line: 'Sedie', cents: 12_000, funder: 'Comune', on: dayIn(-1), documentReference: '' }
	});
	advanceProject(as('carla'), lunch, 'finished', 'Abbiamo imparato a cucinare in venti.');

	const report = reportPage(pact, 2026, BELOW);

	expect(report.lead).toBe(
		'Nel 2026 la città ha lavorato al patto con 2 progetti: 1 in corso, 1 concluso. Il lavoro si è svolto qui: Le Vigne, San Giorgio.'
	);
	expect(report.money).toContain('120,00');
	expect(report.running).toBe('Il 2026 non è finito: questi numeri possono ancora cambiare.');
	expect(report.objectives[0]?.sentences[0]).toContain(
		'Nuovi partecipanti: 40, partendo da 0. Il traguardo è 100'
	);
	expect(report.objectives[0]?.sentences[0]).toContain('Dell’anno prima non ci sono misure.');
	expect(report.missing).toHaveLength(5);
	expect(report.missing[0]).toContain('nessuna misura di Nuovi partecipanti');
	expect(report.lessons).toMatchObject([{ title: 'Pranzo insieme' }]);
});

test('a year that is over is told as it ended: what began later is not in it', () => {
	const { pact } = aMeasuredPact();

	const report = reportPage(pact, 2025, BELOW);

	expect(report.lead).toBe('Nel 2025 nessun progetto ha lavorato al patto.');
	expect(report.running).toBe('');
});

test('year by year is what the year alone says', () => {
	const { gym, lunch } = aMeasuredPact();
	aMeasurement(gym, 'ore-di-volontariato', 10);
	aMeasurement(gym, 'ore-di-volontariato', 7, { month: '2026-01' });
	aMeasurement(lunch, 'ore-di-volontariato', 5, { month: '2025-12', by: 'carla' });
	const hours = { slug: 'ore-di-volontariato', unit: 'ore', aggregation: 'sum' } as const;
	const yearly = listYearly({ from: 2024, to: 2026, projectIds: null, below: BELOW });

	for (const year of [2024, 2025, 2026]) {
		const rows = yearly.filter((row) => row.year === year && row.slug === hours.slug);
		const told = tell(hours, rows);
		expect(told.kind === 'value' ? told.value : undefined).toBe(
			totalOf(listOutcomes({ year }), hours)?.value
		);
	}
});

test('an archived pact is told until its last year', () => {
	const { pact, slug, gym } = aMeasuredPact();
	aMeasurement(gym, 'nuovi-partecipanti', 40);
	aPact();

	const old = findPublishedPact(slug) ?? fail();

	expect(pactPage(old, BELOW)).toMatchObject({ archived: true, year: 2026 });
	expect(JSON.stringify(pactPage(pact, BELOW).lines)).toBe(JSON.stringify(pactPage(old, BELOW).lines));
});

const fail = (): never => {
	throw new Error('not there');
};
