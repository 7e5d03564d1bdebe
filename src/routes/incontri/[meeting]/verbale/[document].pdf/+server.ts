import { visible } from '$lib/http.server';
import { documentOf } from '$lib/minutes/documents/making.server';
import { findPublishedNamed } from '$lib/minutes/documents/queries.server';

/** A published version as a paper: it never changes, so whoever has it needs not ask again. */
export async function GET({ params, request }) {
	const published = visible(findPublishedNamed(params.meeting, params.document));
	const { pdf, sha256 } = await documentOf(published);
	const headers = { etag: `"${sha256}"`, 'cache-control': 'public, max-age=86400' };
	if (request.headers.get('if-none-match') === headers.etag)
		return new Response(null, { status: 304, headers });

	return new Response(new Uint8Array(pdf), {
		headers: {
			...headers,
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename="${params.document}.pdf"`
		}
	});
}
