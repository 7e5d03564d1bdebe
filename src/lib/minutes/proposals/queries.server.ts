import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { people } from '../../accounts/tables.server';
import type { Actor } from '../../actor';
import { db, prepared } from '../../db.server';
import { decisionForm, promiseForm } from '../decisions/forms';
import { wordsForm } from '../items/forms';
import { differences, wordsOf } from '../items/rules';
import * as can from '../policy';
import { listItems, type MinutesFound } from '../queries.server';
import { isOpen, type ProposalKind } from '../rules';
import { minutesProposals } from './tables.server';
import type { Proposed } from './rules';

const columns = {
	id: minutesProposals.id,
	minutesId: minutesProposals.minutesId,
	agendaItemId: minutesProposals.agendaItemId,
	kind: minutesProposals.kind,
	typed: minutesProposals.typed,
	by: minutesProposals.by,
	at: minutesProposals.at,
	settledAt: minutesProposals.settledAt,
	name: people.displayName
};

const selection = () =>
	db.select(columns).from(minutesProposals).leftJoin(people, eq(people.id, minutesProposals.by));

const one = prepared(() =>
	selection()
		.where(eq(minutesProposals.id, sql.placeholder('id')))
		.prepare()
);

/** Whoever writes has at most one for each item; decisions and promises come by the dozen, not by the hundred. */
const MOST = 100;

const unsettled = prepared(() =>
	selection()
		.where(
			and(eq(minutesProposals.minutesId, sql.placeholder('minutesId')), isNull(minutesProposals.settledAt))
		)
		.orderBy(asc(minutesProposals.at), asc(minutesProposals.id))
		.limit(MOST)
		.prepare()
);

export function findProposal(id: string) {
	const row = one().get({ id });
	return row && { ...row, proposed: read(row) };
}

/** What waits to be taken in or left, oldest first. */
export const listProposals = (minutesId: string) =>
	unsettled()
		.all({ minutesId })
		.map((row) => ({ ...row, proposed: read(row) }));

/** What arrived too late, for those who write or lead: beside what the minutes say now, with what differs. */
export function proposalsFor(actor: Actor | null, minutes: MinutesFound) {
	if (actor === null || !can.leaveProposal(actor, minutes)) return null;
	const proposals = listProposals(minutes.id);
	if (proposals.length === 0) return null;
	const items = listItems(minutes.id);
	return {
		state: minutes.state,
		mayTake: isOpen(minutes) && can.takeProposal(actor, minutes),
		list: proposals.flatMap(({ id, agendaItemId, at, name, proposed }) => {
			const item = items.find((one) => one.id === agendaItemId);
			if (!item) return [];
			const differing = proposed.kind === 'item' ? differences(proposed.typed, item) : [];
			const { position, title, revision } = item;
			return [{ id, at, name, proposed, position, title, revision, now: wordsOf(item), differing }];
		})
	};
}

function read({ kind, typed }: { readonly kind: ProposalKind; readonly typed: string }): Proposed {
	const held: unknown = JSON.parse(typed);
	if (kind === 'decision') return { kind, typed: decisionForm.parse(held) };
	if (kind === 'commitment') return { kind, typed: promiseForm.parse(held) };
	return { kind, typed: wordsForm.parse(held) };
}
