import { eq } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { now } from '../../clock';
import { db, transact } from '../../db.server';
import { authorize, ensure, ensureValid, found } from '../../errors';
import { confirmAll } from '../../privacy/findings/authors.server';
import type { Confirmation } from '../../privacy/findings/confirming';
import { knownIn } from '../../tavoli/known.server';
import type { TargetGroup } from '../../vocabulary';
import * as can from '../policy';
import { findProject, type FoundProject } from '../queries.server';
import { scopeIsKnown } from '../scope.server';
import { activities, activityCounts } from '../tables.server';
import type { CancelForm } from './forms';
import { findActivity } from './queries.server';
import { isCounted } from './rules';

type Count = { readonly target: TargetGroup; readonly people: number };
type Counts = {
	readonly participants: number | null;
	readonly volunteers: number | null;
	readonly volunteerMinutes: number | null;
	readonly counts: readonly Count[];
};
type Happening = Counts & {
	readonly id: string;
	readonly title: string;
	readonly place: string;
	readonly neighbourhoodId: string;
	readonly startsAt: Date;
	readonly endsAt: Date;
	readonly accessible: boolean;
};

/** Something that happens on a day: announced before, with its counts after. */
export function recordActivity(actor: Actor, projectId: string, { counts, ...typed }: Happening) {
	return transact(() => {
		const project = found(findProject(projectId));

		authorize(can.run(actor, project));
		ensureValid(typed.endsAt > typed.startsAt, 'activity_ends_before', { field: 'endsAt' });
		ensureValid(isWithin(project, typed.neighbourhoodId), 'activity_elsewhere', { field: 'neighbourhoodId' });
		ensureCountable(typed.startsAt, { counts, ...typed });

		const neighbourhoodId = typed.neighbourhoodId || onlyPlace(project);
		db.insert(activities)
			.values({ ...typed, projectId, neighbourhoodId, by: actor.id })
			.run();
		writeCounts(typed.id, counts);

		record(actor, 'activity.recorded', project, can.placeOf(project), { details: { activityId: typed.id } });
	});
}

/** How many came, once it was. Counting again replaces what was counted. */
export function countActivity(actor: Actor, activityId: string, { counts, ...typed }: Counts) {
	return transact(() => {
		const activity = found(findActivity(activityId));
		const project = found(findProject(activity.projectId));

		authorize(can.run(actor, project));
		ensure(activity.cancelledAt === null, 'activity_cancelled');
		ensureCountable(activity.startsAt, { counts, ...typed });

		db.update(activities).set(typed).where(eq(activities.id, activityId)).run();
		db.delete(activityCounts).where(eq(activityCounts.activityId, activityId)).run();
		writeCounts(activityId, counts);

		record(actor, 'activity.counted', project, can.placeOf(project), { details: { activityId, ...typed } });
	});
}

/** Will not be, or was not after all: everybody reads why, so nothing in it tells of somebody. It stays where it was. */
export function cancelActivity(
	actor: Actor,
	{ activityId, reason }: CancelForm,
	confirmed: readonly Confirmation[] = []
) {
	return transact(() => {
		const activity = found(findActivity(activityId));
		const project = found(findProject(activity.projectId));

		authorize(can.run(actor, project));
		ensure(activity.cancelledAt === null, 'already_done');
		ensure(!isCounted(activity), 'activity_took_place');
		ensureValid(reason.trim() !== '', 'activity_reason_missing', { field: 'reason' });
		const written = [{ place: 'reason', text: reason }];
		const text = { subject: 'project_update', id: activityId, written, known: knownIn(reason) } as const;
		const allRight = confirmAll(actor, text, confirmed);

		db.update(activities)
			.set({ cancelledAt: now(), cancelReason: reason })
			.where(eq(activities.id, activityId))
			.run();

		record(actor, 'activity.cancelled', project, can.placeOf(project), {
			details: { activityId, ...(allRight > 0 && { confirmed: allRight }) },
			personal: { reason }
		});
	});
}

/** Nobody is counted before they came; nor less than nobody, nor half a person. */
function ensureCountable(startsAt: Date, { participants, volunteers, volunteerMinutes, counts }: Counts) {
	const [targetPeople] = counts.map(({ people }) => people).filter(isNoCount);
	const numbers = { participants, volunteers, volunteerMinutes, targetPeople: targetPeople ?? null };
	for (const [field, number] of Object.entries(numbers)) {
		ensureValid(number === null || !isNoCount(number), 'people_not_counted', { field });
	}
	const counted = isCounted({ participants, volunteers, volunteerMinutes });
	ensureValid(!counted || startsAt <= now(), 'activity_not_yet', { field: 'participants' });
	ensureValid(
		counts.every(({ people }) => participants !== null && people <= participants),
		'activity_too_many',
		{ field: 'targetPeople' }
	);
}

const isNoCount = (number: number) => !Number.isInteger(number) || number < 0;

/** A project for the whole city works in each of its quartieri, and in no place that does not exist. */
const isWithin = ({ cityWide, neighbourhoodIds }: FoundProject, id: string) =>
	id === '' ||
	neighbourhoodIds.includes(id) ||
	(cityWide && scopeIsKnown({ cityWide: false, neighbourhoodIds: [id] }));

const onlyPlace = ({ neighbourhoodIds }: FoundProject) =>
	neighbourhoodIds.length === 1 ? (neighbourhoodIds[0] ?? null) : null;

function writeCounts(activityId: string, counts: readonly Count[]) {
	if (counts.length === 0) return;
	db.insert(activityCounts)
		.values(counts.map((count) => ({ ...count, activityId })))
		.run();
}
