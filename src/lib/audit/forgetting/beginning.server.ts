import { and, asc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { z } from 'zod';
import { dayOf } from '../../clock';
import { db } from '../../db.server';
import { actsForgottenBefore, GENESIS } from '../rules';
import { events, type AuditEvent } from '../tables.server';

/**
 * What the record begins from: nothing, or the last line that was taken away. Its hash stands in a later line of the
 * record, which the chain holds; a beginning that no such line tells is a record that somebody cut.
 */
export function beginningOf(from: typeof db = db) {
	const told = alias(events, 'told');
	const latest = sql`(select max(number) from events where action = 'acts.forgotten')`;
	const found = from
		.select({ number: events.number, firstAt: events.at, told })
		.from(events)
		.leftJoin(told, eq(told.number, latest))
		.orderBy(asc(events.number))
		.limit(1)
		.get();
	const cut = found?.told ? believed(found.told) : undefined;
	return {
		first: found && { number: found.number, at: found.firstAt },
		upTo: cut?.upTo ?? 0,
		hash: cut?.hash ?? GENESIS,
		since: cut?.since ?? found?.firstAt,
		cut
	};
}

const moment = z.number().transform((at) => new Date(at));
const telling = z.object({ upTo: z.int().positive(), hash: z.string(), since: moment, lastAt: moment });

/** Only what the clock did counts, and only where it could be due by then: any other line is no beginning. */
function believed({ actorKind, details, at }: AuditEvent) {
	const { data } = telling.safeParse(details);
	if (!data || actorKind !== 'system') return undefined;
	const due = data.since <= data.lastAt && data.lastAt < actsForgottenBefore(dayOf(at));
	return due ? { ...data, at } : undefined;
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
