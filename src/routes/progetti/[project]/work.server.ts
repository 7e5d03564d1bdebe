import { error, type RequestEvent } from '@sveltejs/kit';
import { signedIn, visible } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import * as can from '$lib/projects/policy';
import { findProject } from '$lib/projects/queries.server';

type Asked = Pick<RequestEvent, 'locals' | 'url'> & { readonly params: { readonly project: string } };

/** The project on which somebody works, and the way back to its page; the command asks again. */
export function projectToWork(event: Asked, act: 'run' | 'steer') {
	const actor = signedIn(event);
	const project = visible(findProject(event.params.project));
	if (!can[act](actor, project)) error(403, m.refusal_forbidden());
	const crumbs = [
		{ label: m.projects(), href: '/progetti' },
		{ label: project.title, href: `/progetti/${project.id}` }
	];
	return { actor, project, crumbs };
}

/** Back to the project, saying that it is done. */
export const backTo = ({ params }: Pick<Asked, 'params'>, text: string) => ({
	goTo: `/progetti/${params.project}`,
	text
});
