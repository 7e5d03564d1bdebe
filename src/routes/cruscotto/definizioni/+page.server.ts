import { BLOCKS } from '$lib/dashboard/figures';
import { definitionsOf } from '$lib/dashboard/words.server';
import { cityRulesInForce } from '$lib/municipality/queries.server';
import { m } from '$lib/paraglide/messages.js';
import { toldFrom } from '$lib/projects/rules';
import { SENSITIVE_TARGETS } from '$lib/vocabulary';

export function load() {
	const below = cityRulesInForce().suppress_below;
	return {
		title: m.dashboard_definitions(),
		crumbs: [{ label: m.dashboard(), href: '/cruscotto' }],
		small: m.dashboard_small_rule({ below, strict: toldFrom(SENSITIVE_TARGETS, below) }),
		blocks: BLOCKS.map((block) => ({
			block,
			name: m[`block_${block}`](),
			question: m[`block_${block}_question`](),
			figures: definitionsOf(block)
		}))
	};
}
