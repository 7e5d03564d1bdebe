import { beforeEach, expect, test } from 'vitest';
import { annulConsultation, draftConsultation } from '../../../src/lib/consultations/commands.server';
import { countConsultation } from '../../../src/lib/consultations/counts/commands.server';
import { advanceInitiative } from '../../../src/lib/initiatives/commands.server';
import { findInitiative } from '../../../src/lib/initiatives/queries.server';
import { aChoice, aConsultation, aProposal } from '../../support/consultations';
import { anInitiative } from '../../support/initiatives';
import { close } from '../../support/paper';
import { as, settle } from '../../support/world';

beforeEach(settle);

const aVoteOn = (initiativeId: string, given: Parameters<typeof aConsultation>[0] = {}) =>
	aConsultation({ initiativeId, ...given });

test('an initiative goes to the vote when its consultation is called, not before', () => {
	const initiativeId = anInitiative({ state: 'to_tavolo' });

	aVoteOn(initiativeId, { state: 'draft' });
	expect(findInitiative(initiativeId)?.state).toBe('to_tavolo');

	aVoteOn(initiativeId, { state: 'called' });
	expect(findInitiative(initiativeId)?.state).toBe('to_vote');
});

test.each([
	['approved', { yes: 2, no: 1 }, 'approved'],
	['not approved', { yes: 1, no: 2 }, 'not_approved'],
	['not valid', {}, 'to_tavolo']
] as const)('when the vote comes out %s the initiative follows', (_, votes, state) => {
	const initiativeId = anInitiative({ state: 'admitted' });

	aVoteOn(initiativeId, { state: 'counted', votes });

	expect(findInitiative(initiativeId)?.state).toBe(state);
});

test('a vote that does not approve says so in public, with its numbers and an office', () => {
	const initiativeId = anInitiative({ state: 'to_tavolo' });

	aVoteOn(initiativeId, { state: 'counted', votes: { yes: 1, no: 4 } });

	const initiative = findInitiative(initiativeId);
	expect(initiative?.reason).toContain('1 sì, 4 no');
	expect(initiative?.office).not.toBe('');
});

test('when the vote is annulled the initiative goes back to the tavolo', () => {
	const initiativeId = anInitiative({ state: 'to_tavolo' });
	const { id } = aVoteOn(initiativeId, { state: 'open', votes: { yes: 3 } });

	annulConsultation(as('elena'), id, 'La domanda era sbagliata.');

	expect(findInitiative(initiativeId)?.state).toBe('to_tavolo');
});

test.each(['approved', 'to_tavolo'] as const)(
	'a vote whose initiative became %s meanwhile is counted, or annulled, and leaves it there',
	(state) => {
		const voted = anInitiative({ state: 'to_tavolo' });
		const { id } = aVoteOn(voted, { votes: { yes: 1, no: 4 }, quorum: 'absolute', quorumValue: 9 });
		advanceInitiative(as('elena'), voted, state);
		close(id);
		expect(countConsultation(as('elena'), id).outcome).toBe('not_valid');
		expect(findInitiative(voted)?.state).toBe(state);

		const called = anInitiative({ state: 'to_tavolo' });
		const other = aVoteOn(called, { state: 'called' });
		advanceInitiative(as('elena'), called, state);
		annulConsultation(as('elena'), other.id, 'La domanda era sbagliata.');
		expect(findInitiative(called)?.state).toBe(state);
	}
);

test('an initiative behind two options is approved when one of them is chosen', () => {
	const about = anInitiative({ state: 'to_tavolo' });

	aChoice({
		method: 'approval',
		options: { Grande: null, Piccola: null, Altro: null },
		about: { Grande: about, Piccola: about },
		ballots: [['Piccola'], ['Piccola'], ['Grande']]
	});

	expect(findInitiative(about)?.state).toBe('approved');
});

test.each(['submitted', 'approved', 'not_admissible'] as const)(
	'an initiative that is %s cannot be put to the vote',
	(state) => {
		const initiativeId = anInitiative({ state });

		expect(() => draftConsultation(as('elena'), aProposal({ initiativeId }))).toThrow(
			'consultation_initiative_elsewhere'
		);
	}
);
