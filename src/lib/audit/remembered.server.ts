import { lastEvent } from './queries.server';
import { db } from '../db.server';

/**
 * Worked out once for each event: nothing in the city changes without leaving one. Kept with the connection, so
 * that another city never gets it.
 */
export function onceForEvent<T>(work: () => T): () => T {
	const known = new WeakMap<typeof db, { readonly event: number; readonly value: T }>();
	return () => {
		const event = lastEvent();
		const found = known.get(db);
		if (found?.event === event) return found.value;
		const value = work();
		known.set(db, { event, value });
		return value;
	};
}
