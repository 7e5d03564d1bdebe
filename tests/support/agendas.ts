import { takeUp } from '../../src/lib/agendas/commands.server';
import { listProposals } from '../../src/lib/agendas/proposals.server';
import { keyOf, type CarryGroup } from '../../src/lib/agendas/rules';
import { newId } from '../../src/lib/columns.server';
import { addItem, linkInitiative } from '../../src/lib/meetings/agenda/commands.server';
import { conveneMeeting } from '../../src/lib/meetings/convening/commands.server';
import { findMeeting } from '../../src/lib/meetings/queries.server';
import { approveMinutes, publishMinutes, submitMinutes } from '../../src/lib/minutes/commands.server';
import { recordDecision } from '../../src/lib/minutes/decisions/commands.server';
import { saveItem } from '../../src/lib/minutes/items/commands.server';
import { findItem } from '../../src/lib/minutes/queries.server';
import type { Treatment } from '../../src/lib/minutes/rules';
import { now } from '../../src/lib/clock';
import { aMeeting } from './meetings';
import { aDecision, someMinutes } from './minutes';
import { as, DAY } from './world';

/** What is written about a point, over what was there. */
export function treat(minutesId: string, itemId: string, treatment: Treatment) {
	const revision = findItem(minutesId, itemId)?.revision ?? 0;
	const text = treatment === 'treated' ? 'Se ne è parlato.' : '';
	saveItem(as('teresa'), minutesId, itemId, {
		treatment,
		summary: text,
		notes: '',
		positions: '',
		documents: '',
		revision
	});
}

/**
 * A meeting of San Giorgio that leaves something of each kind: a point nobody came to, one that comes back, a
 * decision put off, two commitments. Its minutes are brought to `state`; the clock stops an hour into it.
 */
export function aMeetingThatLeaves({
	state = 'published',
	initiativeId
}: { readonly state?: 'draft' | 'in_review' | 'published'; readonly initiativeId?: string } = {}) {
	const paolo = as('paolo');
	const meetingId = aMeeting({ state: 'draft', items: [], title: 'Primo incontro' });
	const settled = addItem(paolo, meetingId, { title: 'Telefono amico', kind: 'decisione' });
	const untreated = addItem(paolo, meetingId, { title: 'Panchine', kind: 'discussione', minutesPlanned: 20 });
	const recurring = addItem(paolo, meetingId, {
		title: 'Notizie dal quartiere',
		kind: 'informativo',
		recurring: true
	});
	const postponed = addItem(paolo, meetingId, { title: 'Orario della sala', kind: 'decisione' });
	if (initiativeId) linkInitiative(paolo, untreated, initiativeId);
	conveneMeeting(paolo, meetingId);

	const { id } = someMinutes({ meetingId });
	treat(id, untreated, 'not_treated');
	treat(id, recurring, 'treated');
	treat(id, postponed, 'treated');
	recordDecision(
		as('teresa'),
		id,
		postponed,
		aDecision({ id: newId(), text: 'Ne riparliamo.', manner: 'postponed', outcome: 'postponed' })
	);
	bring(id, state);
	return { id, meetingId, items: { settled, untreated, recurring, postponed } };
}

export function bring(minutesId: string, state: 'draft' | 'in_review' | 'published') {
	if (state === 'draft') return;
	submitMinutes(as('teresa'), minutesId);
	if (state === 'in_review') return;
	approveMinutes(as('elena'), minutesId);
	publishMinutes(as('elena'), minutesId);
}

/** The next meeting, in thirty days, in preparation unless said otherwise. */
export const aNextMeeting = (given: Parameters<typeof aMeeting>[0] = {}) =>
	aMeeting({
		state: 'draft',
		title: 'Incontro che segue',
		startsAt: new Date(now().getTime() + 30 * DAY),
		items: ['Comunicazioni'],
		...given
	});

export function proposedFor(meetingId: string) {
	const meeting = findMeeting(meetingId);
	if (!meeting) throw new Error('no such meeting');
	return listProposals(meeting);
}

/** What is proposed, as `group: title`. */
export const told = (meetingId: string) =>
	proposedFor(meetingId).map(({ group, title }) => `${group}: ${title}`);

/** Takes up all that is proposed, or some groups of it. */
export function takeUpAll(meetingId: string, ...groups: readonly CarryGroup[]) {
	const chosen = proposedFor(meetingId)
		.filter(({ group }) => groups.length === 0 || groups.includes(group))
		.map(keyOf);
	takeUp(as('paolo'), meetingId, chosen);
	return chosen;
}

/** A convened meeting of San Giorgio that has these commitments on its agenda. */
export function aMeetingThatReviews(...commitmentIds: readonly string[]) {
	const meetingId = aMeeting({ state: 'draft' });
	takeUp(
		as('paolo'),
		meetingId,
		commitmentIds.map((id) => `commitments:${id}`)
	);
	conveneMeeting(as('paolo'), meetingId);
	return meetingId;
}
