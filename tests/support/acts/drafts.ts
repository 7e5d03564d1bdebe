import { giveRole } from '../../../src/lib/accounts/staff/commands.server';
import { newId } from '../../../src/lib/columns.server';
import {
	createRaisedInitiative,
	discardDraft,
	saveStep,
	startDraft,
	submitInitiative
} from '../../../src/lib/initiatives/drafts/commands.server';
import { keyInProposal } from '../../../src/lib/initiatives/paper/commands.server';
import type { Author } from '../../../src/lib/initiatives/drafts/rules';
import { actorOf } from '../consultations';
import { firstStep, secondStep, thirdStep } from '../initiatives';
import { arrive } from '../roles';
import { as } from '../world';
import { anOrganizationOf, type Acts } from './act';

export const { needIds, ...words } = firstStep();
const firstFields = { ...words, targets: ['anziani'], then: 'later' };

/** A draft ready to be sent, by a resident whom nobody tries. */
export const aDraft = (whose = 'giulia') => ready(whose, { kind: 'person' });

/** The same, begun at the desk for somebody by an operator. */
export const helped = (whose = aColleague()) => ready(whose, { kind: 'assisted', how: 'desk' });

function ready(whose: string, author: Author) {
	const id = newId();
	startDraft(actorOf(whose), author, { id, ...words, needIds });
	saveStep(actorOf(whose), id, secondStep());
	saveStep(actorOf(whose), id, thirdStep);
	return id;
}

function aColleague() {
	const person = arrive(newId());
	giveRole(as('ines'), person, { id: newId(), role: 'operator', districtId: null });
	return person;
}

export const inFields = (typed: object) =>
	Object.fromEntries(
		Object.entries(typed)
			.filter(([name]) => name !== 'step')
			.map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value)])
	);

export const OF_DRAFTS: Acts = {
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
	keyInProposal: () => {
		const sheet = { ...words, ...secondStep(), ...thirdStep, needIds, id: newId() };
		const { step, ...keyed } = { ...sheet, targets: [...sheet.targets], needIds: [...needIds] };
		void step;
		return {
			does: (actor) => keyInProposal(actor, keyed),
			post: ['/iniziative/nuova/carta', inFields(keyed)]
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
	'saveStep at the desk': (whose) => {
		const id = helped(whose);
		return {
			does: (actor) => saveStep(actor, id, { step: 1, ...words, needIds }),
			post: [`/iniziative/${id}/proposta/1`, firstFields]
		};
	},
	'submitInitiative at the desk': (whose) => {
		const id = helped(whose);
		return {
			does: (actor) => submitInitiative(actor, id),
			post: [`/iniziative/${id}/proposta/riepilogo?/send`]
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
	}
};
