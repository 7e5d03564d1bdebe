import { eq, lt } from 'drizzle-orm';
import type { Actor } from '../actor';
import { now } from '../clock';
import { db } from '../db.server';
import { ensureValid } from '../errors';
import { wordsToLeaveOut } from '../privacy/findings/finder';
import { knownIn } from '../tavoli/known.server';
import { DRAFT_HOURS, headingsKey, type ImportKind } from './rules';
import { importDrafts, importMappings } from './tables.server';

const HOUR = 3_600_000;

/** Where what comes in is from is told to everybody. */
export function ensureSourceMayBeRead(source: string) {
	const words = wordsToLeaveOut(source, knownIn(source));
	ensureValid(words === '', 'import_source_reveals', { field: 'source', values: { words } });
}

/** Remembers what the columns of such files are: part of a command. */
export function keepMapping(
	actor: Actor,
	kind: ImportKind,
	headings: readonly string[],
	mapping: readonly (string | undefined)[]
) {
	const told = { fields: mapping.map((field) => field ?? ''), by: actor.id, at: now() };
	db.insert(importMappings)
		.values({ headings: headingsKey(kind, headings), ...told })
		.onConflictDoUpdate({ target: importMappings.headings, set: told })
		.run();
}

/** A file that came in is no longer needed: part of a command. */
export const removeDraft = (id: string) => db.delete(importDrafts).where(eq(importDrafts.id, id)).run();

/** Files that nobody brought in within a day go: they may hold what the import itself leaves out. */
export const forgetOldDrafts = () =>
	db
		.delete(importDrafts)
		.where(lt(importDrafts.at, new Date(now().getTime() - DRAFT_HOURS * HOUR)))
		.run();
