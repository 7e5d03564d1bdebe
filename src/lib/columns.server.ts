import { randomInt } from 'node:crypto';
import { integer, text } from 'drizzle-orm/sqlite-core';
import { now } from './clock';
import { ID_ALPHABET, ID_LENGTH } from './alphabet';

/** A short random id: 30^10 values, no meaning, no order. */
export const newId = () =>
	Array.from({ length: ID_LENGTH }, () => ID_ALPHABET[randomInt(ID_ALPHABET.length)]).join('');

export const id = () => text().primaryKey().$defaultFn(newId);

/** A moment, in UTC milliseconds. */
export const instant = () => integer({ mode: 'timestamp_ms' });

export const createdAt = () => instant().notNull().$defaultFn(now);

/** A calendar day in Rome, as `2026-03-12`. */
export const day = () => text();

export const flag = () => integer({ mode: 'boolean' }).notNull().default(false);

/** Who did it: a person's id, `system` or `console`. No reference: what was done outlives an erased account. */
export const actorId = () => text().notNull();
