import { afterEach, beforeEach } from 'vitest';
import { setClock } from '../../src/lib/clock';
import { connect } from '../../src/lib/db.server';

beforeEach(() => connect(':memory:'));
afterEach(() => setClock());
