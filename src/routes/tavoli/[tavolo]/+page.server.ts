import { listConsultations } from '$lib/consultations/lists.server';
import { voteInShort } from '$lib/consultations/listing.server';
import { callAt as mayCallAt } from '$lib/consultations/policy';
import { dateInWords } from '$lib/formats/dates';
import { submit, visible } from '$lib/http.server';
import { cityRulesInForce } from '$lib/municipality/queries.server';
import { m } from '$lib/paraglide/messages.js';
import { endSeatForm, joinForm } from '$lib/tavoli/forms';
import { endSeat, joinTavolo } from '$lib/tavoli/members/commands.server';
import { joinableBy, ownSeats } from '$lib/tavoli/members/own.server';
import { listOpenSeats } from '$lib/tavoli/members/queries.server';
import * as can from '$lib/tavoli/policy';
import { findTavolo } from '$lib/tavoli/queries.server';
import { habitInWords, seatsInWords } from '$lib/tavoli/words.server';

export function load({ params, locals: { actor } }) {
	const tavolo = visible(findTavolo(params.tavolo));
	const seats = listOpenSeats([tavolo.id]);
	const votes = listConsultations({ tavoloId: tavolo.id, limit: 10 });
	const { slug, name, mandate, colour, neighbourhood, neighbourhoodSlug, closedAt, contact } = tavolo;

	return {
		title: name,
		crumbs: [
			{ label: m.neighbourhoods_title(), href: '/quartieri' },
			{ label: neighbourhood, href: `/quartieri/${neighbourhoodSlug}` }
		],
		tavolo: { slug, name, mandate, colour, neighbourhood, contact },
		closed: closedAt && m.tavolo_closed_on({ day: dateInWords(closedAt) }),
		habit: habitInWords(tavolo),
		...seatsInWords(seats, cityRulesInForce().suppress_below),
		joinable: closedAt === null ? joinableBy(actor, seats) : [],
		own: ownSeats(actor, seats),
		votes: votes.map(voteInShort),
		mayCall: actor !== null && closedAt === null && mayCallAt(actor, tavolo),
		mayArrange:
			actor !== null && can.arrange(actor, { tavoloId: tavolo.id, neighbourhoodId: tavolo.neighbourhoodId })
	};
}

export const actions = {
	join: (event) =>
		submit(event, joinForm, (actor, { id, organizationId }) => {
			const tavolo = visible(findTavolo(event.params.tavolo));
			joinTavolo(actor, tavolo.id, { id, organizationId: organizationId || undefined });
			return { goTo: `/tavoli/${tavolo.slug}`, text: m.tavolo_joined({ tavolo: tavolo.name }) };
		}),
	leave: (event) =>
		submit(event, endSeatForm, (actor, { seatId }) => {
			endSeat(actor, seatId);
			return { goTo: `/tavoli/${event.params.tavolo}`, text: m.tavolo_left() };
		})
};
