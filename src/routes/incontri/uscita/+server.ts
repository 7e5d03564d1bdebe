import { redirect } from '@sveltejs/kit';
import { ownPath } from '$lib/formats/paths';
import { remember } from '$lib/http.server';

/** Nothing is here: the service worker sees who passes, and throws away the pages it kept. See `pastKeptPages`. */
export function GET(event) {
	if (event.locals.flash) remember(event, event.locals.flash.text);
	redirect(303, ownPath(event.url.searchParams.get('poi') ?? '/', event.url.origin));
}
