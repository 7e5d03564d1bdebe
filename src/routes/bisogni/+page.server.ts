import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { today } from '$lib/clock';
import { newId } from '$lib/columns.server';
import { pagesOf } from '$lib/formats/addresses';
import { submit } from '$lib/http.server';
import { cityRulesInForce } from '$lib/municipality/queries.server';
import { filterFields, needChoices, tellingChoices } from '$lib/needs/choices.server';
import { recordNeed } from '$lib/needs/commands.server';
import { filtersOf } from '$lib/needs/filters';
import { needForm } from '$lib/needs/forms';
import { countNeeds, listNeeds } from '$lib/needs/queries.server';
import { leastVoices } from '$lib/needs/trends/rules';
import { readTrends } from '$lib/needs/trends/words.server';
import { inWords } from '$lib/needs/words.server';
import { listNeighbourhoodShapes } from '$lib/neighbourhoods/queries.server';
import { m } from '$lib/paraglide/messages.js';
import { readGaps } from '$lib/today/gaps/words.server';

const SHOWN = 20;

export async function load({ url, locals: { actor } }) {
	const asked = filtersOf(url);
	const neighbourhoods = listNeighbourhoodShapes();
	const { quartiere, tema: theme, per: target } = asked;
	const neighbourhoodId =
		quartiere && (neighbourhoods.find(({ slug }) => slug === quartiere)?.id ?? quartiere);
	const count = countNeeds({ neighbourhoodId, theme, target });
	const { page, pages } = pagesOf(url, count, SHOWN);
	const shown = listNeeds({ neighbourhoodId, theme, target, limit: SHOWN, offset: (page - 1) * SHOWN });
	const telling = tellingChoices(actor);
	const least = leastVoices(cityRulesInForce().suppress_below);
	const names = new Map(neighbourhoods.map(({ id, name }) => [id, name]));

	return {
		title: m.needs_title(),
		crumbs: [],
		count,
		page,
		pages,
		items: shown.map(inWords),
		trends: readTrends({ neighbourhoodId, theme, least }, names),
		gaps: readGaps(actor, neighbourhoods, least),
		filters: filterFields(asked, neighbourhoods),
		telling: telling.places.length > 0 && { ...telling, ...needChoices(), today: today() },
		needForm: await superValidate(
			{ id: newId(), theme: '', target: '', neighbourhoodId: telling.places[0]?.value, heardOn: today() },
			zod4(needForm),
			{ id: 'bisogno', errors: false }
		)
	};
}

export const actions = {
	default: (event) =>
		submit(event, needForm, (actor, need) => {
			recordNeed(actor, need);
			return { goTo: event.url.pathname, text: m.need_told_thanks() };
		})
};
