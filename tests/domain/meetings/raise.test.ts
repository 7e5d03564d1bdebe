import { beforeEach, expect, test } from 'vitest';
import { newId } from '../../../src/lib/columns.server';
import { findInitiative } from '../../../src/lib/initiatives/queries.server';
import { raiseInitiative, raiseNeed } from '../../../src/lib/meetings/raised/commands.server';
import {
	findMeetingOfOrigin,
	listInitiativesRaised,
	listNeedsRaised
} from '../../../src/lib/meetings/raised/queries.server';
import { recordNeed } from '../../../src/lib/needs/commands.server';
import { listNeeds } from '../../../src/lib/needs/queries.server';
import { anInitiative, aRaisedInitiative, firstStep } from '../../support/initiatives';
import { aMeeting } from '../../support/meetings';
import { refusalOf } from '../../support/refusals';
import { as, settle, told } from '../../support/world';

beforeEach(settle);

test('an initiative that came up at a meeting has the meeting as its author', () => {
	const meetingId = aMeeting({ state: 'held' });
	const id = aRaisedInitiative();

	raiseInitiative(as('teresa'), meetingId, id);

	expect(findMeetingOfOrigin(id)).toMatchObject({ id: meetingId });
	expect(listInitiativesRaised(meetingId)).toMatchObject([{ id }]);
	expect(told().at(-1)).toBe(`teresa initiative.raised ${id}`);
	expect(() => raiseInitiative(as('teresa'), aMeeting(), id)).toThrow('already_done');
});

test('what was said at the meeting is written down and raised in one go', () => {
	const meetingId = aMeeting({ state: 'in_progress' });
	const id = newId();

	raiseInitiative(as('teresa'), meetingId, id, firstStep());

	expect(findInitiative(id)).toMatchObject({
		state: 'submitted',
		authorPersonId: null,
		neighbourhoodIds: ['san-giorgio']
	});
	expect(findMeetingOfOrigin(id)?.id).toBe(meetingId);
});

test('what was said of somebody does not go out before whoever writes it down says why it may', () => {
	const [meetingId, id] = [aMeeting({ state: 'in_progress' }), newId()];
	const said = { ...firstStep(), problem: 'Chiamate il 333 1234567.' };
	const before = told();
	const refused = refusalOf(() => raiseInitiative(as('teresa'), meetingId, id, said));

	expect(refused).toMatchObject({ reason: 'text_reveals', about: { found: [{ words: '333 1234567' }] } });
	expect(findInitiative(id)).toBeUndefined();
	expect(told()).toEqual(before);

	const reason = 'È il numero della portineria';
	const confirmed = (refused.about.found ?? []).map(({ fingerprint }) => ({ fingerprint, reason }));
	raiseInitiative(as('teresa'), meetingId, id, said, confirmed);

	expect(findMeetingOfOrigin(id)?.id).toBe(meetingId);
});

test('what somebody proposed stays theirs', () => {
	const id = anInitiative();

	expect(() => raiseInitiative(as('teresa'), aMeeting(), id)).toThrow('initiative_has_author');
});

test.each([
	['a resident', 'bruna', {}, 'forbidden'],
	['the secretary, at a draft', 'teresa', { state: 'draft' }, 'not_found'],
	['the secretary, at a cancelled meeting', 'teresa', { state: 'cancelled' }, 'meeting_not_convened']
] as const)('%s cannot raise anything', (_, who, given, reason) => {
	const meetingId = aMeeting(given);
	const id = aRaisedInitiative();
	const needId = aNeed();
	const before = told();

	expect(() => raiseInitiative(as(who), meetingId, id)).toThrow(reason);
	expect(() => raiseNeed(as(who), meetingId, needId)).toThrow(reason);

	expect(told()).toEqual(before);
});

test('a need told at a meeting is linked to it', () => {
	const needId = aNeed();

	raiseNeed(as('teresa'), aMeeting(), needId);

	expect(told().at(-1)).toBe(`teresa need.raised ${needId}`);
	expect(() => raiseNeed(as('teresa'), aMeeting(), 'nope')).toThrow('not_found');
});

test('what is missing is written down and raised in one go, anonymous and under its quartiere', () => {
	const [meetingId, id] = [aMeeting({ state: 'in_progress' }), newId()];

	raiseNeed(as('teresa'), meetingId, id, missing);

	expect(listNeedsRaised(meetingId)).toEqual([{ id, ...missing }]);
	expect(listNeeds({ neighbourhoodId: 'san-giorgio' })).toMatchObject([{ id, source: 'incontro' }]);
	expect(told().slice(-2)).toEqual([`teresa need.recorded ${id}`, `teresa need.raised ${id}`]);
	expect(() => raiseNeed(as('teresa'), meetingId, id, missing)).toThrow('already_done');
});

test('what would say whose need it is is not written down', () => {
	const [meetingId, id] = [aMeeting({ state: 'in_progress' }), newId()];
	const said = { ...missing, words: 'Chiamate il 333 1234567.' };

	expect(() => raiseNeed(as('teresa'), meetingId, id, said)).toThrow('need_reveals');

	expect(listNeedsRaised(meetingId)).toEqual([]);
	expect(listNeeds()).toEqual([]);
});

const missing = {
	words: 'La sera non passa nessun autobus.',
	theme: 'anziani_socialita',
	target: 'anziani'
} as const;

function aNeed() {
	const id = newId();
	recordNeed(as('teresa'), { id, ...missing, neighbourhoodId: 'san-giorgio', source: 'incontro' });
	return id;
}
