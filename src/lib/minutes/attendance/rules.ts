import { monthsBefore } from '../../clock';
import { endOfDay } from '../../formats/dates';
import type { AttendanceState, ForgottenAs } from '../rules';

/** Names of people are kept for so many months after minutes were first published, or opened if they never were. */
export const NAMES_KEPT_MONTHS = 12;

/** On that day the names in minutes first published before this moment are forgotten. */
export const namesForgottenBefore = (today: string) => endOfDay(monthsBefore(today, NAMES_KEPT_MONTHS));

/** A person or an organisation: who sits at a tavolo, and who was at a meeting. */
export type Party = { readonly personId: string | null; readonly organizationId: string | null };

export type Seat = Party & { readonly since: string; readonly until: string | null };

export type Presence = Party & {
	/** What they were, where their name is forgotten. */
	readonly forgottenAs: ForgottenAs | null;
	readonly state: AttendanceState;
	readonly arrivedAt: Date | null;
	readonly leftAt: Date | null;
};

type Stay = Pick<Presence, 'state' | 'arrivedAt' | 'leftAt'>;

/** A party as a form names it: `person:…` or `organization:…`. */
export const nameOfParty = ({ personId, organizationId }: Party) =>
	personId ? `person:${personId}` : `organization:${organizationId}`;

export function partyNamed(name: string): { personId: string } | { organizationId: string } {
	const [kind, id = ''] = name.split(':');
	return kind === 'person' ? { personId: id } : { organizationId: id };
}

/** Only who is present comes and goes. */
export const timesOf = <Time>({ state, arrivedAt, leftAt }: Timed<Time>) =>
	state === 'present' ? { arrivedAt, leftAt } : { arrivedAt: null, leftAt: null };

type Timed<Time> = {
	readonly state: AttendanceState;
	readonly arrivedAt: Time | null;
	readonly leftAt: Time | null;
};

const keyOf = ({ personId, organizationId }: Party) => `${personId ?? ''}/${organizationId ?? ''}`;

/** There at that moment: come by then, not gone yet. Without times, there from beginning to end. */
export const isThereAt = ({ state, arrivedAt, leftAt }: Stay, moment: Date) =>
	state === 'present' && (arrivedAt === null || arrivedAt <= moment) && (leftAt === null || leftAt > moment);

/** Who is a member on that day, each once: from the day they joined to the day before they left. */
export const membersOn = (seats: readonly Seat[], day: string) =>
	new Set(seats.filter(({ since, until }) => since <= day && (until === null || until > day)).map(keyOf));

type At = { readonly moment: Date; readonly day: string };

/** The members who are there at a moment. Guests are welcome, and are not among them. */
export function membersThere(seats: readonly Seat[], presences: readonly Presence[], { moment, day }: At) {
	const members = membersOn(seats, day);
	return presences.filter(
		(presence) =>
			isThereAt(presence, moment) && (presence.forgottenAs === 'member' || members.has(keyOf(presence)))
	);
}

/** Members present at a moment and members in all on its day, each once: also those whose name is forgotten. */
export function quorumBasis(seats: readonly Seat[], presences: readonly Presence[], at: At) {
	const there = membersThere(seats, presences, at);
	const named = there.filter(({ forgottenAs }) => forgottenAs === null);
	return {
		present: new Set(named.map(keyOf)).size + there.length - named.length,
		members: membersOn(seats, at.day).size
	};
}

type Basis = { readonly present: number; readonly members: number };

/** How many members must be there: the percentage, rounded up. */
export const quorumNeeded = ({ members }: Pick<Basis, 'members'>, percent: number) =>
	Math.ceil((members * percent) / 100);

/** Where the tavolo set no quorum it is always met. */
export const meetsQuorum = (basis: Basis, percent: number) => basis.present >= quorumNeeded(basis, percent);

/** Sits there, or sat there once: attendance of anybody else is a guest's. */
export const hasSeat = (seats: readonly Party[], party: Partial<Party>) =>
	seats.some((seat) => keyOf(seat) === keyOf({ personId: null, organizationId: null, ...party }));

/** Each member of that day once, whatever they do at the tavolo. */
export function seatsOn<S extends Seat>(seats: readonly S[], day: string) {
	const members = membersOn(seats, day);
	const first = new Map<string, S>();
	for (const seat of seats) {
		const key = keyOf(seat);
		if (members.has(key) && !first.has(key)) first.set(key, seat);
	}
	return [...first.values()];
}

type Written = Party & { readonly guestName: string | null; readonly forgottenAs: ForgottenAs | null };

export const isPerson = ({ personId, forgottenAs }: Written) =>
	personId !== null || forgottenAs === 'member' || forgottenAs === 'person';

export const isGuest = ({ guestName, forgottenAs }: Written) => guestName !== null || forgottenAs === 'guest';

/** What stays of somebody when their name goes; nothing of organisations, which keep theirs. */
export function rememberedAs(written: Written, members: ReadonlySet<string>): ForgottenAs | null {
	if (written.forgottenAs !== null) return written.forgottenAs;
	if (written.guestName !== null) return 'guest';
	if (written.personId === null) return null;
	return members.has(keyOf(written)) ? 'member' : 'person';
}
