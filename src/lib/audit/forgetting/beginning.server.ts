import { and, asc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { db } from '../../db.server';
import { GENESIS } from '../rules';
import { events, type AuditEvent } from '../tables.server';

/**
 * What the record begins from: nothing, or the last line that was taken away. Its hash stands in a later line of the
 * record, which the chain holds; a beginning that no such line tells is a record that somebody cut.
 */
export function beginningOf(from: typeof db = db) {
	const told = alias(events, 'told');
	const latest = sql`(select max(number) from events where action = 'acts.forgotten')`;
	const found = from
		.select({ firstAt: events.at, details: told.details })
		.from(events)
		.leftJoin(told, eq(told.number, latest))
		.orderBy(asc(events.number))
		.limit(1)
		.get();
	const { upTo, hash, since } = found?.details ?? {};
	return {
		upTo: typeof upTo === 'number' ? upTo : 0,
		hash: typeof hash === 'string' ? hash : GENESIS,
		since: typeof since === 'number' ? new Date(since) : found?.firstAt
	};
}

/** The seals of minutes that a line tells, its own or those of lines it stands for: minutes stay for ever. */
export function sealsIn({ action, details }: Pick<AuditEvent, 'action' | 'details'>): readonly unknown[] {
	if (action === 'minutes.published') return [details.sha256];
	return action === 'acts.forgotten' && Array.isArray(details.seals) ? details.seals : [];
}

/** Whether lines that are no longer there told this seal. */
export const toldBefore = (sha256: unknown) =>
	db
		.select({ number: events.number })
		.from(events)
		.where(
			and(
				eq(events.action, 'acts.forgotten'),
				sql`exists (select 1 from json_each(${events.details}, '$.seals') where value = ${sha256})`
			)
		);
