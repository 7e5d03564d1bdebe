import { signedIn, visible } from '$lib/http.server';
import { protocolPackage } from '$lib/minutes/documents/package.server';
import { findPublishedNamed } from '$lib/minutes/documents/queries.server';
import * as can from '$lib/minutes/policy';

/** For the protocol office, by hand of whoever answers for the minutes; for others it is not there. */
export async function GET(event) {
	const { meeting, document } = event.params;
	const actor = signedIn(event);
	const published = findPublishedNamed(meeting, document);
	const mine = visible(published && can.protocol(actor, published) ? published : undefined);

	return new Response(new Uint8Array(await protocolPackage(mine)), {
		headers: {
			'content-type': 'application/zip',
			'content-disposition': `attachment; filename="${document}-protocollo.zip"`
		}
	});
}
