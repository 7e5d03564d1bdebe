import { and, eq, inArray } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { db, transact } from '../../db.server';
import { authorize, ensure, found } from '../../errors';
import * as can from '../policy';
import { findLine, findObjective, findPact, findTarget, listObjectives } from '../queries.server';
import { pactState } from '../rules';
import { objectives, strategicLines, targets } from '../tables.server';

/** A line of a draft, with its objectives and their targets: nobody was promised anything yet. */
export function removeLine(actor: Actor, id: string) {
	return transact(() => {
		const line = found(findLine(id));

		authorize(can.write(actor));
		ensureDraft(line.pactId);

		const own = listObjectives(line.pactId).filter(({ lineId }) => lineId === id);
		takeAway(own.map((objective) => objective.id));
		db.delete(strategicLines).where(eq(strategicLines.id, id)).run();

		const details = { pactId: line.pactId, title: line.title, objectives: own.map(({ title }) => title) };
		record(actor, 'line.removed', line, {}, { details });
	});
}

/** An objective of a draft, with its targets. */
export function removeObjective(actor: Actor, id: string) {
	return transact(() => {
		const objective = found(findObjective(id));

		authorize(can.write(actor));
		ensureDraft(objective.pactId);

		takeAway([id]);

		const { pactId, title } = objective;
		record(actor, 'objective.removed', objective, {}, { details: { pactId, title } });
	});
}

type Aim = { readonly objectiveId: string; readonly indicatorId: string; readonly year: number };

/** A target of a draft. Once published, a target is a promise: it may be set anew, and both values are kept. */
export function removeTarget(actor: Actor, { objectiveId, indicatorId, year }: Aim) {
	return transact(() => {
		const objective = found(findObjective(objectiveId));
		const target = found(findTarget({ objectiveId, indicatorId, year }));

		authorize(can.write(actor));
		ensureDraft(objective.pactId);

		db.delete(targets)
			.where(
				and(
					eq(targets.objectiveId, objectiveId),
					eq(targets.indicatorId, indicatorId),
					eq(targets.year, year)
				)
			)
			.run();

		record(actor, 'target.removed', objective, {}, { details: { indicatorId, year, ...target } });
	});
}

function takeAway(ids: string[]) {
	db.delete(targets).where(inArray(targets.objectiveId, ids)).run();
	db.delete(objectives).where(inArray(objectives.id, ids)).run();
}

const ensureDraft = (pactId: string) =>
	ensure(pactState(found(findPact(pactId))) === 'draft', 'pact_published');
