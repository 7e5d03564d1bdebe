import { error } from '@sveltejs/kit';
import { signedIn, submit, visible } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { changeContact, closeTavolo, updateTavolo } from '$lib/tavoli/commands.server';
import { closeForm, contactForm, endSeatForm, namingForm, tavoloEditForm } from '$lib/tavoli/forms';
import { endSeat, nameSeat } from '$lib/tavoli/members/commands.server';
import * as can from '$lib/tavoli/policy';
import { findTavolo } from '$lib/tavoli/queries.server';
import { shownOf } from './shown.server';

const known = (slug: string) => visible(findTavolo(slug));
const here = (slug: string, text: string) => ({ goTo: `/tavoli/${slug}/cura`, text });

export async function load(event) {
	const actor = signedIn(event);
	const tavolo = known(event.params.tavolo);
	const place = { tavoloId: tavolo.id, neighbourhoodId: tavolo.neighbourhoodId };
	if (!can.arrange(actor, place)) error(403, m.refusal_forbidden());
	return shownOf(tavolo, can.name(actor, place));
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
