import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { newId } from '$lib/columns.server';
import { found } from '$lib/errors';
import { submit } from '$lib/http.server';
import { findIndicator } from '$lib/indicators/queries.server';
import { valueFrom } from '$lib/indicators/typed';
import { m } from '$lib/paraglide/messages.js';
import { correctMeasurement, recordMeasurement } from '$lib/projects/measurements/commands.server';
import { correctionForm, measurementForm } from '$lib/projects/measurements/forms';
import { measuredOptions, measureOptions } from '$lib/projects/measurements/options.server';
import { findMeasurement } from '$lib/projects/measurements/queries.server';
import { monthOf } from '$lib/projects/measurements/rules';
import { backTo, projectToWork } from '../work.server';

export async function load(event) {
	const { project, crumbs } = projectToWork(event, 'run');
	const measured = measuredOptions(project.id);
	const options = measureOptions(project);
	return {
		title: m.project_measure(),
		crumbs,
		measured,
		...options,
		measurementForm: await superValidate(
			{ id: newId(), month: options.months[0]?.value },
			zod4(measurementForm),
			{
				id: 'misura',
				errors: false
			}
		),
		correctionForm: await superValidate(
			{ id: newId(), correctsId: measured[0]?.value },
			zod4(correctionForm),
			{
				id: 'correzione',
				errors: false
			}
		)
	};
}

export const actions = {
	measure: (event) =>
		submit(event, measurementForm, (actor, { month, value, ...typed }) => {
			const { unit } = found(findIndicator(typed.indicatorId));
			const measured = { ...typed, ...monthOf(month), value: valueFrom(unit, value, 'value') };
			recordMeasurement(actor, event.params.project, measured);
			return { goTo: event.url.pathname, text: m.project_measure_saved() };
		}),

	correct: (event) =>
		submit(event, correctionForm, (actor, { correctsId, value, ...typed }) => {
			const { unit } = found(findMeasurement(correctsId));
			correctMeasurement(actor, correctsId, { ...typed, value: valueFrom(unit, value, 'value') });
			return backTo(event, m.project_corrected());
		})
};
