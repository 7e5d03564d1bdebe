import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { newId } from '$lib/columns.server';
import { permit, signedIn, submit } from '$lib/http.server';
import { beginImport } from '$lib/imports/commands.server';
import { beginForm, sourceOf } from '$lib/imports/forms';
import * as can from '$lib/imports/policy';
import { FILE_LENGTH } from '$lib/imports/rules';
import { m } from '$lib/paraglide/messages.js';

export async function load(event) {
	permit(can.bringInSomewhere(signedIn(event)));
	return {
		title: m.measures_import_title(),
		crumbs: [{ label: m.projects(), href: '/progetti' }],
		most: FILE_LENGTH,
		beginForm: await superValidate({ id: newId() }, zod4(beginForm), { id: 'importa', errors: false })
	};
}

export const actions = {
	default: (event) =>
		submit(event, beginForm, (actor, { id, file, text, ...told }) => {
			beginImport(actor, { id, kind: 'measurements', source: sourceOf(told), text: file || text });
			return { goTo: `/progetti/importa/${id}/colonne` };
		})
};
