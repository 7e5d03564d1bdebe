import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { newId } from '../../columns.server';
import { transact } from '../../db.server';
import { authorize, ensure, ensureValid, found } from '../../errors';
import type { Table } from '../../formats/tables';
import { ensureSourceMayBeRead, keepMapping, removeDraft } from '../../imports/drafts.server';
import { planImport, type Plan } from './plan.server';
import * as can from './policy';
import { findImportDraft, findMapping } from './queries.server';
import { problemOfMapping, type Mapping } from './rules';
import { writeMeetings } from './writing.server';

type Upload = { readonly source: string; readonly table: Table; readonly mapping: Mapping };
type Choice = { readonly skipBad?: boolean };
type Tell = (done: number) => void;

/** Brings past meetings in all together or not at all; what the city knows already stays as it is. */
export function importMeetings(actor: Actor, upload: Upload, choice: Choice = {}, tell: Tell = () => {}) {
	return transact(() => {
		authorize(can.bringInSomewhere(actor));
		const plan = planChecked(actor, upload, choice);

		const id = bringIn(actor, upload, plan, tell);
		if (id === undefined) return plan;

		record(actor, 'meetings.imported', { id }, placeOf(plan), { details: tallyOf(plan, upload) });
		return plan;
	});
}

/** Says what the columns are, for this file and for the next with the same headings. */
export function mapImport(actor: Actor, draftId: string, mapping: Mapping) {
	transact(() => {
		const draft = found(findImportDraft(actor, draftId));

		authorize(can.handle(actor, draft) && can.bringInSomewhere(actor));
		ensure(mapping.length === draft.table.headings.length, 'stale');
		const problem = problemOfMapping(mapping);
		ensureValid(problem === undefined, problem ?? 'import_field_missing', { field: 'columns' });

		keepMapping(actor, 'meetings', draft.table.headings, mapping);
	});
}

/** Brings in a file laid ready, with the columns as the person saw them; then it goes. */
export function importDraft(
	actor: Actor,
	draftId: string,
	{ seen, ...choice }: Choice & { readonly seen: Mapping }
) {
	return transact(() => {
		const draft = found(findImportDraft(actor, draftId));
		const upload = { ...draft, mapping: findMapping(draft.table) };

		authorize(can.handle(actor, draft) && can.bringInSomewhere(actor));
		ensure(seen.join() === upload.mapping.join(), 'stale');
		const plan = planChecked(actor, upload, choice);

		const id = bringIn(actor, upload, plan, () => {});
		removeDraft(draftId);
		if (id === undefined) return plan;

		record(actor, 'meetings.imported', { id }, placeOf(plan), { details: tallyOf(plan, upload) });
		return plan;
	});
}

/** What may come in, or a refusal: places that are not the actor's, rows that are wrong. */
function planChecked(actor: Actor, { source, table, mapping }: Upload, { skipBad = false }: Choice) {
	ensureSourceMayBeRead(source);
	const problem = problemOfMapping(mapping);
	ensureValid(problem === undefined, problem ?? 'import_field_missing', { field: 'columns' });
	const plan = planImport(actor, table, mapping);
	authorize(skipBad || plan.problems.every(({ why }) => why !== 'neighbourhood_elsewhere'));
	ensureValid(skipBad || plan.badRows === 0, 'import_bad_rows', {
		field: 'skipBad',
		values: { count: plan.badRows }
	});
	ensure(plan.meetings.length + plan.present > 0, 'import_nothing');
	return plan;
}

/** The id of the import; none when the city knew it all. */
function bringIn(actor: Actor, { source, table, mapping }: Upload, plan: Plan, tell: Tell) {
	keepMapping(actor, 'meetings', table.headings, mapping);
	if (plan.meetings.length === 0) return undefined;
	const id = newId();
	writeMeetings(actor, { id, source }, plan.meetings, tell);
	return id;
}

const placeOf = ({ meetings }: Plan) => ({
	neighbourhoodIds: [...new Set(meetings.map(({ neighbourhoodId }) => neighbourhoodId))]
});

const tallyOf = ({ meetings, present, badRows, rows }: Plan, { source }: Upload) => ({
	source,
	rows,
	meetings: meetings.length,
	present,
	left: badRows
});
