import { publicCount } from '../privacy/rules';
import { m } from '../paraglide/messages.js';
import { dateInWords } from '../formats/dates';
import type { listOpenSeats, listSeatsWithNames } from './members/queries.server';
import type { listContacts, TavoloShown } from './queries.server';
import { NAMED_ROLES, RHYTHMS, TAVOLO_THEMES } from './rules';

type Seat = ReturnType<typeof listOpenSeats>[number];

/** Who sits at a tavolo as a reader is told: organisations by name, people by role or number, names only of who chose so. */
export function seatsInWords(seats: readonly Seat[], suppressBelow: number) {
	const organizations = seats.flatMap(({ organization, organizationSlug, kind }) =>
		organization && organizationSlug && kind
			? [{ name: organization, slug: organizationSlug, kind: m[`kind_${kind}`]() }]
			: []
	);
	const people = seats.filter(({ personId, role }) => personId !== null && role === 'member').length;
	const shown = publicCount(people, suppressBelow);
	return {
		organizations,
		people: people === 0 ? '' : shown === null ? m.tavolo_people_few() : m.tavolo_people({ count: shown }),
		roles: seats
			.filter(({ personId, role }) => personId !== null && role !== 'member' && role !== 'observer')
			.map(({ id, role, publicName }) => ({
				id,
				role: m[`membership_${role}`](),
				name: publicName ?? m.tavolo_name_hidden()
			}))
	};
}

/** When a tavolo usually meets, and where. */
export const habitInWords = ({ rhythm, usualTime, usualPlace }: TavoloShown) =>
	[m[`rhythm_${rhythm}`](), usualTime, usualPlace].filter((word) => word !== '').join(' · ');

type Named = ReturnType<typeof listSeatsWithNames>[number];

/** A seat for whoever may name: with the name, whichever it is. */
export const seatInWords = ({ id, role, since, name, organization }: Named) => ({
	id,
	who: organization ?? name ?? '',
	role: m[`membership_${role}`](),
	since: dateInWords(since)
});

type Reached = ReturnType<typeof listContacts>[number];

export const contactInWords = ({ id, role, since, until }: Reached) => ({
	id,
	role,
	when: until
		? m.contact_from_to({ since: dateInWords(since), until: dateInWords(until) })
		: m.contact_since({ since: dateInWords(since) })
});

export const rhythmChoices = () => RHYTHMS.map((value) => ({ value, label: m[`rhythm_${value}`]() }));

export const namedRoleChoices = () =>
	NAMED_ROLES.map((value) => ({ value, label: m[`membership_${value}`]() }));

export const themeChoices = () =>
	TAVOLO_THEMES.map((value) => ({ value, label: m[`tavolo_theme_${value}`]() }));
