import { visible } from '$lib/http.server';
import { streamed } from '$lib/formats/streams';
import { askedOf } from '$lib/opendata/asking.server';
import { findDataset } from '$lib/opendata/datasets.server';
import { everythingOf, mark, pageAsJson, tableOf } from '$lib/opendata/writing.server';

type Asking = { readonly params: { readonly dataset: string }; readonly url: URL; readonly request: Request };

/** Open to every program, asked for again each time: the mark says whether anything changed. */
const OPEN = { 'access-control-allow-origin': '*', 'cache-control': 'no-cache' };

const JSON_TYPE = 'application/json; charset=utf-8';

/** A dataset as a table: always whole, written a piece at a time. */
export function tableAnswer({ params, url, request }: Asking) {
	const dataset = visible(findDataset(params.dataset));
	const read = askedOf(dataset, url);
	if ('wrong' in read) return wrongAnswer(read.wrong);
	return dataAnswer(request, 'text/csv; charset=utf-8; header=present', () =>
		streamed(tableOf(dataset, read.asked))
	);
}

/** A dataset as JSON: whole, or a page of it. */
export function jsonAnswer({ params, url, request }: Asking) {
	const dataset = visible(findDataset(params.dataset));
	const read = askedOf(dataset, url);
	if ('wrong' in read) return wrongAnswer(read.wrong);
	const { asked, page } = read;
	return dataAnswer(request, JSON_TYPE, () =>
		page ? pageAsJson(dataset, asked, page, url) : streamed(everythingOf(dataset, asked))
	);
}

/** An answer with its mark; nothing is read for who already has it. */
export function dataAnswer(request: Request, type: string, body: () => string | ReadableStream<Uint8Array>) {
	const etag = mark();
	const headers = {
		...OPEN,
		etag,
		'content-type': type,
		link: '<https://creativecommons.org/licenses/by/4.0/>; rel="license"'
	};
	return isKnown(request, etag)
		? new Response(null, { status: 304, headers })
		: new Response(body(), { headers });
}

const wrongAnswer = (errore: string) =>
	new Response(`${JSON.stringify({ errore })}\n`, {
		status: 400,
		headers: { ...OPEN, 'content-type': JSON_TYPE }
	});

/** Marks are compared as RFC 9110 says of this header: weak or not is the same, and `*` is any. */
const isKnown = ({ headers }: Request, etag: string) =>
	(headers.get('if-none-match') ?? '')
		.split(',')
		.map((one) => one.trim().replace(/^W\//, ''))
		.some((one) => one === '*' || `W/${one}` === etag);
