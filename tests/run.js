import { ensurePdfTools } from './pdf-tools.js';
import { begin, check, finish, playwright, vitest } from './steps.js';

/** Everything that must hold before a change lands: format, lint, types, unit, route and browser tests. */
begin();
ensurePdfTools();
check('format', ['npx', 'prettier', '--check', '--log-level=warn', '.']);
check('lint', ['npx', 'eslint', '.']);
check('types', ['npm', 'run', '--silent', 'check']);
vitest('unit', ['tests/architecture', 'tests/messages', 'tests/domain', 'tests/routes']);
check('build', ['npm', 'run', '--silent', 'build']);
// One after the other: each has a server of its own, and some measure how long it takes.
vitest('attacks', ['tests/attacks', '--maxWorkers=1']);
playwright('journeys');
finish();
