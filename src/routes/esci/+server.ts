import { redirect } from '@sveltejs/kit';
import { leave, pastKeptPages } from '$lib/http-entering.server';
import { fromOurPages, remember } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';

export async function POST(event) {
	fromOurPages(event);
	await leave(event);
	remember(event, m.account_signed_out());
	redirect(303, pastKeptPages(event, '/'));
}
