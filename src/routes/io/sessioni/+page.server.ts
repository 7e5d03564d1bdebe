import { endOtherSessions, endOwnSession } from '$lib/accounts/profile/commands.server';
import { noFields, sessionForm } from '$lib/accounts/profile/forms';
import { listSessions } from '$lib/accounts/sessions.server';
import { momentInWords } from '$lib/formats/dates';
import { signedIn, submit } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';

export const load = (event) => {
	const actor = signedIn(event);
	return {
		title: m.account_sessions_title(),
		crumbs: [{ label: m.account_me_title(), href: '/io' }],
		sessions: listSessions(actor.id).map(({ id, device, createdAt }) => ({
			id,
			device: device || m.account_session_unknown(),
			since: m.account_session_since({ moment: momentInWords(createdAt) }),
			inUse: id === event.locals.sessionKey
		}))
	};
};

export const actions = {
	end: (event) =>
		submit(event, sessionForm, (actor, { id }) => {
			endOwnSession(actor, id);
			return { goTo: '/io/sessioni', text: m.account_session_ended() };
		}),
	endOthers: (event) =>
		submit(event, noFields, (actor) => {
			endOtherSessions(actor, event.locals.sessionKey ?? '');
			return { goTo: '/io/sessioni', text: m.account_sessions_others_ended() };
		})
};
