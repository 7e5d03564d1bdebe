import { error } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { signedIn, submit } from '$lib/http.server';
import { setRules } from '$lib/municipality/commands.server';
import { rulesForm } from '$lib/municipality/forms';
import * as can from '$lib/municipality/policy';
import { cityRulesInForce } from '$lib/municipality/queries.server';
import { BOUNDS, DEFAULTS, RULES } from '$lib/municipality/rules';
import { m } from '$lib/paraglide/messages.js';

export async function load(event) {
	if (!can.setUp(signedIn(event))) error(403, m.refusal_forbidden());
	return {
		title: m.rules_title(),
		crumbs: [{ label: m.administration_title(), href: '/amministrazione' }],
		rules: RULES.map((rule) => {
			const [least, most] = BOUNDS[rule];
			const limits = m.rule_limits({ usual: DEFAULTS[rule], least, most });
			return { rule, label: m[`rule_${rule}`](), help: `${m[`rule_${rule}_help`]()} ${limits}`, least, most };
		}),
		rulesForm: await superValidate(cityRulesInForce(), zod4(rulesForm), { id: 'regole', errors: false })
	};
}

export const actions = {
	default: (event) =>
		submit(event, rulesForm, (actor, values) => {
			const changed = setRules(actor, values);
			const text = changed === 0 ? m.rules_same() : m.rules_saved({ count: changed });
			return { goTo: '/amministrazione/regole', text };
		})
};
