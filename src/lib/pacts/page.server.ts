import { withUnit } from '../indicators/words.server';
import { m } from '../paraglide/messages.js';
import { partOptions } from './options.server';
import { findPact, listTargets } from './queries.server';
import { pactState } from './rules';

type Pact = NonNullable<ReturnType<typeof findPact>>;
type Target = ReturnType<typeof listTargets>[number];

/** What the page on which a pact is written shows besides its forms. */
export function writingPage(pact: Pact) {
	const state = pactState(pact);
	const [options, targets] = [partOptions(pact.id), listTargets(pact.id)];
	const aimed = new Set(targets.map(({ objectiveId }) => objectiveId));
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
		options,
		targets: targets.map(targetWords),
		/** Objectives without any figure to reach. */
		lacking: options.objectives.filter(({ value }) => !aimed.has(value)).length
	};
}

const targetWords = ({ objectiveId, indicatorId, indicator, unit, year, baseline, target }: Target) => ({
	id: `${objectiveId} ${indicatorId} ${year}`,
	aim: { objectiveId, indicatorId, year },
	about: `${indicator}, ${year}`,
	said: `${indicator}, ${year}: ${withUnit(baseline, unit)} → ${withUnit(target, unit)}`
});
