import { m } from '../../paraglide/messages.js';

/** What the server answers to a form, once read. */
export type Result =
	| { readonly type: 'success' }
	| { readonly type: 'redirect'; readonly location: string }
	| { readonly type: 'failure'; readonly status: number; readonly data?: Record<string, unknown> }
	| { readonly type: 'error'; readonly status?: number; readonly error: unknown };

/** What became of something that was done: a refusal comes with its sentence. */
export type Outcome = 'done' | 'down' | 'signed_out' | { readonly said: string; readonly result: Result };

/** These take something away: when it is not there, it was taken away already. */
const REMOVALS = ['remove', 'undecide', 'unpromise'];

/** What an act is called in the address of its form: `tap` in `/incontri/…/presenze?/tap`. */
export const nameOf = (action: string) => /[?&]\/(\w+)/.exec(action)?.[1] ?? '';

/** The item that the address of a form names. */
export const placeOf = (action: string) => /[?&]punto=([^&]*)/.exec(action)?.[1] ?? null;

export function outcomeOf(action: string, result: Result): Outcome {
	if (result.type === 'success') return 'done';
	if (result.type === 'redirect') return result.location.startsWith('/accedi') ? 'signed_out' : 'done';
	if (result.type === 'error') {
		if (result.status === 404 && REMOVALS.includes(nameOf(action))) return 'done';
		return { said: textIn(result.error) ?? m.offline_refused(), result };
	}
	const { message, errors } = formIn(result.data);
	if (message.reason === 'already_done') return 'done';
	if (message.reason === 'busy') return 'down';
	return { said: textIn(message) ?? firstText(errors) ?? m.offline_refused(), result };
}

const isRecord = (thing: unknown): thing is Record<string, unknown> =>
	typeof thing === 'object' && thing !== null;
const record = (thing: unknown) => (isRecord(thing) ? thing : {});

function formIn(data: unknown) {
	const form = record(record(data).form);
	return { message: record(form.message), errors: form.errors };
}

const textIn = (thing: unknown) => {
	const { text, message } = record(thing);
	return [text, message].find((said) => typeof said === 'string');
};

/** The first sentence among the problems of fields, however deep. */
function firstText(errors: unknown): string | undefined {
	if (typeof errors === 'string') return errors;
	if (!isRecord(errors)) return undefined;
	for (const held of Object.values(errors)) {
		const text = firstText(held);
		if (text !== undefined) return text;
	}
	return undefined;
}
