import { and, eq, isNull, sql } from 'drizzle-orm';
import { people } from '../accounts/tables.server';
import type { CommitmentState, OwnerRole } from '../commitments/rules';
import { commitments, commitmentSteps } from '../commitments/tables.server';
import { db, prepared } from '../db.server';
import { meetings } from '../meetings/tables.server';
import { decisions, minutesCommitments } from '../minutes/decisions/tables.server';
import type { DecisionOutcome } from '../minutes/decisions/rules';
import { minutes } from '../minutes/tables.server';
import { neighbourhoods } from '../neighbourhoods/tables.server';
import { organizations } from '../organizations/tables.server';
import { projectCommitments, projects } from '../projects/tables.server';
import type { TavoloTheme } from '../tavoli/rules';
import { tavoli } from '../tavoli/tables.server';
import type { RegisterKind } from './rules';

/** A decision or a promise, in the shape that both share. */
type Entry = {
	readonly kind: RegisterKind;
	readonly id: string;
	readonly text: string;
	readonly state: DecisionOutcome | CommitmentState;
	/** When it was taken or made: the day of the meeting; outside meetings, of its publication. */
	readonly at: Date;
	readonly dueOn: string | null;
	readonly organization: string | null;
	readonly ownerRole: OwnerRole | null;
	/** A name the person chose to show. */
	readonly person: string | null;
	readonly evidence: string;
	readonly tavolo: string | null;
	readonly theme: TavoloTheme | null;
	readonly neighbourhood: string | null;
	readonly project: { readonly id: string; readonly title: string } | null;
	readonly meetingId: string | null;
	readonly minutesNumber: string | null;
};

const among = sql`(select value from json_each(${sql.placeholder('ids')}))`;

const someDecisions = prepared(() =>
	db
		.select({
			id: decisions.id,
			text: decisions.text,
			state: decisions.outcome,
			at: meetings.startsAt,
			tavolo: tavoli.name,
			theme: tavoli.theme,
			neighbourhood: neighbourhoods.name,
			meetingId: meetings.id,
			minutesNumber: minutes.number
		})
		.from(decisions)
		.innerJoin(minutes, eq(minutes.id, decisions.minutesId))
		.innerJoin(meetings, eq(meetings.id, minutes.meetingId))
		.innerJoin(tavoli, eq(tavoli.id, meetings.tavoloId))
		.innerJoin(neighbourhoods, eq(neighbourhoods.id, tavoli.neighbourhoodId))
		.where(sql`${decisions.id} in ${among}`)
		.prepare()
);

const NOT_PROMISED = {
	dueOn: null,
	organization: null,
	ownerRole: null,
	person: null,
	evidence: '',
	project: null
};

export const decisionsAmong = (ids: readonly string[]): Entry[] =>
	someDecisions()
		.all({ ids: JSON.stringify(ids) })
		.map((decision) => ({ kind: 'decision' as const, ...decision, ...NOT_PROMISED }));

const somePromises = prepared(() =>
	db
		.select({
			id: commitments.id,
			text: commitments.what,
			state: commitmentSteps.state,
			boundAt: commitments.boundAt,
			startsAt: meetings.startsAt,
			dueOn: commitments.dueOn,
			organization: organizations.name,
			ownerRole: commitments.ownerRole,
			person: sql<string | null>`case when ${people.nameShownAt} is not null then ${people.displayName} end`,
			evidence: commitmentSteps.evidence,
			tavolo: tavoli.name,
			theme: tavoli.theme,
			neighbourhood: neighbourhoods.name,
			project: { id: projects.id, title: projects.title },
			meetingId: meetings.id,
			minutesNumber: minutes.number
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
		.leftJoin(projectCommitments, eq(projectCommitments.commitmentId, commitments.id))
		.leftJoin(projects, eq(projects.id, projectCommitments.projectId))
		.where(sql`${commitments.id} in ${among}`)
		.prepare()
);

export const promisesAmong = (ids: readonly string[]): Entry[] =>
	somePromises()
		.all({ ids: JSON.stringify(ids) })
		.map(({ boundAt, startsAt, ...promise }) => ({
			kind: 'commitment' as const,
			...promise,
			at: startsAt ?? boundAt ?? new Date(0)
		}));
