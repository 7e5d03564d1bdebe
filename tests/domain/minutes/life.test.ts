import { beforeEach, expect, test } from 'vitest';
import { sha256 } from '../../../src/lib/audit/record.server';
import { listCommitments } from '../../../src/lib/commitments/queries.server';
import { countQueries, db } from '../../../src/lib/db.server';
import { findInitiative } from '../../../src/lib/initiatives/queries.server';
import {
	approveMinutes,
	openMinutes,
	openRectification,
	publishMinutes,
	returnMinutes,
	submitMinutes
} from '../../../src/lib/minutes/commands.server';
import { contentOf } from '../../../src/lib/minutes/content.server';
import { recordDecision } from '../../../src/lib/minutes/decisions/commands.server';
import { listDecisions, listDecisionsIn } from '../../../src/lib/minutes/decisions/queries.server';
import { findMinutes, findVersionText, listVersions } from '../../../src/lib/minutes/queries.server';
import { readMinutes } from '../../../src/lib/minutes/reading.server';
import { reviewMinutes } from '../../../src/lib/minutes/reviews/commands.server';
import { sealedText, stableText, type PublicContent } from '../../../src/lib/minutes/snapshot';
import { minutesVersions } from '../../../src/lib/minutes/tables.server';
import { aMeeting } from '../../support/meetings';
import { aDecision, aMeetingToRecord, someMinutes, stateOf } from '../../support/minutes';
import { anInitiative } from '../../support/initiatives';
import { as, inDays, settle, told, travelTo } from '../../support/world';

beforeEach(() => settle());

const publicText = (versionId: string): PublicContent => JSON.parse(findVersionText(versionId)?.open ?? '');

test('minutes go from a draft to what everybody reads', () => {
	const { id, meetingId } = someMinutes();
	expect(stateOf(id)).toBe('draft');

	submitMinutes(as('teresa'), id);
	expect(findMinutes(id)).toMatchObject({ state: 'in_review', meetingState: 'held' });

	approveMinutes(as('paolo'), id);
	expect(stateOf(id)).toBe('approved');

	publishMinutes(as('elena'), id);
	expect(stateOf(id)).toBe('published');
	expect(listVersions(id)).toMatchObject([
		{ number: 1, approvedAt: expect.any(Date), publishedAt: expect.any(Date) }
	]);
	expect(told()).toEqual(
		expect.arrayContaining([
			`teresa minutes.opened ${id}`,
			`teresa meeting.started ${meetingId}`,
			`teresa minutes.submitted ${id}`,
			`paolo minutes.approved ${id}`,
			`elena minutes.published ${id}`
		])
	);
});

test('nobody approves their own minutes, not even a facilitator', () => {
	const { id } = someMinutes({ state: 'in_review', by: 'paolo' });

	expect(() => approveMinutes(as('paolo'), id)).toThrow('forbidden');

	expect(stateOf(id)).toBe('in_review');
	approveMinutes(as('elena'), id);
	expect(stateOf(id)).toBe('approved');
});

test.each(['teresa', 'lucia', 'bruna', 'dario', 'omar', 'ines'] as const)(
	'%s may not approve, publish or rectify',
	(someone) => {
		const review = someMinutes({ state: 'in_review' });
		expect(() => approveMinutes(as(someone), review.id)).toThrow('forbidden');
		approveMinutes(as('elena'), review.id);
		expect(() => publishMinutes(as(someone), review.id)).toThrow('forbidden');
		publishMinutes(as('elena'), review.id);
		expect(() => openRectification(as(someone), review.id, 'Un errore')).toThrow('forbidden');
		expect(stateOf(review.id)).toBe('published');
	}
);

test.each(['lucia', 'bruna', 'elena', 'omar', 'ines'] as const)(
	'%s does not keep the minutes of San Giorgio',
	(someone) => {
		const meetingId = aMeetingToRecord();
		travelTo(inDays(400));

		expect(() => openMinutes(as(someone), meetingId)).toThrow('forbidden');
	}
);

test('minutes are not opened before the meeting begins, nor twice', () => {
	const meetingId = aMeetingToRecord();
	expect(() => openMinutes(as('teresa'), meetingId)).toThrow('minutes_too_early');

	const { meetingId: open } = someMinutes();
	expect(() => openMinutes(as('paolo'), open)).toThrow('already_done');
});

test('steps are not skipped, and no step is taken twice', () => {
	const { id } = someMinutes();
	expect(() => approveMinutes(as('elena'), id)).toThrow('minutes_state');
	expect(() => publishMinutes(as('elena'), id)).toThrow('minutes_not_approved');
	expect(() => openRectification(as('elena'), id, 'Un errore')).toThrow('minutes_state');

	submitMinutes(as('teresa'), id);
	expect(() => submitMinutes(as('teresa'), id)).toThrow('minutes_state');
});

test.each(['approved', 'published'] as const)(
	'whoever finds a mistake in minutes already %s is told how a rectification works',
	(state) => {
		const { id, meetingId } = someMinutes({ state });
		const mistake = { verdict: 'correct', text: 'Le panchine sono quattro.' } as const;

		expect(() => reviewMinutes(as('lucia'), id, mistake)).toThrow('minutes_review_closed');

		expect(readMinutes(as('lucia'), meetingId)?.may.askForRectification).toBe(true);
		expect(readMinutes(as('elena'), meetingId)?.may.askForRectification).toBe(false);
		expect(readMinutes(null, meetingId)?.may.askForRectification ?? false).toBe(false);
	}
);

test('what is sent back becomes a new version, and the one before stays', () => {
	const { id } = someMinutes({ state: 'in_review' });

	returnMinutes(as('elena'), id, 'Manca un impegno');
	submitMinutes(as('teresa'), id);

	expect(listVersions(id).map(({ number }) => number)).toEqual([2, 1]);
	expect(told()).toContain(`elena minutes.returned ${id}`);
});

test('a version is never changed nor deleted, by anybody', () => {
	const { id } = someMinutes({ state: 'published' });

	expect(() => db.update(minutesVersions).set({ snapshot: '{}' }).run()).toThrow('never changed');
	expect(() => db.delete(minutesVersions).run()).toThrow('never deleted');
	expect(listVersions(id)).toHaveLength(1);
});

test('the public text holds no names, no notes and no count too small; its seal can be checked', () => {
	const { id } = someMinutes({ state: 'published' });
	const [version] = listVersions(id);
	const minutes = findMinutes(id);
	if (!version || !minutes) throw new Error('not there');

	const { open, full } = findVersionText(version.id) ?? { open: '', full: '' };
	for (const name of ['Lucia', 'Paolo', 'Teresa', 'Rosa Bianchi', 'Farmacia', 'solo tra noi']) {
		expect(open).not.toContain(name);
	}
	expect(full).not.toContain('Rosa Bianchi');
	expect(publicText(version.id).attendance).toEqual({
		people: 15,
		organizations: [],
		counts: [{ category: 'over_65', people: 7 }]
	});
	const { salt } = JSON.parse(full);
	expect(full).toBe(stableText({ ...contentOf(minutes), salt }));
	expect(sha256(sealedText(full, open))).toBe(version.sha256);
});

test('an internal item is in the minutes but not in what everybody reads', () => {
	const { id } = someMinutes({ state: 'published', meetingId: aMeetingToRecord({ internal: true }) });
	const [version] = listVersions(id);
	if (!version) throw new Error('not there');

	expect(findVersionText(version.id)?.full).toContain('Cose nostre');
	expect(findVersionText(version.id)?.open).not.toContain('Cose nostre');
});

test('commitments and decisions are in no list before publication', () => {
	const { id } = someMinutes({ state: 'approved' });
	expect(listCommitments({ tavoloId: 'tavolo-san-giorgio' })).toEqual([]);
	expect(listDecisions({ tavoloId: 'tavolo-san-giorgio' })).toEqual([]);

	publishMinutes(as('elena'), id);

	expect(listCommitments({ tavoloId: 'tavolo-san-giorgio' })).toHaveLength(1);
	expect(listDecisions({ tavoloId: 'tavolo-san-giorgio' })).toHaveLength(1);
});

test('a published "no" closes its initiative, with the tavolo and its words', () => {
	const initiativeId = anInitiative({ state: 'admitted' });
	const { id } = someMinutes({
		state: 'approved',
		initiativeId,
		decision: { text: 'Non ci sono volontari.', outcome: 'rejected' }
	});
	expect(findInitiative(initiativeId)?.state).toBe('to_tavolo');

	publishMinutes(as('elena'), id);

	expect(findInitiative(initiativeId)).toMatchObject({
		state: 'not_approved',
		reason: 'Non ci sono volontari.',
		office: 'Tavolo di San Giorgio'
	});
});

test('a published "yes" leaves its initiative at the tavolo', () => {
	const initiativeId = anInitiative({ state: 'admitted' });

	someMinutes({ state: 'published', initiativeId });

	expect(findInitiative(initiativeId)?.state).toBe('to_tavolo');
});

test('a rectification is a new version that says why; the old one stays readable', () => {
	const { id, firstItemId } = someMinutes({ state: 'rectifying' });
	const [old] = listDecisionsIn(id);
	if (!old) throw new Error('not there');

	recordDecision(
		as('teresa'),
		id,
		firstItemId,
		aDecision({ text: 'Comincia a novembre.', correctsId: old.id })
	);
	expect(listDecisions({}).map(({ text }) => text)).toEqual([old.text]);
	expect(() => publishMinutes(as('teresa'), id)).toThrow('forbidden');
	publishMinutes(as('elena'), id);

	expect(listVersions(id)).toMatchObject([
		{ number: 2, why: 'Mancava una parola.', publishedAt: expect.any(Date) },
		{ number: 1, publishedAt: expect.any(Date) }
	]);
	expect(listDecisions({}).map(({ text }) => text)).toEqual(['Comincia a novembre.']);
});

test('reading what minutes hold takes a handful of queries, whatever they hold', async () => {
	const { id } = someMinutes();
	const minutes = findMinutes(id);
	if (!minutes) throw new Error('not there');

	expect(await countQueries(() => contentOf(minutes))).toBe(8);
});

test.each(['draft', 'cancelled'] as const)('a meeting that is %s has no minutes', (state) => {
	const meetingId = aMeeting({ state });
	travelTo(inDays(10.1));
	const before = told();

	expect(() => openMinutes(as('teresa'), meetingId)).toThrow('minutes_not_convened');

	expect(told()).toEqual(before);
});
