import { publishedFile } from '$lib/consultations/published/files.server';
import { visible } from '$lib/http.server';

/** What anybody needs to count a vote again; only once it was counted, and then the same for everybody. */
export const GET = ({ params: { consultation, file } }) => {
	const { type, body } = visible(publishedFile(consultation, file));
	return new Response(body, {
		headers: {
			'content-type': type,
			'cache-control': 'public, max-age=300',
			'access-control-allow-origin': '*',
			...(type.startsWith('application/json')
				? {}
				: { 'content-disposition': `attachment; filename="${file}"` })
		}
	});
};
