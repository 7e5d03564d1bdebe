import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { today } from '$lib/clock';
import { newId } from '$lib/columns.server';
import { lineForm, objectiveForm, pactTextForm, rewriteForm, targetForm } from '$lib/pacts/forms';
import type { partOptions } from '$lib/pacts/options.server';
import { findPact, listLines } from '$lib/pacts/queries.server';
import { yearTold } from '$lib/pacts/rules';

type Pact = NonNullable<ReturnType<typeof findPact>>;

/** The forms of a pact; every line and every objective has one of its own, to be rewritten. */
export async function formsOf(pact: Pact, { lines, objectives, indicators }: ReturnType<typeof partOptions>) {
	const { id: pactId, title, startsOn, endsOn, preamble, contextAnalysis, actReference } = pact;
	const text = { title, startsOn, endsOn, preamble, contextAnalysis, actReference };
	const fresh = { errors: false };
	const rewrite = (id: string, title: string, text: string) =>
		superValidate({ id, title, text }, zod4(rewriteForm), { ...fresh, id: `parte-${id}` });
	return {
		textForm: await superValidate(text, zod4(pactTextForm), { ...fresh, id: 'testi' }),
		lineForm: await superValidate({ id: newId() }, zod4(lineForm), { ...fresh, id: 'linea' }),
		objectiveForm: await superValidate({ id: newId(), lineId: lines[0]?.value }, zod4(objectiveForm), {
			...fresh,
			id: 'obiettivo'
		}),
		targetForm: await superValidate(
			{
				objectiveId: objectives[0]?.value,
				indicatorId: indicators[0]?.value,
				year: yearTold(pact, today())
			},
			zod4(targetForm),
			{ ...fresh, id: 'traguardo' }
		),
		parts: await Promise.all(
			listLines(pactId).map(async (line) => ({
				form: await rewrite(line.id, line.title, line.text),
				...{ id: line.id, title: line.title, text: line.text },
				objectives: await Promise.all(
					line.objectives.map(async (objective) => ({
						form: await rewrite(objective.id, objective.title, objective.promise),
						...{ id: objective.id, title: objective.title, text: objective.promise }
					}))
				)
			}))
		)
	};
}
