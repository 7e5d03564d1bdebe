import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/sqlite-core';
import {
	accountGrants,
	cityWideRoles,
	districtRoles,
	eligibilityRoles,
	findAccount,
	roleRow,
	type Account,
	type RoleRow
} from '../accounts/actor.server';
import type { Actor, Grant } from '../actor';
import { now, today } from '../clock';
import { db, prepared } from '../db.server';
import { delegates } from '../organizations/tables.server';
import { memberships } from './tables.server';

const p = sql.placeholder;

/** Who facilitates or keeps the minutes does so; everybody else sits there as a member, and an observer as nothing. */
const seatRoles = () =>
	db
		.select(
			roleRow(
				'seat',
				sql`iif(${memberships.role} in ('facilitator', 'secretary'), ${memberships.role}, 'member')`,
				memberships.tavoloId
			)
		)
		.from(memberships)
		.where(
			and(
				eq(memberships.personId, p('personId')),
				isNull(memberships.until),
				ne(memberships.role, 'observer')
			)
		);

const delegationsNow = and(eq(delegates.personId, p('personId')), isNull(delegates.until));

const delegations = () =>
	db
		.select(roleRow('delegation', sql`'member'`, delegates.organizationId))
		.from(delegates)
		.where(delegationsNow);

/** A delegate is a member wherever their organisation is. */
const delegatedRoles = () =>
	db
		.select(roleRow('seat', sql`'member'`, memberships.tavoloId))
		.from(delegates)
		.innerJoin(memberships, eq(memberships.organizationId, delegates.organizationId))
		.where(and(delegationsNow, isNull(memberships.until)));

const rolesOf = prepared(() =>
	unionAll(
		eligibilityRoles(),
		cityWideRoles(),
		districtRoles(),
		seatRoles(),
		delegations(),
		delegatedRoles()
	).prepare()
);

/** Everything a signed-in person may be asked about: who they are, which roles they hold, for whom they act. */
export function findActor(personId: string): Actor | undefined {
	const account = findAccount(personId);
	return account && actorWith(account);
}

/** The same for an account that was just read. */
export function actorWith({ id, name }: Account): Actor {
	const rows = rolesOf().all({ personId: id, today: today(), now: now().getTime() });
	return {
		...{ kind: 'person', id, name },
		grants: [...accountGrants(rows), ...seatGrants(rows)],
		organizationIds: rows.flatMap(({ by, place }) => (by === 'delegation' && place ? [place] : []))
	};
}

/** Facilitators and secretaries are members too. */
const seatGrants = (rows: readonly RoleRow[]): Grant[] =>
	rows.flatMap(({ by, role, place }) => {
		if (by !== 'seat' || place === null) return [];
		return role === 'member' ? [grantAt('member', place)] : [grantAt(role, place), grantAt('member', place)];
	});

const grantAt = (role: Grant['role'], tavoloId: string): Grant => ({ role, tavoloId, neighbourhoodId: null });
