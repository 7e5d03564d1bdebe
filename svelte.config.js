import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { lean } from './lean-adapter.js';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: {
		runes: ({ filename }) => (filename.split(/[/\\]/).includes('node_modules') ? undefined : true)
	},
	kit: {
		adapter: lean(adapter({ precompress: true })),
		/** The browser asks where a link leads: the list of all pages would weigh on each page with a form. */
		router: { resolution: 'server' },
		/** Only the pages on which minutes are written register it: the others keep nothing. */
		serviceWorker: { register: false },
		csp: {
			mode: 'nonce',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self'],
				// SvelteKit hides its announcer of new pages with one style of its own: that one, by its hash.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:'],
				'object-src': ['none'],
				'base-uri': ['self'],
				'form-action': ['self'],
				'frame-ancestors': ['none']
			}
		},
		typescript: {
			config: (config) => ({
				...config,
				include: [
					...config.include,
					'../bench/**/*.ts',
					'../tests/**/*.ts',
					'../tests/**/*.js',
					'../*.js',
					'../*.ts'
				]
			})
		}
	}
};
