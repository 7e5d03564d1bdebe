import type { Actor } from '../../src/lib/actor';

type Given = {
	actor?: Actor | null;
	params?: Record<string, string>;
	form?: Record<string, string | string[]>;
	/** A file sent with the form. */
	file?: Uint8Array;
	path?: string;
	/** Cookies the browser holds; the route's own are put here too. */
	jar?: Map<string, string>;
	/** The site whose page sends it; a browser always says so. */
	origin?: string | null;
	/** Headers the answer gets from the route. */
	answer?: Map<string, string>;
};

/** The part of SvelteKit's RequestEvent that our routes read. */
export function request({
	actor = null,
	params = {},
	form = {},
	file,
	path = '/',
	jar = new Map(),
	origin = 'http://localhost:3000',
	answer = new Map()
}: Given = {}) {
	const body = file ? new FormData() : new URLSearchParams();
	if (body instanceof FormData && file) body.append('file', new File([new Uint8Array(file)], 'foto.jpg'));
	for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) body.append(name, one);
	return {
		params,
		locals: { actor, sessionKey: null, locale: 'it', flash: null },
		url: new URL(path, 'http://localhost:3000'),
		cookies: {
			get: (name: string) => jar.get(name),
			set: (name: string, value: string) => void jar.set(name, value),
			delete: (name: string) => void jar.delete(name)
		},
		getClientAddress: () => '127.0.0.1',
		setHeaders: (given: Record<string, string>) => {
			for (const [name, value] of Object.entries(given)) answer.set(name, value);
		},
		request: new Request(new URL(path, 'http://localhost:3000'), {
			method: 'POST',
			body,
			headers: origin === null ? {} : { origin }
		})
	} as never;
}

/** What an act ends in: where it sends, the status of its answer, or that of its refusal. */
export async function ending(act: unknown) {
	try {
		const answered = await act;
		return answered && typeof answered === 'object' && 'status' in answered ? answered.status : 200;
	} catch (thrown) {
		if (thrown && typeof thrown === 'object' && 'location' in thrown) return thrown.location;
		if (thrown && typeof thrown === 'object' && 'status' in thrown) return thrown.status;
		throw thrown;
	}
}

/** The same for opening a page. */
export const loading = (load: (event: never) => unknown, event: never) => ending((async () => load(event))());
