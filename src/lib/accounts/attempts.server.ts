import { and, eq, lt, sql } from 'drizzle-orm';
import { now } from '../clock';
import { db, transact } from '../db.server';
import { Refusal } from '../errors';
import { LIMITS, type Limited } from './rules';
import { keyed, secretOf } from './secrets.server';
import { attempts } from './tables.server';

/** Who tries what: the key is an address or a client, kept only as a keyed hash. */
type Attempt = readonly [act: Limited, key: string];

/**
 * Counts each attempt before it is made, all or none, so that many at once cannot pass together.
 * Beyond the limit it refuses until the window is over.
 */
export const countAttempts = (...tried: Attempt[]) =>
	transact(() => {
		for (const attempt of tried) {
			const { count } = counted(attempt);
			if (count > LIMITS[attempt[0]].most) throw new Refusal(429, 'too_many_attempts');
		}
	});

function counted([act, key]: Attempt) {
	const windowStart = now();
	const earliest = windowStart.getTime() - LIMITS[act].within;
	const over = sql`${attempts.windowStart} <= ${earliest}`;
	return db
		.insert(attempts)
		.values({ act, key: hashed(act, key), windowStart, count: 1 })
		.onConflictDoUpdate({
			target: [attempts.act, attempts.key],
			set: {
				count: sql`case when ${over} then 1 else ${attempts.count} + 1 end`,
				windowStart: sql`case when ${over} then ${windowStart.getTime()} else ${attempts.windowStart} end`
			}
		})
		.returning({ count: attempts.count })
		.get();
}

/** One that succeeded was no guess: its count is given back. */
export const giveBackAttempts = (...tried: Attempt[]) =>
	transact(() => {
		for (const [act, key] of tried) {
			db.update(attempts)
				.set({ count: sql`max(${attempts.count} - 1, 0)` })
				.where(and(eq(attempts.act, act), eq(attempts.key, hashed(act, key))))
				.run();
		}
	});

/** Counts whose window is long over. */
export const forgetOldAttempts = () =>
	db
		.delete(attempts)
		.where(lt(attempts.windowStart, new Date(now().getTime() - LONGEST)))
		.run();

const LONGEST = Math.max(...Object.values(LIMITS).map(({ within }) => within));

const hashed = (act: Limited, key: string) => keyed(secretOf('attempts'), `${act} ${key}`);
