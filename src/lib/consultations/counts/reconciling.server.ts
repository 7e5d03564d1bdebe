import { and, count, eq, isNotNull } from 'drizzle-orm';
import { db } from '../../db.server';
import { findReturns } from '../paper/queries.server';
import type { Found } from '../queries.server';
import { voterParticipations } from '../roll/tables.server';
import { reconciled, type BallotBox, type Marks } from './reconciliation';

/** What was handed over, cast and not used, by channel. Nothing before the count: it would be a count. */
export function reconciliationOf({ id, entitled, channels, tally }: Found) {
	if (!tally || entitled === null) return undefined;
	const marks = marksOf(id);
	const box = channels.includes('paper') ? boxOf(id, tally.cast, marks) : null;
	return reconciled({ entitled, channels, ballots: tally.cast }, marks, box);
}

/** The paper ballots in the count are those that no other channel cast. */
function boxOf(consultationId: string, ballots: number, marks: Marks): BallotBox | null {
	const returns = findReturns(consultationId);
	if (!returns) return null;
	const others = marks.reduce((sum, { channel, cast }) => sum + (channel === 'paper' ? 0 : cast), 0);
	return { sheets: returns.sheets, counted: ballots - others, note: returns.note };
}

const marksOf = (consultationId: string): Marks =>
	db
		.select({
			channel: voterParticipations.channel,
			issued: count(),
			cast: count(voterParticipations.castOn)
		})
		.from(voterParticipations)
		.where(
			and(eq(voterParticipations.consultationId, consultationId), isNotNull(voterParticipations.channel))
		)
		.groupBy(voterParticipations.channel)
		.all()
		.flatMap(({ channel, ...marked }) => (channel === null ? [] : [{ channel, ...marked }]));
