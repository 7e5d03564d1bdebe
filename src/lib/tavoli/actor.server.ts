import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/sqlite-core';
import {
	accountGrants,
	cityTies,
	eligibilityTies,
	findAccount,
	tie,
	type Tie
} from '../accounts/actor.server';
import type { Actor, Grant } from '../actor';
import { now, today } from '../clock';
import { db, prepared } from '../db.server';
import { delegates } from '../organizations/tables.server';
import { memberships } from './tables.server';

const p = sql.placeholder;

/** A contact person sits there as a member; an observer may do nothing that others may not. */
const seatTies = () =>
	db
		.select(tie('seat', sql`replace(${memberships.role}, 'contact_person', 'member')`, memberships.tavoloId))
		.from(memberships)
		.where(
			and(
				eq(memberships.personId, p('personId')),
				isNull(memberships.until),
				ne(memberships.role, 'observer')
			)
		);

const delegationTies = () =>
	db
		.select(tie('delegation', sql`'member'`, delegates.organizationId))
		.from(delegates)
		.where(and(eq(delegates.personId, p('personId')), isNull(delegates.until)));

const tiesOf = prepared(() =>
	unionAll(eligibilityTies(), cityTies(), seatTies(), delegationTies()).prepare()
);

/** Everything a signed-in person may be asked about: who they are, which roles they hold, for whom they act. */
export function findActor(personId: string): Actor | undefined {
	const account = findAccount(personId);
	return account && actorOf(account);
}

/** The same for whom is already known to have an account. */
export function actorOf({ id, name }: Pick<Actor, 'id' | 'name'>): Actor {
	const ties = tiesOf().all({ personId: id, today: today(), now: now().getTime() });
	const organizationIds = ties.flatMap(({ by, place }) => (by === 'delegation' && place ? [place] : []));
	return {
		...{ kind: 'person', id, name, organizationIds },
		grants: [...accountGrants(ties), ...seatGrants(ties), ...delegateGrants(organizationIds)]
	};
}

/** Facilitators and secretaries are members too. */
const seatGrants = (ties: readonly Tie[]): Grant[] =>
	ties.flatMap(({ by, role, place }) => {
		if (by !== 'seat' || place === null) return [];
		return role === 'member' ? [grantAt('member', place)] : [grantAt(role, place), grantAt('member', place)];
	});

/** A delegate is a member wherever their organisation is. */
function delegateGrants(organizationIds: readonly string[]): Grant[] {
	if (organizationIds.length === 0) return [];
	return db
		.select({ tavoloId: memberships.tavoloId })
		.from(memberships)
		.where(and(inArray(memberships.organizationId, [...organizationIds]), isNull(memberships.until)))
		.all()
		.map(({ tavoloId }) => grantAt('member', tavoloId));
}

const grantAt = (role: Grant['role'], tavoloId: string): Grant => ({ role, tavoloId, neighbourhoodId: null });
