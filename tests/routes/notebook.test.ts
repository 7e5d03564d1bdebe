import { beforeEach, expect, test } from 'vitest';
import { MADE_FOR } from '../../src/lib/actor';
import { findItem } from '../../src/lib/minutes/queries.server';
import { listProposals } from '../../src/lib/minutes/proposals/queries.server';
import { GET, PUT } from '../../src/routes/incontri/[meeting]/verbale/scrivi/taccuino/+server';
import { POST as leave } from '../../src/routes/esci/+server';
import { GET as pass } from '../../src/routes/incontri/uscita/+server';
import { someMinutes } from '../support/minutes';
import { request } from '../support/request';
import { as, settle } from '../support/world';

beforeEach(() => settle());

type Sent = {
	readonly meetingId: string;
	readonly who?: Parameters<typeof as>[0] | null;
	readonly body?: unknown;
	readonly headers?: Record<string, string>;
};

/** What a page sends by itself while somebody writes. */
function sent({ meetingId, who = 'teresa', body, headers = {} }: Sent) {
	const event: { request: Request } = request({
		actor: who && as(who),
		params: { meeting: meetingId },
		path: `/incontri/${meetingId}/verbale/scrivi/taccuino`
	});
	const { url } = event.request;
	const origin = 'http://localhost:3000';
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	const init =
		body === undefined ? { headers } : { method: 'PUT', body: text, headers: { origin, ...headers } };
	return Object.assign(event, { request: new Request(url, init) }) as never;
}

const text = (itemId: string, typed: object = {}) => ({
	itemId,
	revision: 1,
	summary: 'Se ne è parlato.',
	...typed
});

const answerOf = async (answered: Response | Promise<Response>) => {
	const response = await answered;
	return { status: response.status, said: await response.json() };
};

test('a note is saved as it is written, and the answer says which revision it is', async () => {
	const { id, meetingId, firstItemId } = someMinutes();

	const { status, said } = await answerOf(PUT(sent({ meetingId, body: text(firstItemId) })));

	expect([status, said.revision]).toEqual([200, 2]);
	expect(findItem(id, firstItemId)?.summary).toBe('Se ne è parlato.');
});

test('what a script sends is kept without what nobody can see', async () => {
	const { id, meetingId, firstItemId } = someMinutes();
	const summary = 'Si apre\u0000 alle \u202E18.\nPoi si\tchiude.\u2069';

	await answerOf(PUT(sent({ meetingId, body: text(firstItemId, { summary }) })));

	expect(findItem(id, firstItemId)?.summary).toBe('Si apre alle 18.\nPoi si\tchiude.');
});

test('who is overtaken gets a 409 with its name, and nothing is overwritten', async () => {
	const { id, meetingId, firstItemId } = someMinutes();

	const answer = await answerOf(PUT(sent({ meetingId, body: text(firstItemId, { revision: 0 }) })));

	expect(answer).toMatchObject({ status: 409, said: { reason: 'stale' } });
	expect(findItem(id, firstItemId)?.revision).toBe(1);
});

test('a note that comes when the minutes are closed is kept as a proposed correction', async () => {
	const { id, meetingId, firstItemId } = someMinutes({ state: 'approved' });

	const { status, said } = await answerOf(PUT(sent({ meetingId, body: text(firstItemId) })));

	expect([status, listProposals(id).map((one) => one.id)]).toEqual([200, [said.proposed]]);
});

test.each([
	['somebody who does not write here', { who: 'lucia' }, 403],
	['nobody', { who: null }, 401],
	['a page that was opened by somebody else', { headers: { [MADE_FOR]: 'paolo' } }, 401],
	['a text that nobody can read', { body: '{' }, 400],
	['a word instead of fields', { body: '"x"' }, 400],
	['a number instead of fields', { body: '5' }, 400],
	['nothing instead of fields', { body: 'null' }, 400],
	['a list instead of fields', { body: '[1]' }, 400],
	['a text that is too long', { body: text('x', { summary: 'a'.repeat(20_001) }) }, 400],
	['an item that is not there', { body: text('nothing') }, 404]
] as const)('%s saves nothing', async (_, given, status) => {
	const { id, meetingId, firstItemId } = someMinutes();
	const before = findItem(id, firstItemId);

	const answer = await answerOf(PUT(sent({ meetingId, body: text(firstItemId), ...given })));

	expect(answer.status).toBe(status);
	expect(findItem(id, firstItemId)).toEqual(before);
});

test('what another site sends in her name is refused', async () => {
	const { meetingId, firstItemId } = someMinutes();
	const event = sent({ meetingId, body: text(firstItemId), headers: { origin: 'https://altrove.example' } });

	await expect(PUT(event)).rejects.toMatchObject({ status: 403 });
});

test.each([
	['teresa', 200],
	['paolo', 200],
	['lucia', 403],
	['elena', 403],
	[null, 401]
] as const)('all that a phone needs to go on, asked by %s, answers %i', async (who, status) => {
	const { meetingId } = someMinutes();
	const asked = async () => (await GET(sent({ meetingId, who }))).status;

	expect(await asked().catch(({ status }) => status)).toBe(status);
});

const redirectOf = (go: () => unknown) =>
	Promise.resolve()
		.then(go)
		.then(
			() => undefined,
			({ location }) => location
		);

test('whoever leaves goes past the place where the pages kept on their device are thrown away', async () => {
	const jar = new Map([['taccuino', 'teresa']]);

	expect(await redirectOf(() => leave(request({ jar })))).toBe('/incontri/uscita?poi=%2F');
	expect(jar.has('taccuino')).toBe(false);
	expect(await redirectOf(() => pass(request({ path: '/incontri/uscita?poi=%2F' })))).toBe('/');
	expect(
		await redirectOf(() => pass(request({ path: '/incontri/uscita?poi=//altrove.example' })))
	).not.toContain('altrove');
	expect(await redirectOf(() => leave(request()))).toBe('/');
});
