import { m } from '../../paraglide/messages.js';
import type { Owner } from '../snapshot';

/** Who answers for a promise, as everybody reads it. */
export function ownerInWords(owner: Owner) {
	if (owner.kind === 'organization') return owner.name;
	return owner.kind === 'role' ? m[`owner_${owner.role}`]() : m.minutes_owner_person();
}
