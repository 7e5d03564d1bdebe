import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { signedIn, submit, visible } from '$lib/http.server';
import { dropImport } from '$lib/imports/commands.server';
import { dropForm, importDraftForm } from '$lib/imports/forms';
import { m } from '$lib/paraglide/messages.js';
import { importMeasuresDraft } from '$lib/projects/measurements/imports/commands.server';
import { measureMappingOf } from '$lib/projects/measurements/imports/forms';
import { findMeasuresDraft } from '$lib/projects/measurements/imports/queries.server';
import { measuresInWords, measuresTrial } from '$lib/projects/measurements/imports/words.server';

export async function load(event) {
	const actor = signedIn(event);
	const draft = visible(findMeasuresDraft(actor, event.params.draft));
	const trial = measuresTrial(actor, draft);

	return {
		title: m.import_trial_title(),
		crumbs: [
			{ label: m.projects(), href: '/progetti' },
			{ label: m.measures_import_title(), href: '/progetti/importa' }
		],
		draft: draft.id,
		trial,
		importForm: await superValidate({ seen: trial.seen }, zod4(importDraftForm), {
			id: 'entra',
			errors: false
		})
	};
}

export const actions = {
	import: (event) =>
		submit(event, importDraftForm, (actor, { seen, skipBad }) => {
			const columns = measureMappingOf(seen.split(','));
			const done = importMeasuresDraft(actor, event.params.draft, { seen: columns, skipBad });
			return { goTo: '/progetti', text: measuresInWords(done) };
		}),
	drop: (event) =>
		submit(event, dropForm, (actor) => {
			dropImport(actor, event.params.draft);
			return { goTo: '/progetti/importa', text: m.import_dropped() };
		})
};
