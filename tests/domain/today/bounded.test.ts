import { beforeEach, expect, test } from 'vitest';
import { askedBy } from '../../../src/lib/today/everything.server';
import { listWaiting, tallyWaiting } from '../../../src/lib/today/queries.server';
import { callsOf, SHOWN, SHOWN_ALONE, TOPICS, WHOLE_CITY } from '../../../src/lib/today/rules';
import { aCommitment } from '../../support/commitments';
import { manyInitiatives } from '../../support/crowd';
import { anInitiative } from '../../support/initiatives';
import { aMeeting } from '../../support/meetings';
import { as, dayIn, inDays, settle, travelTo } from '../../support/world';

beforeEach(() => {
	settle();
	manyInitiatives(400, (i) => `Idea ${i}`);
	for (let i = 0; i < 14; i++) aCommitment({ dueOn: dayIn(1 + (i % 4)) });
	aMeeting({ state: 'held' });
	travelTo(inDays(20));
});

const EVERYTHING = 1_000_000;

test.each(['carla', 'elena', 'dario'] as const)(
	'%s reads the oldest of each kind, and how many there are, as if everything had been read',
	(who) => {
		for (const place of [undefined, 'san-giorgio', 'stazione', WHOLE_CITY]) {
			for (const topic of [undefined, ...TOPICS]) {
				const calls = topic && callsOf(topic);
				const all = askedBy(as(who), { place, calls, most: EVERYTHING }).lines;
				const kinds = [...Map.groupBy(all, ({ call }) => call).values()].map((alike) =>
					alike.toSorted((a, b) => a.since - b.since || (a.id < b.id ? -1 : 1))
				);

				const shown = listWaiting(as(who), { place, topic });

				const expected = kinds.flatMap((alike) =>
					alike
						.slice(0, topic ? SHOWN_ALONE : SHOWN)
						.map(({ call, id }) => ({ call, id, alike: alike.length }))
				);
				const inKind = (lines: readonly { call: string; id: string; alike: number }[]) =>
					Object.fromEntries(
						[...Map.groupBy(lines, ({ call }) => call)].map(([call, some]) => [
							call,
							some.map(({ id, alike }) => `${id} ${alike}`)
						])
					);
				expect(inKind(shown)).toEqual(inKind(expected));
			}
		}
	}
);

test('the table counts all of it, quartiere by quartiere, and no more', () => {
	for (const place of ['san-giorgio', 'stazione', WHOLE_CITY]) {
		const all = askedBy(as('carla'), { place, calls: undefined, most: EVERYTHING }).lines;
		const counted = tallyWaiting(as('carla')).filter((one) => one.place === place);

		expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
		for (const { call, since } of counted)
			expect(since.getTime()).toBe(
				Math.min(...all.filter((one) => one.call === call).map((one) => one.since))
			);
	}
});

test('what happens is seen at once, though the page was just read, and a day that passes too', () => {
	const before = listWaiting(as('elena'), { topic: 'answers' })[0]?.alike ?? 0;
	anInitiative();
	expect(listWaiting(as('elena'), { topic: 'answers' })[0]?.alike).toBe(before + 1);

	aCommitment({ dueOn: dayIn(20) });
	expect(listWaiting(as('elena'), { topic: 'commitments' })[0]?.alike).toBe(14);
	travelTo(inDays(21));
	expect(listWaiting(as('elena'), { topic: 'commitments' })[0]?.alike).toBe(15);
});

test('minutes are missed from the hour on which they are, without anything that happens', () => {
	const id = aMeeting({ startsAt: inDays(21), endsAt: inDays(21.1), state: 'held' });
	const missed = () => listWaiting(as('elena'), { topic: 'minutes' }).map((line) => line.id);

	travelTo(inDays(24.05));
	expect(missed()).not.toContain(id);
	travelTo(inDays(24.15));
	expect(missed()).toContain(id);
});
