import { permit, signedIn, visible } from '$lib/http.server';
import { protocolPackage } from '$lib/minutes/documents/package.server';
import { findPublishedNamed } from '$lib/minutes/documents/queries.server';
import * as can from '$lib/minutes/policy';

/** For the protocol office, by hand of whoever answers for the minutes. */
export async function GET(event) {
	const { meeting, document } = event.params;
	const actor = signedIn(event);
	const published = visible(findPublishedNamed(meeting, document));
	permit(can.protocol(actor, published));

	return new Response(new Uint8Array(await protocolPackage(published)), {
		headers: {
			'content-type': 'application/zip',
			'content-disposition': `attachment; filename="${document}-protocollo.zip"`
		}
	});
}
