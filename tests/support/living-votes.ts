import { startAssisted } from '../../src/lib/consultations/assisted/commands.server';
import { openPaperBatch } from '../../src/lib/consultations/paper/batches/commands.server';
import { keySheet } from '../../src/lib/consultations/paper/keying/commands.server';
import { callConsultation } from '../../src/lib/consultations/calling/commands.server';
import { chooseChannels } from '../../src/lib/consultations/channels/commands.server';
import { draftConsultation } from '../../src/lib/consultations/commands.server';
import { now } from '../../src/lib/clock';
import { identityKey } from '../../src/lib/accounts/identity.server';
import { wallClock } from '../../src/lib/formats/dates';
import { aChoice, aProposal, aVoter } from './consultations';
import { aCodeFor } from './channels';
import { aBatchOf, aBoxOf, aPaperVote } from './paper';
import { as, DAY, MINUTE, travelTo } from './world';

const HOUR = 60 * MINUTE;
const DESK = { deskNumber: 'SG-LIBRI-1' };
const PAPER = { deskNumber: 'SG-LIBRI-2' };
const PRICES = { Panchine: 4000, Fontanella: 3000, Alberi: 5000 };
const FREE = { Panchine: null, Fontanella: null, Alberi: null };

/** From an hour from now on, for so many days. */
const lasting = (days: number) => {
	const opensAt = now().getTime() + HOUR;
	return { opensAt: wallClock(new Date(opensAt)), closesAt: wallClock(new Date(opensAt + days * DAY)) };
};

/** A vote of each method, under way and counted; one of them waits for a lot. The clock ends where it was. */
export function voteInEveryWay(neighbourhoodId: string) {
	const began = now();
	const common = { neighbourhoodIds: [neighbourhoodId], relations: ['residente'] as const, voters: 12 };
	const of = (given: Omit<Parameters<typeof aChoice>[0], 'relations'>) => {
		aChoice({ ...common, relations: [...common.relations], ...given });
		travelTo(began);
	};
	const twelve = (...ballots: readonly unknown[]) =>
		Array.from({ length: 12 }, (_, i) => ballots[i % ballots.length]);
	const ways = [
		['approval', FREE, twelve(['Panchine'], ['Panchine', 'Alberi']), { maxChoices: 2 }],
		['score', FREE, twelve({ Panchine: 5, Alberi: 2 }, { Fontanella: 3 }), {}],
		['preferences', FREE, twelve([['Panchine'], ['Alberi']], [['Fontanella'], ['Panchine']]), {}],
		['budget', PRICES, twelve(['Panchine'], ['Fontanella', 'Alberi']), { budgetEuros: '8000', maxChoices: 3 }]
	] as const;
	for (const [method, options, ballots, given] of ways) {
		of({
			...given,
			method,
			options,
			ballots,
			...lasting(7),
			question: `Che cosa facciamo nel parco? (${method})`
		});
		of({
			...given,
			method,
			options,
			state: 'open',
			...lasting(14),
			question: `Che cosa si fa in piazza? (${method})`
		});
	}
	of({
		...{ method: 'approval', options: FREE, ballots: twelve(['Panchine'], ['Alberi']), ...lasting(7) },
		question: 'Che cosa mettiamo davanti alla scuola?'
	});
	of({
		...{ method: 'preferences', options: FREE, state: 'draft', ...lasting(14) },
		question: 'Che cosa mettiamo nel giardino?'
	});
	of({
		...{ method: 'budget', options: PRICES, state: 'draft', budgetEuros: '8000', ...lasting(14) },
		question: 'Che cosa compriamo per il giardino?'
	});
}

/** A vote that is also held at the desk, by code and with a tablet. Returns what begins it there, on a later day. */
export function voteAtTheDesk(neighbourhoodId: string) {
	for (const shown of [DESK, PAPER]) aVoter({ neighbourhoodId, identityKey: identityKey(shown) });
	const proposal = aProposal({
		...{ neighbourhoodIds: [neighbourhoodId], relations: ['residente'], ...lasting(14) },
		question: 'Vogliamo la casetta dei libri?'
	});
	draftConsultation(as('elena'), proposal);
	chooseChannels(as('elena'), proposal.id, ['code', 'assisted']);
	callConsultation(as('elena'), proposal.id);
	return () => {
		aCodeFor(proposal.id, PAPER);
		startAssisted(as('omar'), proposal.id, DESK);
	};
}

/** A vote on paper: a batch is closed, and in another two copies of a sheet differ. The clock ends where it was. */
export function voteOnPaper(neighbourhoodId: string) {
	const began = now();
	const { id } = aPaperVote({
		...{ neighbourhoodIds: [neighbourhoodId], relations: ['residente'], ...lasting(7), issued: 17 },
		question: 'Che cosa diciamo delle rastrelliere in piazza: le vogliamo?'
	});
	aBoxOf(id, 17);
	aBatchOf(id, ['yes', 'no', 'void', 'yes', 'abstain']);
	const { id: batch } = openPaperBatch(as('elena'), id, 6);
	keySheet(as('omar'), batch, 1, 'yes');
	keySheet(as('elena'), batch, 1, 'no');
	travelTo(began);
}
