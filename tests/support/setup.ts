import { afterEach, beforeEach } from 'vitest';
import { identityKey } from '../../src/lib/accounts/identity.server';
import { setClock } from '../../src/lib/clock';
import { connect } from '../../src/lib/db.server';

beforeEach(() => {
	connect(':memory:');
	// The secret is made while nobody is verified, as in a new city.
	identityKey({ deskNumber: 'first' });
});
afterEach(() => setClock());
