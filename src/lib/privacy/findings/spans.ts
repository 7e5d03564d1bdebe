import type { FindingKind } from './rules';

export type Span = { readonly start: number; readonly end: number };

/** Something that must be looked at before everybody reads it, and where it stands. */
export type Finding = Span & { readonly kind: FindingKind; readonly text: string };

/** Every place where a pattern stands, as findings of one kind. */
export const matchesOf = (kind: FindingKind, text: string, pattern: RegExp): Finding[] =>
	[...text.matchAll(pattern)].map((match) => trimmed(kind, text, match.index, match.index + match[0].length));

/** A finding without the spaces and the commas around it, and with both its brackets or none. */
export function trimmed(kind: FindingKind, text: string, start: number, end: number): Finding {
	while (end > start && /[\s,;:(–-]/.test(text[end - 1] ?? '')) end -= 1;
	while (start < end && /[\s,;:)–-]/.test(text[start] ?? '')) start += 1;
	const isOpen = text.slice(start, end).includes('(') && !text.slice(start, end).includes(')');
	if (isOpen && text[start] === '(') start += 1;
	else if (isOpen && text[end] === ')') end += 1;
	return { kind, start, end, text: text.slice(start, end) };
}

export const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
export const covers = (outer: Span, inner: Span) => outer.start <= inner.start && outer.end >= inner.end;

/** The words just before a place, at most `length` characters. */
export const before = (text: string, at: number, length = 40) => text.slice(Math.max(0, at - length), at);
export const after = (text: string, at: number, length = 40) => text.slice(at, at + length);
