import { error, type Handle } from '@sveltejs/kit';
import { isStorageFault } from './db.server';
import { m } from './paraglide/messages.js';

/**
 * What cannot be read or written now is no bug: the answer is 503 and a sentence, and passes by itself. Faults of
 * pages come by `handleError`, which leaves word here; those met before a page is found are thrown.
 */
export const tellStorageFaults: Handle = async ({ event, resolve }) => {
	let response: Response;
	try {
		response = await resolve(event);
	} catch (thrown) {
		if (isStorageFault(thrown)) error(503, m.error_storage());
		throw thrown;
	}
	if (!event.locals.storageFault) return response;
	const headers = new Headers(response.headers);
	headers.set('retry-after', '30');
	return new Response(response.body, { status: 503, headers });
};
