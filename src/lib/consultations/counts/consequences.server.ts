import type { Actor } from '../../actor';
import { advanceInitiative } from '../../initiatives/commands.server';
import { findMunicipality } from '../../municipality/queries.server';
import { m } from '../../paraglide/messages.js';
import { isOptionsTally, type Counted } from '../counting/count';
import { listOptions } from '../options/queries.server';
import type { Found } from '../queries.server';

/** What a final result means for the initiatives that were voted on. A vote that is not valid decides nothing. */
export function moveInitiatives(actor: Actor, { id, initiativeId }: Found, { outcome, tally }: Counted) {
	const refuse = (refused: string, reason: string) =>
		advanceInitiative(actor, refused, 'not_approved', {
			reason,
			office: findMunicipality()?.office || m.consultation_office({}, { locale: 'it' })
		});

	if (!isOptionsTally(tally)) {
		const { yes, no } = tally;
		if (!initiativeId) return;
		if (outcome === 'not_valid') advanceInitiative(actor, initiativeId, 'to_tavolo');
		if (outcome === 'approved') advanceInitiative(actor, initiativeId, 'approved');
		if (outcome === 'not_approved')
			refuse(initiativeId, m.consultation_reason_not_approved({ yes, no }, { locale: 'it' }));
		return;
	}
	if (initiativeId) advanceInitiative(actor, initiativeId, 'to_tavolo');
	for (const option of listOptions(id)) {
		if (!option.initiativeId || option.initiativeId === initiativeId) continue;
		if (outcome === 'not_valid') advanceInitiative(actor, option.initiativeId, 'to_tavolo');
		else if (tally.winners.includes(option.id)) advanceInitiative(actor, option.initiativeId, 'approved');
		else refuse(option.initiativeId, m.consultation_reason_not_chosen({}, { locale: 'it' }));
	}
}
