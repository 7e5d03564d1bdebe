import { readFileSync } from 'node:fs';
import { setClock } from '../lib/clock';
import { connect, disconnect, lookInto } from '../lib/db.server';
import { settings } from '../lib/settings.server';
import { said } from './troubles';

/** Opens the city's database for one command of the operator, and closes it whatever happens. */
export const inCity = <T>(work: () => T | Promise<T>) => withDatabase(connect, work);

/** The same without an upgrade: whatever is in the file stays as it is. */
export const inCityAsItIs = <T>(work: () => T | Promise<T>) => withDatabase(lookInto, work);

async function withDatabase<T>(begin: typeof connect | typeof lookInto, work: () => T | Promise<T>) {
	const { DATABASE, PRIMARY: primary, TEST_CLOCK } = settings();
	if (TEST_CLOCK) setClock(() => new Date(readFileSync(TEST_CLOCK, 'utf8')));
	try {
		// A copy of another machine's database is no file to share: each process has its own.
		begin(primary ? `${DATABASE}.command` : DATABASE, { primary });
		return await work();
	} catch (error) {
		throw said(error);
	} finally {
		disconnect();
	}
}
