import type { Actor } from '../../actor';
import { m } from '../../paraglide/messages.js';
import { home } from '../../needs/policy';
import { listNeeds, listNeedsById } from '../../needs/queries.server';
import { isMainTarget, mainTargetOptions, otherTargetOptions, themeOptions } from '../../vocabulary.server';
import type { TargetGroup } from '../../vocabulary';
import { ASSISTANCES } from '../rules';
import * as can from './policy';
import { listOwnOrganizations } from './queries.server';
import { typedOrganization } from './rules';

/** What the first step offers: themes, groups, and needs told near the author, with those already chosen. */
export function firstChoices(actor: Actor, chosenNeeds: readonly string[]) {
	const near = listNeeds({ neighbourhoodId: home(actor), limit: 6 });
	const needs = new Map([...listNeedsById(chosenNeeds), ...near].map(({ id, words }) => [id, words]));
	return {
		themes: themeOptions(),
		mainTargets: mainTargetOptions(),
		otherTargets: otherTargetOptions(),
		needs: [...needs].map(([value, label]) => ({ value, label }))
	};
}

/** The two halves of the groups, as the form shows them. */
export const splitTargets = (targets: readonly TargetGroup[]) => ({
	targets: targets.filter(isMainTarget),
	otherTargets: targets.filter((target) => !isMainTarget(target))
});

/** In whose name somebody may propose; a single choice is no question. */
export function authorChoices(actor: Actor) {
	const organizations = listOwnOrganizations(actor).map(({ id, name }) => ({
		value: typedOrganization(id),
		label: name
	}));
	const helped = ASSISTANCES.filter((how) => can.begin(actor, { kind: 'assisted', how }));
	return [
		{ value: 'me', label: m.proposal_author_me() },
		...organizations,
		...helped.map((how) => ({ value: how, label: m[`proposal_author_${how}`]() }))
	];
}

/** The three steps and the summary, as the stepper shows them; those already saved are links. */
export const stepsOf = (id: string, saved: number) =>
	[
		{ label: m.proposal_step_one(), href: `/iniziative/${id}/proposta/1` },
		{ label: m.proposal_step_two(), href: `/iniziative/${id}/proposta/2` },
		{ label: m.proposal_step_three(), href: `/iniziative/${id}/proposta/3` }
	].map(({ label, href }, i) => (i < saved ? { label, href } : { label }));

/** Where the author goes once a step is saved. */
export const onwards = (id: string, step: 1 | 2 | 3, then: 'continue' | 'later' | 'similar') => {
	if (then === 'later') return { goTo: '/io', text: m.proposal_step_saved_later() };
	if (then === 'similar') return { goTo: `/iniziative/${id}/proposta/1#simili` };
	return { goTo: `/iniziative/${id}/proposta/${step === 3 ? 'riepilogo' : step + 1}` };
};
