import { json } from '@sveltejs/kit';
import { visible } from '$lib/http.server';
import { oparlMeeting, oparlObject } from '$lib/minutes/documents/oparl.server';

// Read by programs, which bring no session along: only what everybody may read.
export const GET = ({ params: { meeting, object } }) =>
	json(visible(object ? oparlObject(meeting, object) : oparlMeeting(meeting)), {
		headers: { 'cache-control': 'public, max-age=300', 'access-control-allow-origin': '*' }
	});
