import { beforeEach, expect, test } from 'vitest';
import { approveMinutes, publishMinutes, submitMinutes } from '../../../src/lib/minutes/commands.server';
import { recordCommitment, recordDecision } from '../../../src/lib/minutes/decisions/commands.server';
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
		})
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
