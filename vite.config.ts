import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { bootstrapItalia } from './vite-bootstrap-italia.js';
import { embeddedFiles } from './vite-embedded-files.js';
import { ensureMessages, paraglide } from './messages.config.js';

ensureMessages();

export default defineConfig({
	plugins: [bootstrapItalia(), embeddedFiles(), paraglideVitePlugin(paraglide), sveltekit()],
	ssr: { external: ['better-sqlite3', '@node-rs/argon2'] },
	test: {
		include: ['tests/*.test.ts', 'tests/{domain,routes}/**/*.test.ts'],
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
