import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { permit, signedIn, submit, visible } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { archiveProgramme, updateProgramme } from '$lib/programmes/commands.server';
import { archiveProgrammeForm, programmeTextForm } from '$lib/programmes/forms';
import * as can from '$lib/programmes/policy';
import { findProgramme } from '$lib/programmes/queries.server';

const LIST = '/amministrazione/programmi';

export async function load(event) {
	permit(can.keep(signedIn(event)));
	const { id, name, office, link, archivedAt } = visible(findProgramme(event.params.programme));
	return {
		title: m.programme_change_of({ name }),
		crumbs: [
			{ label: m.nav_administration(), href: '/amministrazione' },
			{ label: m.programmes_title(), href: LIST }
		],
		programme: { id, name, archived: archivedAt !== null },
		programmeForm: await superValidate({ name, office, link }, zod4(programmeTextForm), {
			id: 'programma'
		})
	};
}

export const actions = {
	change: (event) =>
		submit(event, programmeTextForm, (actor, typed) => {
			updateProgramme(actor, { ...typed, id: event.params.programme });
			return { goTo: LIST, text: m.programme_saved() };
		}),

	archive: (event) =>
		submit(event, archiveProgrammeForm, (actor) => {
			archiveProgramme(actor, event.params.programme);
			return { goTo: LIST, text: m.programme_archived() };
		})
};
