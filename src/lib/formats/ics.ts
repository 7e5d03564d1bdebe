/** One appointment, as calendars understand it. */
export type Appointment = {
	/** Stays the same for ever, or the calendar shows it twice. */
	readonly uid: string;
	/** Grows with every change. */
	readonly sequence: number;
	/** When it was last written down. */
	readonly stamp: Date;
	readonly start: Date;
	readonly end: Date;
	readonly summary: string;
	readonly description?: string;
	readonly location?: string;
	readonly url?: string;
	readonly cancelled?: boolean;
};

/**
 * A calendar file (RFC 5545). Instants are written in UTC: they mean the same everywhere, on both sides of
 * a change of the clock, and need no time zone table.
 */
export function calendar(name: string, appointments: readonly Appointment[]) {
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Tavoli di Quartiere//IT',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		`X-WR-CALNAME:${escaped(name)}`,
		`REFRESH-INTERVAL;VALUE=DURATION:${ASKED_AGAIN}`,
		`X-PUBLISHED-TTL:${ASKED_AGAIN}`,
		...appointments.flatMap(entry),
		'END:VCALENDAR'
	];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** How often a calendar that follows this one asks for news: every six hours. */
const ASKED_AGAIN = 'PT6H';

function entry(appointment: Appointment) {
	const { uid, sequence, stamp, start, end, summary, description, location, url, cancelled } = appointment;
	return [
		'BEGIN:VEVENT',
		`UID:${escaped(uid)}`,
		`SEQUENCE:${sequence}`,
		`DTSTAMP:${utc(stamp)}`,
		`DTSTART:${utc(start)}`,
		`DTEND:${utc(end)}`,
		`SUMMARY:${escaped(summary)}`,
		...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
		...(location ? [`LOCATION:${escaped(location)}`] : []),
		...(url ? [`URL:${url}`] : []),
		`STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
		'END:VEVENT'
	];
}

/** `20260312T170000Z` */
const utc = (instant: Date) => `${instant.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;

const escaped = (text: string) =>
	text
		.replace(/[\\;,]/g, (sign) => `\\${sign}`)
		.replace(/\r\n|\r|\n/g, '\\n')
		// Other control characters have no place in a calendar.
		.replace(/\p{Cc}/gu, '');

const FOLD = 75;
const bytes = new TextEncoder();

/** No line is longer than 75 octets; what follows a fold starts with a space. A letter is never cut in two. */
function folded(line: string) {
	let length = 0;
	let out = '';
	for (const letter of line) {
		const size = bytes.encode(letter).length;
		if (length + size > FOLD) {
			out += '\r\n ';
			length = 1;
		}
		out += letter;
		length += size;
	}
	return out;
}
