import { error } from '@sveltejs/kit';
import { metricsFor } from '$lib/metrics/gathering.server';
import { m } from '$lib/paraglide/messages.js';
import { settings } from '$lib/settings.server';

/** For monitoring, to whoever brings the token: docs/metriche.md says what is told, and what never is. */
export function GET({ request }) {
	const found =
		metricsFor(request.headers.get('authorization'), settings()) ?? error(404, m.refusal_not_found());
	if (found === 'refused')
		return new Response('', {
			status: 401,
			headers: { 'www-authenticate': 'Bearer', 'cache-control': 'no-store' }
		});
	return new Response(found.text, {
		headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' }
	});
}
