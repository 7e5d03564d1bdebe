import { createHash } from 'node:crypto';
import { lastChange } from '$lib/audit/queries.server';
import { calendar, type Appointment } from '$lib/formats/ics';

/**
 * A calendar that other calendars follow: they ask every few hours, and are told that nothing changed when
 * nothing did.
 */
export function calendarAnswer(
	request: Request,
	{ name, file, appointments }: { name: string; file: string; appointments: readonly Appointment[] }
) {
	const text = calendar(name, appointments);
	const changed = lastChange();
	const headers = {
		etag: `"${createHash('sha256').update(text).digest('hex').slice(0, 32)}"`,
		'cache-control': 'public, max-age=900',
		vary: 'accept-language, cookie',
		...(changed ? { 'last-modified': changed.toUTCString() } : {})
	};
	if (isKnown(request, headers)) return new Response(null, { status: 304, headers });

	return new Response(text, {
		headers: {
			...headers,
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': `attachment; filename="${file}.ics"`
		}
	});
}

/** The mark decides; only who has none is answered by the date. */
function isKnown({ headers }: Request, answer: { etag: string; 'last-modified'?: string }) {
	const marks = headers.get('if-none-match');
	if (marks !== null) return marks.split(',').some((mark) => mark.trim().replace(/^W\//, '') === answer.etag);
	const since = Date.parse(headers.get('if-modified-since') ?? '');
	return answer['last-modified'] !== undefined && Date.parse(answer['last-modified']) <= since;
}
