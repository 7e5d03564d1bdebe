import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { json } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { compressed } from '../../src/lib/compression.server';

const page = (nonce: string, says = 'Quando si vota') =>
	`<h1>${says}</h1><script nonce="${nonce}">start()</script>${'<p>è già qui</p>'.repeat(100)}`;

const pageAnswer = (nonce: string, headers: Record<string, string> = {}, says?: string, asked = {}) =>
	compressed(
		new Request('http://localhost:3000/', { headers: asked }),
		new Response('', {
			headers: {
				'content-type': 'text/html',
				'content-length': '0',
				etag: '"of the framework"',
				'content-security-policy': `script-src 'nonce-${nonce}'`,
				...headers
			}
		}),
		Buffer.from(page(nonce, says))
	);

test.each([
	['br', brotliDecompressSync],
	['gzip', gunzipSync]
])('a page arrives whole in %s', async (coding, opened) => {
	const answer = await pageAnswer('n1', {}, undefined, { 'accept-encoding': coding });

	expect(answer.headers.get('content-encoding')).toBe(coding);
	expect(answer.headers.has('content-length')).toBe(false);
	expect(opened(Buffer.from(await answer.arrayBuffer())).toString()).toBe(page('n1'));
});

test('a page arrives whole where nothing can be opened', async () => {
	const answer = await pageAnswer('n1');

	expect(answer.headers.has('content-encoding')).toBe(false);
	expect(await answer.text()).toBe(page('n1'));
});

test('the same page has the same mark with another nonce, and is not sent again', async () => {
	const mark = (await pageAnswer('n1')).headers.get('etag') ?? '';
	const again = await pageAnswer('n2', {}, undefined, { 'if-none-match': mark });

	expect(again.status).toBe(304);
	expect(await again.text()).toBe('');
	expect(again.headers.get('etag')).toBe(mark);
	expect(again.headers.has('content-security-policy')).toBe(false);
});

test('a page that says something else is sent', async () => {
	const mark = (await pageAnswer('n1')).headers.get('etag') ?? '';
	const other = await pageAnswer('n2', {}, 'Come si vota', { 'if-none-match': mark });

	expect(other.status).toBe(200);
	expect(await other.text()).toBe(page('n2', 'Come si vota'));
});

test('what leaves no copy has no mark to ask by', async () => {
	const answer = await pageAnswer('n1', { 'cache-control': 'private, no-store' });

	expect(answer.headers.has('etag')).toBe(false);
	expect(answer.headers.get('cache-control')).toBe('private, no-store');
});

test.each([200, 409])(
	'a short answer of %i to an act goes out as it is, and says what it depends on',
	async (status) => {
		const act = new Request('http://localhost:3000/x', {
			method: 'POST',
			headers: { 'accept-encoding': 'br' }
		});
		const said = json({ what: 'già fatto' }, { status });
		const answer = await compressed(act, said);

		expect(answer).toBe(said);
		expect(answer.headers.get('vary')).toContain('cookie');
		expect(answer.headers.has('etag')).toBe(false);
		expect(answer.headers.get('content-length')).toBe(String(Buffer.byteLength(await answer.text())));
	}
);

test('a short answer that may be kept has its mark', async () => {
	const answer = await compressed(new Request('http://localhost:3000/salute'), json({ ready: true }));

	expect(answer.headers.get('etag')).not.toBeNull();
	expect(answer.headers.get('cache-control')).toBe('no-cache');
});

test('a file that everybody may read may be kept by everybody, and is asked for again', async () => {
	const file = new Response('quartiere;numero\n', { headers: { 'content-type': 'text/csv' } });

	const answer = await compressed(new Request('http://localhost:3000/registro/registro.csv'), file);

	expect(answer.headers.get('cache-control')).toBe('no-cache');
	expect(answer.headers.get('etag')).toMatch(/^W\/"/);
});

test.each([
	['br', brotliDecompressSync, 40_000],
	['br', brotliDecompressSync, 140_000],
	['gzip', gunzipSync, 40_000],
	['gzip', gunzipSync, 140_000]
] as const)('in %s a long text arrives whole (%#)', async (coding, opened, letters) => {
	const words = Array.from({ length: letters / 8 }, (_, i) => `è ${i}`.padEnd(8)).join('');
	const file = new Response(words, { headers: { 'content-type': 'text/csv' } });
	const asked = new Request('http://localhost:3000/registro.csv', { headers: { 'accept-encoding': coding } });

	const answer = await compressed(asked, file);

	expect(answer.headers.get('content-encoding')).toBe(coding);
	expect(opened(Buffer.from(await answer.arrayBuffer())).toString()).toBe(words);
});
