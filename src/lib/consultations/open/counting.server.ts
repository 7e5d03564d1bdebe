import { and, asc, count, eq, isNotNull } from 'drizzle-orm';
import { db } from '../../db.server';
import { ensure, found } from '../../errors';
import { codeOf } from '../ballots/casting.server';
import { readBallot } from '../ballots/faults';
import { aNonce } from '../ballots/receipts.server';
import { ballots, openBallots } from '../ballots/tables.server';
import type { Opened } from '../counts/commands.server';
import type { Manifest } from '../manifest';
import type { Found } from '../queries.server';
import { voterParticipations } from '../roll/tables.server';

/**
 * What each seat said last. Each gets a nonce now, so that it stands in the chain and is counted again like any
 * other ballot, and no name enters a hash.
 */
export function openedSeats(consultation: Found, manifest: Manifest): Opened[] {
	const cast = choicesIn(consultation.id);
	const marks = castMarks(consultation.id);
	ensure(cast.length === marks, 'consultation_ballots_differ', { values: { ballots: cast.length, marks } });
	return cast.map((text) => {
		const ballot = { choice: found(readBallot(manifest, JSON.parse(text))), nonce: aNonce() };
		return { ...ballot, code: codeOf(consultation, ballot) };
	});
}

/** What no longer agrees between the members' votes and the ballots that were counted, in a sentence. */
export function seatProblems(consultationId: string): string[] {
	const counted = db
		.select({ choice: ballots.choice })
		.from(ballots)
		.where(eq(ballots.consultationId, consultationId))
		.all()
		.map(({ choice }) => choice);
	const same = counted.toSorted().join('\n') === choicesIn(consultationId).toSorted().join('\n');
	return same ? [] : [`i voti palesi della votazione ${consultationId} non sono quelli contati`];
}

const choicesIn = (consultationId: string) =>
	db
		.select({ choice: openBallots.choice })
		.from(openBallots)
		.where(eq(openBallots.consultationId, consultationId))
		.orderBy(asc(openBallots.choice))
		.all()
		.map(({ choice }) => choice);

const castMarks = (consultationId: string) =>
	db
		.select({ marks: count() })
		.from(voterParticipations)
		.where(and(eq(voterParticipations.consultationId, consultationId), isNotNull(voterParticipations.castOn)))
		.get()?.marks ?? 0;
