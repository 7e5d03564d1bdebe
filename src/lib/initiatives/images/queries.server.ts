import { and, eq, isNull, sql, type SQL } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { db, prepared } from '../../db.server';
import { images } from '../../files/tables.server';
import { writtenBy } from '../drafts/queries.server';
import { latestVersion } from '../queries.server';
import { initiatives, initiativeVersions } from '../tables.server';
import { initiativeImages } from './tables.server';

const shown = () =>
	db
		.select({ bytes: images.bytes })
		.from(images)
		.innerJoin(initiativeImages, eq(initiativeImages.hash, images.hash))
		.innerJoin(initiativeVersions, eq(initiativeVersions.id, initiativeImages.versionId))
		.innerJoin(initiatives, latestVersion);

const byHash = (...more: (SQL | undefined)[]) => and(eq(images.hash, sql.placeholder('hash')), ...more);

const published = prepared(() =>
	shown()
		.where(byHash(sql`${initiatives.submittedAt} is not null`))
		.limit(1)
		.prepare()
);

/** A picture that everybody may see: one that an initiative shows today. What was taken away is not there. */
export const findPublishedImage = (hash: string) => published().get({ hash });

/** A picture of a draft, found through whoever writes it. */
export const findDraftImage = (actor: Actor, hash: string) =>
	shown()
		.where(and(eq(images.hash, hash), isNull(initiatives.submittedAt), writtenBy(actor)))
		.limit(1)
		.get();
