import { error } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { z } from 'zod';
import { newId } from '$lib/columns.server';
import { signedIn, submit } from '$lib/http.server';
import { archiveIndicator, createIndicator, seedStandardIndicators } from '$lib/indicators/commands.server';
import { archiveIndicatorForm, indicatorForm } from '$lib/indicators/forms';
import * as can from '$lib/indicators/policy';
import { indicatorOptions, listedIndicators } from '$lib/indicators/words.server';
import { m } from '$lib/paraglide/messages.js';
import { removeIndicator } from '$lib/projects/collecting/commands.server';
import { listUsedIndicatorIds } from '$lib/projects/collecting/queries.server';

export async function load(event) {
	if (!can.define(signedIn(event))) error(403, m.refusal_forbidden());
	return {
		title: m.indicator_title(),
		crumbs: [{ label: m.nav_administration(), href: '/amministrazione' }],
		indicators: listedIndicators(),
		used: [...listUsedIndicatorIds()],
		options: indicatorOptions(),
		indicatorForm: await superValidate({ id: newId() }, zod4(indicatorForm), {
			id: 'indicatore',
			errors: false
		})
	};
}

const said = ({ url: { pathname } }: { url: URL }, text: string) => ({ goTo: pathname, text });

export const actions = {
	create: (event) =>
		submit(event, indicatorForm, (actor, typed) => {
			createIndicator(actor, typed);
			return said(event, m.indicator_created());
		}),

	archive: (event) =>
		submit(event, archiveIndicatorForm, (actor, { id }) => {
			archiveIndicator(actor, id);
			return said(event, m.indicator_archived());
		}),

	remove: (event) =>
		submit(event, archiveIndicatorForm, (actor, { id }) =>
			said(
				event,
				removeIndicator(actor, id) === 'removed' ? m.indicator_removed() : m.indicator_archived_instead()
			)
		),

	seed: (event) =>
		submit(event, z.object({}), (actor) =>
			said(event, m.indicator_seeded({ count: seedStandardIndicators(actor) }))
		)
};
