import { beforeEach, describe, expect, test } from 'vitest';
import { DEFAULTS } from '../../../src/lib/municipality/rules';
import { heatOf, tableOf } from '../../../src/lib/today/heat';
import { listWaiting, tallyWaiting } from '../../../src/lib/today/queries.server';
import { TOPICS } from '../../../src/lib/today/rules';
import { aCommitment } from '../../support/commitments';
import { anInitiative } from '../../support/initiatives';
import { aMeeting } from '../../support/meetings';
import { aProject } from '../../support/projects';
import { aTie, measuresMonthly } from '../../support/waiting';
import { as, dayIn, inDays, NOW, settle, travelTo } from '../../support/world';

beforeEach(settle);

test.each([
	[0, 1],
	[7, 1],
	[8, 2],
	[30, 2],
	[31, 3]
])('what waits for %i days is as warm as %i', (days, heat) => {
	expect(heatOf(inDays(-days), NOW)).toBe(heat);
});

const line = (
	place: string,
	call: 'initiative_unanswered' | 'vote_to_count' | 'vote_to_draw',
	days: number,
	count = 1
) => ({
	...{ place, call, count, since: inDays(-days) }
});

describe('the table', () => {
	test('adds up the kinds of a topic, with the oldest of them, and puts the busiest place first', () => {
		const [first, second] = tableOf(
			[
				line('san-giorgio', 'vote_to_count', 2),
				line('le-fornaci', 'vote_to_count', 3, 2),
				line('le-fornaci', 'vote_to_draw', 40)
			],
			DEFAULTS,
			NOW
		);

		expect(first).toMatchObject({ place: 'le-fornaci', count: 3 });
		expect(first?.cells[TOPICS.indexOf('votes')]).toEqual({
			...{ topic: 'votes', count: 3, since: inDays(-40), late: false, heat: 3 }
		});
		expect(first?.cells.filter((cell) => cell !== undefined)).toHaveLength(1);
		expect(second?.place).toBe('san-giorgio');
	});

	test('what is past its term makes its cell late; the city stands last, however much waits there', () => {
		const [first, last] = tableOf(
			[line('tutta', 'vote_to_count', 1, 9), line('stazione', 'initiative_unanswered', 31)],
			DEFAULTS,
			NOW
		);

		expect(first).toMatchObject({ place: 'stazione' });
		expect(first?.cells[TOPICS.indexOf('answers')]?.late).toBe(true);
		expect(last?.place).toBe('tutta');
	});

	test('is empty when nothing waits', () => {
		expect(tableOf(tallyWaiting(as('carla')), DEFAULTS, NOW)).toEqual([]);
	});
});

test('the table counts what the list shows, place by place and topic by topic', () => {
	aTie('le-fornaci');
	travelTo(NOW);
	aMeeting({ state: 'held' });
	travelTo(NOW);
	for (const place of ['san-giorgio', 'le-fornaci', 'stazione'])
		anInitiative({ neighbourhoodId: place, by: 'bruna' });
	anInitiative({ neighbourhoodId: null });
	aCommitment({ dueOn: dayIn(2) });
	measuresMonthly(aProject({ neighbourhoodIds: ['borgo-antico', 'le-fornaci'] }), '2026-01-05');
	travelTo(inDays(32));

	for (const who of ['elena', 'dario', 'carla'] as const) {
		const table = tableOf(tallyWaiting(as(who)), DEFAULTS, NOW);
		const cells = table.flatMap(({ place, cells }) =>
			cells.map((cell, i) => ({ place, topic: TOPICS[i], count: cell?.count ?? 0 }))
		);
		expect(cells.filter(({ count }) => count > 0).length).toBeGreaterThan(who === 'dario' ? 0 : 5);
		for (const { place, topic, count } of cells)
			expect({ place, topic, count: listWaiting(as(who), { place, topic }).length }).toEqual({
				...{ place, topic, count }
			});
	}
});
