import type { AttackedCity } from './city';

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

const isEntries = (body: unknown): body is Iterable<readonly [string, string]> => Array.isArray(body);

function asForm(entries: Iterable<readonly [string, string]>, multipart: boolean) {
	const form = multipart ? new FormData() : new URLSearchParams();
	for (const [name, value] of entries) form.append(name, value);
	return form;
}
