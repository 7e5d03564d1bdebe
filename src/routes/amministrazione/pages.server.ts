import type { Actor } from '$lib/actor';
import * as audit from '$lib/audit/policy';
import * as can from '$lib/municipality/policy';
import * as pacts from '$lib/pacts/policy';
import { m } from '$lib/paraglide/messages.js';
import * as labels from '$lib/programmes/policy';
import * as zoneplan from '$lib/zoneplan/policy';

/** The rooms of the house: each is there for whoever may enter it. */
export function pagesFor(actor: Actor) {
	const here = '/amministrazione';
	const setUp = [
		{ href: `${here}/comune`, title: m.municipality_title(), text: m.municipality_text() },
		{ href: `${here}/regole`, title: m.rules_title(), text: m.rules_text() },
		{ href: `${here}/quartieri`, title: m.neighbourhoods_title(), text: m.neighbourhoods_admin_text() },
		{ href: `${here}/tavoli`, title: m.tavoli_title(), text: m.tavoli_admin_text() },
		{ href: `${here}/persone`, title: m.staff_title(), text: m.administration_people_text() },
		{ href: `${here}/organizzazioni`, title: m.organizations_title(), text: m.organizations_admin_text() }
	];
	const pact = { href: `${here}/patto`, title: m.pact_admin(), text: m.administration_pact_text() };
	const indicators = {
		href: `${here}/indicatori`,
		title: m.indicator_title(),
		text: m.administration_indicators_text()
	};
	const programmes = {
		href: `${here}/programmi`,
		title: m.programmes_title(),
		text: m.administration_programmes_text()
	};
	const plan = { href: '/piano-di-zona', title: m.plan(), text: m.administration_plan_text() };
	const acts = { href: `${here}/registro-atti`, title: m.audit_title(), text: m.audit_text() };
	return [
		...(can.setUp(actor) ? setUp : []),
		...(pacts.write(actor) ? [pact, indicators] : []),
		...(labels.keep(actor) ? [programmes] : []),
		...(zoneplan.compile(actor) ? [plan] : []),
		...(audit.read(actor) ? [acts] : [])
	];
}
