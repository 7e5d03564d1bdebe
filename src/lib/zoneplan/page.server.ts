import { listNeighbourhoods } from '../neighbourhoods/queries.server';
import { m } from '../paraglide/messages.js';
import { stateWord } from '../projects/words.server';
import { listPlanYears, type ProjectSheet } from './queries.server';

/** What an address of the plan asks for: a year there is, and a quartiere or the whole city. */
export function planAsked({ searchParams }: URL) {
	const years = listPlanYears();
	const neighbourhoods = listNeighbourhoods();
	const year = years.find((one) => String(one) === searchParams.get('anno')) ?? years.at(0) ?? 0;
	const here = neighbourhoods.find(({ slug }) => slug === searchParams.get('quartiere'));
	return {
		asked: { year, ...(here && { neighbourhoodId: here.id }) },
		filters: [
			{
				name: 'anno',
				label: m.plan_year(),
				value: String(year),
				options: years.map((one) => ({ value: String(one), label: String(one) }))
			},
			{
				name: 'quartiere',
				label: m.plan_where(),
				value: here?.slug,
				any: m.plan_anywhere(),
				options: neighbourhoods.map(({ slug, name }) => ({ value: slug, label: name }))
			}
		]
	};
}

/** A sheet as the list shows it. */
export const inShort = ({ id, title, cityWide, quartieri, partners, state }: ProjectSheet) => ({
	id,
	title,
	where: cityWide ? m.project_city_wide() : quartieri.join(', '),
	lead: partners.find(({ role }) => role === 'lead')?.name ?? m.plan_not_said(),
	state: stateWord(state)
});
