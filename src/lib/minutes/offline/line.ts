import { MADE_FOR } from '../../actor';
import type { ItemWords } from '../items/rules';
import type { Notebook } from './notebook';

/** How a request ended: `down` when nobody answered, and it is worth trying again later. */
export type Answer<Value> =
	| { readonly how: 'done'; readonly value: Value }
	| { readonly how: 'down' }
	| { readonly how: 'signed_out' }
	| { readonly how: 'refused'; readonly reason?: string; readonly said: string };

/** How long an answer is waited for before the line counts as down. */
const PATIENCE = 10_000;
const NOT_NOW = [408, 429, 502, 503, 504];

async function ask(address: string, request: RequestInit): Promise<Response | undefined> {
	try {
		const response = await fetch(address, {
			...request,
			cache: 'no-store',
			signal: AbortSignal.timeout(PATIENCE)
		});
		return NOT_NOW.includes(response.status) ? undefined : response;
	} catch {
		return undefined;
	}
}

async function askJson<Value>(address: string, request: RequestInit): Promise<Answer<Value>> {
	const response = await ask(address, request);
	if (!response || response.status >= 500) return { how: 'down' };
	if (response.status === 401) return { how: 'signed_out' };
	try {
		const value = await response.json();
		return response.ok ? { how: 'done', value } : { how: 'refused', ...value };
	} catch {
		return { how: 'down' };
	}
}

const addressOf = (meetingId: string) => `/incontri/${meetingId}/verbale/scrivi/taccuino`;

/** What the server holds now. */
export const askNotebook = ({ meetingId, personId }: Notebook) =>
	askJson<Notebook>(addressOf(meetingId), {
		headers: { accept: 'application/json', [MADE_FOR]: personId }
	});

type Text = ItemWords & {
	readonly itemId: string;
	readonly revision: number;
	readonly beganAt: string | null;
};
export type Saved = { readonly revision: number; readonly updatedAt: string } | { readonly proposed: string };

export const sendText = ({ meetingId, personId }: Notebook, text: Text) =>
	askJson<Saved>(addressOf(meetingId), {
		method: 'PUT',
		headers: { accept: 'application/json', 'content-type': 'application/json', [MADE_FOR]: personId },
		body: JSON.stringify(text)
	});

export type Fields = readonly (readonly [name: string, value: string])[];

/** The same request as a form of the page makes; what came back is read by who knows how. */
export async function sendForm(
	action: string,
	fields: Fields,
	personId: string
): Promise<string | undefined> {
	const response = await ask(action, {
		method: 'POST',
		headers: {
			accept: 'application/json',
			'content-type': 'application/x-www-form-urlencoded',
			'x-sveltekit-action': 'true',
			[MADE_FOR]: personId
		},
		body: new URLSearchParams(fields.map(([name, value]) => [name, value]))
	});
	return response?.text().catch(() => undefined);
}
