import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { accountGrants, findAccount } from '../accounts/actor.server';
import type { Actor, Grant } from '../actor';
import { db, prepared } from '../db.server';
import { delegates } from '../organizations/tables.server';
import { memberships } from './tables.server';

const seatsOf = prepared(() =>
	db
		.select({ role: memberships.role, tavoloId: memberships.tavoloId })
		.from(memberships)
		.where(and(eq(memberships.personId, sql.placeholder('personId')), isNull(memberships.until)))
		.prepare()
);

const delegationsOf = prepared(() =>
	db
		.select({ organizationId: delegates.organizationId })
		.from(delegates)
		.where(and(eq(delegates.personId, sql.placeholder('personId')), isNull(delegates.until)))
		.prepare()
);

/** Everything a signed-in person may be asked about: who they are, which roles they hold, for whom they act. */
export function findActor(personId: string): Actor | undefined {
	const account = findAccount(personId);
	if (!account) return undefined;

	const organizationIds = delegationsOf()
		.all({ personId })
		.map(({ organizationId }) => organizationId);
	return {
		kind: 'person',
		id: account.id,
		name: account.name,
		grants: [...accountGrants(personId), ...seatGrants(personId, organizationIds)],
		organizationIds
	};
}

/** A delegate is a member wherever their organisation is; facilitators and secretaries are members too. */
function seatGrants(personId: string, organizationIds: string[]): Grant[] {
	const own = seatsOf()
		.all({ personId })
		.flatMap(({ role, tavoloId }) =>
			role === 'facilitator' || role === 'secretary'
				? [grantAt(role, tavoloId), grantAt('member', tavoloId)]
				: role === 'observer'
					? []
					: [grantAt('member', tavoloId)]
		);
	if (organizationIds.length === 0) return own;

	const theirs = db
		.select({ tavoloId: memberships.tavoloId })
		.from(memberships)
		.where(and(inArray(memberships.organizationId, organizationIds), isNull(memberships.until)))
		.all()
		.map(({ tavoloId }) => grantAt('member', tavoloId));
	return [...own, ...theirs];
}

const grantAt = (role: Grant['role'], tavoloId: string): Grant => ({ role, tavoloId, neighbourhoodId: null });
