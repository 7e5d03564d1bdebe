import { now } from '../../lib/clock';
import { newId } from '../../lib/columns.server';
import { saveStep, startDraft, submitInitiative } from '../../lib/initiatives/drafts/commands.server';
import { addImage } from '../../lib/initiatives/images/commands.server';
import { withdrawInitiative } from '../../lib/initiatives/commands.server';
import { reviewInitiative } from '../../lib/initiatives/reviews/commands.server';
import { supportInitiative } from '../../lib/initiatives/supports/commands.server';
import { recordNeed } from '../../lib/needs/commands.server';
import type { Drawing } from './drawings';
import type { Matter } from './gatherings';
import type { Idea } from './ideas';
import type { Random } from './random';
import { actorOf, type Quarter } from './settling';
import { after, DAY, HOUR, type Timeline } from './timeline';

/** How far an idea goes. */
export type Fate =
	'draft' | 'waiting' | 'withdrawn' | 'not_admissible' | 'admitted' | 'rejected' | 'at_tavolo' | 'goes_on';

export type Proposal = {
	readonly idea: Idea;
	readonly drawings: readonly Drawing[];
	readonly quarter: Quarter;
	readonly sentAt: Date;
	readonly fate: Fate;
	/** What follows when the tavolo has approved it and its minutes are public. */
	readonly afterwards?: (initiativeId: string, decisionId: string, at: Date) => void;
};

const CITY = 'carla';
const OFFICE = 'Ufficio Quartieri e Partecipazione';

/** Somebody has an idea: from the need to what the tavolo says of it. */
export function planProposal(timeline: Timeline, random: Random, waiting: Matter[], proposal: Proposal) {
	const { idea, quarter, sentAt, fate } = proposal;
	const author = random.pick(quarter.residents);
	const id = newId();
	timeline.at(after(sentAt, -6 * DAY), () => write(id, author, proposal));
	if (fate === 'draft') return;

	timeline.at(sentAt, () => submitInitiative(actorOf(author), id));
	for (const [turn, person] of quarter.residents.entries()) {
		if (random.chance(0.6))
			timeline.at(after(sentAt, (turn + 1) * 10 * HOUR), () => supportInitiative(actorOf(person), id));
	}
	if (fate === 'waiting') return;
	if (fate === 'withdrawn') {
		timeline.at(after(sentAt, 8 * DAY), () =>
			withdrawInitiative(actorOf(author), id, 'La ripresento in primavera con più volontari.')
		);
		return;
	}
	timeline.at(after(sentAt, random.between(9, 26) * DAY), () => {
		answer(id, fate, idea);
		if (fate === 'not_admissible' || fate === 'admitted') return;
		waiting.push(matterOf(id, proposal));
	});
}

function write(id: string, author: string, { idea, quarter, drawings }: Proposal) {
	const person = actorOf(author);
	const needId = newId();
	recordNeed(person, {
		id: needId,
		words: idea.need,
		theme: idea.theme,
		target: idea.targets[0],
		neighbourhoodId: quarter.id,
		source: 'residente'
	});
	startDraft(
		person,
		{ kind: 'person' },
		{
			id,
			title: idea.title,
			summary: idea.summary,
			theme: idea.theme,
			targets: idea.targets,
			problem: idea.problem,
			needIds: [needId]
		}
	);
	saveStep(person, id, {
		step: 2,
		scope: 'quartieri',
		neighbourhoodIds: [quarter.id],
		period: now().getUTCMonth() < 5 ? 'Da maggio a ottobre' : 'Da gennaio a giugno',
		place: quarter.venue,
		actions: idea.actions,
		partnersFound: 'La parrocchia e la casa di quartiere',
		partnersWanted: 'Volontari con un pomeriggio libero a settimana'
	});
	saveStep(person, id, {
		step: 3,
		space: quarter.venue,
		volunteers: idea.volunteers,
		volunteerHours: 2,
		materials: '',
		costLine: ['Materiali e rimborsi'],
		costEuros: [String(idea.cents / 100)],
		coFunding: '',
		accessibility: 'Il luogo è senza gradini e si arriva in autobus.',
		afterwards: 'Il gruppo di volontari continua da solo.',
		beneficiaries: idea.beneficiaries,
		indicatorIds: []
	});
	for (const drawing of drawings) addImage(person, id, drawing);
}

function answer(id: string, fate: Fate, idea: Idea) {
	const no = fate === 'not_admissible';
	reviewInitiative(actorOf(CITY), id, {
		id: newId(),
		to: no ? 'not_admissible' : 'admitted',
		office: OFFICE,
		competence: no ? 'no' : 'yes',
		legal: 'yes',
		technical: idea.cents > 300_000 ? 'with_conditions' : 'yes',
		economic: 'yes',
		euros: '',
		note: '',
		conditions: idea.cents > 300_000 ? 'La spesa si divide su due anni.' : '',
		deadline: '',
		answer: no
			? 'Su quella strada decide la Provincia. Abbiamo passato noi la richiesta e vi diremo che cosa risponde.'
			: 'È una buona idea e si può fare. Ne parliamo al prossimo incontro del tavolo.'
	});
}

const matterOf = (initiativeId: string, { idea, fate, afterwards }: Proposal): Matter => ({
	initiativeId,
	title: idea.title,
	decided:
		fate === 'at_tavolo'
			? undefined
			: fate === 'rejected'
				? {
						text: `Il tavolo preferisce non avviare «${idea.title}»: un’attività simile c’è già nel quartiere vicino.`,
						outcome: 'rejected'
					}
				: { text: `Il tavolo sostiene «${idea.title}» e chiede di avviarla.`, outcome: 'approved' },
	afterwards: (decisionId, at) => afterwards?.(initiativeId, decisionId, at)
});
