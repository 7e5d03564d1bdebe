import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt, sql, type SQL } from 'drizzle-orm';
import { alias, unionAll } from 'drizzle-orm/sqlite-core';
import { people } from '../accounts/tables.server';
import { today } from '../clock';
import { isOverdue, type CommitmentState, type OwnerRole } from '../commitments/rules';
import { commitments, commitmentSteps } from '../commitments/tables.server';
import { db } from '../db.server';
import { fromWallClock } from '../formats/dates';
import { meetings } from '../meetings/tables.server';
import { decisions, minutesCommitments } from '../minutes/decisions/tables.server';
import type { DecisionOutcome } from '../minutes/decisions/rules';
import { minutes } from '../minutes/tables.server';
import { neighbourhoods } from '../neighbourhoods/tables.server';
import { organizations } from '../organizations/tables.server';
import { tavoli } from '../tavoli/tables.server';
import { PAGE_SIZE, type RegisterFilter, type RegisterKind } from './rules';

const corrections = alias(decisions, 'corrections');

/** Published decisions in force, in the shape both kinds share. */
const decided = (filter: RegisterFilter) =>
	db
		.select({
			kind: sql<RegisterKind>`'decision'`.as('kind'),
			id: sql<string>`${decisions.id}`.as('id'),
			text: sql<string>`${decisions.text}`.as('text'),
			state: sql<DecisionOutcome | CommitmentState>`${decisions.outcome}`.as('state'),
			at: sql<number>`${meetings.startsAt}`.as('at'),
			dueOn: sql<string | null>`null`.as('due_on'),
			organization: sql<string | null>`null`.as('organization'),
			ownerRole: sql<OwnerRole | null>`null`.as('owner_role'),
			person: sql<string | null>`null`.as('person'),
			tavolo: sql<string | null>`${tavoli.name}`.as('tavolo'),
			neighbourhood: sql<string | null>`${neighbourhoods.name}`.as('neighbourhood'),
			meetingId: sql<string | null>`${meetings.id}`.as('meeting_id'),
			minutesNumber: sql<string | null>`${minutes.number}`.as('minutes_number')
		})
		.from(decisions)
		.innerJoin(minutes, eq(minutes.id, decisions.minutesId))
		.innerJoin(meetings, eq(meetings.id, minutes.meetingId))
		.innerJoin(tavoli, eq(tavoli.id, meetings.tavoloId))
		.innerJoin(neighbourhoods, eq(neighbourhoods.id, tavoli.neighbourhoodId))
		.leftJoin(corrections, and(eq(corrections.correctsId, decisions.id), isNotNull(corrections.publishedAt)))
		.where(
			and(
				isNotNull(decisions.publishedAt),
				isNull(corrections.id),
				filter.kind === 'commitment' ? sql`0` : undefined,
				filter.state ? eq(sql`${decisions.outcome}`, filter.state) : undefined,
				containing(sql`${decisions.text}`, filter.text),
				inYear(meetings.startsAt, filter.year),
				there(filter)
			)
		);

/** Promises that bind, wherever they were made. */
const promised = (filter: RegisterFilter) =>
	db
		.select({
			kind: sql<RegisterKind>`'commitment'`.as('kind'),
			id: sql<string>`${commitments.id}`.as('id'),
			text: sql<string>`${commitments.what}`.as('text'),
			state: sql<DecisionOutcome | CommitmentState>`${commitmentSteps.state}`.as('state'),
			at: sql<number>`coalesce(${meetings.startsAt}, ${commitments.boundAt})`.as('at'),
			dueOn: sql<string | null>`${commitments.dueOn}`.as('due_on'),
			organization: sql<string | null>`${organizations.name}`.as('organization'),
			ownerRole: sql<OwnerRole | null>`${commitments.ownerRole}`.as('owner_role'),
			person: sql<
				string | null
			>`case when ${people.nameShownAt} is not null then ${people.displayName} end`.as('person'),
			tavolo: sql<string | null>`${tavoli.name}`.as('tavolo'),
			neighbourhood: sql<string | null>`${neighbourhoods.name}`.as('neighbourhood'),
			meetingId: sql<string | null>`${meetings.id}`.as('meeting_id'),
			minutesNumber: sql<string | null>`${minutes.number}`.as('minutes_number')
		})
		.from(commitments)
		.innerJoin(
			commitmentSteps,
			and(eq(commitmentSteps.commitmentId, commitments.id), isNull(commitmentSteps.endedAt))
		)
		.leftJoin(organizations, eq(organizations.id, commitments.ownerOrganizationId))
		.leftJoin(people, eq(people.id, commitments.ownerPersonId))
		.leftJoin(minutesCommitments, eq(minutesCommitments.commitmentId, commitments.id))
		.leftJoin(minutes, eq(minutes.id, minutesCommitments.minutesId))
		.leftJoin(meetings, eq(meetings.id, minutes.meetingId))
		.leftJoin(tavoli, eq(tavoli.id, commitments.tavoloId))
		.leftJoin(neighbourhoods, eq(neighbourhoods.id, tavoli.neighbourhoodId))
		.where(
			and(
				isNotNull(commitments.boundAt),
				filter.kind === 'decision' ? sql`0` : undefined,
				inState(filter.state),
				containing(sql`${commitments.what}`, filter.text),
				inYear(sql`coalesce(${meetings.startsAt}, ${commitments.boundAt})`, filter.year),
				there(filter)
			)
		);

const entries = (filter: RegisterFilter) => unionAll(decided(filter), promised(filter));

/** What the city decided and promised, latest first. Only what was published. */
export const listRegister = (filter: RegisterFilter, page = 1, size = PAGE_SIZE) =>
	entries(filter)
		.orderBy(desc(sql`at`), asc(sql`kind`), asc(sql`id`))
		.limit(size)
		.offset((page - 1) * size)
		.all()
		.map(({ at, ...entry }) => ({
			...entry,
			at: new Date(at),
			overdue: entry.dueOn !== null && isLate(entry.state, entry.dueOn)
		}));

export type RegisterEntry = ReturnType<typeof listRegister>[number];

export const countRegister = (filter: RegisterFilter) =>
	db.get<{ total: number }>(sql`select count(*) as total from (${entries(filter).getSQL()})`).total;

/** The years in which something was decided or promised at a meeting, latest first. */
export const listRegisterYears = () =>
	db
		.selectDistinct({ year: sql<number>`${meetings.year}` })
		.from(decisions)
		.innerJoin(minutes, eq(minutes.id, decisions.minutesId))
		.innerJoin(meetings, eq(meetings.id, minutes.meetingId))
		.where(isNotNull(decisions.publishedAt))
		.orderBy(desc(meetings.year))
		.limit(50)
		.all()
		.map(({ year }) => year);

const isLate = (state: DecisionOutcome | CommitmentState, dueOn: string) =>
	(state === 'open' || state === 'in_progress') && isOverdue({ state, dueOn }, today());

/** Anywhere in the text, as it was typed: no sign has a meaning of its own. */
const containing = (column: SQL, words: string | undefined) =>
	words === undefined ? undefined : sql`instr(lower(${column}), lower(${words})) > 0`;

const there = ({ neighbourhood, tavolo }: RegisterFilter) =>
	and(
		neighbourhood ? eq(neighbourhoods.slug, neighbourhood) : undefined,
		tavolo ? eq(tavoli.slug, tavolo) : undefined
	);

function inYear(at: SQL | typeof meetings.startsAt, year: number | undefined) {
	if (year === undefined) return undefined;
	const [from, to] = [fromWallClock(`${year}-01-01T00:00`), fromWallClock(`${year + 1}-01-01T00:00`)];
	return and(gte(sql`${at}`, from?.getTime()), lt(sql`${at}`, to?.getTime()));
}

function inState(state: RegisterFilter['state']) {
	if (state === undefined) return undefined;
	if (state !== 'overdue') return eq(sql`${commitmentSteps.state}`, state);
	return and(inArray(commitmentSteps.state, ['open', 'in_progress']), lt(commitments.dueOn, today()));
}
