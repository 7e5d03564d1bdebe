import { findingsIn } from '../../../src/lib/privacy/findings/finder';
import { lines, planted } from './texts';

/** A title may be found with the name it stands before, or without. */
const TITLE =
	/^(?:signora|signor|sig\.ra|sig\.|famiglia|nonna|nonno|zia|zio|mamma|piccol[oa]|maestro|maestra|geom\.|rag\.|dott\.ssa|dott\.|prof\.|don)\s+/i;

/** The planted pieces that were not found whole and under their own kind, each with its text. */
export const missed = (texts: string) =>
	lines(texts).flatMap((line) => {
		const { text, pieces } = planted(line);
		const found = findingsIn(text);
		return pieces
			.filter(({ kind, start, end }) => {
				const title = kind === 'name' ? (TITLE.exec(text.slice(start, end))?.[0].length ?? 0) : 0;
				return !found.some((one) => one.kind === kind && one.start <= start + title && one.end >= end);
			})
			.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)} ← ${text}`);
	});

/** Clean sentences in which something was found, and what. */
export const alarms = (texts: string) =>
	lines(texts).flatMap((line) => {
		const found = findingsIn(line);
		return found.length > 0
			? [`${found.map(({ kind, text }) => `${kind} ${text}`).join(', ')} ← ${line}`]
			: [];
	});
