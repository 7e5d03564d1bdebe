import type { Actor } from '../../actor';
import { ownerFrom } from '../../commitments/rules';
import { ensure, ensureValid, found } from '../../errors';
import { isOnAnAgenda } from '../../meetings/agenda/queries.server';
import { ensureInOrder, ensureSeat } from '../attendance/checks.server';
import { recordAttendance, removeAttendance, setCounts } from '../attendance/commands.server';
import { partyNamed } from '../attendance/rules';
import {
	recordCommitment,
	recordDecision,
	removeDecision,
	withdrawCommitment
} from '../decisions/commands.server';
import { ensureNamesKept } from '../forgetting/queries.server';
import { addSpokenItem, saveItem } from '../items/commands.server';
import { together } from '../items/rules';
import { findItem, type MinutesFound } from '../queries.server';
import type { Joining } from './forms';
import type { Placed } from './rules';

/** Writes into open minutes what was done or proposed, by the command that writes such a thing: part of a command. */
export function write(
	actor: Actor,
	minutesId: string,
	{ agendaItemId, proposed: { kind, typed } }: Placed,
	joining: Joining = 'instead'
): void {
	switch (kind) {
		case 'item': {
			const item = found(findItem(minutesId, found(agendaItemId)));
			const words = joining === 'both' ? together(item, typed) : typed;
			saveItem(actor, minutesId, item.id, { ...words, revision: item.revision });
			return;
		}
		case 'decision':
			return recordDecision(actor, minutesId, found(agendaItemId), typed);
		case 'commitment': {
			const { owner, ...promised } = typed;
			return recordCommitment(actor, minutesId, found(agendaItemId), { ...promised, ...ownerFrom(owner) });
		}
		case 'decision_removed':
			return removeDecision(actor, minutesId, typed.decisionId);
		case 'commitment_removed':
			return withdrawCommitment(actor, minutesId, typed.commitmentId);
		case 'presence': {
			const { party, state, ...hours } = typed;
			return recordAttendance(actor, minutesId, partyNamed(party), { state, ...momentsOf(hours) });
		}
		case 'guest': {
			const { id, name, organization } = typed;
			const guest = { id, guestName: name, guestOrganization: organization };
			return recordAttendance(actor, minutesId, guest, { state: 'present' });
		}
		case 'counts':
			return setCounts(actor, minutesId, typed);
		case 'presence_removed':
			return removeAttendance(actor, minutesId, typed.attendanceId);
		case 'spoken_item':
			addSpokenItem(actor, minutesId, typed);
			if (typed.words) saveItem(actor, minutesId, typed.id, { ...typed.words, revision: 0 });
			return;
	}
}

/** What could never be written is refused when it arrives, with the same sentence as in time. */
export function ensureFits({ id, tavoloId }: MinutesFound, { agendaItemId, proposed }: Placed) {
	if (proposed.kind === 'guest') ensureNamesKept(id);
	if (proposed.kind === 'spoken_item') ensure(!isOnAnAgenda(proposed.typed.id), 'already_done');
	if (proposed.kind === 'presence') {
		const party = partyNamed(proposed.typed.party);
		if ('personId' in party) ensureNamesKept(id);
		ensureSeat(tavoloId, party);
		ensureInOrder(momentsOf(proposed.typed));
	}
	if (agendaItemId === null) return;
	const item = found(findItem(id, agendaItemId));
	ensureValid(proposed.kind === 'item' || item.visibility === 'public', 'minutes_internal_item');
}

type Hours = { readonly arrivedAt: string | null; readonly leftAt: string | null };

const momentsOf = ({ arrivedAt, leftAt }: Hours) => ({
	arrivedAt: arrivedAt === null ? null : new Date(arrivedAt),
	leftAt: leftAt === null ? null : new Date(leftAt)
});
