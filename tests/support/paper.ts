import { setClock } from '../../src/lib/clock';
import { castBallot } from '../../src/lib/consultations/ballots/commands.server';
import { closePaperBatch, openPaperBatch } from '../../src/lib/consultations/paper/batches/commands.server';
import { declareReturns } from '../../src/lib/consultations/paper/commands.server';
import { castPaperBallot, issuePaperBallot } from '../../src/lib/consultations/paper/desk/commands.server';
import { keySheet } from '../../src/lib/consultations/paper/keying/commands.server';
import { findConsultation } from '../../src/lib/consultations/queries.server';
import { aBallot, aDeskVote } from './channels';
import { actorOf } from './consultations';
import { as } from './world';

type Given = Parameters<typeof aDeskVote>[0] & {
	/** How many were given a paper ballot, and how many of them put it in the box; all, unless it is said. */
	readonly issued?: number;
	readonly cast?: number;
	/** What others chose online. */
	readonly online?: readonly string[];
	readonly closed?: boolean;
};

/** A vote on paper, with people whom the desk knows by a number; closed ten minutes ago unless it is still open. */
export function aPaperVote({ issued = 6, cast = issued, online = [], closed = true, ...given }: Given = {}) {
	const numbers = Array.from(
		{ length: Math.max(issued, 1) + 2 },
		(_, i) => `CARTA-${String(i).padStart(3, '0')}`
	);
	const vote = aDeskVote({ channels: ['paper'], listed: numbers, ...given });
	const { id, voters } = vote;
	const shown = numbers.map((deskNumber) => ({ deskNumber }));
	for (const whom of shown.slice(0, issued)) issuePaperBallot(as('omar'), id, whom);
	for (const whom of shown.slice(0, cast)) castPaperBallot(as('omar'), id, whom);
	online.forEach((choice, i) => castBallot(actorOf(voters[i] ?? ''), id, aBallot(choice)));
	if (closed) close(id);
	return { ...vote, person: { id: vote.voter, shown: vote.shown }, shown };
}

/** Ten minutes after the end. */
export function close(id: string) {
	const closesAt = findConsultation(id)?.closesAt ?? new Date(NaN);
	setClock(() => new Date(closesAt.getTime() + 600_000));
}

/** The box was counted; as many as the roll says, unless a note says why not. */
export const aBoxOf = (id: string, sheets: number, note = '') =>
	declareReturns(as('elena'), id, { sheets, note });

/** A batch with these marks on its sheets, copied by two people who agree, and closed. */
export function aBatchOf(id: string, marks: readonly unknown[]) {
	const { id: batch } = openPaperBatch(as('elena'), id, marks.length);
	marks.forEach((marked, i) => {
		keySheet(as('omar'), batch, i + 1, marked);
		keySheet(as('elena'), batch, i + 1, marked);
	});
	closePaperBatch(as('elena'), batch);
	return batch;
}
