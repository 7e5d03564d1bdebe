import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { now } from '../../clock';
import { newId } from '../../columns.server';
import { db, transact } from '../../db.server';
import { authorize, ensure, found } from '../../errors';
import { noteAuthor } from '../authors.server';
import { saveItemIn } from '../items/saving.server';
import type { ItemText } from '../items/forms';
import { wordsOf } from '../items/rules';
import * as can from '../policy';
import { findItem, findMinutes, type MinutesFound } from '../queries.server';
import { isOpen } from '../rules';
import type { Proposed, Taking } from './forms';
import { findProposal, findPointThatWaits, listProposals } from './queries.server';
import { isAddition, isRemoval, matterOf } from './rules';
import { isSaid, placeOf, readStanding, sealOf, standsFor } from './standing.server';
import { minutesProposals } from './tables.server';
import { ensureFits, write } from './taking.server';

/** Saves the text of an item or, when the minutes are no longer open, keeps it as a proposed correction. */
export function keepItem(actor: Actor, minutesId: string, agendaItemId: string, text: ItemText) {
	return transact(() => {
		const minutes = found(findMinutes(minutesId));

		authorize(can.write(actor, minutes));
		const point = findPointThatWaits(minutesId, agendaItemId);
		if (point) return writeAtPoint(actor, point, text);
		if (isOpen(minutes)) return saveItemIn(actor, minutes, agendaItemId, text);
		const item = found(findItem(minutesId, agendaItemId));

		const kept = proposeCorrection(actor, minutesId, agendaItemId, { kind: 'item', typed: wordsOf(text) });
		return kept ?? { revision: item.revision, updatedAt: item.updatedAt ?? now() };
	});
}

type Waiting = NonNullable<ReturnType<typeof findPointThatWaits>>;

/** The text of a point that is only proposed is proposed with it: part of a command. */
function writeAtPoint(actor: Actor, { id, by, proposed }: Waiting, text: ItemText) {
	ensure(by === actor.id, 'minutes_item_waits');
	const typed = JSON.stringify({ ...proposed.typed, words: wordsOf(text) });
	db.update(minutesProposals).set({ typed, at: now() }).where(eq(minutesProposals.id, id)).run();
	return { proposed: id };
}

/** Anything that is done with one form, at an item or at the whole meeting. */
type Done = Exclude<Proposed, { readonly kind: 'item' }>;

/** Writes what was done into the minutes or, when it arrives too late, keeps it as a proposed correction. */
export function keepAct(actor: Actor, minutesId: string, agendaItemId: string | null, proposed: Done) {
	return transact(() => {
		const minutes = found(findMinutes(minutesId));

		authorize(can.write(actor, minutes));
		ensure(!agendaItemId || !findPointThatWaits(minutesId, agendaItemId), 'minutes_item_waits');
		if (isOpen(minutes)) return write(actor, minutesId, { agendaItemId, proposed });

		return proposeCorrection(actor, minutesId, agendaItemId, proposed);
	});
}

/**
 * Keeps word for word what arrived when the minutes were no longer open. Whoever goes on about the same thing
 * changes their one proposal, and takes it back where they end up with what the minutes say; what arrives
 * twice is kept once.
 */
export function proposeCorrection(
	actor: Actor,
	minutesId: string,
	agendaItemId: string | null,
	proposed: Proposed
) {
	return transact(() => {
		const minutes = found(findMinutes(minutesId));

		authorize(can.write(actor, minutes));
		ensure(!isOpen(minutes), 'minutes_state');
		const stands = standsFor(readStanding(minutes), { agendaItemId, proposed });
		const placed = { agendaItemId: placeOf(stands, { agendaItemId, proposed }), proposed };
		const mine = listProposals(minutesId).filter(({ by }) => by === actor.id);
		const before = mine.find((one) => one.kind === proposed.kind && matterOf(one) === matterOf(placed));
		if (isSaid(stands, proposed)) {
			ensure(!isAddition(proposed), 'already_done');
			const added = mine.find(({ id }) => id === matterOf(placed));
			const back = isRemoval(proposed) ? found(added) : before;
			if (back) leaveProposal(actor, minutesId, back.id);
			return undefined;
		}
		ensureFits(minutes, placed);

		if (before) {
			db.update(minutesProposals)
				.set({ typed: JSON.stringify(sentAgain(before.proposed, proposed)), at: now() })
				.where(eq(minutesProposals.id, before.id))
				.run();
			return { proposed: before.id };
		}
		const { kind, typed } = proposed;
		const id = isAddition(proposed) ? matterOf(placed) : newId();
		db.insert(minutesProposals)
			.values({ ...placed, id, minutesId, kind, typed: JSON.stringify(typed), by: actor.id })
			.run();

		record(actor, 'minutes.correction_proposed', minutes, minutes, { details: { proposal: id, kind } });
		return { proposed: id };
	});
}

/** A point that is sent a second time keeps what was written about it meanwhile. */
const sentAgain = (before: Proposed, { kind, typed }: Proposed) =>
	kind === 'spoken_item' && before.kind === kind ? { words: before.typed.words, ...typed } : typed;

/**
 * Takes a proposed correction into minutes that are open, in the place of what is there or beside it: of
 * what the person saw there. Whoever proposed it is from then on one of their authors.
 */
export function takeProposal(actor: Actor, minutesId: string, proposalId: string, { joining, seen }: Taking) {
	transact(() => {
		const minutes = found(findMinutes(minutesId));

		authorize(can.takeProposal(actor, minutes));
		ensure(isOpen(minutes), 'minutes_not_open');
		const proposal = openProposal(minutes, proposalId);
		const stands = standsFor(readStanding(minutes), proposal);

		if (!isSaid(stands, proposal.proposed)) {
			ensure(sealOf(stands) === seen, 'stale');
			write(actor, minutesId, proposal, joining);
			noteAuthor({ id: proposal.by }, minutesId);
		}
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
