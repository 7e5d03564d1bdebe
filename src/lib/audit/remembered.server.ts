import { lastEvent } from './queries.server';
import { db } from '../db.server';
import { whenAtRest } from '../idle.server';

/**
 * Worked out once for each event: nothing in the city changes without leaving one. Kept with the connection, so
 * that another city never gets it.
 */
export function onceForEvent<T>(work: () => T): () => T {
	let known = new WeakMap<typeof db, { readonly event: number; readonly value: T }>();
	whenAtRest(() => (known = new WeakMap()));
	return () => {
		const event = lastEvent();
		const found = known.get(db);
		if (found?.event === event) return found.value;
		const value = work();
		known.set(db, { event, value });
		return value;
	};
}

/** As many answers to one kind of question as are remembered until the next event. */
const MOST = 200;

/** The same for a question that may be asked in many ways: each is answered once for each event. */
export function onceForEventAsked<Asked, Answer extends NonNullable<unknown>>(
	work: (asked: Asked) => Answer
): (asked: Asked) => Answer {
	const known = onceForEvent(() => new Map<string, Answer>());
	return (asked) => {
		const answers = known();
		const key = JSON.stringify(asked);
		const found = answers.get(key);
		if (found !== undefined) return found;
		const answer = work(asked);
		if (answers.size >= MOST) answers.clear();
		answers.set(key, answer);
		return answer;
	};
}
