import { beforeEach, expect, test } from 'vitest';
import { promisesToReview } from '../../../src/lib/agendas/reviewing.server';
import { commitmentThread } from '../../../src/lib/agendas/thread.server';
import { newId } from '../../../src/lib/columns.server';
import { updateCommitment } from '../../../src/lib/commitments/commands.server';
import { findCommitment, listCommitmentHistory } from '../../../src/lib/commitments/queries.server';
import type { CommitmentState } from '../../../src/lib/commitments/rules';
import { now } from '../../../src/lib/clock';
import { conveneMeeting } from '../../../src/lib/meetings/convening/commands.server';
import { checksOf } from '../../../src/lib/minutes/checks';
import { openRectification, returnMinutes, submitMinutes } from '../../../src/lib/minutes/commands.server';
import { contentOf } from '../../../src/lib/minutes/content.server';
import { reviewCommitment } from '../../../src/lib/minutes/promises/commands.server';
import { findMinutes, listItems } from '../../../src/lib/minutes/queries.server';
import { readMinutes } from '../../../src/lib/minutes/reading.server';
import {
	aMeetingThatLeaves,
	aMeetingThatReviews,
	aNextMeeting,
	bring,
	takeUpAll,
	treat
} from '../../support/agendas';
import { aCommitment } from '../../support/commitments';
import { someMinutes } from '../../support/minutes';
import { as, DAY, settle, told, travelTo } from '../../support/world';

beforeEach(settle);

/** A meeting going on, with two commitments to look at again. */
function looking() {
	const [kept, late] = [
		aCommitment({ what: 'Aprire lo sportello' }),
		aCommitment({ what: 'Portare le sedie' })
	];
	const meetingId = aMeetingThatReviews(kept, late);
	const { id } = someMinutes({ meetingId, decision: false, commitment: false });
	return { id, meetingId, kept, late };
}

const say = (
	id: string,
	commitmentId: string,
	state: CommitmentState,
	note = '',
	who: 'teresa' | 'lucia' = 'teresa'
) =>
	reviewCommitment(as(who), id, commitmentId, {
		seen: findCommitment(commitmentId)?.stepId ?? '',
		state,
		note,
		evidence: ''
	});

const reviewedIn = (id: string) => {
	const minutes = findMinutes(id);
	return minutes && contentOf(minutes).items.flatMap(({ reviewed = [] }) => reviewed);
};

test('what is said of a commitment at a meeting is public at once and names the meeting', () => {
	const { id, meetingId, kept, late } = looking();

	say(id, kept, 'done', 'Si apre il giovedì.');

	expect(findCommitment(kept)?.state).toBe('done');
	expect(listCommitmentHistory(kept)[0]?.note).toBe("All'incontro del 22 marzo 2026: Si apre il giovedì.");
	expect(told().slice(-2)).toEqual([
		`teresa commitment.updated ${kept}`,
		`teresa commitment.reviewed ${kept}`
	]);
	expect(reviewedIn(id)?.map(({ what, state }) => [what, state])).toEqual(
		expect.arrayContaining([
			['Aprire lo sportello', 'done'],
			['Portare le sedie', 'open']
		])
	);
	expect(promisesToReview(as('teresa'), meetingId)?.promises.find((one) => one.id === late)?.settled).toBe(
		false
	);
});

test('minutes go on telling where a commitment stood at their meeting', () => {
	const { id, kept } = looking();
	say(id, kept, 'in_progress');
	bring(id, 'published');
	travelTo(new Date(now().getTime() + 20 * DAY));

	updateCommitment(as('teresa'), kept, { state: 'done' });
	openRectification(as('elena'), id, 'Mancava una parola.');

	expect(reviewedIn(id)?.find((one) => one.id === kept)?.state).toBe('in_progress');
	const text = readMinutes(null, findMinutes(id)?.meetingId ?? '')?.text;
	expect(text?.items.flatMap(({ reviewed = [] }) => reviewed).find((one) => one.id === kept)?.state).toBe(
		'in_progress'
	);
});

test('minutes that were sent back tell what is true when they are sent again', () => {
	const { id, kept } = looking();
	submitMinutes(as('teresa'), id);
	returnMinutes(as('elena'), id, 'Manca lo sportello.');
	travelTo(new Date(now().getTime() + DAY));

	say(id, kept, 'done');
	submitMinutes(as('teresa'), id);

	expect(reviewedIn(id)?.find((one) => one.id === kept)?.state).toBe('done');
});

test('a point with commitments is not empty, and one that nobody came to reviewed none', () => {
	const { id } = looking();
	const point = listItems(id).find(({ title }) => title === 'Impegni da rivedere');
	const minutes = () => findMinutes(id) ?? expect.fail();

	treat(id, point?.id ?? '', 'not_treated');
	expect(reviewedIn(id)).toEqual([]);

	expect(checksOf(contentOf(minutes()))).toEqual([]);
});

test.each([
	['a member', 'lucia', 'forbidden'],
	['a coordinator, who does not keep minutes', 'elena', 'forbidden']
] as const)('%s does not review commitments in the minutes', (_, who, reason) => {
	const { id, kept } = looking();
	const before = told();
	const seen = findCommitment(kept)?.stepId ?? '';

	expect(() => reviewCommitment(as(who), id, kept, { seen, state: 'done', note: '', evidence: '' })).toThrow(
		reason
	);

	expect(findCommitment(kept)?.state).toBe('open');
	expect(told()).toEqual(before);
});

test('what cannot be is told, and nothing changes', () => {
	const { id, kept } = looking();
	const elsewhere = aCommitment();
	const stale = { seen: newId(), state: 'done' as const, note: '', evidence: '' };

	expect(() => say(id, elsewhere, 'done')).toThrow('not_found');
	expect(() => say(id, kept, 'dropped')).toThrow('dropped_needs_note');
	expect(() => reviewCommitment(as('teresa'), id, kept, stale)).toThrow('stale');
	say(id, kept, 'done');
	expect(() => say(id, kept, 'in_progress')).toThrow('commitment_settled');
	submitMinutes(as('teresa'), id);
	expect(() => say(id, kept, 'done')).toThrow('minutes_not_open');
});

test('only who keeps the minutes finds what there is to review, and only while they are written', () => {
	const { id, meetingId } = looking();

	expect(promisesToReview(as('lucia'), meetingId)).toBeUndefined();
	expect(promisesToReview(as('teresa'), meetingId)?.promises).toHaveLength(2);
	submitMinutes(as('teresa'), id);
	expect(promisesToReview(as('teresa'), meetingId)).toBeUndefined();
});

test('the page of a commitment tells where it was made, each meeting that looked at it again, each step', () => {
	aMeetingThatLeaves();
	const second = aNextMeeting({ state: 'draft' });
	const [chosen = ''] = takeUpAll(second, 'commitments');
	const commitmentId = chosen.replace('commitments:', '');
	const thread = () => {
		const boundAt = findCommitment(commitmentId)?.boundAt ?? expect.fail();
		return commitmentThread(commitmentId, boundAt).map(({ label, text, future }) => [
			label,
			text ?? '',
			future
		]);
	};
	const made = ["Preso all'incontro di domenica 22 marzo 2026", '', false];

	expect(thread()).toEqual([made, ['Impegno preso in pubblico', '', false]]);

	conveneMeeting(as('paolo'), second);
	expect(thread().at(-1)).toEqual(["Se ne riparla all'incontro di martedì 21 aprile 2026", '', true]);

	const { id } = someMinutes({ meetingId: second, decision: false, commitment: false });
	say(id, commitmentId, 'in_progress', 'Abbiamo scritto una lettera.');
	expect(thread().slice(2)).toEqual([
		["All'ordine del giorno dell'incontro di martedì 21 aprile 2026", '', false],
		['In corso', "All'incontro del 21 aprile 2026: Abbiamo scritto una lettera.", false]
	]);

	bring(id, 'published');
	expect(thread()[2]).toEqual([
		"Rivisto all'incontro di martedì 21 aprile 2026",
		'A quel punto: In corso',
		false
	]);
});
