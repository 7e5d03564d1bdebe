import { eq } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { now } from '../../clock';
import { db, transact } from '../../db.server';
import { authorize, ensure, ensureValid, found } from '../../errors';
import * as can from '../policy';
import { findProject } from '../queries.server';
import { hasEnded } from '../rules';
import { projectPartners } from '../tables.server';
import type { PartnerForm } from './forms';
import { findPartner, isActiveOrganization, listPartners } from './queries.server';

/** Coming back later is a new row. A project has one lead at a time. */
export function joinProject(actor: Actor, projectId: string, typed: PartnerForm) {
	return transact(() => {
		const project = found(findProject(projectId));

		authorize(can.steer(actor, project));
		ensure(!hasEnded(project.state), 'project_ended');
		ensureValid(isActiveOrganization(typed.organizationId), 'project_organization_unknown', {
			field: 'organizationId'
		});
		const today = listPartners(projectId);
		ensure(
			!today.some(({ organizationId }) => organizationId === typed.organizationId),
			'project_partner_already'
		);
		ensure(typed.role !== 'lead' || !today.some(({ role }) => role === 'lead'), 'project_has_lead');

		db.insert(projectPartners)
			.values({ ...typed, projectId })
			.run();

		record(actor, 'partner.joined', project, can.placeOf(project), {
			details: { organizationId: typed.organizationId, role: typed.role }
		});
	});
}

export function leaveProject(actor: Actor, partnerId: string) {
	return transact(() => {
		const partner = found(findPartner(partnerId));
		const project = found(findProject(partner.projectId));

		authorize(can.steer(actor, project));
		ensure(partner.until === null, 'already_done');

		db.update(projectPartners).set({ until: now() }).where(eq(projectPartners.id, partnerId)).run();

		record(actor, 'partner.left', project, can.placeOf(project), {
			details: { organizationId: partner.organizationId, role: partner.role }
		});
	});
}
