import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { db, transact } from '../../db.server';
import { authorize, ensure, found } from '../../errors';
import { noteAuthor } from '../authors.server';
import { ensureNamesKept } from '../forgetting/queries.server';
import * as can from '../policy';
import { findMinutes } from '../queries.server';
import { COUNTED, isOpen, type AttendanceState, type Counted } from '../rules';
import { ensureInOrder, ensureSeat } from './checks.server';
import { timesOf } from './rules';
import { attendanceCounts, attendances } from './tables.server';

type Who =
	| { readonly personId: string }
	| { readonly organizationId: string }
	| { readonly id?: string; readonly guestName: string; readonly guestOrganization?: string };

type How = {
	readonly state: AttendanceState;
	readonly arrivedAt?: Date | null;
	readonly leftAt?: Date | null;
};

/** A member, an organisation of the tavolo, or a guest by name. A second tap changes the first. */
export function recordAttendance(actor: Actor, minutesId: string, who: Who, how: How) {
	transact(() => {
		const minutes = found(findMinutes(minutesId));
		const { state, arrivedAt = null, leftAt = null } = how;

		authorize(can.write(actor, minutes));
		ensure(isOpen(minutes), 'minutes_not_open');
		if (!('organizationId' in who)) ensureNamesKept(minutesId);
		ensureInOrder({ arrivedAt, leftAt });

		const times = timesOf({ state, arrivedAt, leftAt });
		if ('guestName' in who) {
			db.insert(attendances)
				.values({ minutesId, ...who, state, ...times })
				.run();
		} else {
			ensureSeat(minutes.tavoloId, who);
			const party =
				'personId' in who
					? eq(attendances.personId, who.personId)
					: eq(attendances.organizationId, who.organizationId);
			db.delete(attendances)
				.where(and(eq(attendances.minutesId, minutesId), party))
				.run();
			db.insert(attendances)
				.values({ minutesId, ...who, state, ...times })
				.run();
		}
		noteAuthor(actor, minutesId);

		record(actor, 'attendance.recorded', minutes, minutes, { details: { state }, personal: { ...who } });
	});
}

/** How many were there without giving a name. */
export function setCounts(actor: Actor, minutesId: string, counts: Readonly<Record<Counted, number>>) {
	transact(() => {
		const minutes = found(findMinutes(minutesId));

		authorize(can.write(actor, minutes));
		ensure(isOpen(minutes), 'minutes_not_open');

		db.delete(attendanceCounts).where(eq(attendanceCounts.minutesId, minutesId)).run();
		db.insert(attendanceCounts)
			.values(COUNTED.map((category) => ({ minutesId, category, people: counts[category] })))
			.run();
		noteAuthor(actor, minutesId);

		record(actor, 'attendance.counted', minutes, minutes, { details: counts });
	});
}

/** Somebody was written down by mistake. */
export function removeAttendance(actor: Actor, minutesId: string, attendanceId: string) {
	transact(() => {
		const minutes = found(findMinutes(minutesId));
		const ofThese = and(eq(attendances.id, attendanceId), eq(attendances.minutesId, minutesId));

		authorize(can.write(actor, minutes));
		ensure(isOpen(minutes), 'minutes_not_open');
		const written = found(
			db.select({ organizationId: attendances.organizationId }).from(attendances).where(ofThese).get()
		);
		if (written.organizationId === null) ensureNamesKept(minutesId);

		db.delete(attendances).where(ofThese).run();
		noteAuthor(actor, minutesId);

		record(actor, 'attendance.removed', minutes, minutes, { personal: { attendanceId } });
	});
}
