import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { newId } from '$lib/columns.server';
import { pagesOf } from '$lib/formats/addresses';
import { submit } from '$lib/http.server';
import { filterFields, tellingChoices } from '$lib/needs/choices.server';
import { recordNeed } from '$lib/needs/commands.server';
import { filtersOf } from '$lib/needs/filters';
import { needForm } from '$lib/needs/forms';
import { countNeeds, listNeeds } from '$lib/needs/queries.server';
import { listNeighbourhoods } from '$lib/neighbourhoods/queries.server';
import { m } from '$lib/paraglide/messages.js';
import { targetOptions, themeOptions } from '$lib/vocabulary.server';

const SHOWN = 20;

export async function load({ url, locals: { actor } }) {
	const asked = filtersOf(url);
	const neighbourhoods = listNeighbourhoods();
	const { quartiere, tema: theme, per: target } = asked;
	const neighbourhoodId =
		quartiere && (neighbourhoods.find(({ slug }) => slug === quartiere)?.id ?? quartiere);
	const count = countNeeds({ neighbourhoodId, theme, target });
	const { page, pages } = pagesOf(url, count, SHOWN);
	const shown = listNeeds({ neighbourhoodId, theme, target, limit: SHOWN, offset: (page - 1) * SHOWN });
	const telling = tellingChoices(actor);

	return {
		title: m.needs_title(),
		crumbs: [],
		count,
		page,
		pages,
		items: shown.map((need) => ({
			id: need.id,
			words: need.words,
			where: need.neighbourhoodName ?? m.need_whole_city(),
			theme: m[`theme_${need.theme}`](),
			target: m.need_for({ target: m[`target_${need.target}`]() }),
			told: m.need_told({ source: m[`need_source_${need.source}`]() })
		})),
		filters: filterFields(asked, neighbourhoods),
		telling: telling.places.length > 0 && { ...telling, themes: themeOptions(), targets: targetOptions() },
		needForm: await superValidate(
			{ id: newId(), theme: '', target: '', neighbourhoodId: telling.places[0]?.value },
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
