import { eq } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { now } from '../../clock';
import { db, transact } from '../../db.server';
import { authorize, ensure, ensureValid, found } from '../../errors';
import * as can from '../policy';
import { findProject } from '../queries.server';
import { hasEnded } from '../rules';
import type { CloseRiskForm, RiskForm } from './forms';
import { findRisk } from './queries.server';
import { projectRisks } from './tables.server';

/** What could go wrong. Its words stay among those who run the project: the record of acts does not hold them. */
export function addRisk(actor: Actor, projectId: string, typed: RiskForm) {
	return transact(() => {
		const project = found(findProject(projectId));

		authorize(can.run(actor, project));
		ensure(!hasEnded(project.state), 'project_ended');

		db.insert(projectRisks)
			.values({ ...typed, projectId, by: actor.id })
			.run();

		record(actor, 'risk.added', project, can.placeOf(project), {
			details: { riskId: typed.id, level: typed.level }
		});
	});
}

/** With how it went, once and for all; also after the project ended. */
export function closeRisk(actor: Actor, { riskId, outcome }: CloseRiskForm) {
	return transact(() => {
		const risk = found(findRisk(riskId));
		const project = found(findProject(risk.projectId));

		authorize(can.run(actor, project));
		ensure(risk.closedAt === null, 'risk_closed');
		ensureValid(outcome.trim() !== '', 'risk_outcome_missing', { field: 'outcome' });

		db.update(projectRisks).set({ closedAt: now(), outcome }).where(eq(projectRisks.id, riskId)).run();

		record(actor, 'risk.closed', project, can.placeOf(project), { details: { riskId } });
	});
}
