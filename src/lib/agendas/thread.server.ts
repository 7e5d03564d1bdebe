import { and, asc, eq, isNotNull, ne, sql } from 'drizzle-orm';
import { listCommitmentHistory } from '../commitments/queries.server';
import type { CommitmentState } from '../commitments/rules';
import { now } from '../clock';
import { db, prepared } from '../db.server';
import { dateInWords } from '../formats/dates';
import { currentStep } from '../meetings/queries.server';
import { agendaItems, meetings, meetingSteps } from '../meetings/tables.server';
import { commitmentReviews, decisions, minutesCommitments } from '../minutes/decisions/tables.server';
import type { Treatment } from '../minutes/rules';
import { minutes, minutesItems } from '../minutes/tables.server';
import { m } from '../paraglide/messages.js';

const p = sql.placeholder;

const madeAt = prepared(() =>
	db
		.select({ meetingId: meetings.id, startsAt: meetings.startsAt, decision: decisions.text })
		.from(minutesCommitments)
		.innerJoin(minutes, eq(minutes.id, minutesCommitments.minutesId))
		.innerJoin(meetings, eq(meetings.id, minutes.meetingId))
		.leftJoin(decisions, eq(decisions.id, minutesCommitments.decisionId))
		.where(eq(minutesCommitments.commitmentId, p('id')))
		.prepare()
);

const published = sql`exists (select 1 from minutes_publications o join minutes_versions v on v.id = o.version_id
	where v.minutes_id = ${minutes.id})`;

/** When the minutes went to review: what they tell of a promise is of that moment. */
const told = sql`(select max(r.at) from minutes_steps r where r.minutes_id = ${minutes.id} and r.state = 'in_review')`;

const lookedAt = prepared(() =>
	db
		.select({
			meetingId: meetings.id,
			startsAt: meetings.startsAt,
			published: sql`${published}`.mapWith(Boolean),
			treatment: sql<Treatment>`coalesce(${minutesItems.treatment}, 'treated')`,
			state: sql<CommitmentState | null>`(select s.state from commitment_steps s
				where s.commitment_id = ${commitmentReviews.commitmentId} and s.at <= ${told}
				and (s.ended_at is null or s.ended_at > ${told}))`
		})
		.from(commitmentReviews)
		.innerJoin(agendaItems, eq(agendaItems.id, commitmentReviews.agendaItemId))
		.innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
		.innerJoin(meetingSteps, and(currentStep, ne(meetingSteps.state, 'cancelled')))
		.leftJoin(minutes, eq(minutes.meetingId, meetings.id))
		.leftJoin(
			minutesItems,
			and(eq(minutesItems.minutesId, minutes.id), eq(minutesItems.agendaItemId, agendaItems.id))
		)
		.where(and(eq(commitmentReviews.commitmentId, p('id')), isNotNull(meetings.number)))
		.orderBy(asc(meetings.startsAt))
		.limit(50)
		.prepare()
);

type Told = {
	readonly at: Date;
	readonly label: string;
	readonly text?: string;
	readonly href?: string;
};

/**
 * All that happened to a promise, oldest first: where it was made, each step, each meeting that looked at it
 * again and what came of it. What a meeting said is told once its minutes are published.
 */
export function commitmentThread(id: string, boundAt: Date) {
	const made = madeAt().get({ id });
	const steps = [...listCommitmentHistory(id)].reverse();
	const entries: readonly Told[] = [
		...(made ? [beginning(made)] : []),
		{ at: boundAt, label: m.commitment_promised() },
		...(made ? steps.slice(1) : steps).map(step),
		...lookedAt().all({ id }).map(look)
	];
	const moment = now();
	return entries
		.toSorted((a, b) => a.at.getTime() - b.at.getTime())
		.map(({ at, ...entry }) => ({ ...entry, date: dateInWords(at), future: at > moment }));
}

type Made = { readonly meetingId: string; readonly startsAt: Date; readonly decision: string | null };

const beginning = ({ meetingId, startsAt, decision }: Made): Told => ({
	at: startsAt,
	label: m.commitment_made_at({ day: dateInWords(startsAt) }),
	href: `/incontri/${meetingId}/verbale`,
	text: decision === null ? undefined : m.commitment_from_decision({ decision })
});

type Step = ReturnType<typeof listCommitmentHistory>[number];

const step = ({ at, state, note, evidence }: Step): Told => ({
	at,
	label: m[`commitment_state_${state}`](),
	text: [note, evidence].filter(Boolean).join(' · ')
});

type Look = {
	readonly meetingId: string;
	readonly startsAt: Date;
	readonly published: boolean;
	readonly treatment: Treatment;
	readonly state: CommitmentState | null;
};

function look({ meetingId, startsAt, published, treatment, state }: Look): Told {
	const day = dateInWords(startsAt);
	if (!published || state === null) {
		return {
			at: startsAt,
			label: startsAt > now() ? m.commitment_to_be_reviewed({ day }) : m.commitment_on_agenda({ day }),
			href: `/incontri/${meetingId}`
		};
	}
	const href = `/incontri/${meetingId}/verbale`;
	if (treatment !== 'treated') return { at: startsAt, label: m.commitment_not_reached({ day }), href };
	const came = m[`commitment_state_${state}`]();
	return {
		at: startsAt,
		label: m.commitment_reviewed_at({ day }),
		text: m.commitment_came_of_it({ came }),
		href
	};
}
