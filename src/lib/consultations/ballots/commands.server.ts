import type { Actor } from '../../actor';
import { today } from '../../clock';
import { transact } from '../../db.server';
import { authorize, found, Refusal } from '../../errors';
import * as can from '../policy';
import { findConsultation, findBallotBox } from '../queries.server';
import { markCast, standingOf } from '../roll/roll.server';
import { cast, type Typed } from './casting.server';

/** Leaves no trace in the audit log: a line per vote would tell who voted what. */
export function castBallot(actor: Actor, consultationId: string, ballot: Typed) {
	return transact(() => {
		const box = found(findBallotBox(consultationId));

		authorize(can.vote(actor));
		const mark = () => markCast(actor.id, consultationId, today()) || refuse(actor, consultationId);

		return cast(box, mark, ballot);
	});
}

/** Nothing was marked: the vote was already cast, or this person cannot vote online and is told why. */
function refuse(actor: Actor, consultationId: string): never {
	const standing = standingOf(actor.id, found(findConsultation(consultationId)));
	if (standing === 'has_voted' || standing === 'may_vote') throw new Refusal(409, 'vote_already_cast');
	throw new Refusal(standing.startsWith('vote_issued_') ? 409 : 403, standing);
}
