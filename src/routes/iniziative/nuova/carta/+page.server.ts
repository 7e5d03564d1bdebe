import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { newId } from '$lib/columns.server';
import { permit, signedIn, submit } from '$lib/http.server';
import { paperForm } from '$lib/initiatives/drafts/forms';
import { keyInProposal } from '$lib/initiatives/paper/commands.server';
import * as can from '$lib/initiatives/policy';
import { listNeighbourhoods } from '$lib/neighbourhoods/queries.server';
import { m } from '$lib/paraglide/messages.js';
import { bandOptions, mainTargetOptions, otherTargetOptions, themeOptions } from '$lib/vocabulary.server';

export async function load(event) {
	permit(can.assist(signedIn(event)));

	return {
		title: m.paper_key_in(),
		crumbs: [
			{ label: m.initiatives_title(), href: '/iniziative' },
			{ label: m.initiative_propose(), href: '/iniziative/nuova' }
		],
		paperForm: await superValidate({ id: newId() }, zod4(paperForm), {
			id: 'carta',
			errors: false
		}),
		themes: themeOptions(),
		mainTargets: mainTargetOptions(),
		otherTargets: otherTargetOptions(),
		scopes: [
			{ value: 'quartieri', label: m.proposal_scope_quartieri() },
			{ value: 'city', label: m.proposal_scope_city() }
		],
		neighbourhoods: listNeighbourhoods().map(({ id, name }) => ({ value: id, label: name })),
		bands: bandOptions()
	};
}

export const actions = {
	default: (event) =>
		submit(event, paperForm, (actor, { targets, otherTargets, ...typed }) => {
			keyInProposal(actor, { ...typed, targets: [...targets, ...otherTargets] });
			return { goTo: `/iniziative/${typed.id}/proposta/riepilogo`, text: m.paper_keyed() };
		})
};
