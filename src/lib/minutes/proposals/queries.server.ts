import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { people } from '../../accounts/tables.server';
import type { Actor } from '../../actor';
import { db, prepared } from '../../db.server';
import { areNamesForgotten } from '../forgetting/queries.server';
import * as can from '../policy';
import type { MinutesFound } from '../queries.server';
import { isOpen, type ProposalKind } from '../rules';
import { proposedForm, type Proposed } from './forms';
import { readStanding, sealOf, standsFor } from './standing.server';
import { minutesProposals } from './tables.server';
import { proposalInWords } from './words.server';

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

/** Whoever writes has at most one for each item and each seat; what is added comes by the dozen, not by the hundred. */
const MOST = 300;

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

/** A point that arrived too late and that nobody has taken in yet: what belongs to it waits with it. */
export const findPointThatWaits = (minutesId: string, itemId: string) =>
	listProposals(minutesId).find(({ kind, id }) => kind === 'spoken_item' && id === itemId);

/** What arrived too late, for those who write or lead: beside what the minutes say now, with what differs. */
export function proposalsFor(actor: Actor | null, minutes: MinutesFound) {
	if (actor === null || !can.leaveProposal(actor, minutes)) return null;
	const proposals = listProposals(minutes.id);
	if (proposals.length === 0) return null;
	const [standing, reader] = [readStanding(minutes), readerOf(actor, minutes)];
	return {
		state: minutes.state,
		open: isOpen(minutes),
		mayTake: isOpen(minutes) && can.takeProposal(actor, minutes),
		list: proposals.map((proposal) => ({
			id: proposal.id,
			at: proposal.at,
			name: proposal.name,
			kind: proposal.kind,
			seen: sealOf(standsFor(standing, proposal)),
			...proposalInWords(standing, proposal, reader)
		}))
	};
}

/** What this person sent too late and nobody has looked at yet: nothing while the minutes are written. */
export function listProposedBy(actor: Actor, minutes: MinutesFound) {
	if (isOpen(minutes)) return [];
	const mine = listProposals(minutes.id).filter(({ by }) => by === actor.id);
	if (mine.length === 0) return [];
	const [standing, reader] = [readStanding(minutes), readerOf(actor, minutes)];
	return mine.map((proposal) => ({
		id: proposal.id,
		heading: proposalInWords(standing, proposal, reader).heading
	}));
}

/** Once the time of the names is over nobody reads them, not even in the hours before they are taken out. */
function readerOf(actor: Actor, minutes: MinutesFound) {
	const forgotten = areNamesForgotten(minutes.id);
	return { named: !forgotten && can.write(actor, minutes), forgotten };
}

const read = ({ kind, typed }: { readonly kind: ProposalKind; readonly typed: string }): Proposed =>
	proposedForm.parse({ kind, typed: JSON.parse(typed) });
