import { and, count, desc, gte, inArray, lt, notInArray, or, sql } from 'drizzle-orm';
import { db } from '../db.server';
import { dayBounds } from '../formats/dates';
import { ACTIONS, type Action } from './actions';
import type { AuditScope } from './policy';
import { AUDIT_PAGE, isPrivate } from './rules';
import { events } from './tables.server';

export type AuditFilter = {
	readonly action?: Action;
	/** A calendar day in Rome. */
	readonly day?: string;
};

/** The lines somebody may read, newest first; never the erasable details. */
export const listEvents = (scope: AuditScope, filter: AuditFilter, page = 1, size = AUDIT_PAGE) =>
	db
		.select({
			number: events.number,
			at: events.at,
			action: events.action,
			actorId: events.actorId,
			actorKind: events.actorKind,
			subjectId: events.subjectId,
			neighbourhoodIds: events.neighbourhoodIds,
			hash: events.hash
		})
		.from(events)
		.where(matching(scope, filter))
		.orderBy(desc(events.number))
		.limit(size)
		.offset((page - 1) * size)
		.all();

export const countEventsIn = (scope: AuditScope, filter: AuditFilter) =>
	db.select({ total: count() }).from(events).where(matching(scope, filter)).get()?.total ?? 0;

const PRIVATE_ACTIONS = ACTIONS.filter(isPrivate);

function matching({ everything, allButPrivate, neighbourhoodIds }: AuditScope, { action, day }: AuditFilter) {
	const inArea = sql`exists (select 1 from json_each(${events.neighbourhoodIds}) where value in ${neighbourhoodIds})`;
	const readable = or(
		allButPrivate ? notInArray(events.action, PRIVATE_ACTIONS) : undefined,
		neighbourhoodIds.length > 0 ? inArea : undefined
	);
	const [from, to] = day ? dayBounds(day) : [];
	return and(
		everything ? undefined : (readable ?? sql`false`),
		action ? inArray(events.action, [action]) : undefined,
		from ? gte(events.at, from) : undefined,
		to ? lt(events.at, to) : undefined
	);
}
