import { eq } from 'drizzle-orm';
import type { Actor } from '../actor';
import { record } from '../audit/record.server';
import { db, scrub, transact } from '../db.server';
import { authorize, ensure, ensureValid, found } from '../errors';
import { fromWallClock } from '../formats/dates';
import { centsFrom } from '../formats/money';
import { advanceInitiative } from '../initiatives/commands.server';
import { cityRulesInForce } from '../municipality/queries.server';
import type { Proposal } from './forms';
import { destroyKeys } from './keys/keys.server';
import * as can from './policy';
import { initiativesAskedAbout, listOptions } from './options/queries.server';
import { findConsultation } from './queries.server';
import { ensureLength, ensureSubject } from './checks.server';
import {
	annulments,
	consultationChannels,
	consultationNeighbourhoods,
	consultationRelations,
	consultations
} from './tables.server';
import { sealedBallots } from './ballots/tables.server';

/** Writes down what will be asked. Nobody but the coordinators of the area sees it until it is called. */
export function draftConsultation(actor: Actor, proposal: Proposal) {
	return transact(() => {
		authorize(can.call(actor, proposal));
		const values = checked(proposal);

		const { id } = proposal;
		db.insert(consultations)
			.values({ id, ...values, createdBy: actor.id })
			.run();
		writeElectorate(proposal);
		db.insert(consultationChannels).values({ consultationId: id, channel: 'online' }).run();

		record(actor, 'consultation.drafted', { id }, can.placeOf(proposal), {
			details: { initiativeId: values.initiativeId, decisionId: values.decisionId }
		});
		return id;
	});
}

/** Free until called; after that a trigger holds every word. */
export function updateConsultation(actor: Actor, proposal: Proposal) {
	transact(() => {
		const { id } = proposal;
		const consultation = found(findConsultation(id));

		authorize(can.call(actor, consultation) && can.call(actor, proposal));
		ensure(consultation.calledAt === null, 'consultation_already_called');
		ensure(proposal.method !== 'yes_no' || listOptions(id).length === 0, 'consultation_options_first');
		const values = checked(proposal);

		db.update(consultations).set(values).where(eq(consultations.id, id)).run();
		db.delete(consultationNeighbourhoods).where(eq(consultationNeighbourhoods.consultationId, id)).run();
		db.delete(consultationRelations).where(eq(consultationRelations.consultationId, id)).run();
		writeElectorate(proposal);

		record(actor, 'consultation.updated', consultation, can.placeOf(proposal));
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

		db.insert(annulments).values({ consultationId: id, reason, by: actor.id }).run();
		db.delete(sealedBallots).where(eq(sealedBallots.consultationId, id)).run();
		for (const initiativeId of initiativesAskedAbout(consultation)) {
			advanceInitiative(actor, initiativeId, 'to_tavolo');
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
	db.insert(consultationRelations)
		.values([...new Set(relations)].map((relation) => ({ consultationId, relation })))
		.run();
}
