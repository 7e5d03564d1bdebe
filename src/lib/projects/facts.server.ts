import { dayInWords } from '../formats/dates';
import { listObjectivesNamed } from '../pacts/queries.server';
import { m } from '../paraglide/messages.js';
import type { FoundProject } from './queries.server';
import { whereWords } from './words.server';

/** What a project is, in few lines: where, when, for whom, which promises it keeps, where it comes from. */
export function factsOf(project: FoundProject) {
	const objectives = listObjectivesNamed(project.objectiveIds);
	const period = { from: dayInWords(project.plannedStart), to: dayInWords(project.plannedEnd) };
	return [
		{ term: m.project_where(), value: whereWords(project) },
		{ term: m.project_when(), value: m.project_period(period) },
		{ term: m.project_for(), value: project.targets.map((target) => m[`target_${target}`]()).join(', ') },
		{ term: m.project_theme(), value: m[`theme_${project.theme}`]() },
		...(objectives.length === 0
			? []
			: [{ term: m.project_objectives(), value: objectives.join('; '), href: '/patto' }]),
		{
			term: m.project_born(),
			value: m[`project_born_${project.origin}`](),
			...(project.initiativeId && { href: `/iniziative/${project.initiativeId}` })
		},
		...programmeOf(project)
	];
}

/** The programme it is part of, and the office that goes with it; the older projects have it in words alone. */
function programmeOf({
	programme,
	programmeName,
	programmeOffice,
	programmeSlug,
	programmeLink
}: FoundProject) {
	if (programmeName === null || programmeOffice === null)
		return programme === '' ? [] : [{ term: m.programme(), value: programme }];
	return [
		{ term: m.programme(), value: programmeName, href: `/progetti?programma=${programmeSlug}` },
		{ term: m.programme_office(), value: programmeOffice, ...(programmeLink && { href: programmeLink }) }
	];
}
