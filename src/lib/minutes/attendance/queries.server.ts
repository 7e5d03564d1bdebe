import { and, asc, eq, isNotNull, ne, or, sql } from 'drizzle-orm';
import { people } from '../../accounts/tables.server';
import { dayOf } from '../../clock';
import { db, prepared } from '../../db.server';
import { organizations } from '../../organizations/tables.server';
import { memberships } from '../../tavoli/tables.server';
import { attendanceCounts, attendances } from './tables.server';
import { COUNTED } from '../rules';
import { quorumBasis } from './rules';

const presences = prepared(() =>
	db
		.select({
			id: attendances.id,
			personId: attendances.personId,
			organizationId: attendances.organizationId,
			guestName: attendances.guestName,
			guestOrganization: attendances.guestOrganization,
			forgottenAs: attendances.forgottenAs,
			organization: organizations.name,
			state: attendances.state,
			arrivedAt: attendances.arrivedAt,
			leftAt: attendances.leftAt
		})
		.from(attendances)
		.leftJoin(organizations, eq(organizations.id, attendances.organizationId))
		.where(eq(attendances.minutesId, sql.placeholder('minutesId')))
		.orderBy(asc(organizations.name), asc(attendances.guestName), asc(attendances.id))
		.prepare()
);

const seats = prepared(() =>
	db
		.select({
			personId: memberships.personId,
			organizationId: memberships.organizationId,
			role: memberships.role,
			person: people.displayName,
			organization: organizations.name,
			since: memberships.since,
			until: memberships.until
		})
		.from(memberships)
		.leftJoin(people, eq(people.id, memberships.personId))
		.leftJoin(organizations, eq(organizations.id, memberships.organizationId))
		.where(and(eq(memberships.tavoloId, sql.placeholder('tavoloId')), ne(memberships.role, 'observer')))
		.orderBy(asc(organizations.name), asc(people.displayName), asc(memberships.since))
		.prepare()
);

const counts = prepared(() =>
	db
		.select({ category: attendanceCounts.category, people: attendanceCounts.people })
		.from(attendanceCounts)
		.where(eq(attendanceCounts.minutesId, sql.placeholder('minutesId')))
		.prepare()
);

const presentParties = prepared(() =>
	db
		.select({ personId: attendances.personId, organizationId: attendances.organizationId })
		.from(attendances)
		.where(
			and(
				eq(attendances.minutesId, sql.placeholder('minutesId')),
				eq(attendances.state, 'present'),
				or(isNotNull(attendances.personId), isNotNull(attendances.organizationId))
			)
		)
		.prepare()
);

/** Who was recorded, with the names: for those who keep the minutes only. */
export const listAttendance = (minutesId: string) => presences().all({ minutesId });

/** The ids of the people and organisations that were there. */
export const listPresentIds = (minutesId: string) =>
	presentParties()
		.all({ minutesId })
		.flatMap(({ personId, organizationId }) => personId ?? organizationId ?? []);

export function findCounts(minutesId: string) {
	const counted = new Map(
		counts()
			.all({ minutesId })
			.map(({ category, people }) => [category, people])
	);
	const of = (category: (typeof COUNTED)[number]) => counted.get(category) ?? 0;
	return {
		residents: of('residents'),
		others: of('others'),
		under_30: of('under_30'),
		over_65: of('over_65'),
		with_disabilities: of('with_disabilities')
	};
}

/** The seats of a tavolo over time, with the days on which they began and ended. */
export const listSeats = (tavoloId: string) =>
	seats()
		.all({ tavoloId })
		.map(({ since, until, ...seat }) => ({
			...seat,
			since: dayOf(since),
			until: until && dayOf(until)
		}));

type Kept = { readonly id: string; readonly tavoloId: string; readonly startsAt: Date };

/** Who was there at any moment of a meeting: read once, asked as often as there are decisions. */
export function presenceDuring({ id, tavoloId, startsAt }: Kept) {
	const [there, sitting, day] = [listAttendance(id), listSeats(tavoloId), dayOf(startsAt)];
	return (moment: Date) => quorumBasis(sitting, there, { moment, day });
}

const guests = prepared(() =>
	db
		.select({ name: attendances.guestName })
		.from(attendances)
		.where(and(eq(attendances.minutesId, sql.placeholder('minutesId')), isNotNull(attendances.guestName)))
		.limit(500)
		.prepare()
);

/** Who was there by name without an account: they chose nothing, so nothing of them is public. */
export const listGuestNames = (minutesId: string) =>
	guests()
		.all({ minutesId })
		.flatMap(({ name }) => name ?? []);
