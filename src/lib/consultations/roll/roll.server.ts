import { createHmac, randomBytes } from 'node:crypto';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { dayOf, now } from '../../clock';
import { db, prepared } from '../../db.server';
import { entitlement, type Electorate, type Exclusion } from '../entitlement';
import type { Found } from '../queries.server';
import { voterParticipations, voterSecrets } from './tables.server';
import { findCandidate, verifiedCandidates } from './candidates.server';

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
 * Writes the roll: one row for each verified identity that may vote, under a key that only this
 * consultation's secret can make. Returns how many they are.
 */
export function freezeRoll(consultationId: string, electorate: Electorate): number {
	const secret = randomBytes(32);
	const rows = entitledBy(electorate).map(({ identityKey, neighbourhoodId }) => ({
		consultationId,
		voterKey: voterKey(secret, identityKey),
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
export const countEntitled = (consultation: Found) => entitledBy(electorateOf(consultation, now())).length;

export type Standing = 'may_vote' | 'has_voted' | 'vote_after_freezing' | Exclusion;

/** Whether a person may still vote in a called consultation, and if not, why. */
export function standingOf(personId: string, consultation: Found): Standing {
	const candidate = findCandidate(personId);
	if (!candidate) return 'vote_not_verified';
	const entry = rollEntry(consultation.id, candidate.identityKey);
	if (entry) return entry.castOn === null ? 'may_vote' : 'has_voted';

	const on = (day: Date) => entitlement(candidate, electorateOf(consultation, day));
	const frozen = on(consultation.calledAt ?? consultation.opensAt);
	const unknownThen = 'exclusion' in frozen && frozen.exclusion === 'vote_not_verified';
	const found = unknownThen ? on(now()) : frozen;
	return 'exclusion' in found ? found.exclusion : 'vote_after_freezing';
}

/** Marks that a person has voted online today; false when they already had, or are not on the roll. */
export function markCast(personId: string, consultationId: string, day: string): boolean {
	const key = keyOf(consultationId, findCandidate(personId)?.identityKey);
	return key !== undefined && mark().run({ consultationId, key, day }).changes === 1;
}

const entitledBy = (electorate: Electorate) =>
	verifiedCandidates().flatMap(({ identityKey, ...candidate }) => {
		const found = entitlement(candidate, electorate);
		return 'exclusion' in found ? [] : [{ identityKey, ...found }];
	});

const voterKey = (secret: Buffer, identityKey: string) =>
	createHmac('sha256', secret).update(identityKey).digest('hex');

const mark = prepared(() =>
	db
		.update(voterParticipations)
		.set({ castOn: sql`${sql.placeholder('day')}`, channel: 'online' })
		.where(
			and(
				eq(voterParticipations.consultationId, sql.placeholder('consultationId')),
				eq(voterParticipations.voterKey, sql.placeholder('key')),
				isNull(voterParticipations.castOn),
				isNull(voterParticipations.channel)
			)
		)
		.prepare()
);

const secretOf = prepared(() =>
	db
		.select({ secret: voterSecrets.secret })
		.from(voterSecrets)
		.where(eq(voterSecrets.consultationId, sql.placeholder('consultationId')))
		.prepare()
);

const entryByKey = prepared(() =>
	db
		.select({ castOn: voterParticipations.castOn })
		.from(voterParticipations)
		.where(
			and(
				eq(voterParticipations.consultationId, sql.placeholder('consultationId')),
				eq(voterParticipations.voterKey, sql.placeholder('key'))
			)
		)
		.prepare()
);

function keyOf(consultationId: string, identityKey: string | null | undefined) {
	const secret = secretOf().get({ consultationId })?.secret;
	return secret && identityKey ? voterKey(secret, identityKey) : undefined;
}

function rollEntry(consultationId: string, identityKey: string | null) {
	const key = keyOf(consultationId, identityKey);
	return key === undefined ? undefined : entryByKey().get({ consultationId, key });
}
