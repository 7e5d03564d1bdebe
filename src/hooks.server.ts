import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { building } from '$app/environment';
import { isHttpError, isRedirect, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { readSession, SESSION_COOKIE } from '$lib/accounts/sessions.server';
import { connect, disconnect, isStorageFault } from '$lib/db.server';
import { setClock } from '$lib/clock';
import { compressed } from '$lib/compression.server';
import { framed } from '$lib/frame';
import { recall } from '$lib/http.server';
import { tellStorageFaults } from '$lib/http-storage.server';
import { heardRequest, restWhenIdle } from '$lib/idle.server';
import { log } from '$lib/log.server';
import { countAnswer, watchDelay } from '$lib/metrics/counting.server';
import { m } from '$lib/paraglide/messages.js';
import {
	extractLocaleFromRequest,
	overwriteServerAsyncLocalStorage,
	type Locale
} from '$lib/paraglide/runtime.js';
import { settings } from '$lib/settings.server';
import { actorWith } from '$lib/tavoli/actor.server';
import { headersFor } from '../headers.js';
import { startChores } from './chores.server';

export const init: ServerInit = async () => {
	if (building) return;
	const { TEST_CLOCK } = settings();
	if (TEST_CLOCK) setClock(() => new Date(readFileSync(TEST_CLOCK, 'utf8')));
	const { DATABASE, PRIMARY } = settings();
	connect(DATABASE, { primary: PRIMARY, firstLook: await globalThis.firstLook });
	if (settings().METRICS_TOKEN) watchDelay();
	const stopChores = settings().CHORES === 'yes' ? startChores() : undefined;
	const stopResting = restWhenIdle();
	process.on('sveltekit:shutdown', () => {
		stopResting();
		stopChores?.();
		disconnect();
	});
};

const secure: Handle = async ({ event, resolve }) => {
	heardRequest(event.route.id);
	const response = await resolve(event);
	for (const [name, value] of Object.entries(headersFor(settings().ORIGIN)))
		response.headers.set(name, value);
	return response;
};

/** How many answers, and how long they take: of those that tell nothing of an open vote. */
const count: Handle = async ({ event, resolve }) => {
	if (!settings().METRICS_TOKEN) return resolve(event);
	const began = event.platform?.req.cameAt ?? performance.now();
	const counted = (status: number) =>
		countAnswer(
			{ method: event.request.method, route: event.route.id, status },
			(performance.now() - began) / 1000
		);
	try {
		const response = await resolve(event);
		counted(response.status);
		return response;
	} catch (thrown) {
		// What a hook throws becomes an answer only outside of all of them.
		if (!isRedirect(thrown)) counted(isHttpError(thrown) ? thrown.status : 500);
		throw thrown;
	}
};

const compress: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const isPage = response.headers.has('x-sveltekit-page');
	return compressed(event.request, response, isPage ? event.locals.page : undefined);
};

const TEXT_SIZES = new Map([
	['grande', 'large'],
	['massimo', 'largest']
]);

type Spoken = { locale?: Locale; origin?: string; messageCalls?: Set<string> };

/** In which language each request is answered. The library's own middleware would copy every request, body and all. */
const languages = new AsyncLocalStorage<Spoken>();
overwriteServerAsyncLocalStorage(languages);

/**
 * Language, text size and contrast: cookies of the reader, not of an account. A page is kept beside the framework's
 * answer, which stays empty: what is done to a page's bytes is then done once.
 */
const speak: Handle = ({ event, resolve }) => {
	const locale = extractLocaleFromRequest(event.request);
	event.locals.locale = locale;
	const text = TEXT_SIZES.get(event.cookies.get('testo') ?? '') ?? 'normal';
	const contrast = event.cookies.get('contrasto') === 'alto' ? 'high' : 'normal';
	return languages.run({ locale, origin: event.url.origin, messageCalls: new Set() }, () =>
		resolve(event, {
			transformPageChunk: ({ html }) => {
				const chosen = { lingua: locale, testo: text, contrasto: contrast };
				event.locals.page = framed(html, chosen, event.locals.frame);
				return '';
			}
		})
	);
};

const recognise: Handle = async ({ event, resolve }) => {
	const { cookies, locals } = event;
	locals.actor = null;
	locals.sessionKey = null;
	locals.frame = null;
	locals.flash = event.request.method === 'GET' ? recall(event) : null;

	const held = cookies.get(SESSION_COOKIE);
	const session = held ? await readSession(held) : undefined;
	if (session) {
		locals.actor = actorWith(session.person);
		locals.sessionKey = session.sessionKey;
		if (session.cookie) cookies.set(session.cookie.name, session.cookie.value, session.cookie.attributes);
	} else if (held) {
		cookies.delete(SESSION_COOKIE, { path: '/' });
	}

	const response = await resolve(event);
	// What never changes and is the same for everybody may stay; all else that a person was shown leaves no copy.
	const immutable = response.headers.get('cache-control')?.endsWith('immutable');
	if (locals.actor && !immutable) response.headers.set('cache-control', 'private, no-store');
	return response;
};

export const handle = sequence(count, secure, compress, speak, tellStorageFaults, recognise);

/** A crash tells the reader nothing but a reference, which stands in the log. */
export const handleError: HandleServerError = ({ error, event, status }) => {
	if (status === 404) return { message: m.refusal_not_found() };
	if (status === 413) return { message: m.error_too_large() };
	if (status < 500) return { message: m.error_not_understood() };
	const reference = randomBytes(4).toString('hex');
	log.error({ reference, method: event.request.method, route: event.route.id, err: error }, 'request failed');
	event.locals.storageFault = isStorageFault(error);
	if (event.locals.storageFault) return { message: m.error_storage() };
	return { message: `${m.error_unexpected()} ${m.error_reference({ reference })}` };
};
