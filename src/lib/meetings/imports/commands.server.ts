import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { newId } from '../../columns.server';
import { db, transact } from '../../db.server';
import { authorize, ensure, ensureValid, found } from '../../errors';
import type { Table } from '../../formats/tables';
import { wordsToLeaveOut } from '../../privacy/findings/finder';
import { knownIn } from '../../tavoli/known.server';
import { planImport, type Plan } from './plan.server';
import * as can from './policy';
import { findImportDraft, findMapping } from './queries.server';
import { problemOfMapping, type Mapping } from './rules';
import { importDrafts } from './tables.server';
import { keepMapping, writeMeetings } from './writing.server';

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

type Sent = { readonly id?: string; readonly source: string; readonly text: string };

/** Lays a file ready: nothing comes in yet. Whoever sends another takes the one before away. */
export function beginImport(actor: Actor, { id = newId(), source, text }: Sent) {
	return transact(() => {
		authorize(can.bringInSomewhere(actor));
		mayBeRead(source);

		db.delete(importDrafts).where(eq(importDrafts.personId, actor.id)).run();
		db.insert(importDrafts).values({ id, personId: actor.id, source, text }).run();
		return id;
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

		keepMapping(actor, draft.table.headings, mapping);
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
		db.delete(importDrafts).where(eq(importDrafts.id, draftId)).run();
		if (id === undefined) return plan;

		record(actor, 'meetings.imported', { id }, placeOf(plan), { details: tallyOf(plan, upload) });
		return plan;
	});
}

/** Takes a file away that shall not come in after all. */
export function dropImport(actor: Actor, draftId: string) {
	transact(() => {
		const draft = found(findImportDraft(actor, draftId));
		authorize(can.handle(actor, draft));

		db.delete(importDrafts)
			.where(and(eq(importDrafts.id, draftId), eq(importDrafts.personId, actor.id)))
			.run();
	});
}

/** What may come in, or a refusal: places that are not the actor's, rows that are wrong. */
function planChecked(actor: Actor, { source, table, mapping }: Upload, { skipBad = false }: Choice) {
	mayBeRead(source);
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

/** Where the meetings come from is told to everybody. */
function mayBeRead(source: string) {
	const words = wordsToLeaveOut(source, knownIn(source));
	ensureValid(words === '', 'import_source_reveals', { field: 'source', values: { words } });
}

/** The id of the import; none when the city knew it all. */
function bringIn(actor: Actor, { source, table, mapping }: Upload, plan: Plan, tell: Tell) {
	keepMapping(actor, table.headings, mapping);
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
