import { connect, disconnect } from '../lib/db.server';
import { settings } from '../lib/settings.server';
import { said } from './words';

/** Opens the city's database for one command of the operator, and closes it whatever happens. */
export async function inCity<T>(work: () => T | Promise<T>) {
	connect(settings().DATABASE);
	try {
		return await work();
	} catch (error) {
		throw said(error);
	} finally {
		disconnect();
	}
}
