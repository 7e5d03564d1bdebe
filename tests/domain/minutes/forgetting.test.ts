import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { and, eq, like } from 'drizzle-orm';
import { SYSTEM } from '../../../src/lib/actor';
import { brokenLinks } from '../../../src/lib/audit/queries.server';
import { events } from '../../../src/lib/audit/tables.server';
import { dayOf, monthsBefore, now } from '../../../src/lib/clock';
import { newId } from '../../../src/lib/columns.server';
import { meetingsHeld } from '../../../src/lib/dashboard/participation.server';
import { db } from '../../../src/lib/db.server';
import {
	recordAttendance,
	removeAttendance,
	setCounts
} from '../../../src/lib/minutes/attendance/commands.server';
import {
	findCounts,
	listAttendance,
	listGuestNames
} from '../../../src/lib/minutes/attendance/queries.server';
import { membersOn, quorumBasis, rememberedAs } from '../../../src/lib/minutes/attendance/rules';
import {
	approveMinutes,
	openRectification,
	publishMinutes,
	submitMinutes
} from '../../../src/lib/minutes/commands.server';
import { contentOf } from '../../../src/lib/minutes/content.server';
import { recordDecision } from '../../../src/lib/minutes/decisions/commands.server';
import { forgetAttendanceNames } from '../../../src/lib/minutes/forgetting/commands.server';
import { proposeCorrection } from '../../../src/lib/minutes/proposals/commands.server';
import { minutesProposals } from '../../../src/lib/minutes/proposals/tables.server';
import { findMinutes } from '../../../src/lib/minutes/queries.server';
import { findMinutesFor } from '../../../src/lib/minutes/reading.server';
import { reviewMinutes } from '../../../src/lib/minutes/reviews/commands.server';
import { listReviewsAsked } from '../../../src/lib/minutes/reviews/queries.server';
import { minutesReviews } from '../../../src/lib/minutes/reviews/tables.server';
import { ATTENDANCE_STATES, FORGOTTEN_AS } from '../../../src/lib/minutes/rules';
import { brokenSeals } from '../../../src/lib/minutes/seals.server';
import { attendanceSheet } from '../../../src/lib/minutes/writing.server';
import { memberships } from '../../../src/lib/tavoli/tables.server';
import { joinTavolo } from '../../../src/lib/tavoli/members/commands.server';
import { aDecision, someMinutes, stateOf } from '../../support/minutes';
import { changed, photograph } from '../../support/photograph';
import { as, DAY, settle, told, travelTo } from '../../support/world';

beforeEach(() => settle());

/** Published on 22 March 2026. */
const A_YEAR_LATER = new Date('2027-03-22T07:00:00Z');
const THE_DAY_BEFORE = new Date('2027-03-21T22:00:00Z');

const minutesOf = (id: string) => {
	const minutes = findMinutes(id);
	if (!minutes) throw new Error('no such minutes');
	return minutes;
};

/** A meeting where all sorts of people come, go and stay away, and two things are decided meanwhile. */
function aBusyMeeting() {
	joinTavolo(as('lucia'), 'tavolo-san-giorgio', { organizationId: 'il-ponte' });
	const made = someMinutes();
	const teresa = as('teresa');
	const at = (minutes: number) => new Date(minutesOf(made.id).startsAt.getTime() + minutes * 60_000);
	recordAttendance(teresa, made.id, { organizationId: 'il-ponte' }, { state: 'present', arrivedAt: at(10) });
	recordAttendance(teresa, made.id, { personId: 'paolo' }, { state: 'present', leftAt: at(30) });
	recordAttendance(teresa, made.id, { personId: 'teresa' }, { state: 'excused' });
	recordAttendance(teresa, made.id, { guestName: 'Gino Riva' }, { state: 'present', arrivedAt: at(20) });
	// Somebody who sat there once: written down, and no member on that day.
	db.insert(memberships)
		.values({
			tavoloId: 'tavolo-san-giorgio',
			personId: 'bruna',
			role: 'member',
			addedBy: 'elena',
			since: new Date(now().getTime() - 300 * DAY),
			until: new Date(now().getTime() - 200 * DAY)
		})
		.run();
	recordAttendance(teresa, made.id, { personId: 'bruna' }, { state: 'present' });
	const clock = (minutes: number) =>
		at(minutes).toLocaleTimeString('it-IT', { timeZone: 'Europe/Rome', hour: '2-digit', minute: '2-digit' });
	for (const minutes of [5, 25]) {
		const takenAt = clock(minutes);
		recordDecision(
			teresa,
			made.id,
			made.firstItemId,
			aDecision({ id: newId(), text: `Alle ${takenAt}.`, takenAt })
		);
	}
	return made;
}

function publishIt(id: string) {
	submitMinutes(as('teresa'), id);
	reviewMinutes(as('lucia'), id, { verdict: 'approve' });
	approveMinutes(as('elena'), id);
	publishMinutes(as('elena'), id);
}

const forgetAll = (when = A_YEAR_LATER) => {
	travelTo(when);
	return forgetAttendanceNames(SYSTEM);
};

const named = (id: string) =>
	listAttendance(id).filter(({ personId, guestName }) => personId !== null || guestName !== null).length;

const toldOfPresence = (id: string) =>
	db
		.select({ personal: events.personal, salt: events.personalSalt })
		.from(events)
		.where(and(eq(events.subjectId, id), like(events.action, 'attendance.%')))
		.all();

test('a year after the minutes were published nobody can tell who was there, and the numbers are the same', () => {
	const { id } = aBusyMeeting();
	publishIt(id);
	const before = contentOf(minutesOf(id));

	expect(forgetAll()).toBe(1);

	expect(contentOf(minutesOf(id))).toEqual(before);
	expect(before.attendance).toMatchObject({ people: 3, guests: 2, organizations: ['Associazione Il Ponte'] });
	expect(before.items[0]?.decisions.map(({ present }) => present)).toEqual([2, 3, 2]);
	expect(named(id)).toBe(0);
	const everything = [...photograph().values()].join();
	for (const words of ['Rosa Bianchi', 'Farmacia', 'Gino Riva']) expect(everything).not.toContain(words);
	expect(toldOfPresence(id).filter(({ personal, salt }) => personal !== null || salt !== null)).toEqual([]);
	expect(db.select().from(minutesReviews).all()).toEqual([]);
	expect(told().at(-1)).toBe(`system attendance.forgotten ${id}`);
});

test('a day before, the names are still there', () => {
	const { id } = aBusyMeeting();
	publishIt(id);
	const before = photograph();

	expect(forgetAll(THE_DAY_BEFORE)).toBe(0);

	expect(changed(before, photograph())).toEqual([]);
	expect(named(id)).toBe(6);
});

test.each(['draft', 'in_review', 'approved'] as const)(
	'minutes never published, still %s, forget a year after they were opened',
	(state) => {
		const { id } = someMinutes({ state });
		expect([forgetAll(THE_DAY_BEFORE), named(id)]).toEqual([0, 3]);

		expect([forgetAll(), named(id)]).toEqual([1, 0]);

		expect(stateOf(id)).toBe(state);
	}
);

test('the year begins with the first publication: not when they were opened, nor with a rectification', () => {
	const { id } = someMinutes({ state: 'approved' });
	travelTo(new Date('2026-09-10T10:00:00Z'));
	publishMinutes(as('elena'), id);
	travelTo(new Date('2026-12-10T10:00:00Z'));
	openRectification(as('elena'), id, 'Mancava una parola.');
	publishMinutes(as('elena'), id);

	expect([forgetAll(), named(id)]).toEqual([0, 3]);
	expect([forgetAll(new Date('2027-09-10T06:00:00Z')), named(id)]).toEqual([1, 0]);
});

test('running it twice changes nothing', () => {
	publishIt(aBusyMeeting().id);
	forgetAll();
	const once = photograph();

	expect(forgetAttendanceNames(SYSTEM)).toBe(0);

	expect(changed(once, photograph())).toEqual([]);
});

test('the record of acts is still whole, and so are the seals', () => {
	publishIt(aBusyMeeting().id);

	forgetAll();

	expect([brokenLinks(), brokenSeals()]).toEqual([[], []]);
});

test('a name that somebody took away before is forgotten by the record of acts too', () => {
	const { id } = someMinutes();
	for (const { id: attendance } of listAttendance(id)) removeAttendance(as('teresa'), id, attendance);

	expect(forgetAll()).toBe(1);

	expect(toldOfPresence(id).some(({ personal }) => personal !== null)).toBe(false);
	expect(forgetAttendanceNames(SYSTEM)).toBe(0);
});

test('names that arrived too late to be written go as well; organisations and numbers stay', () => {
	const { id } = someMinutes({ state: 'published' });
	const late = (party?: string) => ({ minutesId: id, typed: JSON.stringify({ party }), by: 'teresa' });
	for (const kind of ['guest', 'presence_removed', 'counts'] as const) {
		db.insert(minutesProposals)
			.values({ ...late(), kind })
			.run();
	}
	for (const party of ['person:lucia', 'organization:il-ponte']) {
		db.insert(minutesProposals)
			.values({ ...late(party), kind: 'presence' })
			.run();
	}

	forgetAll();

	expect(
		db.select({ kind: minutesProposals.kind, typed: minutesProposals.typed }).from(minutesProposals).all()
	).toEqual([
		{ kind: 'counts', typed: '{}' },
		{ kind: 'presence', typed: '{"party":"organization:il-ponte"}' }
	]);
	expect(forgetAttendanceNames(SYSTEM)).toBe(0);
});

test('a name that arrives after that is not even kept as a proposed correction', () => {
	const { id } = aBusyMeeting();
	publishIt(id);
	forgetAll();
	const absent = { state: 'absent', arrivedAt: null, leftAt: null } as const;
	const propose = (proposed: Parameters<typeof proposeCorrection>[3]) =>
		proposeCorrection(as('teresa'), id, null, proposed);
	const before = photograph();

	expect(() =>
		propose({ kind: 'guest', typed: { id: newId(), name: 'Ada Neri', organization: '' } })
	).toThrow('attendance_names_forgotten');
	expect(() => propose({ kind: 'presence', typed: { ...absent, party: 'person:lucia' } })).toThrow(
		'attendance_names_forgotten'
	);

	expect(changed(before, photograph())).toEqual([]);
	expect(propose({ kind: 'presence', typed: { ...absent, party: 'organization:il-ponte' } })).toBeDefined();
	expect(forgetAttendanceNames(SYSTEM)).toBe(0);
});

test('what somebody said of a version goes once it has served; where it is awaited, it stays', () => {
	const { id } = someMinutes({ state: 'in_review' });
	const correction = { verdict: 'correct', text: 'Manca una parola.' } as const;
	reviewMinutes(as('lucia'), id, correction);

	forgetAll();

	expect(db.select().from(minutesReviews).all()).toHaveLength(1);
	approveMinutes(as('elena'), id);
	forgetAttendanceNames(SYSTEM);
	expect(db.select().from(minutesReviews).all()).toEqual([]);
});

test('whoever was there reads what is not public until then, and no page asks them any more', () => {
	const { id, meetingId } = someMinutes({ state: 'in_review' });
	expect(listReviewsAsked(as('lucia'))).toHaveLength(1);
	expect(findMinutesFor(as('lucia'), meetingId)).toBeDefined();

	forgetAll();

	expect(listReviewsAsked(as('lucia'))).toEqual([]);
	expect(findMinutesFor(as('lucia'), meetingId)).toBeUndefined();
	expect(() => reviewMinutes(as('lucia'), id, { verdict: 'approve' })).toThrow('forbidden');
	expect(listGuestNames(id)).toEqual([]);
});

test('a rectification after that corrects organisations and numbers, and no names', () => {
	const { id } = aBusyMeeting();
	publishIt(id);
	forgetAll();
	openRectification(as('elena'), id, 'I numeri erano sbagliati.');
	const { teresa, rows } = { teresa: as('teresa'), rows: listAttendance(id) };
	const before = photograph();

	const refused: readonly (() => void)[] = [
		() => recordAttendance(teresa, id, { personId: 'lucia' }, { state: 'present' }),
		() => recordAttendance(teresa, id, { guestName: 'Ada Neri' }, { state: 'present' }),
		...rows
			.filter(({ organizationId }) => organizationId === null)
			.map((row) => () => removeAttendance(teresa, id, row.id))
	];
	for (const act of refused) expect(act).toThrow('attendance_names_forgotten');

	expect(refused).toHaveLength(2 + 6);
	expect(changed(before, photograph())).toEqual([]);
	recordAttendance(teresa, id, { organizationId: 'il-ponte' }, { state: 'absent' });
	setCounts(teresa, id, { ...findCounts(id), residents: 20 });
	expect(forgetAttendanceNames(SYSTEM)).toBe(0);
	expect(contentOf(minutesOf(id)).attendance).toMatchObject({ people: 3, guests: 2, organizations: [] });
});

test('names are refused from the first minute of that day, before anything has run', () => {
	const { id } = someMinutes();
	travelTo(A_YEAR_LATER);

	expect(() => recordAttendance(as('teresa'), id, { personId: 'lucia' }, { state: 'present' })).toThrow(
		'attendance_names_forgotten'
	);
});

test('whoever keeps the minutes sees how many of each there were, before and after it has run', () => {
	const { id } = aBusyMeeting();
	const parties = attendanceSheet(minutesOf(id)).parties.map(({ party }) => party);
	publishIt(id);
	const expected = [
		{ who: 'member', present: 2, excused: 1, absent: 0 },
		{ who: 'person', present: 1, excused: 0, absent: 0 },
		{ who: 'guest', present: 2, excused: 0, absent: 0 }
	];

	travelTo(A_YEAR_LATER);
	const due = attendanceSheet(minutesOf(id));
	forgetAttendanceNames(SYSTEM);
	const after = attendanceSheet(minutesOf(id));

	expect(parties).toContain('person:lucia');
	expect(due).toEqual({ ...after, seated: due.seated });
	expect(after).toMatchObject({
		forgotten: expected,
		guests: [],
		parties: [{ party: 'organization:il-ponte', state: 'present' }]
	});
});

test('the figures of the city are the same before and after', () => {
	publishIt(aBusyMeeting().id);
	const before = meetingsHeld();

	forgetAll();

	expect(meetingsHeld()).toEqual(before);
	expect(before).toMatchObject([{ placeId: 'san-giorgio', people: 6 + 12 }]);
});

const MOMENTS = [0, 30, 60, 90].map((minutes) => new Date(Date.UTC(2026, 2, 19, 18, minutes)));
const SEATS = ['a', 'b', 'c', 'd'].map((personId, i) => ({
	personId,
	organizationId: null,
	since: i === 3 ? '2026-03-20' : '2026-01-01',
	until: i === 2 ? '2026-02-01' : null
}));
const hour = fc.option(fc.constantFrom(...MOMENTS), { nil: null });
const someone = fc.record({
	who: fc.constantFrom('a', 'b', 'c', 'd', 'guest', 'organization'),
	state: fc.constantFrom(...ATTENDANCE_STATES),
	arrivedAt: hour,
	leftAt: hour
});

test('whoever comes and goes when they like, the quorum of any moment is the same without the names', () => {
	const day = dayOf(MOMENTS[0] ?? now());
	const seats = [
		...SEATS,
		{ personId: null, organizationId: 'organization', since: '2026-01-01', until: null }
	];
	const members = membersOn(seats, day);

	fc.assert(
		fc.property(fc.uniqueArray(someone, { selector: ({ who }) => who }), (there) => {
			const written = there.map(({ who, ...stay }) => ({
				...stay,
				personId: who.length === 1 ? who : null,
				organizationId: who === 'organization' ? who : null,
				guestName: who === 'guest' ? who : null,
				forgottenAs: null
			}));
			const forgotten = written.map((row) => {
				const forgottenAs = rememberedAs(row, members);
				return forgottenAs === null ? row : { ...row, personId: null, guestName: null, forgottenAs };
			});
			for (const moment of MOMENTS) {
				expect(quorumBasis(seats, forgotten, { moment, day })).toEqual(
					quorumBasis(seats, written, { moment, day })
				);
			}
			for (const row of forgotten) {
				if (row.organizationId === null) expect(FORGOTTEN_AS).toContain(row.forgottenAs);
			}
		})
	);
});

test.each([
	['2027-03-22', '2026-03-22'],
	['2027-01-31', '2026-01-31'],
	['2028-02-29', '2027-02-28'],
	['2029-03-01', '2028-03-01']
])('twelve months before %s it was %s', (day, before) => {
	expect(monthsBefore(day, 12)).toBe(before);
});
