import { begin, check, finish, playwright } from './steps.js';

/**
 * The longer proofs: every spec in `tests/proofs`, and the journeys that `npm test` leaves out, against the production build.
 * Names given after `npm run prove --` run only those whose file is so called.
 */
begin();
check('build', ['npm', 'run', '--silent', 'build']);
playwright('proofs', ['--config=tests/proofs/playwright.config.ts', ...process.argv.slice(2)]);
finish();
