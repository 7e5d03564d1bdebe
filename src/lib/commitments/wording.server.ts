import { and, eq, isNull } from 'drizzle-orm';
import { db } from '../db.server';
import { commitments } from './tables.server';

/** Before it binds, a promise takes the words that everybody will read: part of publishing what holds it. */
export const rewordPromise = (id: string, what: string) =>
	db
		.update(commitments)
		.set({ what })
		.where(and(eq(commitments.id, id), isNull(commitments.boundAt)))
		.run();
