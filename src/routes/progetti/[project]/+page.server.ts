import { visible } from '$lib/http.server';
import { cityRulesInForce } from '$lib/municipality/queries.server';
import { m } from '$lib/paraglide/messages.js';
import { pageOf } from '$lib/projects/page.server';
import { findProject } from '$lib/projects/queries.server';

export const load = ({ params, locals: { actor } }) => ({
	crumbs: [{ label: m.projects(), href: '/progetti' }],
	...pageOf(visible(findProject(params.project)), actor, cityRulesInForce().suppress_below)
});
