import type { Actor } from '$lib/actor';
import * as votes from '$lib/consultations/policy';
import type { Found } from '$lib/initiatives/queries.server';
import { canAdvance } from '$lib/initiatives/rules';
import { convene } from '$lib/meetings/policy';
import { m } from '$lib/paraglide/messages.js';
import { findApproval } from '$lib/projects/origins.server';
import * as projects from '$lib/projects/policy';
import { listTavoli } from '$lib/tavoli/queries.server';

/** What whoever coordinates may do now for an initiative: pages that are already filled in with it. */
export function nextActs(actor: Actor | null, initiative: Found) {
	if (!actor || !projects.steer(actor, initiative)) return [];
	const { id, state } = initiative;
	const approval = findApproval(id);
	const about = approval ? `${id}&decisione=${approval.id}` : id;
	const mayBecome = state === 'approved' || (state === 'to_tavolo' && approval !== undefined);

	return [
		{
			may: state === 'admitted' && convene(actor, projects.placeOf(initiative)),
			label: m.initiative_next_meeting(),
			href: `/incontri/nuovo${tavoloOf(initiative)}`
		},
		{
			may: canAdvance(state, 'to_vote') && votes.call(actor, initiative),
			label: m.initiative_next_vote(),
			href: `/consultazioni/nuova?iniziativa=${about}`
		},
		{ may: mayBecome, label: m.initiative_next_project(), href: `/progetti/nuovo?iniziativa=${about}` }
	].filter(({ may }) => may);
}

/** The general tavolo of the quartiere, already chosen in the form. */
function tavoloOf({ state, neighbourhoodIds }: Found) {
	if (state !== 'admitted' || neighbourhoodIds.length === 0) return '';
	const [tavolo] = listTavoli({ neighbourhoodIds, pageSize: 1 });
	return tavolo ? `?tavolo=${tavolo.slug}` : '';
}
