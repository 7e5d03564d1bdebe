import { eq } from 'drizzle-orm';
import { tellNewRole } from '../../accounts/letters.server';
import { findPerson } from '../../accounts/queries.server';
import type { Actor } from '../../actor';
import type { Action } from '../../audit/actions';
import { record } from '../../audit/record.server';
import { now } from '../../clock';
import { newId } from '../../columns.server';
import { db, transact } from '../../db.server';
import { authorize, ensure, ensureValid, found } from '../../errors';
import { findOrganizationById, findPersonIdByEmail } from '../../organizations/queries.server';
import * as can from '../policy';
import { findTavoloById } from '../queries.server';
import type { NamedRole } from '../rules';
import { memberships } from '../tables.server';
import { findSeat } from './queries.server';

type Joining = { readonly id?: string; readonly organizationId?: string };

/** A resident sits down, or a delegate brings their organisation. Coming back is a new row. */
export function joinTavolo(actor: Actor, tavoloId: string, { id = newId(), organizationId }: Joining = {}) {
	return transact(() => {
		const tavolo = found(findTavoloById(tavoloId));
		const organization = organizationId ? found(findOrganizationById(organizationId)) : undefined;

		authorize(organization ? can.joinFor(actor, organization.id) : can.join(actor));
		ensure(tavolo.closedAt === null, 'tavolo_closed');
		ensure(!organization?.archivedAt, 'organization_archived');

		const who = organization ? { organizationId: organization.id } : { personId: actor.id };
		db.insert(memberships)
			.values({ id, tavoloId, ...who, role: 'member', addedBy: actor.id })
			.run();

		record(actor, 'member.joined', { id }, placeOf(tavolo), {
			details: { organizationId: organization?.id ?? null }
		});
		return id;
	});
}

/** A seat ends, by whoever holds it or by the coordinator; its time there stays. */
export function endSeat(actor: Actor, seatId: string) {
	return transact(() => {
		const seat = found(findSeat(seatId));

		authorize(can.end(actor, seat));
		ensure(seat.until === null, 'seat_ended');

		db.update(memberships).set({ until: now(), endedBy: actor.id }).where(eq(memberships.id, seatId)).run();

		record(actor, 'member.left', seat, seat, {
			details: { organizationId: seat.organizationId, role: seat.role }
		});
		return seat;
	});
}

type Naming = { readonly id?: string; readonly email: string; readonly role: NamedRole };

const NAMED = {
	facilitator: 'facilitator.named',
	secretary: 'secretary.named',
	contact_person: 'contact_person.named',
	observer: 'observer.named'
} as const satisfies Record<NamedRole, Action>;

/** Somebody with an account, by their address: a secretary or a facilitator need not live there. A letter tells them. */
export function nameSeat(actor: Actor, tavoloId: string, { id = newId(), email, role }: Naming) {
	return transact(() => {
		const tavolo = found(findTavoloById(tavoloId));

		authorize(can.name(actor, placeOf(tavolo)));
		ensure(tavolo.closedAt === null, 'tavolo_closed');
		const personId = findPersonIdByEmail(email);
		ensureValid(personId !== undefined, 'nobody_by_email', { field: 'email' });

		db.insert(memberships).values({ id, tavoloId, personId, role, addedBy: actor.id }).run();

		record(actor, NAMED[role], { id }, placeOf(tavolo), { personal: { personId } });
		const person = found(findPerson(personId));
		if (person.emailConfirmedAt !== null) tellNewRole(person);
		return id;
	});
}

const placeOf = (tavolo: { readonly id: string; readonly neighbourhoodId: string }) => ({
	tavoloId: tavolo.id,
	neighbourhoodId: tavolo.neighbourhoodId
});
