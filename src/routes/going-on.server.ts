import { listConsultations } from '$lib/consultations/lists.server';
import { listInitiatives } from '$lib/initiatives/queries.server';
import type { InitiativeState } from '$lib/initiatives/rules';
import { inShort as initiativeInShort } from '$lib/initiatives/words.server';
import { colourOf } from '$lib/neighbourhoods/rules';
import { whatCameOf } from '$lib/projects/outcomes/words.server';
import { listProjects } from '$lib/projects/queries.server';
import { inShort as projectInShort } from '$lib/projects/words.server';
import type { TargetGroup } from '$lib/vocabulary';

/** Initiatives that can still be supported and talked about. */
const ALIVE: readonly InitiativeState[] = [
	'submitted',
	'under_review',
	'co_design',
	'admitted',
	'to_tavolo',
	'to_vote'
];

const SHOWN = 3;

type Where = { readonly neighbourhoodId?: string; readonly target?: TargetGroup };

/**
 * What pages that gather things show of a quartiere, of a target group or of the city: four queries at most.
 * Open votes of a tavolo stand on its own page.
 */
export const votesOpen = (where: Pick<Where, 'neighbourhoodId'> = {}) =>
	listConsultations({ ...where, phase: 'open', secrecy: 'secret', limit: SHOWN }).map(
		({ id, question, closesAt, quartieri }) => ({
			id,
			question,
			closesAt,
			where: quartieri.map(({ name }) => name).join(', '),
			colour: colourOf(quartieri)
		})
	);

export const initiativesAlive = (where: Where = {}) =>
	listInitiatives({ ...where, states: ALIVE, limit: SHOWN }).map(initiativeInShort);

export const projectsUnderWay = (where: Where = {}) =>
	listProjects({ ...where, standing: 'in_progress', limit: SHOWN }).map(projectInShort);

/** Finished projects with what came of them. */
export function projectsFinished(below: number) {
	const finished = listProjects({ standing: 'finished', limit: SHOWN });
	const came = whatCameOf(finished, below);
	return finished.map((project) => ({ ...projectInShort(project), came: came.get(project.id) }));
}
