import { beforeEach, expect, test } from 'vitest';
import { today } from '../../../src/lib/clock';
import { countQueries } from '../../../src/lib/db.server';
import type { InitiativeState } from '../../../src/lib/initiatives/rules';
import { areasOf } from '../../../src/lib/today/areas.server';
import { countBoard, listBoard, type BoardFilter } from '../../../src/lib/today/board/queries.server';
import { actsFor, waitOf } from '../../../src/lib/today/board/rules';
import { anInitiative } from '../../support/initiatives';
import { as, inDays, settle, travelTo } from '../../support/world';

beforeEach(() => settle());

const ALL = { first: 1, last: 100 };

const boardOf = (who: Parameters<typeof as>[0], more: Partial<BoardFilter> = {}) =>
	({ areas: areasOf(as(who)), today: today(), answerDays: 30, ...more }) satisfies BoardFilter;

/** What stands on a board, section by section, as `section id`. */
const standing = (who: Parameters<typeof as>[0], more: Partial<BoardFilter> = {}) =>
	listBoard({ ...boardOf(who, more), ...ALL }).map(({ section, id }) => `${section} ${id}`);

test('an initiative waits for its answer until the thirtieth day, and from the thirty-first it is late', () => {
	const id = anInitiative();

	travelTo(inDays(30));
	expect(standing('elena')).toEqual([`submitted ${id}`]);

	travelTo(inDays(31));
	expect(standing('elena')).toEqual([`late ${id}`]);
});

test('late answers stand together wherever they are, the oldest first', () => {
	const older = anInitiative({ state: 'under_review' });
	travelTo(inDays(2));
	const newer = anInitiative();
	travelTo(inDays(40));
	const fresh = anInitiative();

	expect(standing('elena')).toEqual([`late ${older}`, `submitted ${fresh}`, `late ${newer}`]);
	expect(Object.fromEntries(countBoard(boardOf('elena')))).toEqual({ late: 2, submitted: 1 });
});

test('only what has still to happen is on the board, and no draft', () => {
	const states: InitiativeState[] = ['co_design', 'admitted', 'to_tavolo', 'to_vote', 'approved'];
	const ids = states.map((state) => `${state} ${anInitiative({ state })}`);
	for (const state of ['draft', 'withdrawn', 'not_approved', 'not_admissible', 'project'] as const)
		anInitiative({ state });

	expect(standing('elena').toSorted()).toEqual(ids.toSorted());
});

test('a coordinator sees their own area only, whoever coordinates the city sees all of it', () => {
	const mine = anInitiative();
	const far = anInitiative({ neighbourhoodId: 'stazione' });
	const everywhere = anInitiative({ neighbourhoodId: null });
	const seen = (who: Parameters<typeof as>[0]) => listBoard({ ...boardOf(who), ...ALL }).map(({ id }) => id);

	expect(seen('carla').toSorted()).toEqual([mine, far, everywhere].toSorted());
	expect(seen('elena')).toContain(mine);
	expect(seen('elena')).not.toContain(everywhere);
});

test('the board is narrowed by quartiere, by theme, and to what waits too long', () => {
	const old = anInitiative({ state: 'admitted' });
	travelTo(inDays(40));
	const young = anInitiative({ theme: 'giovani' });
	const vote = anInitiative({ state: 'to_vote', neighbourhoodId: 'stazione' });

	expect(standing('carla', { onlyLate: true })).toEqual([`admitted ${old}`]);
	expect(standing('carla', { theme: 'giovani' })).toEqual([`submitted ${young}`]);
	expect(standing('carla', { neighbourhoodId: 'stazione' })).toEqual([`to_vote ${vote}`]);
});

test('a section has its pages', () => {
	const ids = Array.from({ length: 5 }, (_, day) => {
		travelTo(inDays(day));
		return anInitiative();
	});
	const filter = boardOf('elena');

	expect(listBoard({ ...filter, first: 1, last: 2 }).map(({ id }) => id)).toEqual(ids.slice(0, 2));
	expect(listBoard({ ...filter, section: 'submitted', first: 3, last: 4 }).map(({ id }) => id)).toEqual(
		ids.slice(2, 4)
	);
	expect(listBoard({ ...filter, section: 'late', ...ALL })).toEqual([]);
});

test('the whole board asks two questions beside what changed last, and none again until something does', async () => {
	anInitiative();
	const filter = boardOf('elena');
	const board = () => [countBoard(filter), listBoard({ ...filter, ...ALL })];
	expect(await countQueries(board)).toBe(2 + 2);
	expect(await countQueries(board)).toBe(2);

	anInitiative();

	expect(await countQueries(board)).toBe(2 + 2);
	expect(standing('elena')).toHaveLength(2);
});

test.each([
	['submitted', 12, 'left', 18, false],
	['submitted', 30, 'left_today', 0, false],
	['under_review', 31, 'overdue', 1, true],
	['admitted', 0, 'still_today', 0, false],
	['admitted', 31, 'still', 31, true],
	['to_vote', 31, 'still', 31, false]
] as const)('one that is %s and has waited %i days says so', (state, waited, says, count, late) => {
	expect(waitOf({ state, waited, answerDays: 30 })).toEqual({ says, count, late });
});

const at = (state: InitiativeState, approvalId: string | null = null) => ({
	...{ id: 'idea', state, approvalId, tavolo: 'san-giorgio' },
	...{ cityWide: false, neighbourhoodIds: ['san-giorgio'] }
});

test.each([
	['submitted', null, '/iniziative/idea/risposta'],
	['under_review', null, '/iniziative/idea/risposta'],
	['co_design', null, '/iniziative/idea/risposta'],
	['admitted', null, '/incontri/nuovo?tavolo=san-giorgio'],
	['to_tavolo', null, '/consultazioni/nuova?iniziativa=idea'],
	['to_tavolo', 'yes', '/progetti/nuovo?iniziativa=idea&decisione=yes'],
	['to_vote', null, undefined],
	['approved', null, '/progetti/nuovo?iniziativa=idea']
] as const)('the next act for one that is %s (decision: %s) is %s', (state, decision, href) => {
	expect(actsFor(as('elena'), at(state, decision))[0]?.href).toBe(href);
	expect(actsFor(as('paolo'), at(state, decision))).toEqual([]);
});
