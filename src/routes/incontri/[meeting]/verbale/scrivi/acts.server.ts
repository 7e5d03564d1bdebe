import { submit, visible } from '$lib/http.server';
import { spokenItemForm } from '$lib/meetings/forms';
import { removeDecision, withdrawCommitment } from '$lib/minutes/decisions/commands.server';
import {
	decisionForm,
	promiseForm,
	removeCommitmentForm,
	removeDecisionForm
} from '$lib/minutes/decisions/forms';
import { addSpokenItem } from '$lib/minutes/items/commands.server';
import { itemForm } from '$lib/minutes/items/forms';
import { keepCommitment, keepDecision, keepItem } from '$lib/minutes/proposals/commands.server';
import { findItemToWrite } from '$lib/minutes/writing.server';
import { m } from '$lib/paraglide/messages.js';
import { minutesSeen } from '../../seen.server';
import type { Actions, RequestEvent } from './$types';

/** The minutes, the item that the address names, and where to go afterwards. */
function place(event: RequestEvent) {
	const { id, meetingId } = minutesSeen(event);
	const { item, next } = findItemToWrite(id, event.url.searchParams.get('punto'));
	const { id: itemId, position } = visible(item);
	return { id, itemId, next, here: `/incontri/${meetingId}/verbale/scrivi?punto=${position}` };
}

/** What came too late is among the proposed corrections, and the person is told. */
const said = (kept: object | void, otherwise: string) =>
	kept && 'proposed' in kept ? m.proposal_kept() : otherwise;

export const actions: Actions = {
	save: (event) =>
		submit(event, itemForm, (actor, { afterwards, ...text }) => {
			const { id, itemId, next, here } = place(event);
			const kept = keepItem(actor, id, itemId, text);
			const goTo = {
				stay: here,
				next: next
					? `/incontri/${event.params.meeting}/verbale/scrivi?punto=${next.position}`
					: `/incontri/${event.params.meeting}/verbale`,
				decision: `${here}&nuovo=decisione`,
				commitment: `${here}&nuovo=impegno`
			}[afterwards];
			return { goTo, text: said(kept, m.minutes_saved()) };
		}),
	add: (event) =>
		submit(event, spokenItemForm, (actor, item) => {
			const { id, meetingId } = minutesSeen(event);
			const added = addSpokenItem(actor, id, item);
			return { goTo: `/incontri/${meetingId}/verbale/scrivi?punto=${added}`, text: m.minutes_item_added() };
		}),
	decide: (event) =>
		submit(event, decisionForm, (actor, decision) => {
			const { id, itemId, here } = place(event);
			const kept = keepDecision(actor, id, itemId, decision);
			return { goTo: here, text: said(kept, m.decision_recorded()) };
		}),
	promise: (event) =>
		submit(event, promiseForm, (actor, promised) => {
			const { id, itemId, here } = place(event);
			const kept = keepCommitment(actor, id, itemId, promised);
			return { goTo: here, text: said(kept, m.minutes_commitment_recorded()) };
		}),
	undecide: (event) =>
		submit(event, removeDecisionForm, (actor, { decisionId }) => {
			const { id, here } = place(event);
			removeDecision(actor, id, decisionId);
			return { goTo: here, text: m.decision_removed() };
		}),
	unpromise: (event) =>
		submit(event, removeCommitmentForm, (actor, { commitmentId }) => {
			const { id, here } = place(event);
			withdrawCommitment(actor, id, commitmentId);
			return { goTo: here, text: m.minutes_commitment_removed() };
		})
};
