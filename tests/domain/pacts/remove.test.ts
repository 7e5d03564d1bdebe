import { beforeEach, expect, test } from 'vitest';
import { archiveIndicator } from '../../../src/lib/indicators/commands.server';
import { setTarget } from '../../../src/lib/pacts/objectives/commands.server';
import { findPact, listLines, listTargets } from '../../../src/lib/pacts/queries.server';
import { removeLine, removeObjective, removeTarget } from '../../../src/lib/pacts/removals/commands.server';
import { aPact } from '../../support/pacts';
import { indicatorId } from '../../support/projects';
import { as, settle, told } from '../../support/world';

beforeEach(settle);

/** A pact with a target for its first objective. */
function aimed({ draft = true } = {}) {
	const pact = aPact({ draft });
	const [line, objective] = [pact.lines[0]?.id ?? '', pact.objectives[0]?.id ?? ''];
	const aim = { objectiveId: objective, indicatorId: indicatorId('persone-raggiunte'), year: 2026 };
	setTarget(as('carla'), { ...aim, baseline: 20, target: 100 });
	return { ...pact, line, objective, aim };
}

test('a draft loses a line with its objectives and their targets', () => {
	const { id, line, lines } = aimed();

	removeLine(as('carla'), line);

	expect(listLines(id).map(({ title }) => title)).toEqual(lines.slice(1).map(({ title }) => title));
	expect(listTargets(id)).toEqual([]);
	expect(told().at(-1)).toBe(`carla line.removed ${line}`);
});

test('a draft loses an objective, or a target alone', () => {
	const { id, objective, aim } = aimed();

	removeTarget(as('carla'), aim);
	removeObjective(as('carla'), objective);

	expect(listTargets(id)).toEqual([]);
	expect(listLines(id)[0]?.objectives).toHaveLength(1);
	expect(told().slice(-2)).toEqual([
		`carla target.removed ${objective}`,
		`carla objective.removed ${objective}`
	]);
});

test('what a published pact promises is not taken away', () => {
	const { line, objective, aim } = aimed({ draft: false });
	const before = told();

	expect(() => removeLine(as('carla'), line)).toThrow('pact_published');
	expect(() => removeObjective(as('carla'), objective)).toThrow('pact_published');
	expect(() => removeTarget(as('carla'), aim)).toThrow('pact_published');
	expect(told()).toEqual(before);
});

test('what is not there cannot be taken away', () => {
	const { aim } = aimed();

	expect(() => removeLine(as('carla'), 'x')).toThrow('not_found');
	expect(() => removeObjective(as('carla'), 'x')).toThrow('not_found');
	expect(() => removeTarget(as('carla'), { ...aim, year: 2027 })).toThrow('not_found');
});

test.each(['elena', 'ines', 'paolo', 'bruna', 'lucia'] as const)(
	'%s takes nothing out of a pact',
	(someone) => {
		const { line, objective, aim } = aimed();
		const before = told();

		for (const act of [
			() => removeLine(as(someone), line),
			() => removeObjective(as(someone), objective),
			() => removeTarget(as(someone), aim)
		])
			expect(act).toThrow('forbidden');
		expect(told()).toEqual(before);
	}
);

test('a target is of a year of the pact, and of something that projects measure today', () => {
	const { aim } = aimed();
	const set = (given: Partial<typeof aim>) =>
		setTarget(as('carla'), { ...aim, ...given, baseline: 0, target: 10 });
	const old = indicatorId('volontari-attivi');
	archiveIndicator(as('carla'), old);

	expect(() => set({ year: 2024 })).toThrow('target_year_outside');
	expect(() => set({ year: 2031 })).toThrow('target_year_outside');
	expect(() => set({ indicatorId: old })).toThrow('indicator_archived');
	expect(() => set({ indicatorId: indicatorId('affluenza') })).toThrow('target_of_counted');
});

test('a pact from a template has its premise, unless one was written', () => {
	const { id } = aPact({ draft: true, template: 'livorno' });

	expect(findPact(id)?.preamble).toContain('sei obiettivi');
});
