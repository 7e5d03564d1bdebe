import { beforeEach, expect, test } from 'vitest';
import {
	recordAttendance,
	removeAttendance,
	setCounts
} from '../../../src/lib/minutes/attendance/commands.server';
import { findCounts, listAttendance } from '../../../src/lib/minutes/attendance/queries.server';
import { checksOf } from '../../../src/lib/minutes/checks';
import { openMinutes, submitMinutes } from '../../../src/lib/minutes/commands.server';
import { contentOf } from '../../../src/lib/minutes/content.server';
import {
	recordCommitment,
	recordDecision,
	removeDecision,
	withdrawCommitment
} from '../../../src/lib/minutes/decisions/commands.server';
import { decisionForm } from '../../../src/lib/minutes/decisions/forms';
import { listCommitmentsIn, listDecisionsIn } from '../../../src/lib/minutes/decisions/queries.server';
import { saveItem } from '../../../src/lib/minutes/items/commands.server';
import {
	findItem,
	findMeetingToRecord,
	findMinutes,
	listItems
} from '../../../src/lib/minutes/queries.server';
import { reviewMinutes } from '../../../src/lib/minutes/reviews/commands.server';
import { newId } from '../../../src/lib/columns.server';
import { aDecision, aMeetingToRecord, someMinutes, stateOf } from '../../support/minutes';
import { as, settle, told, travelTo } from '../../support/world';

beforeEach(() => settle());

const written = (revision: number, summary = 'Detto e fatto.') => ({
	treatment: 'treated' as const,
	summary,
	notes: '',
	positions: '',
	documents: '',
	revision
});

const NOBODY_ELSE = ['lucia', 'bruna', 'elena', 'carla', 'omar', 'ines'] as const;

test.each(NOBODY_ELSE)('%s writes nothing in the minutes', (someone) => {
	const { id, firstItemId } = someMinutes();
	const before = told();
	const actor = as(someone);

	for (const act of [
		() => saveItem(actor, id, firstItemId, written(1)),
		() => recordAttendance(actor, id, { personId: 'lucia' }, { state: 'absent' }),
		() => recordDecision(actor, id, firstItemId, aDecision()),
		() =>
			recordCommitment(actor, id, firstItemId, {
				what: 'Qualcosa',
				ownerRole: 'tavolo',
				dueOn: '2026-12-31'
			}),
		() => submitMinutes(actor, id)
	]) {
		expect(act).toThrow('forbidden');
	}

	expect(told()).toEqual(before);
});

test('two people at the same item: the second is told, and nothing is overwritten', () => {
	const { id, firstItemId } = someMinutes();
	const seen = findItem(id, firstItemId)?.revision ?? 0;
	saveItem(as('teresa'), id, firstItemId, written(seen, 'Il testo di Teresa.'));

	expect(() => saveItem(as('paolo'), id, firstItemId, written(seen, 'Il testo di Paolo.'))).toThrow('stale');

	expect(findItem(id, firstItemId)?.summary).toBe('Il testo di Teresa.');
	saveItem(as('paolo'), id, firstItemId, written(seen + 1, 'Tutti e due.'));
	expect(findItem(id, firstItemId)?.summary).toBe('Tutti e due.');
});

test('saving again what is already there, because the answer was lost, is no conflict', () => {
	const { id, firstItemId } = someMinutes();
	const seen = findItem(id, firstItemId)?.revision ?? 0;
	const saved = saveItem(as('teresa'), id, firstItemId, written(seen));

	expect(saveItem(as('teresa'), id, firstItemId, written(seen))).toEqual(saved);

	expect(findItem(id, firstItemId)?.revision).toBe(seen + 1);
});

test('the time of an item is counted from when somebody first came to it, as long as the meeting goes on', () => {
	const { id, firstItemId } = someMinutes();
	const first = findItem(id, firstItemId);
	expect(first?.beganAt).toEqual(new Date((findMinutes(id)?.startsAt.getTime() ?? 0) + 3_600_000));

	const earlier = new Date((first?.beganAt?.getTime() ?? 0) - 60_000);
	saveItem(as('teresa'), id, firstItemId, { ...written(first?.revision ?? 0), beganAt: earlier });

	expect(findItem(id, firstItemId)?.beganAt).toEqual(first?.beganAt);
});

test.each([
	['half an hour into the meeting', 1_800_000, 1_800_000],
	['before the meeting', -60_000, null],
	['in a time still to come', 7_000_000, 3_600_000]
])('a phone that says it came to an item %s is believed where it can be', (_, after, counted) => {
	const meetingId = aMeetingToRecord();
	const startsAt = findMeetingToRecord(meetingId)?.startsAt.getTime() ?? 0;
	travelTo(new Date(startsAt + 3_600_000));
	const id = openMinutes(as('teresa'), meetingId);
	const item = listItems(id)[0]?.id ?? '';

	saveItem(as('teresa'), id, item, { ...written(0), beganAt: new Date(startsAt + after) });

	expect(findItem(id, item)?.beganAt).toEqual(counted === null ? null : new Date(startsAt + counted));
});

test.each(['in_review', 'approved', 'published'] as const)(
	'nothing is written while they are %s',
	(state) => {
		const { id, firstItemId } = someMinutes({ state });
		const teresa = as('teresa');

		expect(() => saveItem(teresa, id, firstItemId, written(1))).toThrow('minutes_not_open');
		expect(() => recordDecision(teresa, id, firstItemId, aDecision())).toThrow('minutes_not_open');
		expect(() => recordAttendance(teresa, id, { personId: 'lucia' }, { state: 'absent' })).toThrow(
			'minutes_not_open'
		);
	}
);

test('a second tap changes the first, and a mistake is taken back', () => {
	const { id } = someMinutes();
	recordAttendance(as('teresa'), id, { personId: 'lucia' }, { state: 'excused' });

	const lucia = listAttendance(id).filter(({ personId }) => personId === 'lucia');
	expect(lucia).toMatchObject([{ state: 'excused' }]);

	removeAttendance(as('teresa'), id, lucia[0]?.id ?? '');
	expect(listAttendance(id).some(({ personId }) => personId === 'lucia')).toBe(false);
	expect(told()).toContain(`teresa attendance.removed ${id}`);
});

test('somebody who does not sit at the tavolo is a guest', () => {
	const { id } = someMinutes();

	expect(() => recordAttendance(as('teresa'), id, { personId: 'bruna' }, { state: 'present' })).toThrow(
		'not_found'
	);
});

test('people without a name are only counted', () => {
	const { id } = someMinutes();
	const counts = { residents: 8, others: 2, under_30: 0, over_65: 6, with_disabilities: 0 };

	setCounts(as('paolo'), id, counts);

	expect(findCounts(id)).toEqual(counts);
	expect(told()).toContain(`paolo attendance.counted ${id}`);
});

test('there are never more votes than members present at that moment', () => {
	const { id, firstItemId } = someMinutes({ decision: false });
	const vote = { manner: 'open_vote' as const, inFavour: 2, against: 0, abstained: 1 };

	expect(() => recordDecision(as('teresa'), id, firstItemId, aDecision(vote))).toThrow(
		'decision_more_votes_than_people'
	);

	recordDecision(as('teresa'), id, firstItemId, aDecision({ ...vote, abstained: 0 }));
	expect(listDecisionsIn(id)).toMatchObject([{ inFavour: 2, outcome: 'approved' }]);
});

test('consensus needs no numbers, and keeps none', () => {
	const { id, firstItemId } = someMinutes({ decision: false });

	recordDecision(as('teresa'), id, firstItemId, aDecision({ manner: 'consensus', inFavour: 99 }));

	expect(listDecisionsIn(id)).toMatchObject([{ inFavour: null, against: null, abstained: null }]);
});

test.each([
	['a vote without its numbers', { manner: 'open_vote' }, 'inFavour'],
	[
		'an approval without a majority',
		{ manner: 'open_vote', inFavour: 1, against: 1, abstained: 0 },
		'outcome'
	],
	['postponed only by half', { manner: 'postponed', outcome: 'approved' }, 'outcome'],
	['no words', { text: ' ' }, 'text']
])('a decision is not written with %s', (_, typed, field) => {
	const { error } = decisionForm.safeParse({ id: newId(), text: 'Si fa.', ...typed });

	expect(error?.issues.map(({ path }) => path[0])).toContain(field);
});

test('a decision is about an initiative of its own item, or about none', () => {
	const { id, firstItemId } = someMinutes();

	expect(() =>
		recordDecision(as('teresa'), id, firstItemId, aDecision({ initiativeId: 'somethingelse' }))
	).toThrow('decision_not_on_agenda');
});

test('a decision is taken during the meeting', () => {
	const { id, firstItemId } = someMinutes({ decision: false });

	expect(() => recordDecision(as('teresa'), id, firstItemId, aDecision({ takenAt: '01:00' }))).toThrow(
		'decision_outside_meeting'
	);
});

test('what is decided or promised is public: an internal item holds neither', () => {
	const { id } = someMinutes({ meetingId: aMeetingToRecord({ internal: true }) });
	const internal = listItems(id).find(({ visibility }) => visibility === 'internal');

	expect(() => recordDecision(as('teresa'), id, internal?.id ?? '', aDecision())).toThrow(
		'minutes_internal_item'
	);
});

test('the same decision is written once at an item, unless it corrects the one that is there', () => {
	const { id, firstItemId } = someMinutes({ decision: { text: 'Si comincia a ottobre.' } });
	const again = aDecision({ text: '  si comincia  A OTTOBRE. ' });

	expect(() => recordDecision(as('teresa'), id, firstItemId, again)).toThrow('decision_twice');
	expect(listDecisionsIn(id)).toHaveLength(1);

	recordDecision(as('teresa'), id, listItems(id)[1]?.id ?? '', again);
	expect(listDecisionsIn(id)).toHaveLength(2);

	const published = someMinutes({ state: 'rectifying', decision: { text: again.text } });
	const correctsId = listDecisionsIn(published.id)[0]?.id ?? '';
	const correction = aDecision({ text: again.text, correctsId, reviewOn: '2027-01-31' });
	recordDecision(as('teresa'), published.id, published.firstItemId, correction);
	expect(listDecisionsIn(published.id)).toMatchObject([{ id: correction.id, reviewOn: '2027-01-31' }]);
});

test('a decision is taken back while drafting, never once published', () => {
	const draft = someMinutes();
	const [decision] = listDecisionsIn(draft.id);
	removeDecision(as('teresa'), draft.id, decision?.id ?? '');
	expect(listDecisionsIn(draft.id)).toEqual([]);
	expect(told()).toContain(`teresa decision.removed ${decision?.id}`);

	const open = someMinutes({ state: 'rectifying' });
	expect(() => removeDecision(as('teresa'), open.id, listDecisionsIn(open.id)[0]?.id ?? '')).toThrow(
		'decision_published'
	);
});

test('a promise cannot be due before the meeting, and is taken back before it binds', () => {
	const { id, firstItemId } = someMinutes({ commitment: false });
	const promised = { what: 'Chiamare', ownerRole: 'tavolo' as const };

	expect(() => recordCommitment(as('teresa'), id, firstItemId, { ...promised, dueOn: '2026-01-01' })).toThrow(
		'commitment_due_before_meeting'
	);

	recordCommitment(as('teresa'), id, firstItemId, { ...promised, dueOn: '2026-12-31' });
	const [made] = listCommitmentsIn(id);
	withdrawCommitment(as('teresa'), id, made?.id ?? '');
	expect(listCommitmentsIn(id)).toEqual([]);
});

test('minutes do not go to review with something to mend', () => {
	const { id, firstItemId } = someMinutes({ decision: false, commitment: false });
	const minutes = findMinutes(id);
	if (!minutes) throw new Error('not there');
	saveItem(as('teresa'), id, firstItemId, written(1, ''));

	expect(checksOf(contentOf(minutes))).toEqual([
		{ name: 'nothing_written', blocking: true, item: 1 },
		{ name: 'no_outcome', blocking: true, item: 1 }
	]);
	expect(() => submitMinutes(as('teresa'), id)).toThrow('minutes_not_ready');
	expect(stateOf(id)).toBe('draft');
});

test('those who were there say what they think of the text; others do not', () => {
	const { id } = someMinutes({ state: 'in_review' });

	reviewMinutes(as('lucia'), id, { verdict: 'correct', paragraph: '1', text: 'Erano due sale.' });
	reviewMinutes(as('lucia'), id, { verdict: 'approve' });

	expect(() => reviewMinutes(as('lucia'), id, { verdict: 'approve' })).toThrow('already_done');
	expect(() => reviewMinutes(as('bruna'), id, { verdict: 'approve' })).toThrow('forbidden');
	expect(told()).toEqual(
		expect.arrayContaining([`lucia minutes.correction_asked ${id}`, `lucia minutes.endorsed ${id}`])
	);
});
