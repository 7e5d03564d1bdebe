import { visible } from '$lib/http.server';
import { cityRulesInForce } from '$lib/municipality/queries.server';
import { m } from '$lib/paraglide/messages.js';
import { followOf } from '$lib/projects/follows/page.server';
import { pageOf } from '$lib/projects/page.server';
import { findProject } from '$lib/projects/queries.server';
import { kinOf } from '$lib/projects/replicas.server';
import { storyOf } from '$lib/story/queries.server';

export function load({ params, locals: { actor } }) {
	const project = visible(findProject(params.project));
	const { initiativeId, decisionId } = project;
	return {
		crumbs: [{ label: m.projects(), href: '/progetti' }],
		story: storyOf({ initiativeId, decisionId, projectId: project.id }),
		follow: followOf(project, actor),
		kin: kinOf(project, actor),
		...pageOf(project, actor, cityRulesInForce().suppress_below)
	};
}
