import { PurgeCSS } from 'purgecss';

const BOOTSTRAP = /bootstrap-italia\.min\.css$/;

/** Classes put together at run time, which no scan of the sources can find whole. */
const SAFELIST = {
	standard: [
		/^(btn|btn-outline|alert|bg|text-bg|callout)-(primary|secondary|success|danger|warning|info)$/,
		/^quartiere-\d+$/,
		'is-invalid'
	],
	greedy: [/data-text/, /data-contrast/]
};

/**
 * Bootstrap Italia ships 598 KB of styles: only the rules that our sources can use are kept, in a build.
 * @returns {import('vite').Plugin}
 */
export function bootstrapItalia() {
	return {
		name: 'bootstrap-italia',
		enforce: 'pre',
		apply: 'build',
		async transform(css, id) {
			if (!BOOTSTRAP.test(id)) return null;
			const [purged] = await new PurgeCSS().purge({
				content: ['src/**/*.{svelte,html}', 'src/routes/**/*.ts'],
				css: [{ raw: withoutInlineFonts(css) }],
				safelist: SAFELIST,
				defaultExtractor: (/** @type {string} */ source) => source.match(/[\w-]+/g) ?? [],
				variables: true,
				keyframes: true
			});
			return { code: withoutComments(purged?.css ?? ''), map: null };
		}
	};
}

/** Our security policy lets no font come from a `data:` address; ours are declared in `site.css`. */
const withoutInlineFonts = (/** @type {string} */ css) => css.replace(/@font-face\s*\{[^}]*\}/g, '');

const withoutComments = (/** @type {string} */ css) => css.replace(/\/\*[\s\S]*?\*\//g, '');
