import { dayAfter } from '../clock';
import { getLocale, type Locale } from '../paraglide/runtime.js';

const ZONE = 'Europe/Rome';
const TAGS = { it: 'it-IT', en: 'en-GB' } as const;

const made = new Map<string, Intl.DateTimeFormat>();

/** Formatters are dear to make and cheap to keep. */
function formatter(name: string, options: Intl.DateTimeFormatOptions, locale: Locale = getLocale()) {
	const key = `${locale} ${name}`;
	let found = made.get(key);
	if (!found) made.set(key, (found = new Intl.DateTimeFormat(TAGS[locale], { timeZone: ZONE, ...options })));
	return found;
}

const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/** "giovedì 12 marzo 2026", in the reader's language; a letter says which that is. */
export const dateInWords = (instant: Date, locale?: Locale) =>
	formatter('date', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }, locale).format(
		instant
	);

/** The same in its parts, for whoever writes them large: "giovedì", "12", "marzo", "2026" */
export function dateInParts(instant: Date) {
	const parts = formatter('date', {
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		year: 'numeric'
	}).formatToParts(instant);
	const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
	return { weekday: part('weekday'), day: part('day'), month: part('month'), year: part('year') };
}

/** "12 marzo 2026", of a calendar day such as `2026-03-12` */
export const dayInWords = (day: string, locale?: Locale) =>
	formatter('day', { day: 'numeric', month: 'long', year: 'numeric' }, locale).format(noon(day));

/** "marzo 2026", of a month such as `2026-03` */
export const monthInWords = (month: string, locale?: Locale) =>
	formatter('month', { month: 'long', year: 'numeric' }, locale).format(noon(`${month}-01`));

/** "18:30" */
export const timeInWords = (instant: Date, locale?: Locale) =>
	formatter('time', { hour: '2-digit', minute: '2-digit', hour12: false }, locale).format(instant);

/** "giovedì 12 marzo 2026, ore 18:30" */
export const momentInWords = (instant: Date, locale: Locale = getLocale()) =>
	`${dateInWords(instant, locale)}, ${locale === 'it' ? 'ore ' : ''}${timeInWords(instant, locale)}`;

const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' });

/** What a `datetime-local` input holds: the wall clock in Rome, as `2026-03-12T18:30`. */
export const wallClock = (instant: Date) => wall.format(instant).replace(' ', 'T');

/** Whether it is a calendar day that exists, such as `2026-03-12`, of a year that is meant: from 1900 to 2200. */
export function isDay(text: string) {
	if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < '1900' || text >= '2201') return false;
	const at = noon(text);
	return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** The instant at which the wall clock in Rome says `2026-03-12T18:30`; `undefined` when it is no such time. */
export function fromWallClock(text: string): Date | undefined {
	const asUtc = new Date(`${text}Z`);
	if (!/^[\d-]{10}T\d\d:\d\d$/.test(text) || !isDay(text.slice(0, 10))) return undefined;
	if (Number.isNaN(asUtc.getTime())) return undefined;
	const offset = new Date(`${wallClock(asUtc)}Z`).getTime() - asUtc.getTime();
	const guess = new Date(asUtc.getTime() - offset);
	const drift = new Date(`${wallClock(guess)}Z`).getTime() - asUtc.getTime();
	return new Date(guess.getTime() - drift);
}

/** The first instant that is no longer that day in Rome, of a calendar day such as `2026-03-12`. */
export const endOfDay = (day: string) => {
	const next = dayAfter(day, 1);
	return fromWallClock(`${next}T00:00`) ?? noon(next);
};

/** The first instant of a calendar day in Rome and the first that is no longer of it. */
export const dayBounds = (day: string) => [endOfDay(dayAfter(day, -1)), endOfDay(day)] as const;
