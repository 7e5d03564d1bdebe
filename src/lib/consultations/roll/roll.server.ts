import { randomBytes } from 'node:crypto';
import { dayOf, now } from '../../clock';
import { db } from '../../db.server';
import { entitlement, type Electorate, type Exclusion } from '../entitlement';
import type { Found } from '../queries.server';
import type { HandedChannel } from '../rules';
import { findCandidate, identityOf, verifiedCandidates } from './candidates.server';
import { findEntry, keyOf, markCastOnline, voterKey, type Entry } from './entries.server';
import { listedIn } from './listed/queries.server';
import { voterParticipations, voterSecrets } from './tables.server';

/** Who a consultation asks, with the roll frozen on that day. */
export const electorateOf = (
	{ cityWide, neighbourhoodIds, relations, closesAt }: Found,
	frozenAt: Date
): Electorate => ({
	cityWide,
	neighbourhoodIds,
	relations,
	frozenOn: dayOf(frozenAt),
	closesOn: dayOf(closesAt)
});

/**
 * Writes the roll: one row for each identity that may vote, by account, by the list that the Comune brought
 * or by both, under a key that only this consultation's secret can make. Returns how many they are.
 */
export const freezeRoll = (consultationId: string, electorate: Electorate): number =>
	writeRoll(consultationId, entitledBy(consultationId, electorate));

/** One row for each that may vote, with the quartiere they vote in where they vote in one. */
export function writeRoll(
	consultationId: string,
	entitled: Iterable<readonly [voter: string, neighbourhoodId: string | null]>
): number {
	const secret = randomBytes(32);
	const rows = [...entitled].map(([voter, neighbourhoodId]) => ({
		consultationId,
		voterKey: voterKey(secret, voter),
		neighbourhoodId
	}));
	db.insert(voterSecrets).values({ consultationId, secret }).run();
	for (let i = 0; i < rows.length; i += 500) {
		db.insert(voterParticipations)
			.values(rows.slice(i, i + 500))
			.run();
	}
	return rows.length;
}

/** How many would be on the roll if it were frozen now: for whoever prepares the vote. */
export const countEntitled = (consultation: Found) =>
	entitledBy(consultation.id, electorateOf(consultation, now())).size;

/** Something was handed over to this person, who can vote only with that. */
type Held = `vote_issued_${HandedChannel}`;
export type Standing = 'may_vote' | 'has_voted' | 'vote_after_freezing' | Held | Exclusion;

/** Whether a person may still vote online in a called consultation, and if not, why. */
export const standingOf = (personId: string, consultation: Found): Standing =>
	standingOnRoll(personId, consultation.id) ?? standingOff(personId, consultation);

/** The same for whoever stands on its roll; nothing for anybody else. */
export function standingOnRoll(personId: string, consultationId: string) {
	const entry = findEntry(consultationId, keyOf(consultationId, identityOf(personId)));
	return entry && standingIn(entry);
}

/** Why somebody is not on the roll. */
function standingOff(personId: string, consultation: Found): Standing {
	const candidate = findCandidate(personId);
	if (!candidate) return 'vote_not_verified';
	const on = (day: Date) => entitlement(candidate, electorateOf(consultation, day));
	const frozen = on(consultation.calledAt ?? consultation.opensAt);
	const unknownThen = 'exclusion' in frozen && frozen.exclusion === 'vote_not_verified';
	const found = unknownThen ? on(now()) : frozen;
	return 'exclusion' in found ? found.exclusion : 'vote_after_freezing';
}

/** Whether a person voted with their account, and in no other way: only then is a form of theirs a ballot. */
export function votedOnline(personId: string, consultationId: string): boolean {
	const entry = findEntry(consultationId, keyOf(consultationId, identityOf(personId)));
	return entry?.channel === 'online' && entry.castOn !== null;
}

/** What a row of the roll allows. */
export function standingIn({ castOn, channel }: Entry): 'may_vote' | 'has_voted' | Held {
	if (castOn !== null) return 'has_voted';
	return channel === null || channel === 'online' ? 'may_vote' : `vote_issued_${channel}`;
}

/** Marks that a person has voted online today; false when they already had, hold something else, or are not on the roll. */
export function markCast(personId: string, consultationId: string, day: string): boolean {
	const key = keyOf(consultationId, identityOf(personId));
	return key !== undefined && markCastOnline(consultationId, key, day);
}

/** Identity keys, each once, with the quartiere they vote in; the desk's own word on it comes before the list's. */
function entitledBy(consultationId: string, electorate: Electorate): ReadonlyMap<string, string> {
	const entitled = new Map(listedIn(consultationId));
	for (const { identityKey, ...candidate } of verifiedCandidates()) {
		const found = entitlement(candidate, electorate);
		if ('neighbourhoodId' in found) entitled.set(identityKey, found.neighbourhoodId);
	}
	return entitled;
}
