import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { eraseOwnAccount } from '$lib/accounts/profile/commands.server';
import { countTies } from '$lib/accounts/profile/erasure.server';
import { eraseForm } from '$lib/accounts/profile/forms';
import { signedIn, submit } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { forgetPerson } from '$lib/projects/own.server';

export const load = async (event) => {
	const actor = signedIn(event);
	const ties = countTies(actor.id);
	return {
		title: m.account_data_title(),
		crumbs: [{ label: m.account_me_title(), href: '/io' }],
		goes: [
			m.account_erase_goes_who(),
			...(ties.eligibilities > 0 ? [m.account_erase_goes_identity()] : []),
			...(ties.openRoles > 0 ? [m.account_erase_goes_roles()] : []),
			m.account_erase_goes_sessions(),
			m.account_erase_goes_drafts(),
			m.account_erase_goes_talk(),
			m.account_erase_goes_registrations(),
			m.account_erase_goes_personal()
		],
		stays: [
			m.account_erase_stays_public(),
			m.account_erase_stays_votes(),
			m.account_erase_stays_open_votes(),
			m.account_erase_stays_supports(),
			m.account_erase_stays_reports(),
			m.account_erase_stays_log()
		],
		eraseForm: await superValidate(zod4(eraseForm), { id: 'cancella' })
	};
};

export const actions = {
	default: (event) =>
		submit(event, eraseForm, async (actor, { password }) => {
			await eraseOwnAccount(actor, password, forgetPerson);
			return { goTo: '/', text: m.account_erased() };
		})
};
