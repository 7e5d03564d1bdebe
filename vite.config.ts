import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { bootstrapItalia } from './vite-bootstrap-italia.js';
import { embeddedFiles } from './vite-embedded-files.js';
import { ensureMessages, paraglide } from './messages.config.js';

ensureMessages();

/**
 * Small scripts compress badly one by one, so what is always asked for together travels together: what every page
 * with a script runs on, and what most forms are made of. A page loads the whole of a group it needs a part of.
 */
const TOGETHER = [
	{
		name: 'frame',
		test: /node_modules\/(svelte|@sveltejs\/kit)\/|generated\/root|preload-helper|src\/routes\/\+(layout|error)\.svelte/,
		priority: 2
	},
	{
		name: 'forms',
		test: /src\/lib\/ui\/(ActionButton|Answer|answers|Check|Choices|Field|Form|Icon|Select|StateBadge)\./,
		priority: 1
	}
];

/**
 * The server reads all sentences as it starts: a file for each few would be hundreds of them, and one for all takes much
 * memory while it is read.
 */
const SENTENCES = [{ name: 'sentences', test: /src\/lib\/paraglide\/messages\//, maxSize: 200_000 }];

export default defineConfig({
	plugins: [bootstrapItalia(), embeddedFiles(), paraglideVitePlugin(paraglide), sveltekit()],
	environments: {
		client: { build: { rolldownOptions: { output: { codeSplitting: { groups: TOGETHER } } } } },
		ssr: { build: { rolldownOptions: { output: { codeSplitting: { groups: SENTENCES } } } } }
	},
	ssr: { external: ['better-sqlite3', '@node-rs/argon2', 'sharp', 'sodium-native'] },
	test: {
		include: ['tests/*.test.ts', 'tests/{domain,routes,attacks}/**/*.test.ts'],
		setupFiles: ['tests/support/setup.ts'],
		environment: 'node',
		pool: 'forks',
		// Files of a worker share what they import; each test has a database and a clock of its own (setup.ts).
		isolate: false,
		// Nothing here is measured: a busy machine only takes longer.
		testTimeout: 30_000,
		maxWorkers: 2,
		env: { DATA_DIR: join(tmpdir(), 'tavoli-unit'), ORIGIN: 'http://localhost:3000', LOG_LEVEL: 'silent' }
	}
});
