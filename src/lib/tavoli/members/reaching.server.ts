import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import { listReaders } from '../../accounts/readers.server';
import { db } from '../../db.server';
import { delegates } from '../../organizations/tables.server';
import type { MembershipRole } from '../rules';
import { memberships } from '../tables.server';

/** More than any tavolo has. */
const MOST = 2000;

/** Those who sit at a tavolo in one of these roles today, of whom a letter can reach. */
export const readersInRoles = (tavoloId: string, roles: readonly MembershipRole[]) =>
	listReaders(
		db
			.select({ id: memberships.personId })
			.from(memberships)
			.where(and(sitting(tavoloId), inArray(memberships.role, [...roles])))
			.limit(MOST)
			.all()
			.map(({ id }) => id)
	);

/** Who is called to a tavolo's meetings: its people, and the delegates of its organisations. Observers are not. */
export function memberIds(tavoloId: string) {
	const member = and(sitting(tavoloId), ne(memberships.role, 'observer'));
	const people = db.select({ id: memberships.personId }).from(memberships).where(member).limit(MOST).all();
	const acting = db
		.selectDistinct({ id: delegates.personId })
		.from(memberships)
		.innerJoin(delegates, eq(delegates.organizationId, memberships.organizationId))
		.where(and(member, isNull(delegates.until)))
		.limit(MOST)
		.all();
	return [...people, ...acting].map(({ id }) => id);
}

const sitting = (tavoloId: string) => and(eq(memberships.tavoloId, tavoloId), isNull(memberships.until));
