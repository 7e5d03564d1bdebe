import { BLOCKS } from '$lib/dashboard/figures';
import { definitionsOf } from '$lib/dashboard/words.server';
import { m } from '$lib/paraglide/messages.js';

export const load = () => ({
	title: m.dashboard_definitions(),
	crumbs: [{ label: m.dashboard(), href: '/cruscotto' }],
	blocks: BLOCKS.map((block) => ({
		block,
		name: m[`block_${block}`](),
		question: m[`block_${block}_question`](),
		figures: definitionsOf(block)
	}))
});
