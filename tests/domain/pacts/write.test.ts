import { beforeEach, expect, test } from 'vitest';
import { newId } from '../../../src/lib/columns.server';
import { seedStandardIndicators } from '../../../src/lib/indicators/commands.server';
import { listIndicators } from '../../../src/lib/indicators/queries.server';
import { archivePact, createPact, publishPact, updatePact } from '../../../src/lib/pacts/commands.server';
import {
	addLine,
	addObjective,
	setTarget,
	updateLine,
	updateObjective
} from '../../../src/lib/pacts/objectives/commands.server';
import {
	findPact,
	findPactInForce,
	findPublishedPact,
	listLines,
	listObjectivesInForce,
	listTargets
} from '../../../src/lib/pacts/queries.server';
import { pactState, pathDone } from '../../../src/lib/pacts/rules';
import { TEMPLATES } from '../../../src/lib/pacts/templates';
import { aPact } from '../../support/pacts';
import { as, settle, told } from '../../support/world';

beforeEach(settle);

const words = {
	title: 'Patto 2027',
	startsOn: '2027-01-01',
	endsOn: '2029-12-31',
	preamble: '',
	contextAnalysis: '',
	actReference: ''
};

test('a pact starts from the lines and objectives of a template', () => {
	const { id, lines } = aPact({ draft: true });

	expect(lines).toHaveLength(3);
	expect(lines[0]?.objectives).toHaveLength(2);
	expect(pactState(findPact(id) ?? fail())).toBe('draft');
	expect(told()).toEqual([`carla pact.created ${id}`]);
});

test('the template of Livorno has six objectives', () => {
	const livorno = TEMPLATES.find(({ slug }) => slug === 'livorno');

	expect(livorno?.lines.flatMap(({ objectives }) => objectives)).toHaveLength(6);
});

test('a pact from scratch takes lines and objectives one by one', () => {
	const { id } = aPact({ draft: true, template: 'none' });
	const [lineId, objectiveId] = [newId(), newId()];

	addLine(as('carla'), id, { id: lineId, title: 'Vicinanza', text: '' });
	addObjective(as('carla'), { id: objectiveId, lineId, title: 'Nessuno solo', promise: 'Ci siamo.' });
	updateLine(as('carla'), { id: lineId, title: 'Buon vicinato', text: 'Vicini che si aiutano.' });
	updateObjective(as('carla'), { id: objectiveId, title: 'Nessuno resta solo', text: 'Ci siamo.' });
	updatePact(as('carla'), id, words);

	expect(listLines(id)).toMatchObject([
		{ title: 'Buon vicinato', objectives: [{ title: 'Nessuno resta solo', promise: 'Ci siamo.' }] }
	]);
	expect(findPact(id)?.title).toBe('Patto 2027');
	expect(told().slice(1)).toEqual([
		`carla line.created ${lineId}`,
		`carla objective.created ${objectiveId}`,
		`carla line.updated ${lineId}`,
		`carla objective.updated ${objectiveId}`,
		`carla pact.updated ${id}`
	]);
});

test('publishing a pact archives the one in force, which stays readable', () => {
	const old = aPact();
	const next = aPact();

	expect(findPactInForce()?.id).toBe(next.id);
	expect(listObjectivesInForce()).toEqual(next.objectives);
	expect(findPublishedPact(old.slug)?.archivedAt).not.toBeNull();
	expect(told().slice(-2)).toEqual([`carla pact.archived ${old.id}`, `carla pact.published ${next.id}`]);
});

test('a published pact keeps its promises: nothing in it is rewritten', () => {
	const { id, lines, objectives } = aPact();
	const line = lines[0]?.id ?? '';
	const before = told();

	expect(() => updatePact(as('carla'), id, words)).toThrow('pact_published');
	expect(() => addLine(as('carla'), id, { id: newId(), title: 'x', text: '' })).toThrow('pact_published');
	expect(() => updateLine(as('carla'), { id: line, title: 'x', text: '' })).toThrow('pact_published');
	expect(() => addObjective(as('carla'), { id: newId(), lineId: line, title: 'x', promise: '' })).toThrow(
		'pact_published'
	);
	expect(() => updateObjective(as('carla'), { id: objectives[0]?.id ?? '', title: 'x', text: '' })).toThrow(
		'pact_published'
	);
	expect(() => publishPact(as('carla'), id)).toThrow('pact_published');
	expect(told()).toEqual(before);
});

test('a pact without objectives cannot be published, and only one in force can be archived', () => {
	const { id } = aPact({ draft: true, template: 'none' });

	expect(() => publishPact(as('carla'), id)).toThrow('pact_empty');
	expect(() => archivePact(as('carla'), id)).toThrow('pact_not_in_force');
	expect(findPublishedPact(id)).toBeUndefined();
});

test('who coordinates the city ends a pact', () => {
	const { id } = aPact();

	archivePact(as('carla'), id);

	expect(findPactInForce()).toBeUndefined();
	expect(told().at(-1)).toBe(`carla pact.archived ${id}`);
});

test('a target needs to know where it starts from', () => {
	seedStandardIndicators(as('carla'));
	const { id, objectives } = aPact();
	const objectiveId = objectives[0]?.id ?? '';
	const indicatorId = listIndicators().find(({ slug }) => slug === 'persone-raggiunte')?.id ?? '';
	const target = { objectiveId, indicatorId, year: 2026, baseline: 20, target: 100 };

	expect(() => setTarget(as('carla'), { ...target, baseline: null })).toThrow('target_baseline_missing');
	expect(() => setTarget(as('carla'), { ...target, target: null })).toThrow('target_missing');
	expect(() => setTarget(as('carla'), { ...target, target: 10.5 })).toThrow('value_not_whole');
	expect(() => setTarget(as('carla'), { ...target, baseline: 10.5 })).toThrow('value_not_whole');
	setTarget(as('carla'), target);
	setTarget(as('carla'), { ...target, target: 120 });

	expect(listTargets(id)).toMatchObject([{ baseline: 20, target: 120, year: 2026 }]);
	expect(told().slice(-2)).toEqual([`carla target.set ${objectiveId}`, `carla target.set ${objectiveId}`]);
});

test('a mark above five is no target', () => {
	seedStandardIndicators(as('carla'));
	const { objectives } = aPact();
	const indicatorId = listIndicators().find(({ slug }) => slug === 'soddisfazione')?.id ?? '';

	expect(() =>
		setTarget(as('carla'), {
			objectiveId: objectives[0]?.id ?? '',
			indicatorId,
			year: 2026,
			baseline: 3,
			target: 6
		})
	).toThrow('value_too_large');
});

test.each(['elena', 'ines', 'paolo', 'bruna', 'lucia'] as const)('%s does not write the pact', (someone) => {
	const { id, lines, objectives } = aPact({ draft: true });
	const [lineId, objectiveId] = [lines[0]?.id ?? '', objectives[0]?.id ?? ''];
	const before = told();

	const acts = [
		() => createPact(as(someone), { id: newId(), template: 'none', ...words }),
		() => updatePact(as(someone), id, words),
		() => publishPact(as(someone), id),
		() => archivePact(as(someone), id),
		() => addLine(as(someone), id, { id: newId(), title: 'x', text: '' }),
		() => updateLine(as(someone), { id: lineId, title: 'x', text: '' }),
		() => addObjective(as(someone), { id: newId(), lineId, title: 'x', promise: '' }),
		() => updateObjective(as(someone), { id: objectiveId, title: 'x', text: '' })
	];

	for (const act of acts) expect(act).toThrow('forbidden');
	expect(told()).toEqual(before);
});

test('a pact with the same title and years is refused beside its title, and the same form twice is already done', () => {
	const id = newId();
	createPact(as('carla'), { id, template: 'none', ...words });

	expect(() => createPact(as('carla'), { id: newId(), template: 'none', ...words })).toThrow(
		'pact_title_taken'
	);
	expect(() => createPact(as('carla'), { id, template: 'none', ...words })).toThrow('already_done');
});

test.each([
	[20, 100, 20, 0],
	[20, 100, 60, 0.5],
	[20, 100, 100, 1],
	[10, 5, 5, 1],
	[5, 5, 5, 1],
	[5, 5, 4, 0]
])('from %d to %d, at %d: %d of the way', (baseline, target, value, share) => {
	expect(pathDone(baseline, target, value)).toBe(share);
});

const fail = (): never => {
	throw new Error('no pact');
};
