import type { Shown } from '../../accounts/residents/rules';
import type { Actor } from '../../actor';
import { now } from '../../clock';
import { authorize, found } from '../../errors';
import { m } from '../../paraglide/messages.js';
import * as can from '../policy';
import { findConsultation, type Found } from '../queries.server';
import { identityIn } from '../roll/listed/rules';
import { stateOf } from '../rules';
import { whenSentence } from '../sentences.server';
import { atDesk } from './desk.server';

/** The desk of a vote, for whoever serves there; nothing for others, or where nothing is handed over. */
export function deskOf(actor: Actor, consultation: Found | undefined) {
	if (!consultation || !can.serve(actor, consultation)) return undefined;
	if (!consultation.channels.some((channel) => channel !== 'online')) return undefined;
	const state = stateOf(consultation, now());
	return {
		id: consultation.id,
		question: consultation.question,
		when: whenSentence(state, consultation),
		working: state === 'called' || state === 'open',
		handsCodes: consultation.channels.includes('code'),
		assists: consultation.channels.includes('assisted') && state === 'open',
		handsPaper: consultation.channels.includes('paper') && state === 'open',
		opensBox: consultation.channels.includes('paper') && state !== 'called' && state !== 'open'
	};
}

/** What whoever serves may know of an identity: whether it is on the roll, and what it was given. */
export function lookUp(actor: Actor, consultationId: string, shown: Shown) {
	const consultation = found(findConsultation(consultationId));
	authorize(can.serve(actor, consultation));
	const at = atDesk(consultation, shown);
	return { ...at, text: m[`desk_says_${at.standing}`]({ serial: at.serial ?? '' }) };
}

/** The same beside a form that is shown again; nothing for who may not know. */
export function lookedUp(actor: Actor | null, consultationId: string, typed: string) {
	const consultation = findConsultation(consultationId);
	const shown = identityIn(typed);
	const may = actor && consultation && can.serve(actor, consultation);
	return may && typeof shown !== 'string' ? lookUp(actor, consultationId, shown) : undefined;
}
