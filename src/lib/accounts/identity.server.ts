import { isNotNull } from 'drizzle-orm';
import { db } from '../db.server';
import { normalDeskNumber, type Shown } from './residents/rules';
import { keyed, findSecret, secretOf } from './secrets.server';
import { people } from './tables.server';

/**
 * The one identity of a person in this city, the same for every channel: a keyed hash, from which nobody
 * reads the fiscal code back without the installation's secret.
 */
export const identityKey = (shown: Shown) =>
	keyed(
		identitySecret(),
		'fiscalCode' in shown
			? `fiscal code ${shown.fiscalCode}`
			: `desk number ${normalDeskNumber(shown.deskNumber)}`
	);

/** A new secret would make strangers of everybody verified so far: better to stop and say so. */
function identitySecret() {
	const known = findSecret('identity');
	if (known) return known;
	const verified = db.select({ id: people.id }).from(people).where(isNotNull(people.identityKey)).get();
	if (verified) {
		throw new Error(
			'Manca il file identity.secret in KEYS_DIR, e nel database ci sono persone già verificate: rimetti la copia del file e riprova.'
		);
	}
	return secretOf('identity');
}
