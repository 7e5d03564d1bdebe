import { listingOf, phaseChoices, phaseIn } from '$lib/consultations/listing.server';
import { listDraftConsultations } from '$lib/consultations/lists.server';
import { listNeighbourhoods } from '$lib/neighbourhoods/queries.server';
import * as can from '$lib/consultations/policy';
import { m } from '$lib/paraglide/messages.js';

export function load({ url, locals: { actor } }) {
	const quartieri = listNeighbourhoods();
	const quartiere = quartieri.find(({ slug }) => slug === url.searchParams.get('quartiere'));
	const phase = phaseIn(url.searchParams.get('fase'));

	return {
		title: m.consultations_title(),
		crumbs: [],
		...listingOf({ phase, neighbourhoodId: quartiere?.id, url }),
		filters: [
			{
				name: 'fase',
				label: m.consultations_phase(),
				value: phase,
				any: m.consultations_all_phases(),
				options: phaseChoices()
			},
			{
				name: 'quartiere',
				label: m.consultations_neighbourhood(),
				value: quartiere?.slug,
				any: m.consultations_all_neighbourhoods(),
				options: quartieri.map(({ slug, name }) => ({ value: slug, label: name }))
			}
		],
		drafts: actor ? listDraftConsultations(actor).map(({ id, question }) => ({ id, question })) : [],
		mayCall: actor !== null && can.callSomewhere(actor)
	};
}
