import { and, eq, isNull, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import { lots } from '../consultations/draws/tables.server';
import {
	annulments,
	consultationNeighbourhoods,
	consultations,
	manifests,
	proclamations,
	results
} from '../consultations/tables.server';
import { db } from '../db.server';
import { p, waiting } from './asking.server';
import { CLOSING_WITHIN, type Call } from './rules';

const votesIn = (call: Call, where: SQL, since: SQLWrapper = consultations.closesAt) =>
	db
		.select(
			waiting(call, {
				id: consultations.id,
				title: consultations.question,
				since,
				neighbourhoodId: consultationNeighbourhoods.neighbourhoodId
			})
		)
		.from(consultations)
		.innerJoin(manifests, eq(manifests.consultationId, consultations.id))
		.leftJoin(consultationNeighbourhoods, eq(consultationNeighbourhoods.consultationId, consultations.id))
		.leftJoin(results, eq(results.consultationId, consultations.id))
		.leftJoin(lots, eq(lots.consultationId, consultations.id))
		.leftJoin(proclamations, eq(proclamations.consultationId, consultations.id))
		.leftJoin(annulments, eq(annulments.consultationId, consultations.id))
		.where(and(isNull(annulments.consultationId), isNull(proclamations.consultationId), where));

/** Closed, and nobody has counted. */
export const votesToCount = () =>
	votesIn(
		'vote_to_count',
		sql`${consultations.closesAt} <= ${p('now')} and ${results.consultationId} is null`
	);

/** Counted, and a tie waits for the lot that was promised. */
export const votesToDraw = () =>
	votesIn('vote_to_draw', sql`${results.tied} and ${lots.consultationId} is null`, results.at);

/** Counted, by somebody or by the city itself, tie and lot included, and not yet official. */
export const votesToProclaim = () =>
	votesIn(
		'vote_to_proclaim',
		sql`${results.consultationId} is not null and (not ${results.tied} or ${lots.consultationId} is not null)`
	);

/** In its last days, until this coordinator says that they know. How many have voted is told to nobody. */
export const votesClosing = () =>
	votesIn(
		'vote_closing',
		sql`${consultations.opensAt} <= ${p('now')}
			and ${consultations.closesAt} > ${p('now')} and ${consultations.closesAt} <= ${p('closingBefore')}
			and not exists (select 1 from reminders r where r.kind = 'vote_closing_noted'
				and r.subject_id = ${consultations.id} and r.recipient_id = ${p('actorId')})`,
		sql`max(${consultations.opensAt}, ${consultations.closesAt} - ${sql.raw(String(CLOSING_WITHIN))})`
	);
