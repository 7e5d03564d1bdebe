import type { Actor } from '../../actor';
import * as can from '../policy';
import type { Author } from './rules';

/** In one's own name, for an organisation one acts for, for a meeting one runs or records, or helping at the desk. */
export function begin(actor: Actor, author: Author): boolean {
	switch (author.kind) {
		case 'person':
			return can.propose(actor);
		case 'organization':
			return can.proposeForOrganization(actor, author.organizationId);
		case 'meeting':
			return can.proposeForMeeting(actor);
		case 'assisted':
			return can.assist(actor) && author.personId !== actor.id;
	}
}
