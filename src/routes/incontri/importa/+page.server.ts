import { error } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { newId } from '$lib/columns.server';
import { signedIn, submit } from '$lib/http.server';
import { beginImport } from '$lib/imports/commands.server';
import { beginForm, sourceOf } from '$lib/imports/forms';
import * as can from '$lib/imports/policy';
import { FILE_LENGTH } from '$lib/imports/rules';
import { m } from '$lib/paraglide/messages.js';

export async function load(event) {
	if (!can.bringInSomewhere(signedIn(event))) error(403, m.refusal_forbidden());
	return {
		title: m.import_title(),
		crumbs: [{ label: m.meetings_title(), href: '/incontri' }],
		most: FILE_LENGTH,
		beginForm: await superValidate({ id: newId() }, zod4(beginForm), { id: 'importa', errors: false })
	};
}

export const actions = {
	default: (event) =>
		submit(event, beginForm, (actor, { id, file, text, ...told }) => {
			beginImport(actor, { id, source: sourceOf(told), text: file || text });
			return { goTo: `/incontri/importa/${id}/colonne` };
		})
};
