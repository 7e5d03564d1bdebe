import { countAttempts, giveBackAttempts } from '../../accounts/attempts.server';
import { now, today } from '../../clock';
import { ensure, ensureValid, found } from '../../errors';
import { findConsultation, type Found } from '../queries.server';
import { stateOf } from '../rules';
import { findCode, type Code } from './keeping.server';

/** Who tries codes that are not there is soon asked to wait. A code that is there was no guess. */
export function countGuess(code: string, client: string) {
	countAttempts(['code_client', client]);
	if (findCode(code)) giveBackAttempts(['code_client', client]);
}

/** What a code opens, before anything is cast. */
export function openCode(code: string, client: string) {
	countGuess(code, client);
	return usableCode(code);
}

type Usable = Code & { readonly consultation: Found; readonly voterKey: string };

/** What a code opens, or the reason why it opens nothing. */
export function usableCode(code: string): Usable {
	const held = findCode(code);
	ensureValid(held !== undefined, 'code_unknown', { field: 'code' });
	const consultation = found(findConsultation(held.consultationId));
	const { voterKey, lastsUntil, usedOn } = held;
	ensure(usedOn === null, 'code_already_used');
	ensure(stateOf(consultation, now()) !== 'annulled', 'vote_annulled');
	ensure(stateOf(consultation, now()) !== 'called', 'vote_not_open_yet');
	ensure(stateOf(consultation, now()) === 'open', 'vote_closed');
	ensure(voterKey !== null, 'code_not_handed_over');
	ensure(lastsUntil === null || lastsUntil >= today(), 'code_session_over');
	return { ...held, voterKey, consultation };
}
