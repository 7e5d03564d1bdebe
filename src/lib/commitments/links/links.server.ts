import { randomBytes } from 'node:crypto';
import { and, eq, gt, gte, lt, sql } from 'drizzle-orm';
import { sha256 } from '../../audit/record.server';
import { now, today } from '../../clock';
import { db, prepared } from '../../db.server';
import { dayBounds } from '../../formats/dates';
import { commitmentLinks } from '../tables.server';
import { LINK_DAYS, REMEMBERED_DAYS } from './rules';

const DAY = 86_400_000;

/** A new secret for one promise; the table holds only its SHA-256. The earlier ones of that promise end now. */
export function issueLink(commitmentId: string) {
	const token = randomBytes(24).toString('base64url');
	db.update(commitmentLinks)
		.set({ expiresAt: now() })
		.where(and(eq(commitmentLinks.commitmentId, commitmentId), gt(commitmentLinks.expiresAt, now())))
		.run();
	db.insert(commitmentLinks)
		.values({ hash: sha256(token), commitmentId, expiresAt: new Date(now().getTime() + LINK_DAYS * DAY) })
		.run();
	return token;
}

const linkOf = prepared(() =>
	db
		.select({
			hash: commitmentLinks.hash,
			expiresAt: commitmentLinks.expiresAt,
			usedAt: commitmentLinks.usedAt
		})
		.from(commitmentLinks)
		.where(
			and(
				eq(commitmentLinks.hash, sql.placeholder('hash')),
				eq(commitmentLinks.commitmentId, sql.placeholder('commitmentId'))
			)
		)
		.prepare()
);

/** The link to this promise, good or not; of another promise it is no link. */
export const findLink = (commitmentId: string, token: string) =>
	linkOf().get({ commitmentId, hash: sha256(token) });

/** A link works once. */
export const useLink = (hash: string) =>
	db.update(commitmentLinks).set({ usedAt: now() }).where(eq(commitmentLinks.hash, hash)).run();

/** A letter with a link left today already. */
export function hasLinkOfToday(commitmentId: string) {
	const [midnight] = dayBounds(today());
	return (
		db
			.select({ hash: commitmentLinks.hash })
			.from(commitmentLinks)
			.where(and(eq(commitmentLinks.commitmentId, commitmentId), gte(commitmentLinks.createdAt, midnight)))
			.get() !== undefined
	);
}

export const forgetOldLinks = () =>
	db
		.delete(commitmentLinks)
		.where(lt(commitmentLinks.expiresAt, new Date(now().getTime() - REMEMBERED_DAYS * DAY)))
		.run();
