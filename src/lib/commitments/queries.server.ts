import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lt, or, sql, type SQL } from 'drizzle-orm';
import { people } from '../accounts/tables.server';
import type { Actor } from '../actor';
import { today } from '../clock';
import { db, prepared } from '../db.server';
import { neighbourhoods } from '../neighbourhoods/tables.server';
import { organizations } from '../organizations/tables.server';
import { m } from '../paraglide/messages.js';
import { tavoli } from '../tavoli/tables.server';
import { isOverdue, PAGE_SIZE, type CommitmentState, type OwnerRole } from './rules';
import { commitments, commitmentSteps } from './tables.server';

const shown = {
	id: commitments.id,
	what: commitments.what,
	startsOn: commitments.startsOn,
	dueOn: commitments.dueOn,
	priority: commitments.priority,
	boundAt: commitments.boundAt,
	state: commitmentSteps.state,
	stepId: commitmentSteps.id,
	ownerRole: commitments.ownerRole,
	ownerOrganizationId: commitments.ownerOrganizationId,
	ownerPersonId: commitments.ownerPersonId,
	organization: { name: organizations.name, slug: organizations.slug },
	/** A name the person chose to show, else nothing: it does not leave the database. */
	personName: sql<string | null>`case when ${people.nameShownAt} is not null then ${people.displayName} end`,
	tavoloId: commitments.tavoloId,
	tavolo: { name: tavoli.name, slug: tavoli.slug },
	neighbourhoodId: tavoli.neighbourhoodId,
	neighbourhood: { name: neighbourhoods.name, slug: neighbourhoods.slug }
};

const selection = () =>
	db
		.select(shown)
		.from(commitments)
		.innerJoin(
			commitmentSteps,
			and(eq(commitmentSteps.commitmentId, commitments.id), isNull(commitmentSteps.endedAt))
		)
		.leftJoin(organizations, eq(organizations.id, commitments.ownerOrganizationId))
		.leftJoin(people, eq(people.id, commitments.ownerPersonId))
		.leftJoin(tavoli, eq(tavoli.id, commitments.tavoloId))
		.leftJoin(neighbourhoods, eq(neighbourhoods.id, tavoli.neighbourhoodId));

const oneById = prepared(() =>
	selection()
		.where(eq(commitments.id, sql.placeholder('id')))
		.prepare()
);

const historyOf = prepared(() =>
	db
		.select({
			state: commitmentSteps.state,
			note: commitmentSteps.note,
			evidence: commitmentSteps.evidence,
			at: commitmentSteps.at
		})
		.from(commitmentSteps)
		.where(eq(commitmentSteps.commitmentId, sql.placeholder('id')))
		.orderBy(desc(commitmentSteps.at), asc(commitmentSteps.endedAt))
		.prepare()
);

/** One commitment, bound or not. Before showing it to the public, look at `boundAt`. */
export function findCommitment(id: string) {
	const row = oneById().get({ id });
	return row && inWords(row);
}

/** What happened to it, latest first. */
export const listCommitmentHistory = (id: string) => historyOf().all({ id });

export type CommitmentFilter = {
	readonly tavoloId?: string;
	readonly neighbourhoodId?: string;
	readonly organizationId?: string;
	readonly state?: CommitmentState;
	readonly overdue?: boolean;
	readonly page?: number;
};

/** The commitments that bind, soonest due first. Those of minutes not yet published are not among them. */
export const listCommitments = (filter: CommitmentFilter = {}) =>
	selection()
		.where(matching(filter))
		.orderBy(asc(commitments.dueOn), asc(commitments.id))
		.limit(PAGE_SIZE)
		.offset(((filter.page ?? 1) - 1) * PAGE_SIZE)
		.all()
		.map(inWords);

export const countCommitments = (filter: CommitmentFilter = {}) =>
	db
		.select({ total: count() })
		.from(commitments)
		.innerJoin(
			commitmentSteps,
			and(eq(commitmentSteps.commitmentId, commitments.id), isNull(commitmentSteps.endedAt))
		)
		.leftJoin(tavoli, eq(tavoli.id, commitments.tavoloId))
		.where(matching(filter))
		.get()?.total ?? 0;

/** What somebody, or an organisation they act for, has still to do; soonest due first. */
export const listOwnCommitments = ({ id, organizationIds }: Actor) =>
	selection()
		.where(
			and(
				isNotNull(commitments.boundAt),
				inArray(commitmentSteps.state, ['open', 'in_progress']),
				or(eq(commitments.ownerPersonId, id), inArray(commitments.ownerOrganizationId, [...organizationIds]))
			)
		)
		.orderBy(asc(commitments.dueOn), asc(commitments.id))
		.limit(PAGE_SIZE)
		.all()
		.map(inWords);

/** These commitments, bound or not, in the order they were made: for whoever owns the link to them. */
export const listCommitmentsAmong = (ids: readonly string[]) =>
	ids.length === 0
		? []
		: selection()
				.where(inArray(commitments.id, [...ids]))
				.orderBy(asc(commitments.createdAt), asc(commitments.id))
				.all()
				.map(inWords);

function matching({ tavoloId, neighbourhoodId, organizationId, state, overdue }: CommitmentFilter) {
	const conditions: (SQL | undefined)[] = [
		isNotNull(commitments.boundAt),
		tavoloId ? eq(commitments.tavoloId, tavoloId) : undefined,
		neighbourhoodId ? eq(tavoli.neighbourhoodId, neighbourhoodId) : undefined,
		organizationId ? eq(commitments.ownerOrganizationId, organizationId) : undefined,
		state ? eq(commitmentSteps.state, state) : undefined,
		overdue
			? and(lt(commitments.dueOn, today()), inArray(commitmentSteps.state, ['open', 'in_progress']))
			: undefined
	];
	return and(...conditions);
}

type Row = {
	readonly organization: { readonly name: string } | null;
	readonly ownerRole: OwnerRole | null;
	readonly personName: string | null;
	readonly dueOn: string;
	readonly state: CommitmentState;
};

/** The row with its owner as a reader is told of it: never a private name. */
const inWords = <T extends Row>({ personName, ...row }: T) => ({
	...row,
	owner:
		row.organization?.name ??
		(row.ownerRole && m[`owner_${row.ownerRole}`]()) ??
		personName ??
		m.owner_person(),
	overdue: isOverdue(row, today())
});

export type CommitmentShown = NonNullable<ReturnType<typeof findCommitment>>;
