import { error, fail, json, redirect, type RequestEvent } from '@sveltejs/kit';
import { message, superValidate, type Infer, type SuperValidated } from 'sveltekit-superforms';
import { zod4, type ZodValidationSchema } from 'sveltekit-superforms/adapters';
import { MADE_FOR, type Actor } from './actor';
import { Refusal } from './errors';
import { speakOfFields } from './field-sentences';
import { MOST_MEGABYTES } from './files/rules';
import { whereNoNumber } from './formats/plain';
import { m } from './paraglide/messages.js';
import { jsonIn, pictureIn, ROOM, typedIn } from './http-reading.server';
import { sentence } from './sentences';

speakOfFields();

/**
 * What an act says when it is done: a sentence on the same page, or where to go and what to say there.
 * With `again` the browser sends there what it has just sent here.
 */
type Said = string | { readonly goTo: string; readonly text?: string; readonly again?: true };

const FLASH = 'detto';

/**
 * A page whose address is a key, as in our letters, stays in no memory between us and who opens it, and in no
 * search engine. No other site is told where its reader comes from: the frame of every answer says so.
 */
export const SECRET_ADDRESS = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' };

export function signedIn(event: Asking & Pick<RequestEvent, 'url'>): Actor {
	const { pathname, search } = event.url;
	return whoAsks(event) ?? redirect(303, `/accedi?poi=${encodeURIComponent(pathname + search)}`);
}

/** Nobody, when what a page held goes out in the name of somebody else, who signed in after it was opened. */
function whoAsks({ locals: { actor }, request }: Asking) {
	const madeFor = request?.headers.get(MADE_FOR) ?? actor?.id;
	return madeFor === actor?.id ? actor : null;
}

type Asking = Pick<RequestEvent, 'locals'> & Partial<Pick<RequestEvent, 'request'>>;

/** Where whoever acts without being signed in, or no longer, says who they are: nothing typed is lost. */
const SIGN_IN_AGAIN = '/accedi/di-nuovo?/tieni';

/** Who acts. A session that ended meanwhile sends what was typed on to where one signs in, and back. */
export const acting = (event: RequestEvent): Actor =>
	whoAsks(event) ??
	redirect(307, `${SIGN_IN_AGAIN}&poi=${encodeURIComponent(event.url.pathname + event.url.search)}`);

/** For pages of somebody's own: shows them, or says 404 as if they were not there. */
export function visible<T>(thing: T | null | undefined): T {
	return thing ?? error(404, m.refusal_not_found());
}

/** The same for pages that some see only once they are signed in: whoever is not is asked to, and comes back here. */
export function visibleTo<T>(event: Parameters<typeof signedIn>[0], thing: T | null | undefined): T {
	if (thing === null || thing === undefined) signedIn(event);
	return visible(thing);
}

/** For what somebody sees and may not do. What they do not even see is not there: see `visible`. */
export function permit(allowed: boolean): asserts allowed {
	if (!allowed) error(403, m.refusal_forbidden());
}

/** The one road from a form to a command: read it, run it, say how it went. */
export async function submit<S extends ZodValidationSchema>(
	event: RequestEvent,
	schema: S,
	run: (actor: Actor, data: Infer<S, 'zod4'>) => Said | Promise<Said>
) {
	const actor = acting(event);
	return submitUnsigned(event, schema, (data) => run(actor, data));
}

/**
 * The same road for a form with a picture, its `file`, which is taken as it is. No page can hold a picture: whoever
 * is no longer signed in, or sends one that is too heavy to be read at all, comes back to an empty form.
 */
export async function submitPicture<S extends ZodValidationSchema>(
	event: RequestEvent,
	{ id, schema }: { readonly id: string; readonly schema: S },
	run: (actor: Actor, data: Infer<S, 'zod4'>, picture: Uint8Array) => Promise<Said>
) {
	const heavy = Number(event.request.headers.get('content-length') ?? 0) > ROOM;
	const actor = heavy ? signedIn(event) : acting(event);
	const sent = await pictureIn(event);
	if (!sent) {
		const about = { field: 'file', values: { most: MOST_MEGABYTES } };
		return refused(await superValidate(zod4(schema), { id }), new Refusal(400, 'picture_heavy', about));
	}
	return answered(event, sent.typed, schema, (data) => run(actor, data, sent.picture));
}

/** The same road for acts that need no account: registering, signing in, rating a page. */
export async function submitUnsigned<S extends ZodValidationSchema>(
	event: RequestEvent,
	schema: S,
	run: (data: Infer<S, 'zod4'>) => Said | Promise<Said>
) {
	return answered(event, await typedIn(event), schema, run);
}

async function answered<S extends ZodValidationSchema>(
	event: RequestEvent,
	typed: FormData,
	schema: S,
	run: (data: Infer<S, 'zod4'>) => Said | Promise<Said>
) {
	const asked = zod4(schema);
	const notNumbers = whereNoNumber(typed, asked.jsonSchema).map((name) => [name, typed.get(name)] as const);
	const form = await superValidate(withNaN(typed, notNumbers), asked);
	if (!form.valid) {
		Object.assign(form.data, Object.fromEntries(notNumbers));
		forgetSecrets(form.data);
		return fail(400, { form });
	}

	let said: Said;
	try {
		said = await run(form.data);
	} catch (thrown) {
		if (!(thrown instanceof Refusal)) throw thrown;
		forgetSecrets(form.data);
		return refused(form, thrown);
	}
	if (typeof said === 'string') return message(form, { tone: 'success', text: said });
	if (said.text) remember(event, said.text);
	redirect(said.again ? 307 : 303, said.goTo);
}

/** A copy in which what is no number says so: the page may still show what was typed. */
function withNaN(typed: FormData, notNumbers: readonly (readonly [name: string, value: unknown])[]) {
	if (notNumbers.length === 0) return typed;
	const copy = new FormData();
	for (const [name, value] of typed) copy.append(name, value);
	for (const [name] of notNumbers) copy.set(name, 'NaN');
	return copy;
}

/** The same road for a script of our pages. It answers in JSON; a refusal has its name and its sentence. */
export async function submitJson<S extends ZodValidationSchema>(
	event: RequestEvent,
	schema: S,
	run: (actor: Actor, data: Infer<S, 'zod4'>) => object | Promise<object>
) {
	fromOurPages(event);
	return answerJson(event, async (actor) => {
		const { valid, data, errors } = await superValidate(await jsonIn(event), zod4(schema));
		if (!valid) return json({ said: problemsIn(errors)[0] ?? m.error_not_understood() }, { status: 400 });
		return json(await run(actor, data));
	});
}

/** What a script of our pages asks for somebody who is signed in. */
export async function answerJson(event: RequestEvent, run: (actor: Actor) => Response | Promise<Response>) {
	const actor = whoAsks(event);
	if (!actor) return json({ said: m.refusal_forbidden() }, { status: 401 });
	try {
		return await run(actor);
	} catch (thrown) {
		if (!(thrown instanceof Refusal)) throw thrown;
		return json({ reason: thrown.reason, said: sentence(thrown) }, { status: thrown.status });
	}
}

/** Every sentence among the problems of fields, however deep. */
const problemsIn = (errors: unknown): string[] =>
	typeof errors === 'string'
		? [errors]
		: typeof errors === 'object' && errors !== null
			? Object.values(errors).flatMap(problemsIn)
			: [];

/**
 * For forms that are sent to no page: what another site sends in our readers' name ends here. The framework
 * looks only at what a form can send; here every request says that it comes from us.
 */
export function fromOurPages({ request, url }: Pick<RequestEvent, 'request' | 'url'>) {
	if (request.headers.get('origin') !== url.origin) error(403, m.error_foreign());
}

/** What was typed comes back to be mended, but for passwords and for files, which no page can put back. */
const forgetSecrets = (typed: Record<string, unknown>) => {
	for (const name of Object.keys(typed)) if (isSecret(name) || name === 'file') typed[name] = '';
};

export const isSecret = (name: string) => /password/i.test(name);

/** A sentence beside its field where it has one, else above the form; either way what was typed stays. */
function refused<T extends Record<string, unknown>>(
	form: SuperValidated<T, App.Superforms.Message>,
	refusal: Refusal
) {
	const text = sentence(refusal);
	const { field, found } = refusal.about;
	if (refusal.status === 404) error(404, text);
	const said = { tone: 'danger', text, reason: refusal.reason, found } as const;
	if (field === undefined) return message(form, said, { status: refusal.status });
	form.errors = { ...form.errors, [field]: [text] };
	form.valid = false;
	return message(form, said, { status: refusal.status });
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
