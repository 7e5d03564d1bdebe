import type { Actor } from '../../../actor';
import { record } from '../../../audit/record.server';
import { newId } from '../../../columns.server';
import { transact } from '../../../db.server';
import { authorize, ensure, ensureValid, found } from '../../../errors';
import type { Table } from '../../../formats/tables';
import { ensureSourceMayBeRead, keepMapping, removeDraft } from '../../../imports/drafts.server';
import { planMeasures, type MeasurePlan } from './plan.server';
import * as can from './policy';
import { findMeasureMapping, findMeasuresDraft } from './queries.server';
import { problemOfMeasureMapping, type MeasureMapping } from './rules';
import { writeMeasures } from './writing.server';

type Upload = { readonly source: string; readonly table: Table; readonly mapping: MeasureMapping };
type Choice = { readonly skipBad?: boolean };
type Tell = (done: number) => void;

/** Brings measurements in all together or not at all; what the city knows already stays as it is. */
export function importMeasures(actor: Actor, upload: Upload, choice: Choice = {}, tell: Tell = () => {}) {
	return transact(() => {
		authorize(can.bringInSomewhere(actor));
		const plan = planChecked(actor, upload, choice);

		const id = bringIn(actor, upload, plan, tell);
		if (id === undefined) return plan;

		record(actor, 'measurements.imported', { id }, placeOf(plan), { details: tallyOf(plan, upload) });
		return plan;
	});
}

/** Says what the columns are, for this file and for the next with the same headings. */
export function mapMeasures(actor: Actor, draftId: string, mapping: MeasureMapping) {
	transact(() => {
		const draft = found(findMeasuresDraft(actor, draftId));

		authorize(can.handle(actor, draft) && can.bringInSomewhere(actor));
		ensure(mapping.length === draft.table.headings.length, 'stale');
		ensureMapped(mapping);

		keepMapping(actor, 'measurements', draft.table.headings, mapping);
	});
}

/** Brings in a file laid ready, with the columns as the person saw them; then it goes. */
export function importMeasuresDraft(
	actor: Actor,
	draftId: string,
	{ seen, ...choice }: Choice & { readonly seen: MeasureMapping }
) {
	return transact(() => {
		const draft = found(findMeasuresDraft(actor, draftId));
		const upload = { ...draft, mapping: findMeasureMapping(draft.table) };

		authorize(can.handle(actor, draft) && can.bringInSomewhere(actor));
		ensure(seen.join() === upload.mapping.join(), 'stale');
		const plan = planChecked(actor, upload, choice);

		const id = bringIn(actor, upload, plan, () => {});
		removeDraft(draftId);
		if (id === undefined) return plan;

		record(actor, 'measurements.imported', { id }, placeOf(plan), { details: tallyOf(plan, upload) });
		return plan;
	});
}

/** What may come in, or a refusal: projects that are not the actor's, rows that are wrong. */
function planChecked(actor: Actor, { source, table, mapping }: Upload, { skipBad = false }: Choice) {
	ensureSourceMayBeRead(source);
	ensureMapped(mapping);
	const plan = planMeasures(actor, table, mapping);
	authorize(skipBad || plan.problems.every(({ why }) => why !== 'project_elsewhere'));
	ensureValid(skipBad || plan.badRows === 0, 'import_bad_rows', {
		field: 'skipBad',
		values: { count: plan.badRows }
	});
	ensure(plan.measures.length + plan.present > 0, 'measures_nothing');
	return plan;
}

function ensureMapped(mapping: MeasureMapping) {
	const problem = problemOfMeasureMapping(mapping);
	ensureValid(problem === undefined, problem ?? 'measures_field_missing', { field: 'columns' });
}

/** The id of the import; none when the city knew it all. */
function bringIn(actor: Actor, { source, table, mapping }: Upload, { measures }: MeasurePlan, tell: Tell) {
	keepMapping(actor, 'measurements', table.headings, mapping);
	if (measures.length === 0) return undefined;
	const id = newId();
	writeMeasures(actor, { id, source }, measures, tell);
	return id;
}

/** The quartieri of the projects; of one for the whole city, the whole city. */
const placeOf = ({ measures }: MeasurePlan) =>
	measures.some(({ placeIds }) => placeIds === null)
		? {}
		: { neighbourhoodIds: [...new Set(measures.flatMap(({ placeIds }) => placeIds ?? []))] };

const tallyOf = ({ measures, present, badRows, rows }: MeasurePlan, { source }: Upload) => ({
	source,
	rows,
	measurements: measures.length,
	present,
	left: badRows
});
