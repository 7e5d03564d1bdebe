/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />

import { leaveVault } from './lib/minutes/offline/vault';

/**
 * Opens without a line the pages on which minutes are written, and nothing else: for those two the network comes
 * first, and what it says is believed, also when it says no. Each page is kept whole, with the scripts and the
 * styles it came with, under whoever opened it; so no old page ever meets a new program.
 */
const here: ServiceWorkerGlobalScope & typeof globalThis = self;

const KEPT = /^\/incontri\/[^/]+\/(verbale\/scrivi|presenze)$/;
/** Passed through on the way out, and when somebody else comes in: see `src/routes/incontri/uscita`. */
const WAY_OUT = '/incontri/uscita';
const SHELF = 'pagina ';
const MOST = 6;
/** A line that says nothing for so long is as good as none, if the page is here. */
const PATIENCE = 5_000;

/** What the network answered, until the page says what it is made of. */
const fresh = new Map<string, Response>();

here.addEventListener('install', () => void here.skipWaiting());
here.addEventListener('activate', (event) => event.waitUntil(here.clients.claim()));

here.addEventListener('message', (event) => {
	const { keep, personId, parts } = event.data ?? {};
	if (typeof keep === 'string' && KEPT.test(keep)) event.waitUntil(kept(keep, personId, parts));
});

here.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (origin !== here.location.origin || request.method !== 'GET') return;
	if (pathname === WAY_OUT) return event.respondWith(leaving(request));
	if (request.mode === 'navigate' && KEPT.test(pathname)) return event.respondWith(opened(request, pathname));
	if (pathname.startsWith('/_app/immutable/')) event.respondWith(part(request));
});

/** The network first; the page that is here when nobody answers, whatever it was asked about. */
async function opened(request: Request, pathname: string) {
	const shelf = await shelfOf(pathname);
	const asked = fetch(request);
	try {
		const answer = await (shelf ? inTime(asked) : asked);
		if (shelf && [502, 503, 504].includes(answer.status)) return (await pageOn(shelf, pathname)) ?? answer;
		if (answer.status === 200) fresh.set(pathname, answer.clone());
		else if (answer.status >= 400 && shelf) await caches.delete(shelf);
		return answer;
	} catch (failure) {
		const page = shelf && (await pageOn(shelf, pathname));
		if (page) return page;
		throw failure;
	}
}

const inTime = (asked: Promise<Response>) =>
	Promise.race([
		asked,
		new Promise<never>((_, reject) => setTimeout(() => reject(new Error('too late')), PATIENCE))
	]);

/** What never changes under its name: from here if it is here. */
const part = async (request: Request) =>
	(await caches.match(request, { ignoreVary: true })) ?? fetch(request);

/** Puts a page and all its parts on a shelf of its own, and throws away those of others. */
async function kept(pathname: string, personId: string, parts: readonly string[]) {
	await throwAway(await shelves(), (one) => !one.startsWith(`${SHELF}${personId} `));
	const answer = fresh.get(pathname) ?? (await fetch(pathname, { headers: { accept: 'text/html' } }));
	fresh.delete(pathname);
	if (answer.status !== 200 || answer.redirected) return;

	const shelf = await caches.open(`${SHELF}${personId} ${pathname}`);
	await shelf.addAll(parts);
	await shelf.put(pathname, answer);
	for (const old of await shelf.keys()) {
		if (![pathname, ...parts].includes(new URL(old.url).pathname)) await shelf.delete(old);
	}
	const many = await shelves();
	await throwAway(many, (one) => many.indexOf(one) < many.length - MOST);
}

async function leaving(request: Request) {
	fresh.clear();
	await throwAway(await shelves(), () => true);
	/** A browser that keeps nothing has nothing to throw away. */
	await leaveVault().catch(() => undefined);
	return fetch(request);
}

/** In the order in which they were made. */
const shelves = async () => (await caches.keys()).filter((name) => name.startsWith(SHELF));
const shelfOf = async (pathname: string) => (await shelves()).find((name) => name.endsWith(` ${pathname}`));
const pageOn = async (shelf: string, pathname: string) =>
	(await caches.open(shelf)).match(pathname, { ignoreVary: true });

const throwAway = (names: readonly string[], which: (name: string) => boolean) =>
	Promise.all(names.filter(which).map((name) => caches.delete(name)));
