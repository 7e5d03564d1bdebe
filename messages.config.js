import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';

export const LOCALES = ['it', 'en'];
const folder = (/** @type {string} */ locale) => `src/lib/messages/${locale}`;

/** How the texts of `src/lib/messages` become code; the same for Vite, the command line and the tests. */
export const paraglide = {
	project: './project.inlang',
	outdir: './src/lib/paraglide',
	strategy: /** @type {('cookie' | 'preferredLanguage' | 'baseLocale')[]} */ ([
		'cookie',
		'preferredLanguage',
		'baseLocale'
	]),
	cookieName: 'lingua',
	emitTsDeclarations: true,
	outputStructure: /** @type {const} */ ('message-modules'),
	additionalFiles: { 'registry.js': readFileSync('src/lib/messages/plurals.js', 'utf8') }
};

/** Every text that one language has and another lacks, as `language/file: key`. */
export function missingMessages() {
	const texts = LOCALES.map((locale) =>
		readdirSync(folder(locale)).flatMap((file) =>
			Object.keys(JSON.parse(readFileSync(`${folder(locale)}/${file}`, 'utf8'))).map(
				(key) => `${file}: ${key}`
			)
		)
	);
	return LOCALES.flatMap((locale, i) =>
		texts
			.flat()
			.filter((text) => !texts[i]?.includes(text))
			.map((text) => `${locale}/${text}`)
	);
}

/** A language that lacks a text stops the build. */
export function ensureMessages() {
	const missing = missingMessages();
	if (missing.length > 0) throw new Error(`Texts missing in a language:\n${missing.join('\n')}`);
}

/** The code was made after the last change of any text. */
function upToDate() {
	const made = `${paraglide.outdir}/messages.js`;
	if (!existsSync(made)) return false;
	const sources = LOCALES.flatMap((locale) =>
		readdirSync(folder(locale)).map((file) => `${folder(locale)}/${file}`)
	);
	return sources.every((source) => statSync(source).mtimeMs <= statSync(made).mtimeMs);
}

// `--once` leaves alone what is up to date: a fresh clone gets its texts, later starts lose no time.
if (import.meta.filename === process.argv[1] && !(process.argv.includes('--once') && upToDate())) {
	ensureMessages();
	// Heavy to load, and needed only when a text changed.
	const { compile } = await import('@inlang/paraglide-js');
	await compile(paraglide);
}
