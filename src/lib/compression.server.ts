import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';

const brotliAside = promisify(brotliCompress);
const gzipAside = promisify(gzip);

const COMPRESSIBLE = /^(text\/|application\/(json|xml|(geo|ld)\+json|rdf\+xml|javascript)|image\/svg)/;
/** What is shorter arrives in the same packets, compressed or not; an answer to a script is one of many, and waited for. */
const smallest = (type: string) => (type.startsWith('application/json') ? 4000 : 1000);
/** Up to here compressing takes less than handing it to another thread, which takes memory of its own; more effort saves a twentieth. */
const AT_ONCE = { br: 128 * 1024, gzip: 64 * 1024 };
/** Looks back over all of such a text. By itself Brotli asks the system for eight megabytes, for each page anew. */
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 2, [constants.BROTLI_PARAM_LGWIN]: 17 } };
const THOROUGH = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/**
 * Answers a text compressed as the browser accepts it, with an ETag; an unchanged page is a 304 without a body. What is
 * short and kept by nobody, such as the answer to an act, goes out as it is.
 * A `page` is the whole text of the answer, which the framework then need not encode, hash and hand over in pieces.
 */
export async function compressed(request: Request, response: Response, page?: Text): Promise<Response> {
	const type = response.headers.get('content-type') ?? '';
	if (!response.body || !COMPRESSIBLE.test(type) || response.headers.has('content-encoding')) return response;
	// A file that brings a mark of its own may be as long as it likes.
	if (page === undefined && response.headers.has('etag')) return compressedAsItComes(request, response);

	const { status, headers } = response;
	headers.append('vary', 'accept-encoding, accept-language, cookie');
	const isKept =
		status === 200 && request.method === 'GET' && !/no-store/.test(headers.get('cache-control') ?? '');
	const length = headers.get('content-length');
	if (page === undefined && !isKept && length && Number(length) < smallest(type)) return response;

	const text = page ?? new Uint8Array(await response.arrayBuffer());
	headers.delete('content-length');
	headers.delete('etag');
	if (isKept) {
		const etag = markOf(text, headers);
		headers.set('etag', etag);
		if (!headers.has('cache-control'))
			headers.set('cache-control', page === undefined ? 'no-cache' : 'private, no-cache');
		if (request.headers.get('if-none-match') === etag) return unchanged(headers);
	}

	const accepted = request.headers.get('accept-encoding') ?? '';
	if (text.length < smallest(type) || !/\b(br|gzip)\b/.test(accepted))
		return new Response(text, { status, headers });
	const inBrotli = /\bbr\b/.test(accepted);
	headers.set('content-encoding', inBrotli ? 'br' : 'gzip');
	return new Response(new Uint8Array(await (inBrotli ? inBr(text) : inGzip(text))), { status, headers });
}

type Text = Uint8Array<ArrayBuffer>;

const inBr = (text: Text) =>
	text.length < AT_ONCE.br ? brotliCompressSync(text, QUICK) : brotliAside(text, THOROUGH);
const inGzip = (text: Text) => (text.length < AT_ONCE.gzip ? gzipSync(text) : gzipAside(text));

/**
 * The mark of a text; of a page, with the policy that goes with it, but for the nonce: that is another each time, and says
 * nothing of what the page holds.
 */
function markOf(text: Text, headers: Headers) {
	const policy = headers.get('content-security-policy') ?? '';
	const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
	const mark = createHash('sha1');
	if (nonce) mark.update(policy.replaceAll(nonce, ''));
	for (const piece of nonce ? without(nonce, text) : [text]) mark.update(piece);
	return `W/"${mark.digest('base64url')}"`;
}

/** What stands before, between and after some words. */
function* without(words: string, { buffer, byteOffset, length }: Text) {
	const text = Buffer.from(buffer, byteOffset, length);
	let from = 0;
	for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, from)) {
		yield text.subarray(from, at);
		from = at + words.length;
	}
	yield text.subarray(from);
}

/** The browser's own copy holds the nonce of its day, and goes on with the policy that came with it. */
function unchanged(headers: Headers) {
	headers.delete('content-security-policy');
	return new Response(null, { status: 304, headers });
}

/**
 * What brings its own ETag need not be read whole to make one: it goes out piece by piece as it comes, however
 * long it is, and no faster than it is taken.
 */
function compressedAsItComes(request: Request, { body, headers, status }: Response) {
	headers.append('vary', 'accept-encoding');
	if (!body || !/\bgzip\b/.test(request.headers.get('accept-encoding') ?? ''))
		return new Response(body, { status, headers });
	headers.delete('content-length');
	headers.set('content-encoding', 'gzip');
	return new Response(body.pipeThrough(new CompressionStream('gzip')), { status, headers });
}
