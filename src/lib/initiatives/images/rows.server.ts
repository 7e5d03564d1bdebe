import { and, eq, inArray, isNull, notExists, type SQL } from 'drizzle-orm';
import { db } from '../../db.server';
import type { Picture } from '../../files/pictures.server';
import { images } from '../../files/tables.server';
import { initiatives, initiativeVersions } from '../tables.server';
import type { Shown } from './rules';
import { initiativeImages } from './tables.server';

/** Each of these is part of a command's change, inside its transaction. */
export const keepPicture = (picture: Picture) =>
	db.insert(images).values(picture).onConflictDoNothing().run();

/** The pictures of one version, in their order. */
export function setImages(versionId: string, shown: readonly Shown[]) {
	db.delete(initiativeImages).where(eq(initiativeImages.versionId, versionId)).run();
	const rows = shown.map(({ hash, alt }, index) => ({ versionId, position: index + 1, hash, alt }));
	if (rows.length > 0) db.insert(initiativeImages).values(rows).run();
}

/** Bytes that nothing shows any more are not kept. */
export function forgetUnshown(hashes: readonly string[]) {
	const showing = db.select().from(initiativeImages).where(eq(initiativeImages.hash, images.hash));
	db.delete(images)
		.where(and(inArray(images.hash, [...hashes]), notExists(showing)))
		.run();
}

const versionsOf = (initiativeId: string) =>
	db
		.select({ id: initiativeVersions.id })
		.from(initiativeVersions)
		.where(eq(initiativeVersions.initiativeId, initiativeId));

/** One picture leaves every version of an initiative, as if it had never been there. */
export function forgetImage(initiativeId: string, hash: string) {
	const its = inArray(initiativeImages.versionId, versionsOf(initiativeId));
	db.delete(initiativeImages)
		.where(and(eq(initiativeImages.hash, hash), its))
		.run();
	forgetUnshown([hash]);
}

/** Who erases their account takes with them the pictures of what they never sent. */
export function forgetDraftImages(personId: string) {
	const drafts = db
		.select({ id: initiativeVersions.id })
		.from(initiativeVersions)
		.innerJoin(initiatives, eq(initiatives.id, initiativeVersions.initiativeId))
		.where(and(eq(initiatives.authorPersonId, personId), isNull(initiatives.submittedAt)));
	dropShown(inArray(initiativeImages.versionId, drafts));
}

/** A version goes, and its pictures with it. */
export const dropImages = (versionId: string) => dropShown(eq(initiativeImages.versionId, versionId));

function dropShown(which: SQL) {
	const gone = db.delete(initiativeImages).where(which).returning({ hash: initiativeImages.hash }).all();
	forgetUnshown(gone.map(({ hash }) => hash));
}
