import { error } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import * as can from '$lib/accounts/policy';
import { resolveConflict, verifyResident } from '$lib/accounts/residents/commands.server';
import { asVerification, resolveForm, verifyForm } from '$lib/accounts/residents/forms';
import { listChoosableNeighbourhoods, listOpenConflicts } from '$lib/accounts/residents/queries.server';
import { RELATIONS } from '$lib/accounts/rules';
import { newId } from '$lib/columns.server';
import { dateInWords } from '$lib/formats/dates';
import { signedIn, submit } from '$lib/http.server';
import { cityRulesInForce } from '$lib/municipality/queries.server';
import { m } from '$lib/paraglide/messages.js';

export const load = async (event) => {
	if (!can.seeDesk(signedIn(event))) error(403, m.refusal_forbidden());
	return {
		title: m.desk_title(),
		crumbs: [],
		verifyForm: await superValidate({ id: newId() }, zod4(verifyForm), { id: 'riconosci', errors: false }),
		minimumAge: cityRulesInForce().minimum_age,
		neighbourhoods: listChoosableNeighbourhoods().map(({ id, name }) => ({ value: id, label: name })),
		relations: RELATIONS.map((relation) => ({ value: relation, label: m[`relation_${relation}`]() })),
		conflicts: listOpenConflicts().map(({ noticedAt, ...conflict }) => ({
			...conflict,
			noticed: dateInWords(noticedAt)
		}))
	};
};

export const actions = {
	verify: (event) =>
		submit(event, verifyForm, (actor, typed) => {
			const said = verifyResident(actor, asVerification(typed));
			return { goTo: '/sportello', text: m.desk_verified(said) };
		}),
	resolve: (event) =>
		submit(event, resolveForm, (actor, { conflictId, resolution }) => {
			resolveConflict(actor, conflictId, resolution);
			const text = resolution === 'moved' ? m.desk_resolved_moved() : m.desk_resolved();
			return { goTo: '/sportello', text };
		})
};
