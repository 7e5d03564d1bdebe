import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { now, today } from '../../clock';
import { db, transact } from '../../db.server';
import { authorize, ensure, ensureValid, found, Refusal } from '../../errors';
import { identityKey } from '../identity.server';
import { tellVerified } from '../letters.server';
import * as can from '../policy';
import { findPersonByEmail } from '../queries.server';
import { eligibilities, identityConflicts, people } from '../tables.server';
import {
	findByIdentity,
	findIdentity,
	findNeighbourhoodName,
	findOpenConflict,
	findOpenEligibility
} from './queries.server';
import type { Resolution, Verification } from './rules';

/**
 * An operator has seen who this is and where they live. The same identity on a second account is noted for
 * somebody to look at, and refused: one person, one voice, whatever the channel.
 */
export function verifyResident(actor: Actor, { id, email, shown, ofAge, ...tie }: Verification) {
	const done = transact(() => {
		const neighbourhood = findNeighbourhoodName(tie.neighbourhoodId);
		const place = { neighbourhoodId: tie.neighbourhoodId };
		const person = findPersonByEmail(email);
		authorize(can.verifyResident(actor, { id: person?.id ?? '' }, place));
		ensureValid(neighbourhood !== undefined, 'resident_neighbourhood_unknown', { field: 'neighbourhoodId' });
		ensureValid(person !== undefined, 'no_account_with_email', { field: 'email' });
		ensureValid(person.emailConfirmedAt !== null, 'account_unconfirmed', { field: 'email' });

		const key = identityKey(shown);
		const other = findByIdentity(key);
		if (other && other.id !== person.id) {
			noteConflict(actor, person.id, other.id);
			return undefined;
		}
		const held = findIdentity(person.id) ?? key;
		ensure(held === key, 'identity_differs');

		settle(actor, id, person.id, tie);
		db.update(people)
			.set({
				identityKey: key,
				...(ofAge === 'confirmed'
					? { ofAgeOn: today(), ofAgeConfirmedBy: actor.id }
					: { ofAgeOn: ofAge.on, ofAgeConfirmedBy: null })
			})
			.where(eq(people.id, person.id))
			.run();
		record(actor, 'resident.verified', person, place, { details: { relation: tie.relation } });
		tellVerified(person);
		return { name: person.displayName, neighbourhood };
	});
	if (!done) throw new Refusal(409, 'identity_conflict');
	return done;
}

/** Moving ends the tie with the old neighbourhood: a person has one. */
function settle(
	actor: Actor,
	id: string,
	personId: string,
	tie: Pick<Verification, 'neighbourhoodId' | 'relation'>
) {
	const held = findOpenEligibility(personId);
	const same = held?.neighbourhoodId === tie.neighbourhoodId && held.relation === tie.relation;
	ensure(!same, 'already_verified');
	if (held) endEligibility(held.id);
	db.insert(eligibilities)
		.values({ id, personId, ...tie, method: 'sportello', validFrom: today(), verifiedBy: actor.id })
		.run();
}

const endEligibility = (id: string) =>
	db.update(eligibilities).set({ validTo: today() }).where(eq(eligibilities.id, id)).run();

function noteConflict(actor: Actor, personId: string, otherPersonId: string) {
	const known = db
		.select({ id: identityConflicts.id })
		.from(identityConflicts)
		.where(
			and(
				eq(identityConflicts.personId, personId),
				eq(identityConflicts.otherPersonId, otherPersonId),
				isNull(identityConflicts.resolvedAt)
			)
		)
		.get();
	if (known) return;
	db.insert(identityConflicts).values({ personId, otherPersonId, noticedBy: actor.id }).run();
	record(actor, 'identity.conflict', { id: personId }, {}, { details: { otherPersonId } });
}

/** The person moved away, or the tie is no longer true. The identity stays known, so that nobody else takes it. */
export function endVerification(actor: Actor, email: string, reason: string) {
	transact(() => {
		const person = findPersonByEmail(email);
		const held = person && findOpenEligibility(person.id);
		authorize(
			can.verifyResident(actor, { id: person?.id ?? '' }, { neighbourhoodId: held?.neighbourhoodId })
		);
		ensureValid(person !== undefined, 'no_account_with_email', { field: 'email' });
		ensureValid(held !== undefined, 'not_verified', { field: 'email' });

		endEligibility(held.id);
		record(actor, 'resident.verification_ended', person, held, { personal: { reason } });
	});
}

/** Somebody looked. When the new account takes over, the old one loses its identity and its neighbourhood. */
export function resolveConflict(actor: Actor, id: string, resolution: Resolution) {
	transact(() => {
		const { personId, otherPersonId } = found(findOpenConflict(id));
		authorize(can.resolveConflict(actor, { personId, otherPersonId }));

		if (resolution === 'moved') {
			const held = findOpenEligibility(otherPersonId);
			if (held) endEligibility(held.id);
			db.update(people).set({ identityKey: null }).where(eq(people.id, otherPersonId)).run();
		}
		db.update(identityConflicts)
			.set({ resolvedAt: now(), resolvedBy: actor.id, resolution })
			.where(eq(identityConflicts.id, id))
			.run();
		record(actor, 'identity.conflict_resolved', { id: personId }, {}, { details: { resolution } });
	});
}
