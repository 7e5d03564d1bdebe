import { findProgress } from '$lib/guide/queries.server';
import { stepsOf } from '$lib/guide/rules';
import * as can from '$lib/municipality/policy';
import { m } from '$lib/paraglide/messages.js';

/** Until the guide is done, every page of the house says how far the city is and leads back to it. */
export function load({ locals: { actor } }) {
	if (!actor || !can.enterAdministration(actor)) return { guide: undefined };
	const steps = stepsOf(findProgress());
	const next = steps.find((step) => step.next);
	return {
		guide: next && {
			progress: m.guide_progress({ done: steps.filter(({ done }) => done).length, total: steps.length }),
			next: m[`guide_${next.step}`]()
		}
	};
}
