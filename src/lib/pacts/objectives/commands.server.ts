import { eq, sql } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { now } from '../../clock';
import { db, transact } from '../../db.server';
import { authorize, ensure, ensureValid, found } from '../../errors';
import { findIndicator } from '../../indicators/queries.server';
import { COUNTED_BY_SYSTEM, isWhole, largest, type Unit } from '../../indicators/rules';
import type { LineForm, ObjectiveForm } from '../forms';
import * as can from '../policy';
import { findLine, findObjective, findPact, findTarget } from '../queries.server';
import { pactState, yearsOf } from '../rules';
import { objectives, strategicLines, targets } from '../tables.server';

type Target = {
	readonly objectiveId: string;
	readonly indicatorId: string;
	readonly year: number;
	readonly baseline: number | null;
	readonly target: number | null;
};
type Words = { readonly id: string; readonly title: string; readonly text: string };

export function addLine(actor: Actor, pactId: string, typed: LineForm) {
	return transact(() => {
		const pact = found(findPact(pactId));

		authorize(can.write(actor));
		ensure(pactState(pact) === 'draft', 'pact_published');

		db.insert(strategicLines)
			.values({ ...typed, pactId, position: nextLine(pactId) })
			.run();

		record(actor, 'line.created', typed, {}, { details: { pactId, title: typed.title } });
	});
}

export function updateLine(actor: Actor, { id, title, text }: Words) {
	return transact(() => {
		const line = found(findLine(id));

		authorize(can.write(actor));
		ensureDraft(line.pactId);

		db.update(strategicLines).set({ title, text }).where(eq(strategicLines.id, id)).run();

		record(actor, 'line.updated', line, {}, { details: { title } });
	});
}

export function addObjective(actor: Actor, typed: ObjectiveForm) {
	return transact(() => {
		const line = found(findLine(typed.lineId));

		authorize(can.write(actor));
		ensureDraft(line.pactId);

		db.insert(objectives)
			.values({ ...typed, position: nextObjective(typed.lineId) })
			.run();

		record(actor, 'objective.created', typed, {}, { details: { pactId: line.pactId, title: typed.title } });
	});
}

export function updateObjective(actor: Actor, { id, title, text }: Words) {
	return transact(() => {
		const objective = found(findObjective(id));

		authorize(can.write(actor));
		ensureDraft(objective.pactId);

		db.update(objectives).set({ title, promise: text }).where(eq(objectives.id, id)).run();

		record(actor, 'objective.updated', objective, {}, { details: { before: objective.title, title } });
	});
}

/** What an indicator should reach within a year, and from where it starts. May follow while the pact is in force. */
export function setTarget(actor: Actor, { objectiveId, indicatorId, year, baseline, target }: Target) {
	return transact(() => {
		const objective = found(findObjective(objectiveId));
		const indicator = found(findIndicator(indicatorId));
		const pact = found(findPact(objective.pactId));
		const { first, last } = yearsOf(pact);

		authorize(can.write(actor));
		ensure(pactState(pact) !== 'archived', 'pact_archived');
		ensureValid(indicator.archivedAt === null, 'indicator_archived', { field: 'indicatorId' });
		ensureValid(!COUNTED_BY_SYSTEM.includes(indicator.slug), 'target_of_counted', { field: 'indicatorId' });
		ensureValid(year >= first && year <= last, 'target_year_outside', {
			field: 'year',
			values: { first, last }
		});
		ensureValid(baseline !== null, 'target_baseline_missing', { field: 'baseline' });
		ensureValid(target !== null, 'target_missing', { field: 'target' });
		ensurePossible(indicator, 'target', target);
		ensurePossible(indicator, 'baseline', baseline);

		const before = findTarget({ objectiveId, indicatorId, year });
		const values = { baseline, target, setBy: actor.id, setAt: now() };
		db.insert(targets)
			.values({ objectiveId, indicatorId, year, ...values })
			.onConflictDoUpdate({
				target: [targets.objectiveId, targets.indicatorId, targets.year],
				set: values
			})
			.run();

		const details = { indicatorId, year, before, baseline, target };
		record(actor, 'target.set', objective, {}, { details });
	});
}

function ensurePossible({ unit }: { readonly unit: Unit }, field: 'baseline' | 'target', value: number) {
	ensureValid(value <= largest(unit), 'value_too_large', { field });
	ensureValid(!isWhole(unit) || Number.isInteger(value), 'value_not_whole', { field });
}

const ensureDraft = (pactId: string) =>
	ensure(pactState(found(findPact(pactId))) === 'draft', 'pact_published');

const next = sql<number>`coalesce(max(position), -1) + 1`;

const nextLine = (pactId: string) =>
	db.select({ next }).from(strategicLines).where(eq(strategicLines.pactId, pactId)).get()?.next ?? 0;

const nextObjective = (lineId: string) =>
	db.select({ next }).from(objectives).where(eq(objectives.lineId, lineId)).get()?.next ?? 0;
