import { afterEach, beforeAll, beforeEach } from 'vitest';
import { identityKey } from '../../src/lib/accounts/identity.server';
import { setClock } from '../../src/lib/clock';
import { ready } from '../../src/lib/consultations/keys/keys.server';
import { connect } from '../../src/lib/db.server';

beforeAll(() => ready);
beforeEach(() => {
	connect(':memory:');
	// The secret is made while nobody is verified, as in a new city.
	identityKey({ deskNumber: 'first' });
});
afterEach(() => setClock());
