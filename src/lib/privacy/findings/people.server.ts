import { and, inArray, isNull } from 'drizzle-orm';
import { people } from '../../accounts/tables.server';
import { db } from '../../db.server';
import { tokensOf, joined } from './tokens';

const MOST_NAMES = 600;

/**
 * Who in the city has a name that stands in this text, apart those who chose to show it. Asked by the
 * names that the text could hold: two or three capitals in a row, not by reading everybody.
 */
export function peopleNamedIn(text: string) {
	const names = possibleNames(text);
	if (names.length === 0) return { hidden: [], shown: [] };
	const rows = db
		.select({ name: people.displayName, shownAt: people.nameShownAt })
		.from(people)
		.where(and(inArray(people.displayName, names), isNull(people.erasedAt)))
		.limit(MOST_NAMES)
		.all();
	const hidden = new Set(rows.filter(({ shownAt }) => shownAt === null).map(({ name }) => name));
	/** Of two people with one name, the one who hides it decides. */
	const shown = rows.filter(({ name }) => !hidden.has(name)).map(({ name }) => name);
	return { hidden: [...hidden], shown };
}

function possibleNames(text: string) {
	const tokens = tokensOf(text);
	const names = new Set<string>();
	tokens.forEach((token, at) => {
		if (!token.cap) return;
		for (const more of [1, 2, 3]) {
			const last = tokens[at + more];
			if (!last || !joined(last, tokens[at + more - 1]) || names.size >= MOST_NAMES) return;
			if (last.cap) names.add(text.slice(token.start, last.end).replace(/\s+/g, ' '));
		}
	});
	return [...names];
}
