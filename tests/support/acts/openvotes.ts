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
import { drawLot } from '../../../src/lib/consultations/draws/commands.server';
import { castOpenBallot } from '../../../src/lib/consultations/open/commands.server';
import { addOption } from '../../../src/lib/consultations/options/commands.server';
import { newId } from '../../../src/lib/columns.server';
import { aProposal, aVoter } from '../consultations';
import { anOpenVote, seatPerson } from '../openvotes';
import { as, NOW, travelTo } from '../world';
import type { Acts } from './act';

/** What is typed of an open vote of San Giorgio. */
function typed(id = newId()) {
	travelTo(NOW);
	const { question, opensAt, closesAt } = aProposal();
	return { id, question, opensAt, closesAt, tavoloId: 'tavolo-san-giorgio' };
}

const whole = (given: ReturnType<typeof typed>) =>
	aProposal({ ...given, neighbourhoodIds: [], relations: [] });

type State = NonNullable<NonNullable<Parameters<typeof anOpenVote>[0]>['state']>;

/** An open vote that the coordinator called, with the page that runs it. */
function held(state: State) {
	const votes = state === 'draft' ? [] : ([['teresa', 'person:teresa', 'yes']] as const);
	const { id } = anOpenVote({ state, votes, by: as('elena') });
	return { id, page: `/consultazioni/${id}/gestione` };
}

const among = (state: State) => {
	const { id } = anOpenVote({
		...{ state, by: as('elena'), method: 'approval' as const, options: ['Lunedì', 'Sabato'] },
		lotSource: 'Lotto del sabato, ruota di Roma',
		votes: [
			['teresa', 'person:teresa', ['Lunedì']],
			['paolo', 'person:paolo', ['Sabato']]
		]
	});
	return id;
};

export const OF_OPEN_VOTES: Acts = {
	'draftConsultation of a tavolo': () => {
		const given = typed();
		return {
			does: (actor) => draftConsultation(actor, whole(given)),
			post: ['/consultazioni/nuova?tavolo=san-giorgio', given]
		};
	},
	'updateConsultation of a tavolo': () => {
		const { id } = held('draft');
		const given = typed(id);
		return {
			does: (actor) => updateConsultation(actor, whole(given)),
			post: [`/consultazioni/${id}/modifica`, given]
		};
	},
	'callConsultation of a tavolo': () => {
		const { id, page } = held('draft');
		return { does: (actor) => callConsultation(actor, id), post: [`${page}?/call`] };
	},
	'countConsultation of a tavolo': () => {
		const { id, page } = held('closed');
		return { does: (actor) => countConsultation(actor, id), post: [`${page}?/count`] };
	},
	'proclaimConsultation of a tavolo': () => {
		const [{ id, page }, text] = [held('counted'), 'La proposta è approvata.'];
		return {
			does: (actor) => proclaimConsultation(actor, id, text),
			post: [`${page}?/proclaim`, { text }]
		};
	},
	'annulConsultation of a tavolo': () => {
		const [{ id, page }, reason] = [held('open'), 'La domanda era sbagliata.'];
		return {
			does: (actor) => annulConsultation(actor, id, reason),
			post: [`${page}?/annul`, { reason }]
		};
	},
	'addOption of a tavolo': () => {
		const id = among('draft');
		const option = { id: newId(), title: 'Domenica', description: '', neighbourhoodId: '' };
		return {
			does: (actor) => addOption(actor, id, { ...option, euros: '' }),
			post: [`/consultazioni/${id}/opzioni?/add`, { ...option, euros: '' }]
		};
	},
	'drawLot of a tavolo': () => {
		const id = among('counted');
		const draw = { seed: '12-34-56', source: 'Lotto di sabato 28 marzo' };
		return {
			does: (actor) => drawLot(actor, id, draw),
			post: [`/consultazioni/${id}/gestione?/draw`, draw]
		};
	},
	castOpenBallot: (whose) => {
		seatPerson(aVoter(), 'tavolo-le-vigne');
		if (whose) seatPerson(whose, 'tavolo-le-vigne');
		const { id } = anOpenVote({ by: as('carla'), tavoloId: 'tavolo-le-vigne' });
		return {
			does: (actor) => castOpenBallot(actor, id, { seat: `person:${actor.id}`, ballot: 'yes' }),
			post: [
				`/consultazioni/${id}/voto-palese`,
				{ seat: `person:${whose ?? 'nobody-in-the-city'}`, choice: 'yes' }
			]
		};
	}
};
