/** @type {Map<string, Intl.PluralRules>} */
const made = new Map();

/**
 * Which form of a text goes with a number. Stands in for the generated function, which makes its rules anew for
 * every text: they are dear to make and cheap to keep.
 *
 * @param {string} locale
 * @param {unknown} input
 * @param {Intl.PluralRulesOptions} [options]
 * @returns {string}
 */
export function plural(locale, input, options) {
	const key = `${locale} ${options?.type}`;
	let rules = made.get(key);
	if (!rules) made.set(key, (rules = new Intl.PluralRules(locale, options)));
	return rules.select(Number(input));
}
