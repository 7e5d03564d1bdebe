import { expect, test } from 'vitest';
import { calendar, type Appointment } from '../../../src/lib/formats/ics';

const appointment: Appointment = {
	uid: 'incontro-23456789ab@tavoli-di-quartiere',
	sequence: 3,
	stamp: new Date('2026-03-01T08:00:00Z'),
	start: new Date('2026-03-12T17:00:00Z'),
	end: new Date('2026-03-12T19:00:00Z'),
	summary: 'Incontro di marzo',
	location: 'Centro sociale La Fornace, via Ariosto 2',
	url: 'https://tavoli.example/incontri/23456789ab'
};

const written = (given: Partial<Appointment> = {}) =>
	calendar('Tavolo di San Giorgio', [{ ...appointment, ...given }]);

/** Reads as strictly as the strictest calendar: CRLF, 75 octets, names, values unescaped. */
function parsed(text: string) {
	expect(text.endsWith('\r\n')).toBe(true);
	const physical = text.slice(0, -2).split('\r\n');
	for (const line of physical) {
		expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
		expect(line).not.toMatch(/[\r\n]/);
	}
	const lines = text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n');
	return lines.map((line) => {
		const [, name = '', value = ''] =
			line.match(/^([A-Z-]+(?:;VALUE=[A-Z]+)?):(.*)$/) ?? expect.fail(`not a line: ${line}`);
		return [name, value.replace(/\\([\\;,n])/g, (_, sign) => (sign === 'n' ? '\n' : sign))] as const;
	});
}
const values = (text: string, name: string) =>
	parsed(text)
		.filter(([found]) => found === name)
		.map(([, value]) => value);

test('an appointment is written as calendars read it', () => {
	expect(parsed(written())).toEqual([
		['BEGIN', 'VCALENDAR'],
		['VERSION', '2.0'],
		['PRODID', '-//Tavoli di Quartiere//IT'],
		['CALSCALE', 'GREGORIAN'],
		['METHOD', 'PUBLISH'],
		['X-WR-CALNAME', 'Tavolo di San Giorgio'],
		['REFRESH-INTERVAL;VALUE=DURATION', 'PT6H'],
		['X-PUBLISHED-TTL', 'PT6H'],
		['BEGIN', 'VEVENT'],
		['UID', appointment.uid],
		['SEQUENCE', '3'],
		['DTSTAMP', '20260301T080000Z'],
		['DTSTART', '20260312T170000Z'],
		['DTEND', '20260312T190000Z'],
		['SUMMARY', 'Incontro di marzo'],
		['LOCATION', 'Centro sociale La Fornace, via Ariosto 2'],
		['URL', 'https://tavoli.example/incontri/23456789ab'],
		['STATUS', 'CONFIRMED'],
		['END', 'VEVENT'],
		['END', 'VCALENDAR']
	]);
});

test.each([
	['the day before the clock goes forward', '2026-03-28T18:00+01:00', '20260328T170000Z'],
	['the day it goes forward', '2026-03-29T18:00+02:00', '20260329T160000Z'],
	['the day it goes back', '2026-10-25T18:00+01:00', '20261025T170000Z']
])('six in the evening stays six in the evening: %s', (_, wall, utc) => {
	expect(values(written({ start: new Date(wall) }), 'DTSTART')).toEqual([utc]);
});

test('a cancelled meeting is struck out in the calendar', () => {
	expect(values(written({ cancelled: true }), 'STATUS')).toEqual(['CANCELLED']);
});

test.each([
	['commas, semicolons, backslashes', 'Pane, latte; e \\ sale'],
	['two lines', 'Prima riga\nSeconda riga'],
	['a very long text with accents', 'Perché così è più città à è ì ò ù '.repeat(12)],
	['letters of four octets', '🏡'.repeat(60)]
])('text comes back as it was: %s', (_, text) => {
	expect(values(written({ description: text }), 'DESCRIPTION')).toEqual([text]);
});

test('a text cannot smuggle in a line of its own', () => {
	const text = written({ summary: 'Festa\r\nSTATUS:CANCELLED\u0000' });

	expect(values(text, 'STATUS')).toEqual(['CONFIRMED']);
	expect(values(text, 'SUMMARY')).toEqual(['Festa\nSTATUS:CANCELLED']);
});
