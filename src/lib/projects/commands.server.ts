import { eq } from 'drizzle-orm';
import type { Actor } from '../actor';
import { record } from '../audit/record.server';
import { now, today } from '../clock';
import { db, transact } from '../db.server';
import { authorize, ensure, ensureValid, found } from '../errors';
import { collectWhatWasSaid } from './collecting/starting.server';
import { tellStep } from './follows/letters.server';
import type { ProjectForm, ProjectTextForm } from './forms';
import { leaveOrigin } from './origins.server';
import { isActiveOrganization } from './partners/queries.server';
import {
	ensureHoldsWhatIsPlanned,
	ensureProgrammeIsOffered,
	ensureServesPact,
	originalOf
} from './plan.server';
import * as can from './policy';
import { findProject } from './queries.server';
import { canAdvance, hasEnded, needsReason, type ProjectState } from './rules';
import { scopeIsKnown, writeScope } from './scope.server';
import { projectPartners, projects, projectSteps } from './tables.server';

/** From an approved initiative, from a published decision, or from the office; the initiative then is a project. */
export function createProject(actor: Actor, typed: ProjectForm) {
	return transact(() => {
		const { id, leadId, cityWide } = typed;
		const place = can.placeOf(typed);

		authorize(can.steer(actor, typed));
		ensureValid(scopeIsKnown(typed), 'project_scope_unknown', { field: 'neighbourhoodIds' });
		ensureValid(leadId === '' || isActiveOrganization(leadId), 'project_organization_unknown', {
			field: 'leadId'
		});
		ensureServesPact(typed);
		ensureProgrammeIsOffered(typed.programmeId);
		const replicatedFromId = originalOf(typed);
		const origin = leaveOrigin(actor, typed);

		db.insert(projects)
			.values({ ...textOf(typed), ...origin, replicatedFromId, id, cityWide, createdBy: actor.id })
			.run();
		writeScope(id, typed);
		db.insert(projectSteps).values({ projectId: id, state: 'to_start', by: actor.id }).run();
		if (leadId !== '')
			db.insert(projectPartners).values({ projectId: id, organizationId: leadId, role: 'lead' }).run();
		const { initiativeId = '' } = origin;
		if (initiativeId !== '')
			collectWhatWasSaid(actor, { projectId: id, initiativeId, since: typed.plannedStart });

		record(actor, 'project.created', typed, place, {
			details: { ...origin, replicatedFromId, title: typed.title, leadId }
		});
		return id;
	});
}

export function updateProject(actor: Actor, id: string, typed: ProjectTextForm) {
	return transact(() => {
		const project = found(findProject(id));

		authorize(can.steer(actor, project) && can.steer(actor, typed));
		ensureValid(scopeIsKnown(typed), 'project_scope_unknown', { field: 'neighbourhoodIds' });
		ensureServesPact({ ...typed, kept: project.objectiveIds });
		ensureProgrammeIsOffered(typed.programmeId, project.programmeId);
		ensureHoldsWhatIsPlanned(id, typed);

		db.update(projects)
			.set({ ...textOf(typed), cityWide: typed.cityWide })
			.where(eq(projects.id, id))
			.run();
		writeScope(id, typed);

		const { title, plannedStart, plannedEnd } = project;
		record(actor, 'project.updated', project, can.placeOf(typed), {
			details: { before: { title, plannedStart, plannedEnd }, title: typed.title }
		});
	});
}

/** Begins, stops with a reason, goes on, or ends with what was learnt. */
export function advanceProject(actor: Actor, id: string, to: ProjectState, words = '') {
	return transact(() => {
		const project = found(findProject(id));

		authorize(needsReason(to) ? can.steer(actor, project) : can.run(actor, project));
		ensure(canAdvance(project.state, to), 'project_not_there');
		ensureValid(!needsReason(to) || words !== '', 'project_reason_missing', { field: 'words' });
		ensureValid(to !== 'finished' || words !== '', 'project_lessons_missing', { field: 'words' });

		db.update(projectSteps).set({ endedAt: now() }).where(eq(projectSteps.id, project.stepId)).run();
		db.insert(projectSteps)
			.values({ projectId: id, state: to, reason: needsReason(to) ? words : '', by: actor.id })
			.run();
		db.update(projects)
			.set({
				actualStart: project.actualStart ?? (to === 'in_progress' ? today() : null),
				actualEnd: hasEnded(to) ? today() : null,
				...(to === 'finished' && { lessons: words })
			})
			.where(eq(projects.id, id))
			.run();
		tellStep(project, to, actor.id);

		record(actor, 'project.advanced', project, can.placeOf(project), {
			details: { from: project.state, to, words }
		});
	});
}

function textOf(typed: ProjectTextForm) {
	const { title, summary, theme, kind, maturity, plannedStart, plannedEnd } = typed;
	const programmeId = typed.programmeId || null;
	return { title, summary, theme, kind, maturity, programmeId, plannedStart, plannedEnd };
}
