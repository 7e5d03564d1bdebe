import { dayInWords } from '../formats/dates';
import { listNeighbourhoods } from '../neighbourhoods/queries.server';
import { listOrganizationNames } from '../organizations/queries.server';
import { listObjectivesInForce, listObjectivesOfThePast } from '../pacts/queries.server';
import { m } from '../paraglide/messages.js';
import { listOffered } from '../programmes/queries.server';
import { targetOptions, themeOptions } from '../vocabulary.server';
import { listMilestones } from './milestones/queries.server';
import { MATURITIES, PARTNER_ROLES, PROJECT_KINDS } from './rules';

type Carried = { readonly programmeId: string | null; readonly objectiveIds: readonly string[] };

/**
 * What the form of a project offers to choose from. The programme that it carries already is among them, and so are
 * the promises of an older pact for which it was made: whoever saves the form does not take them away unseen.
 */
export const projectOptions = (carried?: Carried) => ({
	themes: themeOptions(),
	targets: targetOptions(),
	kinds: PROJECT_KINDS.map((value) => ({ value, label: m[`project_kind_${value}`]() })),
	maturities: MATURITIES.map((value) => ({ value, label: m[`project_maturity_${value}`]() })),
	neighbourhoods: listNeighbourhoods().map(({ id, name }) => ({ value: id, label: name })),
	programmes: listOffered(carried?.programmeId).map(({ id, name }) => ({ value: id, label: name })),
	objectives: [
		...listObjectivesInForce().map(({ id, title }) => ({ value: id, label: title })),
		...(carried ? listObjectivesOfThePast(carried.objectiveIds) : []).map(({ id, title, pact }) => ({
			value: id,
			label: m.project_objective_of({ title, pact })
		}))
	]
});

export const organizationOptions = () =>
	listOrganizationNames().map(({ id, name }) => ({ value: id, label: name }));

export const partnerRoleOptions = () =>
	PARTNER_ROLES.map((value) => ({ value, label: m[`project_partner_${value}`]() })).reverse();

/** The milestones still to reach. */
export const openMilestoneOptions = (projectId: string) =>
	listMilestones(projectId)
		.filter(({ doneOn }) => doneOn === null)
		.map(({ id, title, dueOn }) => ({
			value: id,
			label: `${title} — ${m.project_milestone_due({ day: dayInWords(dueOn) })}`
		}));
