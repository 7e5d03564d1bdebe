import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

const COMPRESSIBLE = /^(text\/|application\/(json|xml|(geo|ld)\+json|rdf\+xml|javascript)|image\/svg)/;
/** What is shorter arrives in the same packets, compressed or not; an answer to a script is one of many, and waited for. */
const smallest = (type: string) => (type.startsWith('application/json') ? 4000 : 1000);
/** Up to here compressing takes less than handing it to another thread, and more effort saves next to nothing. */
const AT_ONCE = 8000;
const quality = (effort: number) => ({ params: { [constants.BROTLI_PARAM_QUALITY]: effort } });
const QUICK = quality(2);
const THOROUGH = quality(4);

/** Answers a text compressed as the browser accepts it, with an ETag; an unchanged page is a 304 without a body. */
export async function compressed(request: Request, response: Response): Promise<Response> {
	const type = response.headers.get('content-type') ?? '';
	if (!response.body || !COMPRESSIBLE.test(type) || response.headers.has('content-encoding')) return response;
	// The framework gives every page an ETag, made of the whole of it; a file that has one may be as long as it likes.
	if (response.headers.has('etag') && !type.startsWith('text/html'))
		return compressedAsItComes(request, response);

	const body = Buffer.from(await response.arrayBuffer());
	const headers = new Headers(response.headers);
	headers.append('vary', 'accept-encoding, accept-language, cookie');
	if (response.status === 200 && request.method === 'GET' && !headers.has('etag')) {
		const etag = `W/"${createHash('sha1').update(body).digest('base64url')}"`;
		headers.set('etag', etag);
		if (!headers.has('cache-control')) headers.set('cache-control', 'no-cache');
		if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
	}
	headers.delete('content-length');

	const accepted = request.headers.get('accept-encoding') ?? '';
	if (body.length < smallest(type) || !/\b(br|gzip)\b/.test(accepted)) {
		return new Response(body, { status: response.status, headers });
	}
	const inBrotli = /\bbr\b/.test(accepted);
	const small = !inBrotli
		? await deflate(body, { level: 6 })
		: body.length < AT_ONCE
			? brotliCompressSync(body, QUICK)
			: await brotli(body, THOROUGH);
	headers.set('content-encoding', inBrotli ? 'br' : 'gzip');
	return new Response(new Uint8Array(small), { status: response.status, headers });
}

/**
 * What brings its own ETag need not be read whole to make one: it goes out piece by piece as it comes, however
 * long it is, and no faster than it is taken.
 */
function compressedAsItComes(request: Request, { body, headers: given, status }: Response) {
	const headers = new Headers(given);
	headers.append('vary', 'accept-encoding');
	if (!body || !/\bgzip\b/.test(request.headers.get('accept-encoding') ?? ''))
		return new Response(body, { status, headers });
	headers.delete('content-length');
	headers.set('content-encoding', 'gzip');
	return new Response(body.pipeThrough(new CompressionStream('gzip')), { status, headers });
}
