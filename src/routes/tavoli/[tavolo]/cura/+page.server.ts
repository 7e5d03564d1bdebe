import { error } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { newId } from '$lib/columns.server';
import { signedIn, submit, visible } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { changeContact, closeTavolo, updateTavolo } from '$lib/tavoli/commands.server';
import { closeForm, contactForm, endSeatForm, namingForm, tavoloEditForm } from '$lib/tavoli/forms';
import { endSeat, nameSeat } from '$lib/tavoli/members/commands.server';
import { listSeatsWithNames } from '$lib/tavoli/members/queries.server';
import * as can from '$lib/tavoli/policy';
import { findTavolo, listContacts } from '$lib/tavoli/queries.server';
import { contactInWords, namedRoleChoices, rhythmChoices, seatInWords } from '$lib/tavoli/words.server';

const known = (slug: string) => visible(findTavolo(slug));
const here = (slug: string, text: string) => ({ goTo: `/tavoli/${slug}/cura`, text });

export async function load(event) {
	const actor = signedIn(event);
	const tavolo = known(event.params.tavolo);
	const place = { tavoloId: tavolo.id, neighbourhoodId: tavolo.neighbourhoodId };
	if (!can.arrange(actor, place)) error(403, m.refusal_forbidden());
	const mayName = can.name(actor, place);

	return {
		title: m.tavolo_look_after(),
		crumbs: [{ label: tavolo.name, href: `/tavoli/${tavolo.slug}` }],
		name: tavolo.name,
		mayName,
		mayClose: tavolo.theme !== 'generale' && tavolo.closedAt === null,
		seats: mayName ? listSeatsWithNames(tavolo.id).map(seatInWords) : [],
		contacts: listContacts(tavolo.id).map(contactInWords),
		rhythms: rhythmChoices(),
		roles: namedRoleChoices(),
		editForm: await superValidate(tavolo, zod4(tavoloEditForm), { id: 'descrivi', errors: false }),
		contactForm: await superValidate(tavolo.contact, zod4(contactForm), { id: 'referente', errors: false }),
		namingForm: await superValidate({ id: newId() }, zod4(namingForm), { id: 'nomina', errors: false })
	};
}

export const actions = {
	describe: (event) =>
		submit(event, tavoloEditForm, (actor, data) => {
			updateTavolo(actor, known(event.params.tavolo).id, data);
			return here(event.params.tavolo, m.tavolo_described());
		}),
	contact: (event) =>
		submit(event, contactForm, (actor, data) => {
			changeContact(actor, known(event.params.tavolo).id, data);
			return here(event.params.tavolo, m.tavolo_contact_changed());
		}),
	name: (event) =>
		submit(event, namingForm, (actor, data) => {
			nameSeat(actor, known(event.params.tavolo).id, data);
			return here(event.params.tavolo, m.tavolo_named());
		}),
	end: (event) =>
		submit(event, endSeatForm, (actor, { seatId }) => {
			endSeat(actor, seatId);
			return here(event.params.tavolo, m.tavolo_seat_ended());
		}),
	close: (event) =>
		submit(event, closeForm, (actor) => {
			closeTavolo(actor, known(event.params.tavolo).id);
			return { goTo: `/tavoli/${event.params.tavolo}`, text: m.tavolo_closed_done() };
		})
};
