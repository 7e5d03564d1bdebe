import { and, asc, eq, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import { commitments, commitmentSteps } from '../commitments/tables.server';
import { db, prepared } from '../db.server';
import { currentStep, latestVersion } from '../initiatives/queries.server';
import { initiatives, initiativeSteps, initiativeVersions } from '../initiatives/tables.server';

const MOST = 30;
const p = sql.placeholder;

const open = prepared(() =>
	db
		.select({ id: commitments.id, what: commitments.what, dueOn: commitments.dueOn })
		.from(commitments)
		.innerJoin(
			commitmentSteps,
			and(eq(commitmentSteps.commitmentId, commitments.id), isNull(commitmentSteps.endedAt))
		)
		.where(
			and(
				eq(commitments.tavoloId, p('tavoloId')),
				isNotNull(commitments.boundAt),
				inArray(commitmentSteps.state, ['open', 'in_progress']),
				or(isNull(commitments.startsOn), lte(commitments.startsOn, p('day'))),
				sql`not exists (select 1 from commitment_reviews r join agenda_items i on i.id = r.agenda_item_id
					where r.commitment_id = ${commitments.id} and i.meeting_id = ${p('meetingId')})`
			)
		)
		.orderBy(asc(commitments.dueOn), asc(commitments.id))
		.limit(MOST)
		.prepare()
);

type ForCommitments = { readonly tavoloId: string; readonly meetingId: string; readonly day: string };

/**
 * Promises of a tavolo that bind, are not kept yet and have begun by that day. By due day: so those that
 * are overdue come first. Promises of minutes not yet published bind nobody, and are not here.
 */
export const listToReview = (asked: ForCommitments) => open().all(asked);

const toDiscuss = prepared(() =>
	db
		.select({ id: initiatives.id, title: initiativeVersions.title })
		.from(initiatives)
		.innerJoin(initiativeVersions, latestVersion)
		.innerJoin(initiativeSteps, currentStep)
		.where(
			and(
				inArray(initiativeSteps.state, ['admitted', 'to_tavolo']),
				sql`(${initiatives.cityWide} or exists (select 1 from initiative_neighbourhoods n
					where n.initiative_id = ${initiatives.id} and n.neighbourhood_id = ${p('neighbourhoodId')}))`,
				sql`not exists (select 1 from agenda_item_initiatives x join agenda_items i on i.id = x.agenda_item_id
					join meetings o on o.id = i.meeting_id join tavoli t on t.id = o.tavolo_id
					join meeting_steps s on s.meeting_id = o.id and s.ended_at is null
					where x.initiative_id = ${initiatives.id} and t.neighbourhood_id = ${p('neighbourhoodId')}
					and s.state in ('draft', 'convened', 'postponed', 'in_progress'))`,
				sql`not exists (select 1 from decisions d join minutes v on v.id = d.minutes_id
					join meetings o on o.id = v.meeting_id join tavoli t on t.id = o.tavolo_id
					where d.initiative_id = ${initiatives.id} and t.neighbourhood_id = ${p('neighbourhoodId')}
					and d.outcome <> 'postponed')`
			)
		)
		.orderBy(asc(initiativeSteps.at), asc(initiatives.id))
		.limit(MOST)
		.prepare()
);

/**
 * Initiatives that may be discussed in a quartiere and are not yet: on no agenda of a meeting there still to
 * be held, and not decided on there. Whoever waits longest comes first.
 */
export const listToDiscuss = (neighbourhoodId: string) => toDiscuss().all({ neighbourhoodId });
