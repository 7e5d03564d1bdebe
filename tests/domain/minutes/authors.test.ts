import { beforeEach, expect, test } from 'vitest';
import { now } from '../../../src/lib/clock';
import {
	recordAttendance,
	removeAttendance,
	setCounts
} from '../../../src/lib/minutes/attendance/commands.server';
import { findCounts, listAttendance } from '../../../src/lib/minutes/attendance/queries.server';
import { approveMinutes, publishMinutes, submitMinutes } from '../../../src/lib/minutes/commands.server';
import {
	recordCommitment,
	recordDecision,
	removeDecision,
	withdrawCommitment
} from '../../../src/lib/minutes/decisions/commands.server';
import { listCommitmentsIn, listDecisionsIn } from '../../../src/lib/minutes/decisions/queries.server';
import { saveItem } from '../../../src/lib/minutes/items/commands.server';
import { listItems } from '../../../src/lib/minutes/queries.server';
import { readMinutes } from '../../../src/lib/minutes/reading.server';
import { aDecision, someMinutes, stateOf } from '../../support/minutes';
import { as, settle } from '../../support/world';

beforeEach(() => settle());

const itemOf = (id: string) => {
	const item = listItems(id)[0];
	if (!item) throw new Error('no item');
	return item;
};

/** Paolo, who runs the tavolo, writes in minutes that Teresa opened. */
const BY_PAOLO: Record<string, (id: string) => void> = {
	'some words': (id) => {
		const { id: itemId, treatment, summary, notes, positions, documents, revision } = itemOf(id);
		const words = { treatment, notes, positions, documents, revision };
		saveItem(as('paolo'), id, itemId, { ...words, summary: `${summary} Servono volontari.` });
	},
	'a decision': (id) => recordDecision(as('paolo'), id, itemOf(id).id, aDecision({ text: 'Si comincia.' })),
	'a promise': (id) =>
		recordCommitment(as('paolo'), id, itemOf(id).id, {
			what: 'Stampare i volantini',
			ownerRole: 'tavolo',
			dueOn: '2026-12-31'
		}),
	'who was there': (id) =>
		recordAttendance(as('paolo'), id, { personId: 'lucia' }, { state: 'present', leftAt: now() }),
	'how many were there': (id) => setCounts(as('paolo'), id, { ...findCounts(id), residents: 20 })
};

/** What he takes away is no longer there to say that he was at work. */
const TAKEN_AWAY: Record<string, (id: string) => void> = {
	'a decision': (id) => removeDecision(as('paolo'), id, listDecisionsIn(id).at(-1)?.id ?? ''),
	'a promise': (id) => withdrawCommitment(as('paolo'), id, listCommitmentsIn(id)[0]?.id ?? ''),
	'a guest': (id) =>
		removeAttendance(
			as('paolo'),
			id,
			listAttendance(id).find(({ guestName }) => guestName !== null)?.id ?? ''
		)
};

test.each(Object.keys(BY_PAOLO))(
	'whoever wrote %s in minutes that somebody else opened does not approve them',
	(what) => {
		const { id, meetingId } = someMinutes();
		BY_PAOLO[what]?.(id);
		submitMinutes(as('teresa'), id);

		expect(() => approveMinutes(as('paolo'), id)).toThrow('forbidden');

		expect(stateOf(id)).toBe('in_review');
		expect(readMinutes(as('paolo'), meetingId)?.may).toMatchObject({ approve: false, wroteIt: true });
	}
);

test.each(Object.keys(TAKEN_AWAY))(
	'whoever took away %s from minutes that somebody else opened does not approve them',
	(what) => {
		const { id, firstItemId } = someMinutes();
		recordDecision(as('teresa'), id, firstItemId, aDecision({ text: 'Si comincia.' }));
		TAKEN_AWAY[what]?.(id);
		submitMinutes(as('teresa'), id);

		expect(() => approveMinutes(as('paolo'), id)).toThrow('forbidden');
		approveMinutes(as('elena'), id);

		expect(stateOf(id)).toBe('approved');
	}
);

test('whoever wrote nothing approves', () => {
	const { id, meetingId } = someMinutes({ state: 'in_review' });

	expect(readMinutes(as('paolo'), meetingId)?.may).toMatchObject({ approve: true, wroteIt: false });
	approveMinutes(as('paolo'), id);

	expect(stateOf(id)).toBe('approved');
});

test('whoever wrote a correction has it published by somebody else', () => {
	const { id } = someMinutes({ state: 'rectifying' });
	BY_PAOLO['some words']?.(id);

	expect(() => publishMinutes(as('paolo'), id)).toThrow('forbidden');
	publishMinutes(as('elena'), id);

	expect(stateOf(id)).toBe('published');
});
