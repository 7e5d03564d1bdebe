import { now } from '../clock';
import { ensureValid, found } from '../errors';
import { dayInWords } from '../formats/dates';
import { listObjectivesInForce } from '../pacts/queries.server';
import { findProgramme } from '../programmes/queries.server';
import { findPlannedOutside } from './activities/queries.server';
import type { ProjectForm, ProjectTextForm } from './forms';
import { findOpenAfter } from './milestones/queries.server';
import { findProject } from './queries.server';
import { isElsewhere } from './rules';

type Serving = { readonly objectiveIds: readonly string[]; readonly kept?: readonly string[] };

/** Where a pact is in force, every project keeps at least one of its promises; those kept before stay allowed. */
export function ensureServesPact({ objectiveIds, kept = [] }: Serving) {
	const offered = new Set([...listObjectivesInForce().map(({ id }) => id), ...kept]);
	ensureValid(offered.size === 0 || objectiveIds.length > 0, 'project_objective_missing', {
		field: 'objectiveIds'
	});
	ensureValid(
		objectiveIds.every((id) => offered.has(id)),
		'project_objective_unknown',
		{ field: 'objectiveIds' }
	);
}

/** Whose work is done again, in a place where it is not done yet; nobody's, where the form names none. */
export function originalOf({ replicatedFromId, ...where }: ProjectForm) {
	if (replicatedFromId === '') return null;
	const original = found(findProject(replicatedFromId));
	ensureValid(isElsewhere(original, where), 'project_replica_same_place', { field: 'neighbourhoodIds' });
	return original.id;
}

/** A programme that is archived stays with those that carry it, and is given to no other. */
export function ensureProgrammeIsOffered(id: string, kept: string | null = null) {
	const known = id === '' || id === kept || findProgramme(id)?.archivedAt === null;
	ensureValid(known, 'programme_unknown', { field: 'programmeId' });
}

/** A project that becomes shorter or smaller leaves outside nothing that is still to be done. */
export function ensureHoldsWhatIsPlanned(id: string, { plannedEnd, ...where }: ProjectTextForm) {
	const milestone = findOpenAfter(id, plannedEnd);
	ensureValid(milestone === undefined, 'project_end_before_milestone', {
		field: 'plannedEnd',
		values: { title: milestone?.title ?? '', day: dayInWords(milestone?.dueOn ?? plannedEnd) }
	});
	if (where.cityWide) return;
	const activity = findPlannedOutside(id, where.neighbourhoodIds, now());
	ensureValid(activity === undefined, 'project_place_before_activity', {
		field: 'neighbourhoodIds',
		values: { title: activity?.title ?? '', name: activity?.neighbourhood ?? '' }
	});
}
