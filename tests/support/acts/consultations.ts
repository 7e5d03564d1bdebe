import { cancelAssisted, startAssisted } from '../../../src/lib/consultations/assisted/commands.server';
import { castBallot } from '../../../src/lib/consultations/ballots/commands.server';
import { callConsultation } from '../../../src/lib/consultations/calling/commands.server';
import { chooseChannels } from '../../../src/lib/consultations/channels/commands.server';
import { issueCode, printCodes, withdrawCode } from '../../../src/lib/consultations/codes/commands.server';
import {
	annulConsultation,
	draftConsultation,
	updateConsultation
} from '../../../src/lib/consultations/commands.server';
import {
	countConsultation,
	proclaimConsultation
} from '../../../src/lib/consultations/counts/commands.server';
import { importListed, removeListed } from '../../../src/lib/consultations/roll/listed/commands.server';
import { newId } from '../../../src/lib/columns.server';
import { aCodeFor, aDeskVote, aList } from '../channels';
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

/** An open vote with somebody standing at its desk. */
function desk() {
	const vote = aDeskVote();
	return { ...vote, page: `/consultazioni/${vote.id}/sportello` };
}

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
			post: [`/consultazioni/${id}/vota/ricevuta`, ballot]
		};
	},
	importListed: () => {
		const [{ id }, text] = [called('draft'), aList(['SG-0001'])];
		return {
			does: (actor) => importListed(actor, id, { text, skipBad: false }),
			post: [`/consultazioni/${id}/elenco?/bring`, { text }]
		};
	},
	removeListed: () => {
		const { id } = called('draft');
		return { does: (actor) => removeListed(actor, id), post: [`/consultazioni/${id}/elenco?/remove`] };
	},
	chooseChannels: () => {
		const { id } = called('draft');
		return {
			does: (actor) => chooseChannels(actor, id, ['code']),
			post: [`/consultazioni/${id}/elenco?/channels`, { channels: ['code'] }]
		};
	},
	printCodes: () => {
		const { id } = aDeskVote();
		return {
			does: (actor) => printCodes(actor, id, 2),
			post: [`/consultazioni/${id}/codici`, { size: '2' }]
		};
	},
	issueCode: () => {
		const { id, shown, page } = desk();
		const serial = printCodes(as('elena'), id, 1).codes[0]?.serial ?? '';
		return {
			does: (actor) => issueCode(actor, id, shown, serial),
			post: [`${page}?/issue`, { identity: shown.deskNumber, serial }]
		};
	},
	withdrawCode: () => {
		const { id, shown, page } = desk();
		aCodeFor(id, shown);
		return {
			does: (actor) => withdrawCode(actor, id, shown),
			post: [`${page}?/withdraw`, { identity: shown.deskNumber }]
		};
	},
	startAssisted: () => {
		const { id, shown, page } = desk();
		return {
			does: (actor) => startAssisted(actor, id, shown),
			post: [`${page}?/assist`, { identity: shown.deskNumber }]
		};
	},
	cancelAssisted: () => {
		const { id, shown, page } = desk();
		const { session } = startAssisted(as('omar'), id, shown);
		return { does: (actor) => cancelAssisted(actor, id, session), post: [`${page}/${session}`] };
	}
};
