import type { Someone } from '../../src/cli/demo/cast';
import { addItem, linkInitiative } from '../../src/lib/meetings/agenda/commands.server';
import { conveneMeeting } from '../../src/lib/meetings/convening/commands.server';
import { recordAttendance, setCounts } from '../../src/lib/minutes/attendance/commands.server';
import {
	approveMinutes,
	openMinutes,
	openRectification,
	publishMinutes,
	submitMinutes
} from '../../src/lib/minutes/commands.server';
import { recordCommitment, recordDecision } from '../../src/lib/minutes/decisions/commands.server';
import { decisionForm, type DecisionTyped } from '../../src/lib/minutes/decisions/forms';
import { saveItem } from '../../src/lib/minutes/items/commands.server';
import { keepItem } from '../../src/lib/minutes/proposals/commands.server';
import { proposalsFor } from '../../src/lib/minutes/proposals/queries.server';
import { findMeetingToRecord, findMinutes, listItems } from '../../src/lib/minutes/queries.server';
import type { MinutesState } from '../../src/lib/minutes/rules';
import { newId } from '../../src/lib/columns.server';
import { aMeeting } from './meetings';
import { as, travelTo } from './world';

const HOUR = 3_600_000;

type Given = {
	readonly state?: MinutesState;
	/** A convened meeting; without it one is convened. */
	readonly meetingId?: string;
	/** Who opens and keeps them. */
	readonly by?: Someone;
	/** What is decided at the first item, over a plain approval by consensus. */
	readonly decision?: Partial<DecisionTyped> | false;
	readonly commitment?:
		| {
				readonly what?: string;
				readonly dueOn?: string;
				readonly ownerOrganizationId?: string;
		  }
		| false;
	readonly initiativeId?: string;
};

/** A decision as somebody types it. */
export const aDecision = (typed: Partial<DecisionTyped> = {}): DecisionTyped => ({
	...decisionForm.parse({ id: newId(), text: 'Il telefono amico comincia a ottobre.' }),
	...typed
});

/**
 * Minutes of San Giorgio, by the real commands: Teresa keeps them, Lucia and Paolo are there, Elena
 * approves and publishes. The clock stops one hour into the meeting.
 */
export function someMinutes(given: Given = {}) {
	const { state = 'draft', by = 'teresa', decision = {}, commitment = {}, initiativeId } = given;
	const meetingId = given.meetingId ?? aMeetingToRecord({ initiativeId });
	const secretary = as(by);

	const id = openMinutesAtTheHour(secretary, meetingId);
	const [first, ...others] = listItems(id);
	if (!first) throw new Error('the meeting has no agenda');
	recordAttendance(secretary, id, { personId: 'lucia' }, { state: 'present' });
	recordAttendance(secretary, id, { personId: 'paolo' }, { state: 'present' });
	recordAttendance(
		secretary,
		id,
		{ guestName: 'Rosa Bianchi', guestOrganization: 'Farmacia' },
		{ state: 'present' }
	);
	setCounts(secretary, id, {
		residents: 12,
		others: 0,
		under_30: 3,
		over_65: 7,
		with_disabilities: 0
	});
	for (const item of [first, ...others]) {
		saveItem(secretary, id, item.id, {
			treatment: item.kind === 'decisione' && item !== first ? 'postponed' : 'treated',
			summary: `Si è parlato di: ${item.title}.`,
			notes: 'Da dire solo tra noi.',
			positions: '',
			documents: '',
			revision: item.revision
		});
	}
	if (decision)
		recordDecision(secretary, id, first.id, aDecision({ initiativeId: initiativeId ?? '', ...decision }));
	if (commitment)
		recordCommitment(secretary, id, first.id, {
			what: 'Chiedere la sala alla parrocchia',
			ownerOrganizationId: 'il-ponte',
			dueOn: '2026-12-31',
			...commitment
		});
	bring(id, state, secretary);
	return { id, meetingId, firstItemId: first.id };
}

/** A convened meeting with something to decide, something to discuss and, if asked, something internal. */
export function aMeetingToRecord({
	initiativeId,
	internal = false
}: { readonly initiativeId?: string; readonly internal?: boolean } = {}) {
	const paolo = as('paolo');
	const id = aMeeting({ state: 'draft', items: [] });
	const first = addItem(paolo, id, { title: 'Telefono amico', kind: 'decisione' });
	addItem(paolo, id, { title: 'Panchine', kind: 'discussione' });
	if (internal) addItem(paolo, id, { title: 'Cose nostre', kind: 'discussione', visibility: 'internal' });
	if (initiativeId) linkInitiative(paolo, first, initiativeId);
	conveneMeeting(paolo, id);
	return id;
}

function openMinutesAtTheHour(secretary: ReturnType<typeof as>, meetingId: string) {
	const meeting = findMeetingToRecord(meetingId);
	if (!meeting) throw new Error('no such meeting');
	travelTo(new Date(meeting.startsAt.getTime() + HOUR));
	return openMinutes(secretary, meetingId);
}

/** Takes a draft as far as asked. */
function bring(id: string, state: MinutesState, secretary: ReturnType<typeof as>) {
	if (state === 'draft') return;
	submitMinutes(secretary, id);
	if (state === 'in_review') return;
	approveMinutes(as('elena'), id);
	if (state === 'approved') return;
	publishMinutes(as('elena'), id);
	if (state === 'rectifying') openRectification(as('elena'), id, 'Mancava una parola.');
}

/** A text of Teresa's that arrived when the minutes were in review; they are then published, or opened again. */
export function aProposal({ state = 'published' }: { readonly state?: 'published' | 'rectifying' } = {}) {
	const made = someMinutes({ state: 'in_review' });
	const kept = keepItem(as('teresa'), made.id, made.firstItemId, {
		treatment: 'treated',
		summary: 'Quello che era rimasto sul telefono.',
		notes: '',
		positions: '',
		documents: '',
		revision: 1
	});
	if (!('proposed' in kept)) throw new Error('it arrived in time');
	approveMinutes(as('elena'), made.id);
	publishMinutes(as('elena'), made.id);
	if (state === 'rectifying') openRectification(as('elena'), made.id, 'Mancava una parola.');
	return { ...made, proposalId: kept.proposed };
}

/** What the page of somebody who is up to date shows beside a proposal: what they take it with. */
export function seenBeside(id: string, proposalId: string) {
	const minutes = findMinutes(id);
	const list = (minutes && proposalsFor(as('teresa'), minutes)?.list) ?? [];
	return list.find((one) => one.id === proposalId)?.seen ?? '';
}

export const stateOf = (id: string) => findMinutes(id)?.state;
