import { error } from '@sveltejs/kit';
import { now } from '$lib/clock';
import { dateInWords } from '$lib/formats/dates';
import { signedIn, submit } from '$lib/http.server';
import * as can from '$lib/municipality/policy';
import { cityRulesInForce } from '$lib/municipality/queries.server';
import { sendAgain, setAside } from '$lib/outbox/commands.server';
import { stuckForm } from '$lib/outbox/forms';
import { listStuckLetters } from '$lib/outbox/queries.server';
import { m } from '$lib/paraglide/messages.js';
import { listWaiting } from '$lib/today/queries.server';
import { isLate } from '$lib/today/rules';

export function load(event) {
	const actor = signedIn(event);
	if (!can.lookAfter(actor)) error(403, m.refusal_forbidden());
	const rules = cityRulesInForce();
	return {
		title: m.today_title(),
		crumbs: [],
		stuck: listStuckLetters().map(({ since, ...letters }) => ({ ...letters, since: dateInWords(since) })),
		lines: listWaiting(actor).map((line) => ({ ...line, late: isLate(line, rules, now()) }))
	};
}

export const actions = {
	sendAgain: (event) =>
		submit(event, stuckForm, (actor, { subject }) => {
			sendAgain(actor, subject);
			return { goTo: '/oggi', text: m.letters_sent_again() };
		}),
	setAside: (event) =>
		submit(event, stuckForm, (actor, { subject }) => {
			setAside(actor, subject);
			return { goTo: '/oggi', text: m.letters_set_aside() };
		})
};
