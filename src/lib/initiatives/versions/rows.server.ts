import { and, desc, eq, getTableColumns } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { now } from '../../clock';
import { newId } from '../../columns.server';
import { db } from '../../db.server';
import { found } from '../../errors';
import { initiativeImages } from '../images/tables.server';
import { initiativeCosts, initiativeVersions } from '../tables.server';

const last = (initiativeId: string) =>
	db
		.select()
		.from(initiativeVersions)
		.where(eq(initiativeVersions.initiativeId, initiativeId))
		.orderBy(desc(initiativeVersions.number))
		.limit(1)
		.get();

/** A new version that says the same as the last, its money lines included: its pictures come after. Returns its id. */
export function copyVersion(actor: Actor, initiativeId: string): string {
	const { createdAt, updatedAt, ...before } = found(last(initiativeId));
	void [createdAt, updatedAt];
	const id = newId();
	db.insert(initiativeVersions)
		.values({ ...before, id, number: before.number + 1, by: actor.id })
		.run();
	const costs = db.select().from(initiativeCosts).where(eq(initiativeCosts.versionId, before.id)).all();
	const rows = costs.map((cost) => ({ ...cost, id: newId(), versionId: id }));
	if (rows.length > 0) db.insert(initiativeCosts).values(rows).run();
	return id;
}

/** What is written freely was changed now. */
export const touchVersion = (id: string) =>
	db.update(initiativeVersions).set({ updatedAt: now() }).where(eq(initiativeVersions.id, id)).run();

/** Pictures go on from one version to the next until their author changes them. */
export function carryImagesOver(initiativeId: string, number: number, versionId: string) {
	const shown = db
		.select({ ...getTableColumns(initiativeImages) })
		.from(initiativeImages)
		.innerJoin(initiativeVersions, eq(initiativeVersions.id, initiativeImages.versionId))
		.where(and(eq(initiativeVersions.initiativeId, initiativeId), eq(initiativeVersions.number, number)))
		.all();
	const rows = shown.map((image) => ({ ...image, versionId }));
	if (rows.length > 0) db.insert(initiativeImages).values(rows).run();
}
