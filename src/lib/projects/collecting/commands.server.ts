import { eq } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { today } from '../../clock';
import { db, transact } from '../../db.server';
import { authorize, ensure, ensureValid, found } from '../../errors';
import { archiveIndicator } from '../../indicators/commands.server';
import { define as mayDefine } from '../../indicators/policy';
import { findIndicator } from '../../indicators/queries.server';
import { COUNTED_BY_SYSTEM } from '../../indicators/rules';
import { indicators } from '../../indicators/tables.server';
import * as can from '../policy';
import { findProject } from '../queries.server';
import type { CollectForm } from './forms';
import { findCollected, listCollected, listUsedIndicatorIds } from './queries.server';
import { projectIndicators } from './tables.server';

/** From a day on the project is asked for this number, as often as the indicator says. */
export function collectIndicator(actor: Actor, projectId: string, typed: CollectForm) {
	return transact(() => {
		const project = found(findProject(projectId));
		const indicator = found(findIndicator(typed.indicatorId));

		authorize(can.run(actor, project));
		ensureValid(indicator.archivedAt === null, 'indicator_archived', { field: 'indicatorId' });
		ensureValid(!COUNTED_BY_SYSTEM.includes(indicator.slug), 'indicator_counted', { field: 'indicatorId' });
		ensureValid(!isCollected(projectId, typed), 'collecting_already', { field: 'indicatorId' });
		ensureValid(typed.since <= project.plannedEnd, 'collecting_after_end', { field: 'since' });

		db.insert(projectIndicators)
			.values({ ...typed, projectId, by: actor.id })
			.run();

		const { id: collectingId, indicatorId, since } = typed;
		record(actor, 'collecting.begun', project, can.placeOf(project), {
			details: { collectingId, indicatorId, since }
		});
	});
}

/** Nobody is asked any more; what was measured stays, and what was over before today is still asked for. */
export function stopCollecting(actor: Actor, id: string) {
	return transact(() => {
		const collected = found(findCollected(id));
		const project = found(findProject(collected.projectId));

		authorize(can.run(actor, project));
		ensure(collected.until === null, 'already_done');

		const until = collected.since > today() ? collected.since : today();
		db.update(projectIndicators).set({ until }).where(eq(projectIndicators.id, id)).run();

		record(actor, 'collecting.ended', project, can.placeOf(project), {
			details: { collectingId: id, indicatorId: collected.indicatorId, until }
		});
	});
}

/**
 * An indicator that nobody used goes. One that was measured, promised or chosen is archived instead, and so is one of
 * the standard set: what was written with it stays readable. Says which of the two happened.
 */
export function removeIndicator(actor: Actor, id: string) {
	return transact(() => {
		const indicator = found(findIndicator(id));

		authorize(mayDefine(actor));
		if (indicator.standard || listUsedIndicatorIds().has(id)) {
			archiveIndicator(actor, id);
			return 'archived' as const;
		}

		db.delete(indicators).where(eq(indicators.id, id)).run();

		record(actor, 'indicator.removed', indicator, {}, { details: { slug: indicator.slug } });
		return 'removed' as const;
	});
}

/** The same form sent twice is said to be done already by its id. */
const isCollected = (projectId: string, { id, indicatorId }: CollectForm) =>
	listCollected(projectId).some(
		(one) => one.indicatorId === indicatorId && one.until === null && one.id !== id
	);
