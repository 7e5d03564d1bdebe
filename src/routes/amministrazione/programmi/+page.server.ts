import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { newId } from '$lib/columns.server';
import { permit, signedIn, submit } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { createProgramme } from '$lib/programmes/commands.server';
import { programmeForm } from '$lib/programmes/forms';
import * as can from '$lib/programmes/policy';
import { listProgrammes } from '$lib/programmes/queries.server';

export async function load(event) {
	permit(can.keep(signedIn(event)));
	return {
		title: m.programmes_title(),
		crumbs: [{ label: m.nav_administration(), href: '/amministrazione' }],
		programmes: listProgrammes().map(({ id, slug, name, office, link, archivedAt }) => ({
			...{ id, slug, name, office, link },
			archived: archivedAt !== null
		})),
		programmeForm: await superValidate({ id: newId() }, zod4(programmeForm), {
			id: 'programma',
			errors: false
		})
	};
}

export const actions = {
	default: (event) =>
		submit(event, programmeForm, (actor, typed) => {
			createProgramme(actor, typed);
			return { goTo: event.url.pathname, text: m.programme_created() };
		})
};
