import { dayOf } from '$lib/clock';
import { dayInWords } from '$lib/formats/dates';
import { signedIn, visible } from '$lib/http.server';
import * as can from '$lib/initiatives/policy';
import { findInitiative } from '$lib/initiatives/queries.server';
import { answerDueOn } from '$lib/initiatives/rules';
import { cityRulesInForce } from '$lib/municipality/queries.server';
import { m } from '$lib/paraglide/messages.js';

export function load(event) {
	const actor = signedIn(event);
	const initiative = visible(findInitiative(event.params.initiative));
	const { id, title, submittedAt } = visible(can.write(actor, initiative) ? initiative : null);

	return {
		title: m.proposal_receipt_title(),
		crumbs: [
			{ label: m.initiatives_title(), href: '/iniziative' },
			{ label: title, href: `/iniziative/${id}` }
		],
		id,
		idea: title,
		address: new URL(`/iniziative/${id}`, event.url).href,
		due: submittedAt ? dayInWords(answerDueOn(dayOf(submittedAt), cityRulesInForce().answer_days)) : ''
	};
}
