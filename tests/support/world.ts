import {
	CAST,
	DISTRICTS,
	emailOf,
	NEIGHBOURHOODS,
	ORGANIZATIONS,
	type CastMember,
	type Someone
} from '../../src/cli/demo/cast';
import { cityRoles, eligibilities, people } from '../../src/lib/accounts/tables.server';
import type { Actor } from '../../src/lib/actor';
import { events } from '../../src/lib/audit/tables.server';
import { setClock } from '../../src/lib/clock';
import { db } from '../../src/lib/db.server';
import { municipality } from '../../src/lib/municipality/tables.server';
import { districts, neighbourhoods } from '../../src/lib/neighbourhoods/tables.server';
import { delegates, organizations } from '../../src/lib/organizations/tables.server';
import { findActor } from '../../src/lib/tavoli/actor.server';
import { memberships, tavoli } from '../../src/lib/tavoli/tables.server';

export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** Stops the clock: every test of this suite happens on this Thursday, at noon in Rome. */
export const NOW = new Date('2026-03-12T11:00:00Z');
export const inDays = (days: number) => new Date(NOW.getTime() + days * DAY);
export const dayIn = (days: number) => inDays(days).toISOString().slice(0, 10);

/** Moves the stopped clock. */
export const travelTo = (instant: Date) => setClock(() => instant);

/** The whole cast in Vallefiorita, with a general tavolo in each quartiere called `tavolo-<quartiere>`. */
export function settle() {
	travelTo(NOW);
	db.insert(municipality).values({ id: 1, name: 'Vallefiorita', demo: false, updatedAt: NOW }).run();
	db.insert(districts)
		.values(DISTRICTS.map(({ id, name }) => ({ id, slug: id, name })))
		.run();
	db.insert(neighbourhoods)
		.values(
			NEIGHBOURHOODS.map(({ id, name, districtId }, colour) => ({ id, slug: id, name, districtId, colour }))
		)
		.run();
	db.insert(organizations)
		.values(
			ORGANIZATIONS.map(({ id, name, kind }) => ({
				id,
				slug: id,
				name,
				kind,
				verifiedAt: NOW,
				verifiedBy: 'ines'
			}))
		)
		.run();
	db.insert(tavoli)
		.values(
			NEIGHBOURHOODS.map(({ id, name }) => ({
				id: `tavolo-${id}`,
				slug: id,
				neighbourhoodId: id,
				theme: 'generale' as const,
				name: `Tavolo di ${name}`
			}))
		)
		.run();
	for (const member of CAST) arrive(member);
}

function arrive({ id, name, livesIn, relation, seat, actsFor, role, districtId }: CastMember) {
	db.insert(people)
		.values({
			id,
			displayName: name,
			email: emailOf(id),
			emailConfirmedAt: NOW,
			ofAgeOn: '2020-01-01',
			identityKey: livesIn ? `key-${id}` : null
		})
		.run();
	if (livesIn) {
		db.insert(eligibilities)
			.values({
				personId: id,
				neighbourhoodId: livesIn,
				relation: relation ?? 'residente',
				method: 'sportello',
				validFrom: '2026-01-01',
				verifiedBy: 'omar'
			})
			.run();
	}
	if (seat)
		db.insert(memberships)
			.values({ tavoloId: 'tavolo-san-giorgio', personId: id, role: seat, addedBy: 'elena' })
			.run();
	if (actsFor) db.insert(delegates).values({ organizationId: actsFor, personId: id, namedBy: 'ines' }).run();
	if (role)
		db.insert(cityRoles)
			.values({ personId: id, role, districtId: districtId ?? null, givenBy: 'ines' })
			.run();
}

/** A member of the cast as the one who asks, with the roles they hold now. */
export function as(someone: Someone): Actor {
	const actor = findActor(someone);
	if (!actor) throw new Error(`${someone} is not in the city: call settle() first`);
	return actor;
}

/** What the audit log holds, oldest first, as `who action subject`. */
export const told = () =>
	db
		.select()
		.from(events)
		.orderBy(events.number)
		.all()
		.map(({ actorId, action, subjectId }) => `${actorId} ${action} ${subjectId}`);
