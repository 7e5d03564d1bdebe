import { begin, check, finish, playwright } from './steps.js';

/**
 * The longer proofs, in `tests/proofs`: every spec there is run against the production build. Names given
 * after `npm run prove --` run only the proofs whose file is so called.
 */
begin();
check('build', ['npm', 'run', '--silent', 'build']);
playwright('proofs', ['--config=tests/proofs/playwright.config.ts', ...process.argv.slice(2)]);
finish();
