import type { Actor } from '$lib/actor';
import type { Found } from '$lib/initiatives/queries.server';
import { m } from '$lib/paraglide/messages.js';
import { findApproval } from '$lib/projects/origins.server';
import * as can from '$lib/initiatives/policy';
import { listTavoli } from '$lib/tavoli/queries.server';
import { actsFor } from '$lib/today/board/rules';

/** What whoever coordinates may do now for an initiative, beside answering it. */
export function nextActs(actor: Actor | null, initiative: Found) {
	if (!actor || !can.answer(actor, initiative)) return [];
	const standing = {
		...initiative,
		tavolo: tavoloOf(initiative),
		approvalId: findApproval(initiative.id)?.id ?? null
	};
	return actsFor(actor, standing).flatMap(({ act, href }) =>
		act === 'answer' ? [] : [{ label: m[`initiative_next_${act}`](), href }]
	);
}

/** The general tavolo of the quartiere, already chosen in the form. */
function tavoloOf({ state, neighbourhoodIds }: Found) {
	if (state !== 'admitted' || neighbourhoodIds.length === 0) return null;
	const [tavolo] = listTavoli({ neighbourhoodIds, pageSize: 1 });
	return tavolo?.slug ?? null;
}
