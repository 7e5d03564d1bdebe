import { and, count, eq, isNull, or } from 'drizzle-orm';
import { forgetPersonal } from '../../audit/record.server';
import { now } from '../../clock';
import { db } from '../../db.server';
import { forgetLettersTo } from '../../outbox/delivery.server';
import { revokeSessions } from '../sessions.server';
import { cityRoles, eligibilities, identityConflicts, people } from '../tables.server';
import { endTokens } from '../tokens.server';

/** What stands where a name stood. */
const NO_NAME = '—';

/** Leaves the row that other rows point at, and nothing in it. Inside the transaction of whoever asks. */
export function emptyAccount({ id, email }: { readonly id: string; readonly email: string | null }) {
	if (email) forgetLettersTo(email);
	revokeSessions(id);
	endTokens(id);
	db.delete(eligibilities).where(eq(eligibilities.personId, id)).run();
	db.delete(identityConflicts)
		.where(or(eq(identityConflicts.personId, id), eq(identityConflicts.otherPersonId, id)))
		.run();
	db.update(cityRoles)
		.set({ until: now() })
		.where(and(eq(cityRoles.personId, id), isNull(cityRoles.until)))
		.run();
	forgetPersonal(id);
	db.update(people)
		.set({
			displayName: NO_NAME,
			nameShownAt: null,
			email: null,
			emailConfirmedAt: null,
			passwordHash: null,
			language: 'it',
			largeText: false,
			channel: 'none',
			ofAgeOn: null,
			ofAgeConfirmedBy: null,
			identityKey: null,
			lastSeenAt: null,
			erasedAt: now()
		})
		.where(eq(people.id, id))
		.run();
}

/** How much of a person is kept here, to show before it goes. */
export function countTies(personId: string) {
	const ties = db
		.select({ rows: count() })
		.from(eligibilities)
		.where(eq(eligibilities.personId, personId))
		.get();
	const roles = db
		.select({ rows: count() })
		.from(cityRoles)
		.where(and(eq(cityRoles.personId, personId), isNull(cityRoles.until)))
		.get();
	return { eligibilities: ties?.rows ?? 0, openRoles: roles?.rows ?? 0 };
}
