import { newId } from '../../../src/lib/columns.server';
import { findCommitment } from '../../../src/lib/commitments/queries.server';
import { findMeeting } from '../../../src/lib/meetings/queries.server';
import {
	recordAttendance,
	removeAttendance,
	setCounts
} from '../../../src/lib/minutes/attendance/commands.server';
import { listAttendance } from '../../../src/lib/minutes/attendance/queries.server';
import { openMinutes } from '../../../src/lib/minutes/commands.server';
import {
	recordCommitment,
	recordDecision,
	removeDecision,
	withdrawCommitment
} from '../../../src/lib/minutes/decisions/commands.server';
import { listCommitmentsIn } from '../../../src/lib/minutes/decisions/queries.server';
import { reviewCommitment } from '../../../src/lib/minutes/promises/commands.server';
import { spokenItemForm } from '../../../src/lib/meetings/forms';
import { addSpokenItem, saveItem } from '../../../src/lib/minutes/items/commands.server';
import { aMeetingThatReviews } from '../agendas';
import { aCommitment } from '../commitments';
import { promiseForm } from '../../../src/lib/minutes/decisions/forms';
import {
	keepAct,
	keepItem,
	leaveProposal,
	proposeCorrection,
	takeProposal
} from '../../../src/lib/minutes/proposals/commands.server';
import { aDecision, aMeetingToRecord, aProposal as aLateText, seenBeside } from '../minutes';
import { as, dayIn, travelTo } from '../world';
import type { Acts, Fields, Prepared } from './act';
import { kept } from './minutes';

const written = { treatment: 'treated' as const, summary: 'Se ne è parlato.', revision: 1 };
const unsaid = { notes: '', positions: '', documents: '' };
const counts = { residents: 12, others: 1, under_30: 0, over_65: 5, with_disabilities: 0 };
const promise = { what: 'Portare le sedie', dueOn: dayIn(60) };
const aProposal = (given: Parameters<typeof aLateText>[0] = {}) => {
	const made = aLateText(given);
	return { ...made, page: `/incontri/${made.meetingId}/verbale` };
};
const inFields = (typed: object) =>
	Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, String(value)]));

const OF_ATTENDANCE = ['tap', 'guest', 'counts', 'remove'];

/** What arrives when the minutes are in review, as the command and as the form of the page. */
function late(
	name: string,
	fields: Fields,
	done: Parameters<typeof keepAct>[3],
	made = kept({ state: 'in_review' })
): Prepared {
	const whole = OF_ATTENDANCE.includes(name);
	return {
		does: (actor) => keepAct(actor, made.id, whole ? null : made.firstItemId, done),
		post: [whole ? `${made.presences}?/${name}` : made.writing(name), fields]
	};
}

export const OF_WRITING: Acts = {
	openMinutes: () => {
		const meeting = aMeetingToRecord();
		travelTo(findMeeting(meeting)?.startsAt ?? new Date());
		return { does: (actor) => openMinutes(actor, meeting), post: [`/incontri/${meeting}/verbale?/open`] };
	},
	recordAttendance: () => {
		const { id, presences } = kept();
		return {
			does: (actor) => recordAttendance(actor, id, { personId: 'lucia' }, { state: 'excused' }),
			post: [`${presences}?/tap`, { party: 'person:lucia', state: 'excused' }]
		};
	},
	'recordAttendance of a guest': () => {
		const [{ id, presences }, guest] = [kept(), newId()];
		return {
			does: (actor) =>
				recordAttendance(actor, id, { id: guest, guestName: 'Ada Neri' }, { state: 'present' }),
			post: [`${presences}?/guest`, { id: guest, name: 'Ada Neri' }]
		};
	},
	removeAttendance: () => {
		const [{ id, presences }, attendanceId] = [kept(), newId()];
		recordAttendance(as('teresa'), id, { id: attendanceId, guestName: 'Ada Neri' }, { state: 'present' });
		return {
			does: (actor) => removeAttendance(actor, id, attendanceId),
			post: [`${presences}?/remove`, { attendanceId }]
		};
	},
	setCounts: () => {
		const { id, presences } = kept();
		return {
			does: (actor) => setCounts(actor, id, counts),
			post: [`${presences}?/counts`, inFields(counts)]
		};
	},
	addSpokenItem: () => {
		const [{ id, writing }, item] = [kept(), { id: newId(), title: 'Varie ed eventuali' }];
		return {
			does: (actor) => addSpokenItem(actor, id, spokenItemForm.parse(item)),
			post: [writing('add'), item]
		};
	},
	saveItem: () => {
		const { id, firstItemId, writing } = kept();
		return {
			does: (actor) => saveItem(actor, id, firstItemId, { ...unsaid, ...written }),
			post: [writing('save'), inFields(written)]
		};
	},
	recordDecision: () => {
		const { id, firstItemId, writing } = kept();
		const decision = { id: newId(), text: 'Le panchine si fanno.' };
		return {
			does: (actor) => recordDecision(actor, id, firstItemId, aDecision(decision)),
			post: [writing('decide'), decision]
		};
	},
	removeDecision: () => {
		const decisionId = newId();
		const { id, writing } = kept({ decision: { id: decisionId } });
		return {
			does: (actor) => removeDecision(actor, id, decisionId),
			post: [writing('undecide'), { decisionId }]
		};
	},
	recordCommitment: () => {
		const [{ id, firstItemId, writing }, commitmentId] = [kept(), newId()];
		const promised = { id: commitmentId, ...promise };
		return {
			does: (actor) =>
				recordCommitment(actor, id, firstItemId, { ...promised, ownerOrganizationId: 'il-ponte' }),
			post: [writing('promise'), { ...promised, owner: 'organization:il-ponte' }]
		};
	},
	reviewCommitment: () => {
		const commitmentId = aCommitment();
		const meetingId = aMeetingThatReviews(commitmentId);
		const { id } = kept({ meetingId });
		const said = { seen: findCommitment(commitmentId)?.stepId ?? '', state: 'in_progress' as const };
		return {
			does: (actor) => reviewCommitment(actor, id, commitmentId, { ...said, note: '', evidence: '' }),
			post: [`/incontri/${meetingId}/verbale/impegni`, { ...said, commitmentId }]
		};
	},
	keepItem: () => {
		const { id, firstItemId, writing } = kept({ state: 'in_review' });
		return {
			does: (actor) => keepItem(actor, id, firstItemId, { ...unsaid, ...written }),
			post: [writing('save'), inFields(written)]
		};
	},
	'keepAct of a decision': () => {
		const decision = { id: newId(), text: 'Le panchine si fanno.' };
		return late('decide', decision, { kind: 'decision', typed: aDecision(decision) });
	},
	'keepAct of a promise': () => {
		const promised = { id: newId(), ...promise, owner: 'organization:il-ponte' };
		return late('promise', promised, { kind: 'commitment', typed: promiseForm.parse(promised) });
	},
	'keepAct of a decision to remove': () => {
		const decisionId = newId();
		const made = kept({ state: 'in_review', decision: { id: decisionId } });
		return late('undecide', { decisionId }, { kind: 'decision_removed', typed: { decisionId } }, made);
	},
	'keepAct of a promise to remove': () => {
		const made = kept({ state: 'in_review' });
		const commitmentId = listCommitmentsIn(made.id)[0]?.id ?? '';
		return late('unpromise', { commitmentId }, { kind: 'commitment_removed', typed: { commitmentId } }, made);
	},
	'keepAct of an attendance': () => {
		const tapped = { party: 'person:lucia', state: 'excused' as const };
		return late('tap', tapped, { kind: 'presence', typed: { ...tapped, arrivedAt: null, leftAt: null } });
	},
	'keepAct of a guest': () => {
		const guest = { id: newId(), name: 'Ada Neri', organization: '' };
		return late('guest', guest, { kind: 'guest', typed: guest });
	},
	'keepAct of a count': () => late('counts', inFields(counts), { kind: 'counts', typed: counts }),
	'keepAct of an attendance to go': () => {
		const made = kept({ state: 'in_review' });
		const attendanceId = listAttendance(made.id).find(({ guestName }) => guestName)?.id ?? '';
		const typed = { attendanceId };
		return late('remove', typed, { kind: 'presence_removed', typed }, made);
	},
	proposeCorrection: () => {
		const { id, firstItemId } = kept({ state: 'published' });
		const typed = { ...unsaid, ...written };
		return { does: (actor) => proposeCorrection(actor, id, firstItemId, { kind: 'item', typed }) };
	},
	takeProposal: () => {
		const { id, page, proposalId } = aProposal({ state: 'rectifying' });
		const seen = seenBeside(id, proposalId);
		return {
			does: (actor) => takeProposal(actor, id, proposalId, { joining: 'both', seen }),
			post: [`${page}?/take`, { proposalId, joining: 'both', seen }]
		};
	},
	leaveProposal: () => {
		const { id, page, proposalId } = aProposal();
		return {
			does: (actor) => leaveProposal(actor, id, proposalId),
			post: [`${page}?/leave`, { proposalId }]
		};
	},
	withdrawCommitment: () => {
		const [{ id, firstItemId, writing }, commitmentId] = [kept(), newId()];
		const promised = { id: commitmentId, ...promise, ownerOrganizationId: 'il-ponte' };
		recordCommitment(as('teresa'), id, firstItemId, promised);
		return {
			does: (actor) => withdrawCommitment(actor, id, commitmentId),
			post: [writing('unpromise'), { commitmentId }]
		};
	}
};
