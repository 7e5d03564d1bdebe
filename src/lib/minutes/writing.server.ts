import type { Actor } from '../actor';
import { dayOf, now } from '../clock';
import { OWNER_ROLES } from '../commitments/rules';
import { wallClock } from '../formats/dates';
import { listAgendaInitiatives } from '../meetings/agenda/queries.server';
import { listMeetings } from '../meetings/queries.server';
import { m } from '../paraglide/messages.js';
import { listAttendance, listSeats } from './attendance/queries.server';
import {
	isThereAt,
	meetsQuorum,
	membersOn,
	nameOfParty,
	quorumBasis,
	rememberedAs,
	seatsOn
} from './attendance/rules';
import { listCommitmentsIn, listDecisionsIn } from './decisions/queries.server';
import { areNamesForgotten } from './forgetting/queries.server';
import { itemNamed } from './items/rules';
import { listProposedBy } from './proposals/queries.server';
import { listItems, type MinutesFound } from './queries.server';
import { FORGOTTEN_AS, isOpen, type AttendanceState } from './rules';
import { wordsToWrite } from './words.server';

/** One item of the agenda, and the one after: see `itemNamed`. */
export function findItemToWrite(minutesId: string, place: string | null) {
	const items = listItems(minutesId);
	const item = itemNamed(items, place);
	return { item, next: item && items[items.indexOf(item) + 1] };
}

/** All that a phone needs to go on writing without a line, in one piece: times are texts, so that it can be kept. */
export function notebookOf(actor: Actor, minutes: MinutesFound) {
	const { seated, ...sheet } = attendanceSheet(minutes);
	const initiatives = listAgendaInitiatives(minutes.meetingId);
	const text = (instant: Date | null) => instant?.toISOString() ?? null;
	return {
		personId: actor.id,
		minutesId: minutes.id,
		meetingId: minutes.meetingId,
		open: isOpen(minutes),
		/** What this person sent too late: it waits among the proposed corrections. */
		proposed: listProposedBy(actor, minutes),
		/** The clock of the server: the one of a phone may be wrong. */
		at: now().toISOString(),
		day: dayOf(minutes.startsAt),
		startsAt: minutes.startsAt.toISOString(),
		endsAt: minutes.endsAt.toISOString(),
		items: listItems(minutes.id).map(({ beganAt, updatedAt, ...item }) => ({
			...item,
			beganAt: text(beganAt),
			updatedAt: item.revision > 0 ? text(updatedAt) : null,
			initiatives: initiatives
				.filter(({ agendaItemId }) => agendaItemId === item.id)
				.map(({ id, title }) => ({ value: id, label: title }))
		})),
		decisions: listDecisionsIn(minutes.id).map(({ id, agendaItemId, text, outcome, publishedAt }) => ({
			...{ id, agendaItemId, text, outcome, published: publishedAt !== null }
		})),
		commitments: listCommitmentsIn(minutes.id).map(({ id, agendaItemId, what, boundAt }) => ({
			...{ id, agendaItemId, what, bound: boundAt !== null }
		})),
		owners: ownersAmong(seated),
		nextMeetingOn: nextMeetingOn(minutes),
		words: wordsToWrite(),
		...sheet
	};
}

/**
 * Who sits at the tavolo that day and who was there, each with the hours; and how things stand at this moment.
 * Once the time of the names is over, of people only how many they were.
 */
export function attendanceSheet(minutes: MinutesFound) {
	const [written, sitting] = [listAttendance(minutes.id), listSeats(minutes.tavoloId)];
	const [day, gone] = [dayOf(minutes.startsAt), areNamesForgotten(minutes.id)];
	const seated = partiesOf(seatsOn(sitting, day), written);
	return {
		seated,
		parties: seated.filter(({ isPerson }) => !gone || !isPerson),
		guests: written.flatMap(({ id, guestName, guestOrganization }) =>
			gone || guestName === null ? [] : [{ id, name: guestName, organization: guestOrganization ?? '' }]
		),
		forgotten: gone ? peopleIn(written, membersOn(sitting, day)) : null,
		bar: presenceNow(minutes, sitting, written)
	};
}

type Written = ReturnType<typeof listAttendance>;
type Seats = ReturnType<typeof listSeats>;

/** How many of each were there, excused and absent. */
const peopleIn = (written: Written, members: ReadonlySet<string>) =>
	FORGOTTEN_AS.map((who) => {
		const those = written.filter((row) => rememberedAs(row, members) === who);
		const count = (wanted: AttendanceState) => those.filter(({ state }) => state === wanted).length;
		return { who, present: count('present'), excused: count('excused'), absent: count('absent') };
	}).filter(({ present, excused, absent }) => present + excused + absent > 0);

const partiesOf = (seats: Seats, written: Written) =>
	seats.map(({ personId, organizationId, person, organization }) => {
		const row = written.find(
			(one) => one.personId === personId && one.organizationId === organizationId && !one.guestName
		);
		return {
			party: nameOfParty({ personId, organizationId }),
			name: person ?? organization ?? '',
			isPerson: personId !== null,
			state: row?.state ?? null,
			arrived: clock(row?.arrivedAt),
			left: clock(row?.leftAt)
		};
	});

const clock = (instant: Date | null | undefined) => (instant ? wallClock(instant).slice(11) : '');

/** Who is there at this moment, whether they are enough, and how long the meeting has lasted. */
function presenceNow(minutes: MinutesFound, sitting: Seats, written: Written) {
	const moment = new Date(Math.min(now().getTime(), minutes.endsAt.getTime() - 1));
	const basis = quorumBasis(sitting, written, { moment, day: dayOf(minutes.startsAt) });
	return {
		...basis,
		everybody: written.filter((row) => isThereAt(row, moment)).length,
		quorumPercent: minutes.quorumPercent,
		quorumMet: meetsQuorum(basis, minutes.quorumPercent),
		running: minutes.meetingState === 'in_progress' && now() < minutes.endsAt,
		elapsed: Math.max(0, Math.round((now().getTime() - minutes.startsAt.getTime()) / 60_000))
	};
}

/** Who may promise something here: roles, the organisations of the tavolo, and people who agree. */
const ownersAmong = (parties: ReturnType<typeof partiesOf>) => [
	...OWNER_ROLES.map((role) => ({ value: `role:${role}`, label: m[`owner_${role}`]() })),
	...parties.map(({ party, name }) => ({ value: party, label: name }))
];

/** The day on which the tavolo meets next: what is promised is often due by then. */
function nextMeetingOn({ tavoloId, startsAt }: MinutesFound) {
	const next = listMeetings({ tavoloId, when: 'next', limit: 5 }).find(
		(meeting) => meeting.startsAt > startsAt && meeting.state !== 'cancelled'
	);
	return next ? dayOf(next.startsAt) : null;
}
