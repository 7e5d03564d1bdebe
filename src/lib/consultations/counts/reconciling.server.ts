import { and, count, eq, isNotNull } from 'drizzle-orm';
import { db } from '../../db.server';
import { findConsultation } from '../queries.server';
import { voterParticipations } from '../roll/tables.server';
import { reconciled, type Marks } from './reconciliation';

/** What was handed over, cast and not used, by channel. Nothing before the count: it would be a count. */
export function reconciliationOf(consultationId: string) {
	const consultation = findConsultation(consultationId);
	if (!consultation?.tally || consultation.entitled === null) return undefined;
	const { entitled, channels, tally } = consultation;
	return reconciled({ entitled, channels, ballots: tally.cast }, marksOf(consultationId));
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
