import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import { now } from '../clock';
import { db, prepared } from '../db.server';
import { TOKEN_LIFE, type TokenPurpose } from './rules';
import { people, tokens } from './tables.server';

const hashed = (token: string) => createHash('sha256').update(token).digest('hex');

/** A new secret for a link; the table holds only its SHA-256. The earlier ones for the same purpose end. */
export function issueToken(personId: string, purpose: TokenPurpose) {
	const token = randomBytes(24).toString('base64url');
	db.delete(tokens)
		.where(and(eq(tokens.personId, personId), eq(tokens.purpose, purpose)))
		.run();
	db.insert(tokens)
		.values({
			hash: hashed(token),
			personId,
			purpose,
			expiresAt: new Date(now().getTime() + TOKEN_LIFE[purpose])
		})
		.run();
	return token;
}

const bearerOf = prepared(() =>
	db
		.select({
			id: people.id,
			displayName: people.displayName,
			email: people.email,
			passwordHash: people.passwordHash,
			language: people.language
		})
		.from(tokens)
		.innerJoin(people, eq(people.id, tokens.personId))
		.where(
			and(
				eq(tokens.hash, sql.placeholder('hash')),
				eq(tokens.purpose, sql.placeholder('purpose')),
				gt(tokens.expiresAt, sql.placeholder('now')),
				isNull(tokens.usedAt),
				isNull(people.erasedAt)
			)
		)
		.prepare()
);

/** Whose link this is, while it is good. */
export const findBearer = (token: string, purpose: TokenPurpose) =>
	bearerOf().get({ hash: hashed(token), purpose, now: now().getTime() });

/** A link works once. */
export const useToken = (token: string) =>
	db
		.update(tokens)
		.set({ usedAt: now() })
		.where(eq(tokens.hash, hashed(token)))
		.run();

/** Every link a person still holds stops working. */
export const endTokens = (personId: string) => db.delete(tokens).where(eq(tokens.personId, personId)).run();

export const forgetExpiredTokens = () => db.delete(tokens).where(lt(tokens.expiresAt, now())).run();
