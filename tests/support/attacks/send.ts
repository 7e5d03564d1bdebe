import type { AttackedCity } from './city';
import { formsIn } from './forms';

export type Sent = { readonly status: number; readonly headers: Headers; readonly body: string };

type Sending = {
	readonly cookie?: string;
	readonly method?: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly multipart?: boolean;
};

/** Sends what nobody's browser would; by itself as a form of our own pages. */
export async function send(
	city: AttackedCity,
	address: string,
	body: Iterable<readonly [string, string]> | BodyInit | null,
	{ cookie = '', method = 'POST', headers, multipart = false }: Sending = {}
): Promise<Sent> {
	const answer = await fetch(city.origin() + address, {
		method,
		redirect: 'manual',
		headers: { cookie, accept: 'text/html', origin: city.origin(), ...headers },
		body: isEntries(body) ? asForm(body, multipart) : body
	});
	return { status: answer.status, headers: answer.headers, body: await answer.text() };
}

export const get = (city: AttackedCity, address: string, cookie = '') =>
	send(city, address, null, { cookie, method: 'GET' });

/**
 * Sends a form as the page shows it, with something typed in it: so that the page that comes back knows its own form and
 * says in words how it went. A page that is not there has none.
 */
export async function typeOn(
	city: AttackedCity,
	address: string,
	typed: readonly (readonly [string, string])[],
	cookie = ''
) {
	const { pathname, search } = new URL(address, city.origin());
	const page = await get(city, search.startsWith('?/') ? pathname : address, cookie);
	const form = formsIn(page.body).find(({ fields }) =>
		typed.every(([name]) => fields.some((field) => field.name === name))
	);
	const hidden = (form?.fields ?? []).filter(
		({ type, name }) => type === 'hidden' && !typed.some(([own]) => own === name)
	);
	return send(city, address, [...hidden.map(({ name, value = '' }) => [name, value] as const), ...typed], {
		cookie
	});
}

const isEntries = (body: unknown): body is Iterable<readonly [string, string]> => Array.isArray(body);

function asForm(entries: Iterable<readonly [string, string]>, multipart: boolean) {
	const form = multipart ? new FormData() : new URLSearchParams();
	for (const [name, value] of entries) form.append(name, value);
	return form;
}
