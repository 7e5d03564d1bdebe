import { and, asc, count, desc, eq, inArray, isNotNull, isNull, sql, type SQLWrapper } from 'drizzle-orm';
import { alias, unionAll } from 'drizzle-orm/sqlite-core';
import { people } from '../accounts/tables.server';
import { today } from '../clock';
import { isOverdue, type CommitmentState, type OwnerRole } from '../commitments/rules';
import { commitments, commitmentSteps } from '../commitments/tables.server';
import { db, prepared } from '../db.server';
import { fromWallClock } from '../formats/dates';
import { meetings } from '../meetings/tables.server';
import { decisions, minutesCommitments } from '../minutes/decisions/tables.server';
import type { DecisionOutcome } from '../minutes/decisions/rules';
import { minutes } from '../minutes/tables.server';
import { neighbourhoods } from '../neighbourhoods/tables.server';
import { organizations } from '../organizations/tables.server';
import { tavoli } from '../tavoli/tables.server';
import { PAGE_SIZE, type RegisterFilter, type RegisterKind } from './rules';

const p = sql.placeholder;
const corrections = alias(decisions, 'corrections');

/** The filter as both kinds are asked it; a year becomes its first moment and the one after its last. */
const asked = ({ kind, neighbourhood, tavolo, year, state, text }: RegisterFilter) => ({
	kind: kind ?? null,
	neighbourhood: neighbourhood ?? null,
	tavolo: tavolo ?? null,
	from: startOf(year),
	to: startOf(year && year + 1),
	state: state ?? null,
	text: text ?? null,
	today: today()
});

const startOf = (year: number | undefined) =>
	year === undefined ? null : (fromWallClock(`${year}-01-01T00:00`)?.getTime() ?? null);

/** What both kinds are asked. Words are found anywhere in the text, as they were typed: no sign has a meaning of its own. */
const matching = (kind: RegisterKind, text: SQLWrapper, at: SQLWrapper) =>
	and(
		sql`coalesce(${p('kind')}, ${kind}) = ${kind}`,
		sql`(${p('text')} is null or instr(lower(${text}), lower(${p('text')})) > 0)`,
		sql`(${p('from')} is null or (${at} >= ${p('from')} and ${at} < ${p('to')}))`,
		sql`(${p('neighbourhood')} is null or ${neighbourhoods.slug} = ${p('neighbourhood')})`,
		sql`(${p('tavolo')} is null or ${tavoli.slug} = ${p('tavolo')})`
	);

/** Published decisions in force, in the shape both kinds share. */
const decided = () =>
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
				matching('decision', decisions.text, meetings.startsAt),
				sql`(${p('state')} is null or ${decisions.outcome} = ${p('state')})`
			)
		);

const promisedAt = sql<number>`coalesce(${meetings.startsAt}, ${commitments.boundAt})`;

/** Promises that bind, wherever they were made. */
const promised = () =>
	db
		.select({
			kind: sql<RegisterKind>`'commitment'`.as('kind'),
			id: sql<string>`${commitments.id}`.as('id'),
			text: sql<string>`${commitments.what}`.as('text'),
			state: sql<DecisionOutcome | CommitmentState>`${commitmentSteps.state}`.as('state'),
			at: sql<number>`${promisedAt}`.as('at'),
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
				matching('commitment', commitments.what, promisedAt),
				sql`(${p('state')} is null or ${commitmentSteps.state} = ${p('state')} or (${p('state')} = 'overdue'
					and ${inArray(commitmentSteps.state, ['open', 'in_progress'])} and ${commitments.dueOn} < ${p('today')}))`
			)
		);

const listed = prepared(() =>
	unionAll(decided(), promised())
		.orderBy(desc(sql`at`), asc(sql`kind`), asc(sql`id`))
		.limit(p('limit'))
		.offset(p('offset'))
		.prepare()
);

/** What the city decided and promised, latest first. Only what was published. */
export const listRegister = (filter: RegisterFilter, page = 1, size = PAGE_SIZE) =>
	listed()
		.all({ ...asked(filter), limit: size, offset: (page - 1) * size })
		.map(({ at, ...entry }) => ({
			...entry,
			at: new Date(at),
			overdue: entry.dueOn !== null && isLate(entry.state, entry.dueOn)
		}));

export type RegisterEntry = ReturnType<typeof listRegister>[number];

const counted = prepared(() =>
	db.select({ total: count() }).from(unionAll(decided(), promised()).as('entries')).prepare()
);

export const countRegister = (filter: RegisterFilter) => counted().get(asked(filter))?.total ?? 0;

const years = prepared(() =>
	db
		.selectDistinct({ year: sql<number>`${meetings.year}` })
		.from(decisions)
		.innerJoin(minutes, eq(minutes.id, decisions.minutesId))
		.innerJoin(meetings, eq(meetings.id, minutes.meetingId))
		.where(isNotNull(decisions.publishedAt))
		.orderBy(desc(meetings.year))
		.limit(50)
		.prepare()
);

/** The years in which something was decided or promised at a meeting, latest first. */
export const listRegisterYears = () =>
	years()
		.all()
		.map(({ year }) => year);

const isLate = (state: DecisionOutcome | CommitmentState, dueOn: string) =>
	(state === 'open' || state === 'in_progress') && isOverdue({ state, dueOn }, today());
