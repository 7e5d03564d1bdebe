import { sha256 } from '../../audit/record.server';
import { findCounts, listAttendance, listSeats } from '../attendance/queries.server';
import { nameOfParty, timesOf } from '../attendance/rules';
import { listCommitmentsIn, listDecisionsIn } from '../decisions/queries.server';
import { saysTheSame, wordsOf } from '../items/rules';
import { listItems, type MinutesFound } from '../queries.server';
import { stableText } from '../snapshot';
import { MEETING_PROPOSALS, type ProposalKind } from '../rules';
import type { Proposed } from './forms';
import { isRemoval, matterOf, type Placed } from './rules';

/** All that minutes say now and that a proposal may be about: read once, however many proposals there are. */
export const readStanding = ({ id, meetingId, tavoloId }: MinutesFound) => ({
	meetingId,
	items: listItems(id),
	attendance: listAttendance(id),
	seats: listSeats(tavoloId),
	counts: findCounts(id),
	decisions: listDecisionsIn(id),
	commitments: listCommitmentsIn(id)
});

export type Standing = ReturnType<typeof readStanding>;

/** What the minutes say now about the same thing; nothing where they say nothing of it. */
export function standsFor(standing: Standing, placed: Placed) {
	const thing = matterOf(placed);
	const find = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
		rows.find(({ id }) => id === thing);
	switch (placed.proposed.kind) {
		case 'item': {
			const item = find(standing.items);
			return item && wordsOf(item);
		}
		case 'presence':
			return presenceOf(standing, thing);
		case 'counts':
			return standing.counts;
		case 'decision':
		case 'decision_removed':
			return find(standing.decisions);
		case 'commitment':
		case 'commitment_removed':
			return find(standing.commitments);
		case 'guest':
		case 'presence_removed':
			return find(standing.attendance);
		case 'spoken_item':
			return find(standing.items);
	}
}

/** How a party was recorded, in the fields of a tap. */
export function presenceOf({ attendance }: Pick<Standing, 'attendance'>, party: string) {
	const row = attendance.find((one) => (one.personId ?? one.organizationId) && nameOfParty(one) === party);
	return row && { party, state: row.state, ...writtenTimes(row) };
}

type Moments = { readonly arrivedAt: Date | null; readonly leftAt: Date | null };
const writtenTimes = ({ arrivedAt, leftAt }: Moments) => ({
	arrivedAt: arrivedAt?.toISOString() ?? null,
	leftAt: leftAt?.toISOString() ?? null
});

type Stands = ReturnType<typeof standsFor>;

/** Attendance is of the whole meeting; what is taken away belongs to the item where it stands. */
export function placeOf(stands: Stands, { agendaItemId, proposed }: Placed) {
	const ofMeeting: readonly ProposalKind[] = MEETING_PROPOSALS;
	if (ofMeeting.includes(proposed.kind)) return null;
	return stands && 'agendaItemId' in stands ? stands.agendaItemId : agendaItemId;
}

/** The minutes say so already: taking it would change nothing. */
export function isSaid(stands: Stands, proposed: Proposed) {
	if (isRemoval(proposed)) return stands === undefined;
	if (stands === undefined) return false;
	const { kind, typed } = proposed;
	if (kind === 'item') return 'summary' in stands && saysTheSame(stands, typed);
	if (kind === 'counts') return stableText(stands) === stableText(typed);
	if (kind === 'presence') return stableText(stands) === stableText({ ...typed, ...timesOf(typed) });
	return true;
}

/** Whoever takes a proposal shows with this what they saw beside it. */
export const sealOf = (stands: unknown) => sha256(stableText(stands ?? null));
