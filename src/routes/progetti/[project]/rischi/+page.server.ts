import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { newId } from '$lib/columns.server';
import { submit } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { addRisk, closeRisk } from '$lib/projects/risks/commands.server';
import { closeRiskForm, riskForm } from '$lib/projects/risks/forms';
import { risksOf } from '$lib/projects/risks/page.server';
import { hasEnded } from '$lib/projects/rules';
import { projectToWork } from '../work.server';

export async function load(event) {
	const { project, crumbs } = projectToWork(event, 'run');
	const risks = risksOf(project.id);
	return {
		title: m.risks_title(),
		crumbs,
		risks,
		ended: hasEnded(project.state),
		riskForm: await superValidate({ id: newId() }, zod4(riskForm), { id: 'rischio', errors: false }),
		closeForm: await superValidate({ riskId: risks.choices[0]?.value }, zod4(closeRiskForm), {
			id: 'chiusura',
			errors: false
		})
	};
}

export const actions = {
	add: (event) =>
		submit(event, riskForm, (actor, typed) => {
			addRisk(actor, event.params.project, typed);
			return { goTo: event.url.pathname, text: m.risk_added() };
		}),

	close: (event) =>
		submit(event, closeRiskForm, (actor, typed) => {
			closeRisk(actor, typed);
			return { goTo: event.url.pathname, text: m.risk_closed() };
		})
};
