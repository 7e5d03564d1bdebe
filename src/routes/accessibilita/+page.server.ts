import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { countAttempts } from '$lib/accounts/attempts.server';
import { clientOf } from '$lib/accounts/rules';
import { newId } from '$lib/columns.server';
import { dayInWords } from '$lib/formats/dates';
import { submitUnsigned } from '$lib/http.server';
import { findMunicipality } from '$lib/municipality/queries.server';
import { reportBarrier } from '$lib/municipality/reports/commands.server';
import { reportForm } from '$lib/municipality/reports/forms';
import { m } from '$lib/paraglide/messages.js';

export const load = async () => ({
	title: m.accessibility_title(),
	crumbs: [],
	updatedAt: findMunicipality()?.updatedAt,
	reportForm: await superValidate({ id: newId() }, zod4(reportForm), { id: 'segnala', errors: false })
});

export const actions = {
	default: (event) =>
		submitUnsigned(event, reportForm, (report) => {
			countAttempts(['report_client', clientOf(event.getClientAddress())]);
			const { dueOn } = reportBarrier(report);
			return { goTo: '/accessibilita', text: m.accessibility_report_thanks({ day: dayInWords(dueOn) }) };
		})
};
