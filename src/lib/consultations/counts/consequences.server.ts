import type { Actor } from '../../actor';
import { advanceInitiative } from '../../initiatives/commands.server';
import { findInitiative } from '../../initiatives/queries.server';
import { findMunicipality } from '../../municipality/queries.server';
import { m } from '../../paraglide/messages.js';
import { isOptionsTally, type Counted } from '../counting/count';
import { listOptions } from '../options/queries.server';
import type { Found } from '../queries.server';

type Moving = Parameters<typeof advanceInitiative>;

/** Moves an initiative that is still at the vote. What else became of it is no reason for not counting or annulling. */
export function moveFromVote(...[actor, id, to, why]: Moving) {
	if (findInitiative(id)?.state === 'to_vote') advanceInitiative(actor, id, to, why);
}

/** What a final result means for the initiatives that were voted on. A vote that is not valid decides nothing. */
export function moveInitiatives(actor: Actor, { id, initiativeId }: Found, { outcome, tally }: Counted) {
	const refuse = (refused: string, reason: string) =>
		moveFromVote(actor, refused, 'not_approved', {
			reason,
			office: findMunicipality()?.office || m.consultation_office({}, { locale: 'it' })
		});

	if (!isOptionsTally(tally)) {
		const { yes, no } = tally;
		if (!initiativeId) return;
		if (outcome === 'not_valid') moveFromVote(actor, initiativeId, 'to_tavolo');
		if (outcome === 'approved') moveFromVote(actor, initiativeId, 'approved');
		if (outcome === 'not_approved')
			refuse(initiativeId, m.consultation_reason_not_approved({ yes, no }, { locale: 'it' }));
		return;
	}
	if (initiativeId) moveFromVote(actor, initiativeId, 'to_tavolo');
	const options = listOptions(id);
	const chosen = options.filter((option) => tally.winners.includes(option.id));
	for (const { initiativeId: about } of options) {
		if (!about || about === initiativeId) continue;
		if (outcome === 'not_valid') moveFromVote(actor, about, 'to_tavolo');
		else if (chosen.some((option) => option.initiativeId === about)) moveFromVote(actor, about, 'approved');
		else refuse(about, m.consultation_reason_not_chosen({}, { locale: 'it' }));
	}
}
