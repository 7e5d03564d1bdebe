import { error } from '@sveltejs/kit';
import { askDesk } from '$lib/accounts/residents/asking/commands.server';
import { noteClosing } from '$lib/consultations/closing/commands.server';
import { dateInWords } from '$lib/formats/dates';
import { signedIn, submit } from '$lib/http.server';
import { requestMinutes } from '$lib/minutes/asking/commands.server';
import * as can from '$lib/municipality/policy';
import { sendAgain, setAside } from '$lib/outbox/commands.server';
import { stuckForm, weeklyForm } from '$lib/outbox/forms';
import { listStuckLetters } from '$lib/outbox/queries.server';
import { chooseWeekly } from '$lib/outbox/weekly/commands.server';
import { wantsWeekly } from '$lib/outbox/weekly/queries.server';
import { m } from '$lib/paraglide/messages.js';
import { filtersOf } from '$lib/today/filters';
import { lineForm } from '$lib/today/forms';
import { readToday } from '$lib/today/page.server';

export function load(event) {
	const actor = signedIn(event);
	if (!can.lookAfter(actor)) error(403, m.refusal_forbidden());
	return {
		title: m.today_title(),
		crumbs: [],
		stuck: listStuckLetters().map(({ since, ...letters }) => ({ ...letters, since: dateInWords(since) })),
		weekly: wantsWeekly(actor.id),
		...readToday(actor, filtersOf(event.url))
	};
}

const back = (text: string) => ({ goTo: '/oggi', text });

export const actions = {
	requestMinutes: (event) =>
		submit(event, lineForm, (actor, { id }) => {
			return back(m.today_asked({ count: requestMinutes(actor, id) }));
		}),
	askDesk: (event) =>
		submit(event, lineForm, (actor, { id }) => back(m.today_asked({ count: askDesk(actor, id) }))),
	noteClosing: (event) =>
		submit(event, lineForm, (actor, { id }) => {
			noteClosing(actor, id);
			return back(m.today_noted());
		}),
	weekly: (event) =>
		submit(event, weeklyForm, (actor, { wanted }) => {
			chooseWeekly(actor, wanted === 'si');
			return back(wanted === 'si' ? m.today_weekly_on() : m.today_weekly_off());
		}),
	sendAgain: (event) =>
		submit(event, stuckForm, (actor, { subject }) => {
			sendAgain(actor, subject);
			return back(m.letters_sent_again());
		}),
	setAside: (event) =>
		submit(event, stuckForm, (actor, { subject }) => {
			setAside(actor, subject);
			return back(m.letters_set_aside());
		})
};
