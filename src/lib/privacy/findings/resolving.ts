import type { Resolution } from './rules';
import type { Span } from './spans';

/** What stands in the place of words that are masked, in either language. */
export const MASK = '[omesso]';

export type Resolved = Span & { readonly resolution: Resolution };

/** The text that everybody reads: what was removed is gone, what was masked says so, the rest is untouched. */
export const publicWording = (text: string, resolved: readonly Resolved[]) =>
	[...resolved].sort((a, b) => b.start - a.start).reduce(withOne, text);

function withOne(text: string, { start, end, resolution }: Resolved) {
	if (resolution === 'confirmed') return text;
	if (resolution === 'masked') return text.slice(0, start) + MASK + text.slice(end);
	const [head, tail] = [text.slice(0, start), text.slice(end)];
	return /(?:^|\s)$/.test(head) ? head + tail.replace(/^[ \u00a0]/, '') : head + tail;
}

/** The sentence around a finding, for whoever decides: at most eighty letters on each side, whole words. */
export function inContext(text: string, { start, end }: Span) {
	const head = text.slice(Math.max(0, start - 80), start);
	const tail = text.slice(end, end + 80);
	const cut = start > 80 ? head.replace(/^\S*\s/, '… ') : head;
	return {
		before: cut,
		words: text.slice(start, end),
		after: end + 80 < text.length ? tail.replace(/\s\S*$/, ' …') : tail
	};
}
