import { error } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { newId } from '$lib/columns.server';
import { signedIn, submit } from '$lib/http.server';
import { findInitiative } from '$lib/initiatives/queries.server';
import { m } from '$lib/paraglide/messages.js';
import { createProject } from '$lib/projects/commands.server';
import { projectForm } from '$lib/projects/forms';
import { organizationOptions, projectOptions } from '$lib/projects/options.server';
import { findApprovedDecision } from '$lib/projects/origins.server';
import * as can from '$lib/projects/policy';

export async function load(event) {
	const actor = signedIn(event);
	if (!can.steerSomewhere(actor)) error(403, m.refusal_forbidden());
	const decision = findApprovedDecision(event.url.searchParams.get('decisione') ?? '');
	const initiative = findInitiative(event.url.searchParams.get('iniziativa') ?? decision?.initiativeId ?? '');

	return {
		title: m.project_new(),
		crumbs: [{ label: m.projects(), href: '/progetti' }],
		born: bornFrom(initiative?.title, decision?.text),
		projectForm: await superValidate(
			{
				id: newId(),
				initiativeId: initiative?.id ?? '',
				decisionId: decision?.id ?? '',
				leadId: initiative?.authorOrganizationId ?? '',
				title: initiative?.title ?? '',
				summary: initiative?.summary ?? decision?.text ?? '',
				theme: initiative?.theme ?? 'anziani_socialita',
				targets: [...(initiative?.targets ?? [])],
				cityWide: initiative?.cityWide ?? false,
				neighbourhoodIds: [...(initiative?.neighbourhoodIds ?? [])]
			},
			zod4(projectForm),
			{ id: 'progetto', errors: false }
		),
		options: projectOptions(),
		organizations: organizationOptions()
	};
}

function bornFrom(title: string | undefined, text: string | undefined) {
	if (title !== undefined) return m.project_new_from({ title });
	return text === undefined ? m.project_new_office() : m.project_new_from_decision({ text });
}

export const actions = {
	default: (event) =>
		submit(event, projectForm, (actor, typed) => {
			const id = createProject(actor, typed);
			return { goTo: `/progetti/${id}`, text: m.project_created() };
		})
};
