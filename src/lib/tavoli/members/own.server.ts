import type { Actor } from '../../actor';
import { newId } from '../../columns.server';
import { listOrganizationsAmong } from '../../organizations/queries.server';
import { m } from '../../paraglide/messages.js';
import * as can from '../policy';
import type { listOpenSeats } from './queries.server';

type Seats = ReturnType<typeof listOpenSeats>;

/** Who could sit down with this reader's hand: themselves and the organisations they act for. Strangers are asked to sign in. */
export function joinableBy(actor: Actor | null, seats: Seats) {
	const sits = (id: string) =>
		seats.some(({ personId, organizationId }) => [personId, organizationId].includes(id));
	const self = actor === null || (can.join(actor) && !sits(actor.id));
	return [
		...(self ? [{ id: newId(), organizationId: '', name: '' }] : []),
		...listOrganizationsAmong(actor?.organizationIds ?? [])
			.filter(({ id }) => !sits(id))
			.map(({ id, name }) => ({ id: newId(), organizationId: id, name }))
	];
}

/** The seats this reader holds, in person or for an organisation. */
export const ownSeats = (actor: Actor | null, seats: Seats) =>
	seats
		.filter(
			({ personId, organizationId }) =>
				actor !== null &&
				(personId === actor.id || (organizationId !== null && can.joinFor(actor, organizationId)))
		)
		.map(({ id, role, organization }) => ({ id, role: m[`membership_${role}`](), organization }));
