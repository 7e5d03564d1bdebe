import { pagesOf } from '$lib/formats/addresses';
import { listNeighbourhoods } from '$lib/neighbourhoods/queries.server';
import { listObjectivesInForce } from '$lib/pacts/queries.server';
import { m } from '$lib/paraglide/messages.js';
import { listProgrammes } from '$lib/programmes/queries.server';
import { filtersOf } from '$lib/projects/filters';
import { filterChoices } from '$lib/projects/filters.server';
import * as can from '$lib/projects/policy';
import { countProjects, listProjects } from '$lib/projects/queries.server';
import { PAGE_SIZE } from '$lib/projects/rules';
import { inShort } from '$lib/projects/words.server';

export function load({ url, locals: { actor } }) {
	const asked = filtersOf(url);
	const { quartiere, stato, per, tema, obiettivo, programma } = asked;
	const programmes = listProgrammes();
	const neighbourhoods = listNeighbourhoods();
	const filter = {
		neighbourhoodId: quartiere && (neighbourhoods.find(({ slug }) => slug === quartiere)?.id ?? quartiere),
		standing: stato,
		target: per,
		theme: tema,
		objectiveId: obiettivo,
		programmeId: programma && (programmes.find(({ slug }) => slug === programma)?.id ?? programma)
	};
	const count = countProjects(filter);
	const { page, pages } = pagesOf(url, count, PAGE_SIZE);

	return {
		title: m.projects(),
		crumbs: [],
		mayCreate: actor !== null && can.steerSomewhere(actor),
		count,
		page,
		pages,
		narrowed: Object.values(filter).some((value) => value !== undefined),
		items: listProjects({ ...filter, offset: (page - 1) * PAGE_SIZE }).map(inShort),
		filters: filterChoices(asked, neighbourhoods, listObjectivesInForce(), programmes)
	};
}
