import { isNull, sql } from 'drizzle-orm';
import { db, prepared } from '../db.server';
import { findMunicipality } from '../municipality/queries.server';
import { neighbourhoods } from '../neighbourhoods/tables.server';
import { organizations } from '../organizations/tables.server';
import type { Known } from '../privacy/findings/known';
import { peopleNamedIn } from '../privacy/findings/people.server';
import { tavoli } from './tables.server';

const publicWords = prepared(() =>
	db
		.select({
			name: organizations.name,
			email: organizations.email,
			phone: organizations.phone
		})
		.from(organizations)
		.where(isNull(organizations.archivedAt))
		.limit(3000)
		.prepare()
);

const places = prepared(() =>
	db
		.select({
			neighbourhood: neighbourhoods.name,
			tavolo: sql<string>`coalesce(${tavoli.name}, '')`,
			place: sql<string>`coalesce(${tavoli.usualPlace}, '')`
		})
		.from(neighbourhoods)
		.leftJoin(tavoli, sql`${tavoli.neighbourhoodId} = ${neighbourhoods.id} and ${tavoli.closedAt} is null`)
		.limit(2000)
		.prepare()
);

/**
 * What the city's own data say of the words of a text: which names nobody chose to show, and which names
 * and numbers are public because they are those of organisations, quartieri, tavoli and the Comune.
 */
export function knownIn(text: string, more: Partial<Known> = {}): Known {
	const { hidden, shown } = peopleNamedIn(text);
	const comune = findMunicipality();
	return {
		people: [...hidden, ...(more.people ?? [])],
		allowed: [
			...shown,
			...(more.allowed ?? []),
			...publicWords()
				.all()
				.flatMap(({ name, email, phone }) => [name, email, phone]),
			...places()
				.all()
				.flatMap(({ neighbourhood, tavolo, place }) => [neighbourhood, tavolo, place]),
			...(comune
				? [comune.name, comune.address, comune.phone, comune.email, comune.pec, comune.dpoContact]
				: [])
		].filter((phrase) => phrase !== '')
	};
}
