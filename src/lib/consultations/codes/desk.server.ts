import { identityKey } from '../../accounts/identity.server';
import { findIdentity } from '../../accounts/residents/queries.server';
import type { Shown } from '../../accounts/residents/rules';
import type { Actor } from '../../actor';
import { now, today } from '../../clock';
import { ensure, found, Refusal } from '../../errors';
import type { Found } from '../queries.server';
import { findEntry, keyOf, markIssued } from '../roll/entries.server';
import { standingIn } from '../roll/roll.server';
import { stateOf, type HandedChannel } from '../rules';
import { findHeld } from './keeping.server';

/** What the desk may know of somebody who came with an identity: never a name, never a choice. */
export function atDesk(consultation: Found, shown: Shown) {
	const key = keyOf(consultation.id, identityKey(shown));
	const entry = findEntry(consultation.id, key);
	if (!entry || key === undefined) return { standing: 'not_on_roll' as const };
	const held = findHeld(consultation.id, key);
	return {
		standing: standingIn(entry),
		serial: held?.serial ?? undefined,
		session: held?.serial === null ? held.codeHash : undefined
	};
}

/** The row of whoever stands at the desk; nobody serves themselves. */
export function keyAtDesk(actor: Actor, { id }: Found, shown: Shown): string {
	const identity = identityKey(shown);
	ensure(findIdentity(actor.id) !== identity, 'desk_not_oneself');
	const key = keyOf(id, identity);
	ensure(findEntry(id, key) !== undefined, 'desk_not_on_roll', { field: 'identity' });
	return found(key);
}

/** Ties a row to a channel, or says what it is tied to already. */
export function issueTo(consultation: Found, key: string, channel: HandedChannel) {
	if (markIssued(channel, consultation.id, key, today())) return;
	const standing = standingIn(found(findEntry(consultation.id, key)));
	throw new Refusal(409, standing === 'has_voted' ? 'desk_has_voted' : 'desk_already_issued');
}

/** Something is handed over only where the manifest says so, and while it can still become a vote. */
export function ensureHandingOut(consultation: Found, channel: HandedChannel) {
	const state = stateOf(consultation, now());
	ensure(consultation.channels.includes(channel), 'channel_not_used');
	ensure(state !== 'draft', 'consultation_not_called');
	ensure(state !== 'annulled', 'vote_annulled');
	ensure(state === 'open' || state === 'called', 'vote_closed');
}
