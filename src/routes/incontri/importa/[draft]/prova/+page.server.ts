import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { signedIn, submit, visible } from '$lib/http.server';
import { dropImport } from '$lib/imports/commands.server';
import { dropForm, importDraftForm } from '$lib/imports/forms';
import { importDraft } from '$lib/meetings/imports/commands.server';
import { mappingOf } from '$lib/meetings/imports/forms';
import { findImportDraft } from '$lib/meetings/imports/queries.server';
import { trialOf } from '$lib/meetings/imports/trial.server';
import { importInWords } from '$lib/meetings/imports/words.server';
import { m } from '$lib/paraglide/messages.js';

export async function load(event) {
	const actor = signedIn(event);
	const draft = visible(findImportDraft(actor, event.params.draft));
	const trial = trialOf(actor, draft);

	return {
		title: m.import_trial_title(),
		crumbs: [
			{ label: m.meetings_title(), href: '/incontri' },
			{ label: m.import_title(), href: '/incontri/importa' }
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
			const columns = mappingOf(seen.split(','));
			const done = importDraft(actor, event.params.draft, { seen: columns, skipBad });
			return { goTo: '/incontri', text: importInWords(done) };
		}),
	drop: (event) =>
		submit(event, dropForm, (actor) => {
			dropImport(actor, event.params.draft);
			return { goTo: '/incontri/importa', text: m.import_dropped() };
		})
};
