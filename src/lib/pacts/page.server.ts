import { withUnit } from '../indicators/words.server';
import { m } from '../paraglide/messages.js';
import { partOptions } from './options.server';
import { findPact, listTargets } from './queries.server';
import { pactState } from './rules';

type Pact = NonNullable<ReturnType<typeof findPact>>;

/** What the page on which a pact is written shows besides its forms. */
export function writingPage(pact: Pact) {
	const state = pactState(pact);
	return {
		title: pact.title,
		crumbs: [
			{ label: m.nav_administration(), href: '/amministrazione' },
			{ label: m.pact_admin(), href: '/amministrazione/patto' }
		],
		state: m[`pact_state_${state}`](),
		draft: state === 'draft',
		inForce: state === 'in_force',
		slug: state === 'draft' ? null : pact.slug,
		options: partOptions(pact.id),
		targets: listTargets(pact.id).map(
			({ objectiveId, indicatorId, indicator, unit, year, baseline, target }) => ({
				id: `${objectiveId} ${indicatorId} ${year}`,
				said: `${indicator}, ${year}: ${withUnit(baseline, unit)} → ${withUnit(target, unit)}`
			})
		)
	};
}
