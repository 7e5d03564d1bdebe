import { asc, count, desc, eq, exists, sql, type SQL } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/sqlite-core';
import { dayOf, today } from '../clock';
import { isOverdue, type CommitmentState } from '../commitments/rules';
import { commitments } from '../commitments/tables.server';
import { db, prepared } from '../db.server';
import { meetings } from '../meetings/tables.server';
import { decisions } from '../minutes/decisions/tables.server';
import type { DecisionOutcome } from '../minutes/decisions/rules';
import { minutes } from '../minutes/tables.server';
import { organizations } from '../organizations/tables.server';
import { decisionsAmong, promisesAmong } from './entries.server';
import { decisionsAsked, promisesAsked } from './filters.server';
import { MOST, PAGE_SIZE, type RegisterFilter, type RegisterKind } from './rules';

const AT_ONCE = 1_000;

/** Which decisions, latest published first: the index on that moment is read no further than asked. */
const decided = (asked: SQL) =>
	db
		.select({
			kind: sql<RegisterKind>`'decision'`.as('kind'),
			id: sql<string>`${decisions.id}`.as('id'),
			at: sql<number>`${decisions.publishedAt}`.as('at')
		})
		.from(decisions)
		.where(asked)
		.$dynamic();

/** Which promises, latest bound first. */
const promised = (asked: SQL) =>
	db
		.select({
			kind: sql<RegisterKind>`'commitment'`.as('kind'),
			id: sql<string>`${commitments.id}`.as('id'),
			at: sql<number>`${commitments.boundAt}`.as('at')
		})
		.from(commitments)
		.where(asked)
		.$dynamic();

const IN_ORDER = [desc(sql`at`), asc(sql`kind`), asc(sql`id`)] as const;

export function whichOnes(filter: RegisterFilter, limit: number, offset: number) {
	const [ofDecisions, ofPromises] = [decisionsAsked(filter), promisesAsked(filter)];
	if (ofDecisions && ofPromises) {
		return unionAll(decided(ofDecisions), promised(ofPromises))
			.orderBy(...IN_ORDER)
			.limit(limit)
			.offset(offset)
			.all();
	}
	const one = ofDecisions ? decided(ofDecisions) : ofPromises ? promised(ofPromises) : undefined;
	return (
		one
			?.orderBy(...IN_ORDER)
			.limit(limit)
			.offset(offset)
			.all() ?? []
	);
}

/** What the city decided and promised, latest published first. First which, then what each of them says. */
export const listRegister = (filter: RegisterFilter, page = 1, size = PAGE_SIZE) =>
	told(whichOnes(filter, size, (page - 1) * size));

/** All of it, so many entries at a time: whoever writes them down lets others be served in between. */
export function* readRegister(filter: RegisterFilter) {
	const entries = whichOnes(filter, MOST, 0);
	for (let from = 0; from < entries.length; from += AT_ONCE) yield told(entries.slice(from, from + AT_ONCE));
}

export function told(entries: ReturnType<typeof whichOnes>) {
	const idsOf = (kind: RegisterKind) => entries.filter((one) => one.kind === kind).map(({ id }) => id);
	const known = new Map(
		[...decisionsAmong(idsOf('decision')), ...promisesAmong(idsOf('commitment'))].map((one) => [one.id, one])
	);
	return entries.flatMap(({ id, at }) => {
		const entry = known.get(id);
		return entry ? [{ ...entry, publishedAt: new Date(at), overdue: isLate(entry) }] : [];
	});
}

export type RegisterEntry = ReturnType<typeof listRegister>[number];

export function countRegister(filter: RegisterFilter) {
	const [ofDecisions, ofPromises] = [decisionsAsked(filter), promisesAsked(filter)];
	const some = ofDecisions && db.select({ total: count() }).from(decisions).where(ofDecisions);
	const others = ofPromises && db.select({ total: count() }).from(commitments).where(ofPromises);
	const totals = some && others ? unionAll(some, others).all() : (some ?? others)?.all();
	return (totals ?? []).reduce((sum, { total }) => sum + total, 0);
}

/** The first and the last meeting with minutes, each at its end of the index on when meetings start. */
const span = prepared(() => {
	const written = exists(
		db
			.select({ one: sql`1` })
			.from(minutes)
			.where(eq(minutes.meetingId, meetings.id))
	);
	const startOf = (order: SQL) =>
		db
			.select()
			.from(
				db
					.select({ startsAt: meetings.startsAt })
					.from(meetings)
					.where(written)
					.orderBy(order)
					.limit(1)
					.as('one')
			);
	return unionAll(startOf(asc(meetings.startsAt)), startOf(desc(meetings.startsAt))).prepare();
});

/** The years from the last meeting with minutes back to the first. */
export function listRegisterYears() {
	const [first, last] = span()
		.all()
		.map(({ startsAt }) => Number(dayOf(startsAt).slice(0, 4)));
	if (first === undefined || last === undefined) return [];
	return Array.from({ length: last - first + 1 }, (_, back) => last - back);
}

const owners = prepared(() =>
	db
		.select({ id: organizations.id, name: organizations.name })
		.from(organizations)
		.where(
			exists(
				db
					.select({ one: sql`1` })
					.from(commitments)
					.where(
						sql`${commitments.ownerOrganizationId} = ${organizations.id} and ${commitments.boundAt} is not null`
					)
			)
		)
		.orderBy(asc(organizations.name))
		.limit(500)
		.prepare()
);

/** The organisations that promised something in public. */
export const listRegisterOwners = () => owners().all();

type Standing = { readonly state: DecisionOutcome | CommitmentState; readonly dueOn: string | null };

const isLate = ({ state, dueOn }: Standing) =>
	dueOn !== null && (state === 'open' || state === 'in_progress') && isOverdue({ state, dueOn }, today());
