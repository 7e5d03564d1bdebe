import { and, eq } from 'drizzle-orm';
import type { Actor } from '../actor';
import { newId } from '../columns.server';
import { db, transact } from '../db.server';
import { authorize, found } from '../errors';
import { ensureSourceMayBeRead, removeDraft } from './drafts.server';
import * as can from './policy';
import { findOwnDraft } from './queries.server';
import type { ImportKind } from './rules';
import { importDrafts } from './tables.server';

type Sent = {
	readonly id?: string;
	readonly kind?: ImportKind;
	readonly source: string;
	readonly text: string;
};

/** Lays a file ready: nothing comes in yet. Whoever sends another of its kind takes the one before away. */
export function beginImport(actor: Actor, { id = newId(), kind = 'meetings', source, text }: Sent) {
	return transact(() => {
		authorize(can.bringInSomewhere(actor));
		ensureSourceMayBeRead(source);

		db.delete(importDrafts)
			.where(and(eq(importDrafts.personId, actor.id), eq(importDrafts.kind, kind)))
			.run();
		db.insert(importDrafts).values({ id, kind, personId: actor.id, source, text }).run();
		return id;
	});
}

/** Takes a file away that shall not come in after all. */
export function dropImport(actor: Actor, draftId: string) {
	transact(() => {
		const draft = found(findOwnDraft(actor, draftId));
		authorize(can.handle(actor, draft));

		removeDraft(draft.id);
	});
}
