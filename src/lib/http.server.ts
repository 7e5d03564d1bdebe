import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { message, superValidate, type Infer, type SuperValidated } from 'sveltekit-superforms';
import { zod4, type ZodValidationSchema } from 'sveltekit-superforms/adapters';
import type { Actor } from './actor';
import { Refusal } from './errors';
import { m } from './paraglide/messages.js';
import { sentence } from './sentences';

/** What an act says when it is done: a sentence on the same page, or where to go and what to say there. */
type Said = string | { readonly goTo: string; readonly text?: string };

const FLASH = 'detto';

export function signedIn({ locals, url }: Pick<RequestEvent, 'locals' | 'url'>): Actor {
	return locals.actor ?? redirect(303, `/accedi?poi=${encodeURIComponent(url.pathname + url.search)}`);
}

/** For pages of somebody's own: shows them, or says 404 as if they were not there. */
export function visible<T>(thing: T | null | undefined): T {
	return thing ?? error(404, m.refusal_not_found());
}

/** The one road from a form to a command: read it, run it, say how it went. */
export async function submit<S extends ZodValidationSchema>(
	event: RequestEvent,
	schema: S,
	run: (actor: Actor, data: Infer<S, 'zod4'>) => Said | Promise<Said>
) {
	const actor = signedIn(event);
	return submitUnsigned(event, schema, (data) => run(actor, data));
}

/** The same road for acts that need no account: registering, signing in, rating a page. */
export async function submitUnsigned<S extends ZodValidationSchema>(
	event: RequestEvent,
	schema: S,
	run: (data: Infer<S, 'zod4'>) => Said | Promise<Said>
) {
	const form = await superValidate(event.request, zod4(schema));
	if (!form.valid) return fail(400, { form });

	let said: Said;
	try {
		said = await run(form.data);
	} catch (thrown) {
		if (!(thrown instanceof Refusal)) throw thrown;
		return refused(form, thrown);
	}
	if (typeof said === 'string') return message(form, { tone: 'success', text: said });
	if (said.text) remember(event, said.text);
	redirect(303, said.goTo);
}

/** A sentence beside its field where it has one, else above the form; either way what was typed stays. */
function refused<T extends Record<string, unknown>>(
	form: SuperValidated<T, App.Superforms.Message>,
	refusal: Refusal
) {
	const text = sentence(refusal);
	const { field } = refusal.about;
	if (refusal.status === 404) error(404, text);
	if (field === undefined) return message(form, { tone: 'danger', text }, { status: refusal.status });
	form.errors = { ...form.errors, [field]: [text] };
	form.valid = false;
	return message(form, { tone: 'danger', text }, { status: refusal.status });
}

/** Says a sentence on the next page that is shown, once. */
export function remember({ cookies }: Pick<RequestEvent, 'cookies'>, text: string) {
	cookies.set(FLASH, text, { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 60 });
}

/** What was to be said on this page, said only now. */
export function recall({ cookies }: Pick<RequestEvent, 'cookies'>) {
	const text = cookies.get(FLASH);
	if (text === undefined) return null;
	cookies.delete(FLASH, { path: '/' });
	return { tone: 'success' as const, text };
}
