import { now } from '../../clock';
import { ensure } from '../../errors';
import type { Found } from '../queries.server';
import { stateOf } from '../rules';

/** The ballot box is opened after the vote has closed and before it is counted, where there is one. */
export function ensureBoxClosed(consultation: Found) {
	const state = stateOf(consultation, now());
	ensure(consultation.channels.includes('paper'), 'channel_not_used');
	ensure(state !== 'annulled', 'consultation_annulled');
	ensure(state !== 'draft', 'consultation_not_called');
	ensure(state !== 'called' && state !== 'open', 'consultation_still_open');
	ensure(state === 'closed', 'consultation_already_counted');
}
