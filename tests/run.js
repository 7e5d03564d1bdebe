import { ensurePdfTools } from './pdf-tools.js';
import { begin, check, checkTogether, finish, playwright, vitest } from './steps.js';

/** Attacks that take long, or that measure how long an answer takes: `npm run prove -- attacks` makes them all. */
const PROVED = ['addresses', 'bodies', 'foreign', 'guessing', 'redirects', 'strings'];

/** Everything that must hold before a change lands: format, lint, types, unit, route and browser tests. */
begin();
ensurePdfTools();
await checkTogether({
	format: ['npx', 'prettier', '--check', '--log-level=warn', '.'],
	lint: ['npx', 'eslint', '.'],
	types: ['npm', 'run', '--silent', 'check']
});
vitest('unit', [
	'tests/architecture',
	'tests/door',
	'tests/look',
	'tests/memory',
	'tests/messages',
	'tests/domain',
	'tests/routes'
]);
check('build', ['npm', 'run', '--silent', 'build']);
vitest('attacks', ['tests/attacks', ...PROVED.map((name) => `--exclude=tests/attacks/${name}.test.ts`)]);
playwright('journeys');
finish();
