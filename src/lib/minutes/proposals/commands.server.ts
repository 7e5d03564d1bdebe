import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { now } from '../../clock';
import { newId } from '../../columns.server';
import { ownerFrom } from '../../commitments/rules';
import { db, transact } from '../../db.server';
import { authorize, ensure, ensureValid, found } from '../../errors';
import { recordCommitment, recordDecision } from '../decisions/commands.server';
import type { DecisionTyped } from '../decisions/forms';
import { listCommitmentsIn, listDecisionsIn } from '../decisions/queries.server';
import { saveItem } from '../items/commands.server';
import type { ItemText } from '../items/forms';
import { saysTheSame, together, wordsOf } from '../items/rules';
import { noteAuthor } from '../authors.server';
import * as can from '../policy';
import { findItem, findMinutes, type MinutesFound } from '../queries.server';
import { isOpen } from '../rules';
import { minutesProposals } from './tables.server';
import type { CommitmentTyped, Taking } from './forms';
import { findProposal, listProposals } from './queries.server';
import type { Proposed } from './rules';

/** Saves the text of an item or, when the minutes are no longer open, keeps it as a proposed correction. */
export function keepItem(actor: Actor, minutesId: string, agendaItemId: string, text: ItemText) {
	return transact(() => {
		const minutes = found(findMinutes(minutesId));

		authorize(can.write(actor, minutes));
		if (isOpen(minutes)) return saveItem(actor, minutesId, agendaItemId, text);
		const item = found(findItem(minutesId, agendaItemId));
		if (saysTheSame(item, text)) return { revision: item.revision, updatedAt: item.updatedAt ?? now() };

		return proposeCorrection(actor, minutesId, agendaItemId, { kind: 'item', typed: wordsOf(text) });
	});
}

/** Writes down a decision or, when it arrives too late, keeps it as a proposed correction. */
export function keepDecision(actor: Actor, minutesId: string, agendaItemId: string, typed: DecisionTyped) {
	return transact(() => {
		const minutes = found(findMinutes(minutesId));

		authorize(can.write(actor, minutes));
		if (isOpen(minutes)) return recordDecision(actor, minutesId, agendaItemId, typed);
		ensure(!listDecisionsIn(minutesId).some(({ id }) => id === typed.id), 'already_done');

		return proposeCorrection(actor, minutesId, agendaItemId, { kind: 'decision', typed });
	});
}

/** Writes down a promise or, when it arrives too late, keeps it as a proposed correction. */
export function keepCommitment(
	actor: Actor,
	minutesId: string,
	agendaItemId: string,
	typed: CommitmentTyped
) {
	return transact(() => {
		const minutes = found(findMinutes(minutesId));

		authorize(can.write(actor, minutes));
		if (isOpen(minutes)) return recordCommitment(actor, minutesId, agendaItemId, promisedIn(typed));
		ensure(!listCommitmentsIn(minutesId).some(({ id }) => id === typed.id), 'already_done');

		return proposeCorrection(actor, minutesId, agendaItemId, { kind: 'commitment', typed });
	});
}

/**
 * Keeps word for word what arrived when the minutes were no longer open. Whoever goes on writing the same item
 * changes their one proposal; what arrives twice is kept once.
 */
export function proposeCorrection(
	actor: Actor,
	minutesId: string,
	agendaItemId: string,
	{ kind, typed }: Proposed
) {
	return transact(() => {
		const minutes = found(findMinutes(minutesId));

		authorize(can.write(actor, minutes));
		ensure(!isOpen(minutes), 'minutes_state');
		const item = found(findItem(minutesId, agendaItemId));
		ensureValid(kind === 'item' || item.visibility === 'public', 'minutes_internal_item');

		const mine = listProposals(minutesId).find(
			(one) =>
				kind === 'item' && one.kind === kind && one.agendaItemId === agendaItemId && one.by === actor.id
		);
		const text = JSON.stringify(typed);
		if (mine) {
			db.update(minutesProposals)
				.set({ typed: text, at: now() })
				.where(eq(minutesProposals.id, mine.id))
				.run();
			return { proposed: mine.id };
		}
		const id = kind === 'item' ? newId() : typed.id;
		db.insert(minutesProposals)
			.values({ id, minutesId, agendaItemId, kind, typed: text, by: actor.id })
			.run();

		record(actor, 'minutes.correction_proposed', minutes, minutes, { details: { proposal: id, kind } });
		return { proposed: id };
	});
}

/**
 * Takes a proposed correction into minutes that are open, in the place of what is there or beside it: of
 * what the person saw there. Whoever proposed it is from then on one of their authors.
 */
export function takeProposal(
	actor: Actor,
	minutesId: string,
	proposalId: string,
	{ joining, revision }: Taking
) {
	transact(() => {
		const minutes = found(findMinutes(minutesId));

		authorize(can.takeProposal(actor, minutes));
		ensure(isOpen(minutes), 'minutes_not_open');
		const { agendaItemId, by, proposed } = openProposal(minutes, proposalId);

		if (proposed.kind === 'decision') recordDecision(actor, minutesId, agendaItemId, proposed.typed);
		if (proposed.kind === 'commitment')
			recordCommitment(actor, minutesId, agendaItemId, promisedIn(proposed.typed));
		if (proposed.kind === 'item') {
			const item = found(findItem(minutesId, agendaItemId));
			ensure(item.revision === revision, 'stale');
			const words = joining === 'both' ? together(item, proposed.typed) : proposed.typed;
			saveItem(actor, minutesId, agendaItemId, { ...words, revision });
		}
		noteAuthor({ id: by }, minutesId);
		settle(actor, proposalId, true);

		record(actor, 'minutes.correction_taken', minutes, minutes, { details: { proposal: proposalId } });
	});
}

/** Leaves a proposed correction out of the minutes. Its words stay where they were kept. */
export function leaveProposal(actor: Actor, minutesId: string, proposalId: string) {
	transact(() => {
		const minutes = found(findMinutes(minutesId));

		authorize(can.leaveProposal(actor, minutes));
		openProposal(minutes, proposalId);

		settle(actor, proposalId, false);

		record(actor, 'minutes.correction_left', minutes, minutes, { details: { proposal: proposalId } });
	});
}

function openProposal(minutes: MinutesFound, proposalId: string) {
	const proposal = found(findProposal(proposalId));
	found(proposal.minutesId === minutes.id || undefined);
	ensure(proposal.settledAt === null, 'already_done');
	return proposal;
}

const settle = (actor: Actor, id: string, taken: boolean) =>
	db
		.update(minutesProposals)
		.set({ settledAt: now(), settledBy: actor.id, taken })
		.where(and(eq(minutesProposals.id, id), isNull(minutesProposals.settledAt)))
		.run();

const promisedIn = ({ owner, ...promised }: CommitmentTyped) => ({ ...promised, ...ownerFrom(owner) });
