import { readFileSync } from 'node:fs';
import { setClock } from '../lib/clock';
import { connect, disconnect } from '../lib/db.server';
import { settings } from '../lib/settings.server';
import { said } from './words';

/** Opens the city's database for one command of the operator, and closes it whatever happens. */
export async function inCity<T>(work: () => T | Promise<T>) {
	const { DATABASE, TEST_CLOCK } = settings();
	if (TEST_CLOCK) setClock(() => new Date(readFileSync(TEST_CLOCK, 'utf8')));
	connect(DATABASE);
	try {
		return await work();
	} catch (error) {
		throw said(error);
	} finally {
		disconnect();
	}
}
