import { smallOf } from '$lib/files/pictures.server';
import { readAddress } from '$lib/files/rules';
import { visible } from '$lib/http.server';
import { findDraftImage, findPublishedImage } from '$lib/initiatives/images/queries.server';

/** Nothing else can ever stand at this address; a cache that others share forgets it in a day all the same. */
const FOR_EVERYBODY = 'public, max-age=31536000, s-maxage=86400, immutable';

export async function GET({ params, locals: { actor } }) {
	const { hash, small } = visible(readAddress(params.picture));
	const published = findPublishedImage(hash);
	const { bytes } = visible(published ?? (actor && findDraftImage(actor, hash)));
	return new Response(new Uint8Array(small ? await smallOf(hash, bytes) : bytes), {
		headers: {
			'content-type': 'image/webp',
			'content-security-policy': "default-src 'none'",
			'cache-control': published ? FOR_EVERYBODY : 'private, no-store'
		}
	});
}
