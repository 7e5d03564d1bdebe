import { readFileSync } from 'node:fs';
import { setClock } from '../lib/clock';
import { connect, disconnect } from '../lib/db.server';
import { settings } from '../lib/settings.server';
import { said } from './words';

/** Opens the city's database for one command of the operator, and closes it whatever happens. */
export async function inCity<T>(work: () => T | Promise<T>) {
	const { DATABASE, PRIMARY, TEST_CLOCK } = settings();
	if (TEST_CLOCK) setClock(() => new Date(readFileSync(TEST_CLOCK, 'utf8')));
	// A copy of another machine's database is no file to share: each process has its own.
	connect(PRIMARY ? `${DATABASE}.command` : DATABASE, PRIMARY);
	try {
		return await work();
	} catch (error) {
		throw said(error);
	} finally {
		disconnect();
	}
}
