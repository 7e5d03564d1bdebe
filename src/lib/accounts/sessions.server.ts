import { hash } from 'node:crypto';
import { and, desc, eq, gt, isNull, lte, sql } from 'drizzle-orm';
import { Lucia, TimeSpan, type Adapter, type DatabaseSession } from 'lucia';
import { now } from '../clock';
import { db, ifPossible, prepared } from '../db.server';
import { settings } from '../settings.server';
import { people, sessions } from './tables.server';

declare module 'lucia' {
	interface Register {
		Lucia: ReturnType<typeof makeLucia>;
		DatabaseSessionAttributes: { device: string };
		DatabaseUserAttributes: { name: string };
	}
}

const hashed = (id: string) => hash('sha256', id);

/** Together with whom it belongs to: it is asked at every request of who is signed in. */
const sessionById = prepared(() =>
	db
		.select({
			personId: sessions.personId,
			expiresAt: sessions.expiresAt,
			device: sessions.device,
			name: people.displayName
		})
		.from(sessions)
		.innerJoin(people, and(eq(people.id, sessions.personId), isNull(people.erasedAt)))
		.where(eq(sessions.id, sql.placeholder('id')))
		.prepare()
);

type Row = Pick<typeof sessions.$inferSelect, 'personId' | 'expiresAt' | 'device'>;

const asLucia = (row: Row, id: string): DatabaseSession => ({
	id,
	userId: row.personId,
	expiresAt: row.expiresAt,
	attributes: { device: row.device }
});

/** Lucia's rows in our table. The browser holds the id; the table only its SHA-256. */
const adapter: Adapter = {
	async getSessionAndUser(id) {
		const row = sessionById().get({ id: hashed(id) });
		return row ? [asLucia(row, id), { id: row.personId, attributes: { name: row.name } }] : [null, null];
	},
	async getUserSessions(personId) {
		return db
			.select()
			.from(sessions)
			.where(eq(sessions.personId, personId))
			.all()
			.map((row) => asLucia(row, row.id));
	},
	async setSession({ id, userId, expiresAt, attributes }) {
		db.insert(sessions)
			.values({ id: hashed(id), personId: userId, expiresAt, device: attributes.device })
			.run();
	},
	async updateSessionExpiration(id, expiresAt) {
		ifPossible(() => {
			db.update(sessions)
				.set({ expiresAt })
				.where(eq(sessions.id, hashed(id)))
				.run();
		});
	},
	async deleteSession(id) {
		db.delete(sessions)
			.where(eq(sessions.id, hashed(id)))
			.run();
	},
	async deleteUserSessions(personId) {
		db.delete(sessions).where(eq(sessions.personId, personId)).run();
	},
	async deleteExpiredSessions() {
		db.delete(sessions).where(lte(sessions.expiresAt, now())).run();
	}
};

const makeLucia = () =>
	new Lucia(adapter, {
		sessionExpiresIn: new TimeSpan(30, 'd'),
		getUserAttributes: ({ name }) => ({ name }),
		sessionCookie: {
			name: 'sessione',
			attributes: { secure: settings().ORIGIN.startsWith('https://'), sameSite: 'lax', path: '/' }
		}
	});

let made: ReturnType<typeof makeLucia> | undefined;
const lucia = () => (made ??= makeLucia());

export type SessionCookie = {
	readonly name: string;
	readonly value: string;
	readonly attributes: {
		path: string;
		httpOnly?: boolean;
		secure?: boolean;
		sameSite?: 'lax' | 'strict' | 'none';
		maxAge?: number;
	};
};

const cookieFor = (id: string | null): SessionCookie => {
	const { name, value, attributes } = id
		? lucia().createSessionCookie(id)
		: lucia().createBlankSessionCookie();
	const { httpOnly, secure, sameSite, maxAge } = attributes;
	return { name, value, attributes: { path: '/', httpOnly, secure, sameSite, maxAge } };
};

export const SESSION_COOKIE = 'sessione';

/** A new session and the cookie that carries it. An old one in the same browser is not reused. */
export async function openSession(personId: string, device: string) {
	const session = await lucia().createSession(personId, { device: device.slice(0, 200) });
	return cookieFor(session.id);
}

/** Who a cookie belongs to, with a new cookie when its time was prolonged; `undefined` when it is no longer good. */
export async function readSession(cookie: string) {
	const { session, user } = await lucia().validateSession(cookie);
	if (!session) return undefined;
	if (session.fresh) {
		ifPossible(() => {
			db.update(people).set({ lastSeenAt: now() }).where(eq(people.id, session.userId)).run();
		});
	}
	return {
		person: { id: user.id, name: user.name },
		sessionKey: hashed(session.id),
		cookie: session.fresh ? cookieFor(session.id) : undefined
	};
}

export async function closeSession(cookie: string) {
	await lucia().invalidateSession(cookie);
	return cookieFor(null);
}

/** Every open session of a person, newest first; `id` is the hash and opens nothing. */
export const listSessions = (personId: string) =>
	db
		.select({
			id: sessions.id,
			device: sessions.device,
			createdAt: sessions.createdAt,
			expiresAt: sessions.expiresAt
		})
		.from(sessions)
		.where(and(eq(sessions.personId, personId), gt(sessions.expiresAt, now())))
		.orderBy(desc(sessions.createdAt))
		.limit(100)
		.all();

/** Ends one of one's own sessions, named by its hash. */
export const revokeSession = (personId: string, id: string) =>
	db
		.delete(sessions)
		.where(and(eq(sessions.id, id), eq(sessions.personId, personId)))
		.run().changes === 1;

/** Ends all of a person's sessions but, where given, the one in use. */
export const revokeSessions = (personId: string, except = '') =>
	db
		.delete(sessions)
		.where(and(eq(sessions.personId, personId), sql`${sessions.id} <> ${except}`))
		.run();

export const deleteExpiredSessions = () => lucia().deleteExpiredSessions();
