import { and, eq } from 'drizzle-orm';
import type { Actor } from '../actor';
import { db } from '../db.server';
import { readTable, type Table } from '../formats/tables';
import { guessMappingIn, headingsKey, type ImportKind, type MappingOf, type Vocabulary } from './rules';
import { importDrafts, importMappings } from './tables.server';

/** A file of some kind laid ready, for whoever sent it; nobody else finds it. */
export function findDraft(actor: Actor, kind: ImportKind, id: string) {
	const draft = db
		.select()
		.from(importDrafts)
		.where(and(eq(importDrafts.id, id), eq(importDrafts.kind, kind), eq(importDrafts.personId, actor.id)))
		.get();
	const table = draft && readTable(draft.text);
	return draft && table && typeof table !== 'string' ? { ...draft, table } : undefined;
}

/** The same, of whatever kind, for whoever takes it away. */
export const findOwnDraft = (actor: Actor, id: string) =>
	db
		.select({ id: importDrafts.id, personId: importDrafts.personId })
		.from(importDrafts)
		.where(and(eq(importDrafts.id, id), eq(importDrafts.personId, actor.id)))
		.get();

/** What columns with these headings are: as somebody said before, else as it seems. */
export function findMappingIn<Field extends string>(
	vocabulary: Vocabulary<Field>,
	{ headings }: Pick<Table, 'headings'>
): MappingOf<Field> {
	const known = db
		.select({ fields: importMappings.fields })
		.from(importMappings)
		.where(eq(importMappings.headings, headingsKey(vocabulary.kind, headings)))
		.get();
	return known
		? headings.map((_, i) => vocabulary.fields.find((field) => field === known.fields[i]))
		: guessMappingIn(vocabulary, headings);
}
