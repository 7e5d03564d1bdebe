import { addUp, type Measured, type Total } from '../../indicators/rules';
import { outcomeRows, type Asked } from './rows.server';

/** One number for each project, place and indicator: months already added up as the indicator says. */
export type Outcome = Measured & { readonly slug: string; readonly neighbourhoodId: string | null };

/**
 * What came of projects. Participations and volunteer hours are also counted activity by activity: for each
 * project what was measured by the month wins over what was counted by the day, so that nothing counts twice.
 */
export function listOutcomes(sought: Asked): Outcome[] {
	const rows = outcomeRows(sought);
	const typed = rows.byMonth.flatMap(({ times, value, ...row }) =>
		value === null ? [] : [{ ...row, value, atLeast: times > 1 }]
	);
	const known = new Set(typed.map(({ projectId, slug }) => `${projectId} ${slug}`));
	const byDay = rows.byDay.flatMap(({ participations, minutes, ...row }) => [
		{ ...row, slug: 'partecipazioni', value: participations },
		{ ...row, slug: 'ore-di-volontariato', value: minutes === null ? null : minutes / 60 }
	]);
	return [
		...typed,
		...byDay.flatMap(({ value, ...row }) =>
			value === null || known.has(`${row.projectId} ${row.slug}`)
				? []
				: [{ ...row, value, sample: null, periodTo: '' }]
		)
	];
}

/** The whole of some outcomes, for an indicator; `undefined` where nobody measured. */
export const totalOf = (
	outcomes: readonly Outcome[],
	{ slug, aggregation }: { slug: string; aggregation: Parameters<typeof addUp>[0] }
): Total | undefined =>
	addUp(
		aggregation,
		outcomes.filter((outcome) => outcome.slug === slug)
	);
