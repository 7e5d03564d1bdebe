import { count, eq, sql } from 'drizzle-orm';
import { db } from '../../db.server';
import { voterParticipations } from '../roll/tables.server';

/** Ballots against marks on the roll, channel by channel. Numbers only, and only once a vote was counted. */
export function reconciliationOf(consultationId: string) {
	const rows = db
		.select({
			channel: voterParticipations.channel,
			entries: count(),
			cast: sql<number>`count(${voterParticipations.castOn})`
		})
		.from(voterParticipations)
		.where(eq(voterParticipations.consultationId, consultationId))
		.groupBy(voterParticipations.channel)
		.all();
	const channels = rows.flatMap(({ channel, entries, cast }) =>
		channel === null ? [] : [{ channel, issued: entries, cast, unused: entries - cast }]
	);
	return {
		entitled: rows.reduce((sum, { entries }) => sum + entries, 0),
		cast: channels.reduce((sum, { cast }) => sum + cast, 0),
		channels
	};
}
