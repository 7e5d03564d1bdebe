import { eq } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { now, today } from '../../clock';
import { db, transact } from '../../db.server';
import { authorize, ensure, ensureValid, found } from '../../errors';
import { dayInWords } from '../../formats/dates';
import * as can from '../policy';
import { isActiveOrganization } from '../partners/queries.server';
import { findProject } from '../queries.server';
import { FIRST_DAY, hasEnded } from '../rules';
import type { MilestoneForm, ReachForm } from './forms';
import { findMilestone, nextPosition } from './queries.server';
import { milestones } from './tables.server';

export function addMilestone(actor: Actor, projectId: string, typed: MilestoneForm) {
	return transact(() => {
		const project = found(findProject(projectId));

		authorize(can.run(actor, project));
		ensure(!hasEnded(project.state), 'project_ended');
		const { ownerOrganizationId, dueOn } = typed;
		ensureValid(dueOn >= FIRST_DAY, 'day_before_2000', { field: 'dueOn' });
		ensureValid(dueOn <= project.plannedEnd, 'milestone_after_end', {
			field: 'dueOn',
			values: { day: dayInWords(project.plannedEnd) }
		});
		ensureValid(
			ownerOrganizationId === '' || isActiveOrganization(ownerOrganizationId),
			'project_organization_unknown',
			{ field: 'ownerOrganizationId' }
		);

		db.insert(milestones)
			.values({
				...typed,
				projectId,
				ownerOrganizationId: ownerOrganizationId || null,
				position: nextPosition(projectId),
				createdBy: actor.id
			})
			.run();

		record(actor, 'milestone.added', project, can.placeOf(project), {
			details: { milestoneId: typed.id, title: typed.title, dueOn: typed.dueOn, weight: typed.weight }
		});
	});
}

/** Reached on its day, with what shows it. Reached once and for all. */
export function reachMilestone(actor: Actor, { milestoneId, doneOn, evidence }: ReachForm) {
	return transact(() => {
		const milestone = found(findMilestone(milestoneId));
		const project = found(findProject(milestone.projectId));

		authorize(can.run(actor, project));
		ensure(milestone.doneOn === null, 'already_done');
		ensureValid(doneOn >= FIRST_DAY, 'day_before_2000', { field: 'doneOn' });
		ensureValid(doneOn <= today(), 'project_day_in_future', { field: 'doneOn' });

		db.update(milestones)
			.set({ doneOn, evidence, doneBy: actor.id, doneAt: now() })
			.where(eq(milestones.id, milestoneId))
			.run();

		record(actor, 'milestone.reached', project, can.placeOf(project), { details: { milestoneId, doneOn } });
	});
}
