import { error } from '@sveltejs/kit';
import { signedIn, submit } from '$lib/http.server';
import * as can from '$lib/municipality/policy';
import { answerReport } from '$lib/municipality/reports/commands.server';
import { answerForm } from '$lib/municipality/reports/forms';
import { listReports } from '$lib/municipality/reports/queries.server';
import { m } from '$lib/paraglide/messages.js';

export function load(event) {
	if (!can.administer(signedIn(event))) error(403, m.refusal_forbidden());
	return {
		title: m.accessibility_reports_title(),
		crumbs: [{ label: m.nav_administration(), href: '/amministrazione' }],
		reports: listReports()
	};
}

export const actions = {
	answer: (event) =>
		submit(event, answerForm, (actor, { id }) => {
			answerReport(actor, id);
			return { goTo: '/amministrazione/accessibilita', text: m.accessibility_reports_done() };
		})
};
