import * as people from './behind-people.server';
import * as projects from './behind-projects.server';
import type { Year } from './city.server';
import type { FigureSlug } from './figures';
import { outcomeRows } from './outcomes.server';
import type { Row } from './rows';
import { yearOf, yearOfDay } from './years';

/** What stands behind each figure in a year, before anybody narrows it. */
export const BEHIND: Readonly<Record<FigureSlug, (asked: Year) => readonly Row[]>> = {
	attendances: people.attendances,
	meetings_held: (asked) => people.meetings(asked).map(({ row }) => row),
	organizations_involved: people.organizations,
	initiatives_received: (asked) => people.initiatives(asked).map(({ row }) => row),
	answer_days: (asked) =>
		people.initiatives(asked).flatMap(({ row, days }) => (days === null ? [] : [{ ...row, value: days }])),
	votes_cast: ({ city, year }) =>
		city
			.consultations()
			.filter(({ closedAt }) => yearOf(closedAt) === year)
			.map(({ id, cityWide, places, cast }) => ({
				kind: 'consultation',
				id,
				facets: people.wherever(cityWide, places),
				value: cast
			})),
	milestones_in_time: projects.milestones,
	commitments_kept: projects.commitments,
	projects_in_progress: (asked) => projects.alive(asked, (state) => state === 'in_progress'),
	projects_finished: (asked) => projects.alive(asked, (state) => state === 'finished'),
	projects_late: projects.late,
	projects_after_a_year: projects.afterAYear,
	prevention_share: ({ city, year }) =>
		projects
			.alive({ city, year }, (state) => state !== 'not_realised')
			.map((row) => ({
				...row,
				value: city.projects().get(row.id)?.kind === 'prevenzione' ? 1 : 0
			})),
	// They depend on which projects are asked for: see `objectivesWithin`.
	objectives_covered: () => [],
	participations: (asked) => outcomeRows(asked, 'partecipazioni'),
	people_reached: (asked) => outcomeRows(asked, 'persone-raggiunte'),
	volunteer_hours: (asked) => outcomeRows(asked, 'ore-di-volontariato'),
	satisfaction: (asked) => outcomeRows(asked, 'soddisfazione'),
	new_collaborations: (asked) => outcomeRows(asked, 'nuove-collaborazioni'),
	money_spent: ({ city, year }) =>
		city
			.expenses()
			.filter(({ on }) => yearOfDay(on) === year)
			.map(({ id, projectId, cents }) => ({
				kind: 'expense',
				id,
				facets: city.facetsOf(projectId),
				value: cents
			})),
	money_planned: (asked) => projects.funding(asked, false),
	given_in_kind: (asked) => projects.funding(asked, true)
};
