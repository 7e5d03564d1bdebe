import { inArray, and, eq, sql } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { db } from '../../db.server';
import { listOrganizationsAmong } from '../../organizations/queries.server';
import { listOpenSeats } from '../../tavoli/members/queries.server';
import { openBallots } from '../ballots/tables.server';
import type { Found } from '../queries.server';
import { amongEntries } from '../roll/entries.server';
import { writeRoll } from '../roll/roll.server';
import { seatsOf, seatText, type Seat } from './rules';

type Asked = Pick<Found, 'id' | 'tavoloId'>;

/**
 * Freezes who sits at the tavolo now. The roll holds keys that only this vote's secret can make, as for
 * residents: sixty days after the end nobody can read in it who could have voted.
 */
export const freezeSeats = (consultation: Asked) =>
	writeRoll(
		consultation.id,
		seatsAt(consultation).map((seat) => [seat, null])
	);

/** How many would have a vote if the roll were frozen now. */
export const countSeats = (consultation: Asked) => seatsAt(consultation).length;

/** People and organisations, each once whatever they do there. Observers are not asked. */
function seatsAt({ tavoloId }: Asked): readonly string[] {
	if (tavoloId === null) return [];
	const seats = listOpenSeats([tavoloId]).flatMap(({ role, personId, organizationId }): Seat[] => {
		if (role === 'observer') return [];
		if (organizationId !== null) return [{ voter: 'organization', voterId: organizationId }];
		return personId === null ? [] : [{ voter: 'person', voterId: personId }];
	});
	return [...new Set(seats.map(seatText))];
}

/** Those on the roll whom somebody votes for, with what each of them says now. For whoever votes, and nobody else. */
export function ownSeats(actor: Actor, { id }: Pick<Found, 'id'>) {
	const mine = seatsOf(actor);
	const entered = amongEntries(id, mine.map(seatText));
	const seats = mine.filter((seat) => entered.has(seatText(seat)));
	if (seats.length === 0) return [];
	const choices = choicesOf(id, seats);
	const names = new Map(listOrganizationsAmong(actor.organizationIds).map((one) => [one.id, one.name]));
	return seats.map((seat) => ({
		key: seatText(seat),
		/** Nothing for oneself. */
		organization: seat.voter === 'organization' ? (names.get(seat.voterId) ?? '') : null,
		choice: choices.get(seatText(seat))
	}));
}

const seatKey = sql<string>`${openBallots.voter} || ':' || ${openBallots.voterId}`;

function choicesOf(consultationId: string, seats: readonly Seat[]): ReadonlyMap<string, unknown> {
	const rows = db
		.select({ key: seatKey, choice: openBallots.choice })
		.from(openBallots)
		.where(and(eq(openBallots.consultationId, consultationId), inArray(seatKey, seats.map(seatText))))
		.all();
	return new Map(rows.map(({ key, choice }) => [key, JSON.parse(choice)]));
}
