import type { m } from './paraglide/messages.js';
import type { FoundWords } from './privacy/findings/authors.server';

type Refused<Key> = Key extends `refusal_${infer Name}` ? Name : never;

/** Why something is refused: each is a text `refusal_…`, so a refusal without a sentence does not compile. */
export type Reason = Refused<keyof typeof m>;

type About = {
	readonly field?: string;
	readonly values?: Readonly<Record<string, string | number>>;
	/** The words of a text that must be looked at first. */
	readonly found?: readonly FoundWords[];
};

/** A "no" the person can understand, beside a field where it has one. Any other error is a bug, and stays a 500. */
export class Refusal extends Error {
	constructor(
		readonly status: 400 | 403 | 404 | 409 | 410 | 429 | 503,
		readonly reason: Reason,
		readonly about: About = {}
	) {
		super(reason);
	}
}

export function found<T>(row: T | null | undefined): T {
	if (row === undefined || row === null) throw new Refusal(404, 'not_found');
	return row;
}

export function authorize(allowed: boolean): asserts allowed {
	if (!allowed) throw new Refusal(403, 'forbidden');
}

/** The state of things does not allow it (409): the page was stale, or somebody was faster. */
export function ensure(holds: boolean, otherwise: Reason, about?: About): asserts holds {
	if (!holds) throw new Refusal(409, otherwise, about);
}

/** It was so once and is no longer (410): a link that was used, or came too late. */
export function ensureStill(holds: boolean, otherwise: Reason): asserts holds {
	if (!holds) throw new Refusal(410, otherwise);
}

/** What was typed cannot be, and only the database knew (400). */
export function ensureValid(holds: boolean, otherwise: Reason, about?: About): asserts holds {
	if (!holds) throw new Refusal(400, otherwise, about);
}
