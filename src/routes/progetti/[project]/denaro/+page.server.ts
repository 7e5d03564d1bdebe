import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { today } from '$lib/clock';
import { newId } from '$lib/columns.server';
import { centsFrom } from '$lib/formats/money';
import { submit } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { addFunding, recordExpense } from '$lib/projects/money/commands.server';
import { expenseForm, fundingForm } from '$lib/projects/money/forms';
import * as can from '$lib/projects/policy';
import { hasEnded } from '$lib/projects/rules';
import { backTo, projectToWork } from '../work.server';

export async function load(event) {
	const { actor, project, crumbs } = projectToWork(event, 'run');
	return {
		title: m.project_money(),
		crumbs,
		mayFund: can.steer(actor, project) && !hasEnded(project.state),
		fundingForm: await superValidate({ id: newId() }, zod4(fundingForm), {
			id: 'finanziamento',
			errors: false
		}),
		expenseForm: await superValidate({ id: newId(), on: today() }, zod4(expenseForm), {
			id: 'spesa',
			errors: false
		})
	};
}

export const actions = {
	fund: (event) =>
		submit(event, fundingForm, (actor, { euros, ...typed }) => {
			addFunding(actor, event.params.project, { ...typed, cents: centsFrom(euros) ?? 0 });
			return backTo(event, m.project_funding_added());
		}),

	spend: (event) =>
		submit(event, expenseForm, (actor, { euros, ...typed }) => {
			recordExpense(actor, event.params.project, { ...typed, cents: centsFrom(euros) ?? 0 });
			return backTo(event, m.project_expense_added());
		})
};
