import { inArray } from 'drizzle-orm';
import type { Actor } from '../../actor';
import type { Action } from '../../audit/actions';
import { forgetPersonalAbout, record } from '../../audit/record.server';
import { dayOf } from '../../clock';
import { db, transact } from '../../db.server';
import { authorize } from '../../errors';
import { listAttendance, listSeats } from '../attendance/queries.server';
import { membersOn, rememberedAs } from '../attendance/rules';
import { attendances } from '../attendance/tables.server';
import * as can from '../policy';
import { minutesProposals } from '../proposals/tables.server';
import { minutesReviews } from '../reviews/tables.server';
import { FORGOTTEN_AS } from '../rules';
import { listNamesDue, namesSomebody, servedReviews } from './queries.server';

/** As many minutes as one run looks at, so that nobody waits for it: the next goes on from there. */
const AT_ONCE = 20;

/**
 * A year after the minutes nobody can tell any more who was there: of each name stays what they were, so that
 * presence and quorum at every decision come out as before. Organisations are no people, and stay.
 */
export function forgetAttendanceNames(actor: Actor) {
	authorize(can.forgetNames(actor));
	const due = listNamesDue(AT_ONCE);
	for (const minutes of due) {
		transact(() => {
			const names = forgetThere(minutes);
			forgetLateNames(minutes);
			forgetReviews(minutes);
			forgetPersonalAbout(minutes, NAMED_IN);

			record(actor, 'attendance.forgotten', minutes, minutes, { details: { names } });
		});
	}
	return due.length;
}

type Due = ReturnType<typeof listNamesDue>[number];

/** The acts whose erasable details say who was there, or what one of them said. */
const NAMED_IN: readonly Action[] = [
	'attendance.recorded',
	'attendance.removed',
	'minutes.endorsed',
	'minutes.correction_asked'
];

function forgetThere({ id, tavoloId, startsAt }: Due) {
	const members = membersOn(listSeats(tavoloId), dayOf(startsAt));
	const named = listAttendance(id).filter(
		({ personId, guestName }) => personId !== null || guestName !== null
	);
	for (const forgottenAs of FORGOTTEN_AS) {
		const those = named.filter((one) => rememberedAs(one, members) === forgottenAs);
		db.update(attendances)
			.set({ personId: null, guestName: null, guestOrganization: null, forgottenAs })
			.where(
				inArray(
					attendances.id,
					those.map((one) => one.id)
				)
			)
			.run();
	}
	return named.length;
}

const forgetLateNames = ({ id }: Due) => db.delete(minutesProposals).where(namesSomebody(id)).run();

const forgetReviews = ({ id }: Due) =>
	db
		.delete(minutesReviews)
		.where(inArray(minutesReviews.id, servedReviews(id)))
		.run();
