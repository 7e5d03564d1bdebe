import { castBallot } from '../../../src/lib/consultations/ballots/commands.server';
import { callConsultation } from '../../../src/lib/consultations/calling/commands.server';
import {
	annulConsultation,
	draftConsultation,
	updateConsultation
} from '../../../src/lib/consultations/commands.server';
import {
	countConsultation,
	proclaimConsultation
} from '../../../src/lib/consultations/counts/commands.server';
import { newId } from '../../../src/lib/columns.server';
import { aConsultation, aNonce, aProposal } from '../consultations';
import { liveIn } from '../roles';
import { as, NOW, travelTo } from '../world';
import type { Acts } from './act';

const typed = (id: string) => {
	travelTo(NOW);
	return aProposal({ id });
};
const inFields = ({
	id,
	question,
	opensAt,
	closesAt,
	neighbourhoodIds,
	relations
}: ReturnType<typeof aProposal>) => ({
	...{ id, question, opensAt, closesAt, neighbourhoodIds, relations }
});

/** In the state asked for, with the page that runs it. */
function called(state: NonNullable<Parameters<typeof aConsultation>[0]>['state']) {
	const { id } = aConsultation({ state, votes: state === 'draft' ? {} : { yes: 2 } });
	return { id, page: `/consultazioni/${id}/gestione` };
}

export const OF_CONSULTATIONS: Acts = {
	draftConsultation: () => {
		const proposal = typed(newId());
		return {
			does: (actor) => draftConsultation(actor, proposal),
			post: ['/consultazioni/nuova', inFields(proposal)]
		};
	},
	updateConsultation: () => {
		const { id } = called('draft');
		const proposal = typed(id);
		return {
			does: (actor) => updateConsultation(actor, proposal),
			post: [`/consultazioni/${id}/modifica`, inFields(proposal)]
		};
	},
	callConsultation: () => {
		const { id, page } = called('draft');
		return { does: (actor) => callConsultation(actor, id), post: [`${page}?/call`] };
	},
	countConsultation: () => {
		const { id, page } = called('closed');
		return { does: (actor) => countConsultation(actor, id), post: [`${page}?/count`] };
	},
	proclaimConsultation: () => {
		const [{ id, page }, text] = [called('counted'), 'La proposta è approvata.'];
		return {
			does: (actor) => proclaimConsultation(actor, id, text),
			post: [`${page}?/proclaim`, { text }]
		};
	},
	annulConsultation: () => {
		const [{ id, page }, reason] = [called('open'), 'La domanda era sbagliata.'];
		return {
			does: (actor) => annulConsultation(actor, id, reason),
			post: [`${page}?/annul`, { reason }]
		};
	},
	castBallot: (whose) => {
		if (whose) liveIn(whose, 'le-vigne', 'studia');
		const relations = ['studia' as const];
		const { id } = aConsultation({ by: as('carla'), neighbourhoodIds: ['le-vigne'], relations });
		const ballot = { choice: 'yes', nonce: aNonce() };
		return {
			does: (actor) => castBallot(actor, id, ballot),
			post: [`/consultazioni/${id}/vota?/cast`, ballot]
		};
	}
};
