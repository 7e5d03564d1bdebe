import { newId } from '../../../src/lib/columns.server';
import { advanceInitiative, withdrawInitiative } from '../../../src/lib/initiatives/commands.server';
import { submitInitiative } from '../../../src/lib/initiatives/drafts/commands.server';
import { mergeInitiative } from '../../../src/lib/initiatives/merging/commands.server';
import { reviewInitiative } from '../../../src/lib/initiatives/reviews/commands.server';
import { supportInitiative, withdrawSupport } from '../../../src/lib/initiatives/supports/commands.server';
import { editInitiative } from '../../../src/lib/initiatives/versions/commands.server';
import { recordNeed } from '../../../src/lib/needs/commands.server';
import { actorOf } from '../consultations';
import { anInitiative, thirdStep } from '../initiatives';
import { KNOWN } from '../roles';
import type { Acts } from './act';
import { aDraft, inFields, words } from './drafts';

function sent(whose?: string) {
	const id = aDraft(whose);
	submitInitiative(actorOf(whose ?? 'giulia'), id);
	return id;
}

/** Everything an initiative says, as its author changes it on one page. */
const edited = {
	...words,
	title: 'Telefono amico',
	period: 'Da ottobre a giugno',
	place: 'Centro sociale Orologio',
	actions: 'Formiamo dieci volontari e telefoniamo.',
	partnersFound: '',
	partnersWanted: '',
	...thirdStep,
	version: 1
};

export const OF_INITIATIVES: Acts = {
	recordNeed: () => {
		const need = {
			id: newId(),
			words: 'Manca un posto dove trovarsi la domenica.',
			theme: 'anziani_socialita' as const,
			target: 'anziani' as const,
			neighbourhoodId: 'san-giorgio',
			source: 'residente' as const
		};
		return { does: (actor) => recordNeed(actor, need), post: ['/bisogni', need] };
	},
	editInitiative: (whose) => {
		const id = sent(whose);
		return {
			does: (actor) => editInitiative(actor, id, edited),
			post: [`/iniziative/${id}/modifica`, inFields(edited)]
		};
	},
	withdrawInitiative: (whose) => {
		const id = sent(whose);
		return {
			does: (actor) => withdrawInitiative(actor, id, 'Ci ho ripensato'),
			post: [`/iniziative/${id}/ritiro`, { reason: 'Ci ho ripensato' }]
		};
	},
	supportInitiative: () => {
		const id = anInitiative({ by: 'giulia' });
		return { does: (actor) => supportInitiative(actor, id), post: [`/iniziative/${id}?/support`] };
	},
	withdrawSupport: () => {
		const id = anInitiative({ by: 'giulia' });
		for (const person of KNOWN) supportInitiative(actorOf(person), id);
		return { does: (actor) => withdrawSupport(actor, id), post: [`/iniziative/${id}?/withdrawSupport`] };
	},
	reviewInitiative: () => {
		const id = anInitiative({ by: 'giulia' });
		const review = {
			id: newId(),
			to: 'admitted' as const,
			office: 'Servizi sociali',
			...({ competence: 'yes', legal: 'yes', technical: 'yes', economic: 'yes' } as const),
			euros: '',
			note: '',
			conditions: '',
			deadline: '',
			answer: 'Si può fare.'
		};
		return {
			does: (actor) => reviewInitiative(actor, id, review),
			post: [`/iniziative/${id}/risposta`, review]
		};
	},
	'advanceInitiative to an answer': () => {
		const id = anInitiative({ by: 'giulia' });
		const why = { reason: 'Esiste già.', office: 'Servizi sociali' };
		return { does: (actor) => advanceInitiative(actor, id, 'not_admissible', why) };
	},
	'advanceInitiative into another': () => {
		const [id, mergedIntoId] = [anInitiative({ by: 'giulia' }), anInitiative({ by: 'giulia' })];
		const why = { reason: 'Sono la stessa idea.', office: 'Servizi sociali', mergedIntoId };
		return { does: (actor) => advanceInitiative(actor, id, 'merged', why) };
	},
	mergeInitiative: () => {
		const [id, intoId] = [anInitiative({ by: 'giulia' }), anInitiative({ by: 'giulia' })];
		const merge = { intoId, reason: 'Sono la stessa idea.', office: 'Servizi sociali' };
		return {
			does: (actor) => mergeInitiative(actor, id, merge),
			post: [`/iniziative/${id}/unisci`, merge]
		};
	},
	'advanceInitiative at the tavolo': () => {
		const id = anInitiative({ by: 'giulia', state: 'to_tavolo' });
		return { does: (actor) => advanceInitiative(actor, id, 'approved') };
	}
};
