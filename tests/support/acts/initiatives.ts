import { newId } from '../../../src/lib/columns.server';
import { advanceInitiative, withdrawInitiative } from '../../../src/lib/initiatives/commands.server';
import {
	createRaisedInitiative,
	discardDraft,
	saveStep,
	startDraft,
	submitInitiative
} from '../../../src/lib/initiatives/drafts/commands.server';
import { reviewInitiative } from '../../../src/lib/initiatives/reviews/commands.server';
import { supportInitiative, withdrawSupport } from '../../../src/lib/initiatives/supports/commands.server';
import { editInitiative } from '../../../src/lib/initiatives/versions/commands.server';
import { recordNeed } from '../../../src/lib/needs/commands.server';
import { actorOf } from '../consultations';
import { anInitiative, firstStep, secondStep, thirdStep } from '../initiatives';
import { KNOWN } from '../roles';
import { anOrganizationOf, type Acts } from './act';

const { needIds, ...words } = firstStep();
const firstFields = { ...words, targets: ['anziani'], then: 'later' };

/** A draft ready to be sent, by a resident whom nobody tries. */
function aDraft(whose = 'giulia') {
	const id = newId();
	startDraft(actorOf(whose), { kind: 'person' }, { id, ...words, needIds });
	saveStep(actorOf(whose), id, secondStep());
	saveStep(actorOf(whose), id, thirdStep);
	return id;
}

function sent(whose?: string) {
	const id = aDraft(whose);
	submitInitiative(actorOf(whose ?? 'giulia'), id);
	return id;
}

const { scope, neighbourhoodIds, ...how } = secondStep();
const { volunteers, volunteerHours, beneficiaries, indicatorIds, ...means } = thirdStep;
const edited = {
	...words,
	...how,
	...means,
	volunteers,
	volunteerHours,
	beneficiaries,
	title: 'Telefono amico',
	version: 1
};
const inFields = (typed: object) =>
	Object.fromEntries(
		Object.entries(typed)
			.filter(([name]) => name !== 'step')
			.map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value)])
	);

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
	startDraft: () => {
		const id = newId();
		return {
			does: (actor) => startDraft(actor, { kind: 'person' }, { id, ...words, needIds }),
			post: ['/iniziative/nuova', { ...firstFields, id, author: 'me' }]
		};
	},
	'startDraft for an organisation': (whose) => {
		const [id, organizationId] = [newId(), anOrganizationOf(whose)];
		return {
			does: (actor) => startDraft(actor, { kind: 'organization', organizationId }, { id, ...words, needIds }),
			post: ['/iniziative/nuova', { ...firstFields, id, author: `organization:${organizationId}` }]
		};
	},
	'startDraft for a meeting': () => {
		const id = newId();
		return {
			does: (actor) => startDraft(actor, { kind: 'meeting' }, { id, ...words, needIds }),
			post: ['/iniziative/nuova', { ...firstFields, id, author: 'meeting' }]
		};
	},
	'startDraft at the desk': () => {
		const id = newId();
		return {
			does: (actor) => startDraft(actor, { kind: 'assisted', how: 'paper' }, { id, ...words, needIds }),
			post: ['/iniziative/nuova', { ...firstFields, id, author: 'paper' }]
		};
	},
	createRaisedInitiative: () => ({
		does: (actor) =>
			createRaisedInitiative(actor, {
				...{ ...words, needIds, id: newId() },
				...{ cityWide: false, neighbourhoodIds: ['san-giorgio'] }
			})
	}),
	saveStep: (whose) => {
		const id = aDraft(whose);
		return {
			does: (actor) => saveStep(actor, id, { step: 1, ...words, needIds }),
			post: [`/iniziative/${id}/proposta/1`, firstFields]
		};
	},
	'saveStep of where and how': (whose) => {
		const id = aDraft(whose);
		const fields = { ...inFields(secondStep()), then: 'later' };
		return {
			does: (actor) => saveStep(actor, id, secondStep()),
			post: [`/iniziative/${id}/proposta/2`, fields]
		};
	},
	'saveStep of what it takes': (whose) => {
		const id = aDraft(whose);
		const fields = { ...inFields(thirdStep), then: 'later' };
		return {
			does: (actor) => saveStep(actor, id, thirdStep),
			post: [`/iniziative/${id}/proposta/3`, fields]
		};
	},
	submitInitiative: (whose) => {
		const id = aDraft(whose);
		return {
			does: (actor) => submitInitiative(actor, id),
			post: [`/iniziative/${id}/proposta/riepilogo?/send`]
		};
	},
	discardDraft: (whose) => {
		const id = aDraft(whose);
		return {
			does: (actor) => discardDraft(actor, id),
			post: [`/iniziative/${id}/proposta/riepilogo?/discard`]
		};
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
	'advanceInitiative at the tavolo': () => {
		const id = anInitiative({ by: 'giulia', state: 'to_tavolo' });
		return { does: (actor) => advanceInitiative(actor, id, 'approved') };
	}
};
