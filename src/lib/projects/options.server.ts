import { dayInWords } from '../formats/dates';
import { listNeighbourhoods } from '../neighbourhoods/queries.server';
import { listOrganizationNames } from '../organizations/queries.server';
import { listObjectivesInForce } from '../pacts/queries.server';
import { m } from '../paraglide/messages.js';
import { listOffered } from '../programmes/queries.server';
import { targetOptions, themeOptions } from '../vocabulary.server';
import { listMilestones } from './milestones/queries.server';
import { MATURITIES, PARTNER_ROLES, PROJECT_KINDS } from './rules';

/** What the form of a project offers to choose from; a programme that it carries already is among them. */
export const projectOptions = (programmeId?: string | null) => ({
	themes: themeOptions(),
	targets: targetOptions(),
	kinds: PROJECT_KINDS.map((value) => ({ value, label: m[`project_kind_${value}`]() })),
	maturities: MATURITIES.map((value) => ({ value, label: m[`project_maturity_${value}`]() })),
	neighbourhoods: listNeighbourhoods().map(({ id, name }) => ({ value: id, label: name })),
	programmes: listOffered(programmeId).map(({ id, name }) => ({ value: id, label: name })),
	objectives: listObjectivesInForce().map(({ id, title }) => ({ value: id, label: title }))
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
