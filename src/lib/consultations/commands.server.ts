import { eq } from 'drizzle-orm';
import type { Actor } from '../actor';
import { record } from '../audit/record.server';
import { db, scrub, transact } from '../db.server';
import { authorize, ensure, ensureValid, found } from '../errors';
import { fromWallClock } from '../formats/dates';
import { centsFrom } from '../formats/money';
import { cityRulesInForce } from '../municipality/queries.server';
import type { Proposal } from './forms';
import { destroyKeys } from './keys/keys.server';
import * as can from './policy';
import { initiativesAskedAbout, listOptions } from './options/queries.server';
import { isPaperCopied } from './paper/queries.server';
import { findConsultation } from './queries.server';
import { ensureDraft, ensureLength, ensureSubject } from './checks.server';
import { moveFromVote } from './counts/consequences.server';
import {
	annulments,
	consultationChannels,
	consultationNeighbourhoods,
	consultationRelations,
	consultations
} from './tables.server';
import { openBallots, sealedBallots } from './ballots/tables.server';
import { placedAt } from './open/placing.server';

/** Writes down what will be asked. Nobody but the coordinators of the area sees it until it is called. */
export function draftConsultation(actor: Actor, proposal: Proposal) {
	return transact(() => {
		const placed = placedAt(proposal);
		authorize(can.call(actor, placed));
		const values = checked(placed);

		const { id, tavoloId } = placed;
		db.insert(consultations)
			.values({ id, ...values, ...asked(tavoloId), createdBy: actor.id })
			.run();
		writeElectorate(placed);
		db.insert(consultationChannels).values({ consultationId: id, channel: 'online' }).run();

		record(actor, 'consultation.drafted', { id }, can.placeOf(placed), {
			details: { initiativeId: values.initiativeId, decisionId: values.decisionId }
		});
		return id;
	});
}

/** Residents answer in secret, the members of a tavolo by name: which of the two is said once, with the draft. */
const asked = (tavoloId: string | undefined) =>
	tavoloId ? ({ secrecy: 'open', tavoloId } as const) : ({ secrecy: 'secret' } as const);

/** Free until called; after that a trigger holds every word. */
export function updateConsultation(actor: Actor, proposal: Proposal) {
	transact(() => {
		const { id } = proposal;
		const consultation = found(findConsultation(id));

		const placed = placedAt({ ...proposal, tavoloId: consultation.tavoloId ?? undefined });
		authorize(can.call(actor, consultation) && can.call(actor, placed));
		ensureDraft(consultation);
		ensure(proposal.method !== 'yes_no' || listOptions(id).length === 0, 'consultation_options_first');
		const values = checked(placed);

		db.update(consultations).set(values).where(eq(consultations.id, id)).run();
		db.delete(consultationNeighbourhoods).where(eq(consultationNeighbourhoods.consultationId, id)).run();
		db.delete(consultationRelations).where(eq(consultationRelations.consultationId, id)).run();
		writeElectorate(placed);

		record(actor, 'consultation.updated', consultation, can.placeOf(placed));
	});
}

/** An error is mended by annulling in public, before anybody knows a result; the ballots are never opened. */
export function annulConsultation(actor: Actor, id: string, reason: string) {
	transact(() => {
		const consultation = found(findConsultation(id));

		authorize(can.annul(actor, consultation));
		ensure(consultation.calledAt !== null, 'consultation_not_called');
		ensure(consultation.annulledAt === null, 'consultation_annulled');
		ensure(consultation.countedAt === null, 'consultation_already_counted');
		ensure(!isPaperCopied(id), 'consultation_paper_copied');

		db.insert(annulments).values({ consultationId: id, reason, by: actor.id }).run();
		db.delete(sealedBallots).where(eq(sealedBallots.consultationId, id)).run();
		db.delete(openBallots).where(eq(openBallots.consultationId, id)).run();
		for (const initiativeId of initiativesAskedAbout(consultation)) {
			moveFromVote(actor, initiativeId, 'to_tavolo');
		}

		record(actor, 'consultation.annulled', consultation, can.placeOf(consultation), { details: { reason } });
	});
	destroyKeys(id);
	scrub();
}

/** What was typed as the row it becomes. */
function checked(typed: Proposal) {
	const opensAt = fromWallClock(typed.opensAt);
	const closesAt = fromWallClock(typed.closesAt);
	ensureValid(opensAt !== undefined, 'consultation_closes_before_opening', { field: 'opensAt' });
	ensureValid(closesAt !== undefined, 'consultation_closes_before_opening', { field: 'closesAt' });
	ensureLength(opensAt, closesAt);
	ensureValid(typed.cityWide || typed.neighbourhoodIds.length > 0, 'consultation_nowhere', {
		field: 'neighbourhoodIds'
	});
	const { question, explanation, cityWide } = typed;
	const [ifYes, ifNo] = typed.method === 'yes_no' ? [typed.ifYes, typed.ifNo] : ['', ''];
	const { quorum, quorumValue, majority, majorityNumerator, majorityDenominator } = typed;
	const { method, minChoices, maxChoices, winners, lotSource, minimumVotes } = typed;
	const budget = method === 'budget';
	return {
		...{ question, explanation, ifYes, ifNo, cityWide, opensAt, closesAt },
		...{ quorum, quorumValue, majority, majorityNumerator, majorityDenominator },
		...{ method, minChoices, maxChoices, winners, lotSource, minimumVotes },
		tieRule: method === 'yes_no' ? ('not_approved' as const) : ('lot' as const),
		budgetCents: budget ? (centsFrom(typed.budgetEuros) ?? null) : null,
		budgetRule: budget ? typed.budgetRule : null,
		budgetBallot: budget ? typed.budgetBallot : null,
		...ensureSubject(typed),
		minimumAge: cityRulesInForce().minimum_age
	};
}

function writeElectorate({ id: consultationId, cityWide, neighbourhoodIds, relations }: Proposal) {
	const here = cityWide ? [] : [...new Set(neighbourhoodIds)];
	if (here.length > 0) {
		db.insert(consultationNeighbourhoods)
			.values(here.map((neighbourhoodId) => ({ consultationId, neighbourhoodId })))
			.run();
	}
	if (relations.length > 0) {
		db.insert(consultationRelations)
			.values([...new Set(relations)].map((relation) => ({ consultationId, relation })))
			.run();
	}
}
