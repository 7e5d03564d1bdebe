import type { Actor } from '$lib/actor';
import { submit, visible } from '$lib/http.server';
import {
	decisionForm,
	promiseForm,
	removeCommitmentForm,
	removeDecisionForm
} from '$lib/minutes/decisions/forms';
import { itemForm } from '$lib/minutes/items/forms';
import { keepAct, keepItem } from '$lib/minutes/proposals/commands.server';
import { findItemToWrite } from '$lib/minutes/writing.server';
import { m } from '$lib/paraglide/messages.js';
import { saidOf } from '../../kept.server';
import { minutesSeen } from '../../seen.server';
import type { Actions, RequestEvent } from './$types';

/** The minutes, the item that the address names, and where to go afterwards. */
function place(event: RequestEvent) {
	const { id, meetingId } = minutesSeen(event);
	const { item, next } = findItemToWrite(id, event.url.searchParams.get('punto'));
	const { id: itemId, position } = visible(item);
	return { id, itemId, next, here: `/incontri/${meetingId}/verbale/scrivi?punto=${position}` };
}

/** What is done with one form at this item. */
function keep(event: RequestEvent, actor: Actor, done: Parameters<typeof keepAct>[3], text: string) {
	const { id, itemId, here } = place(event);
	return { goTo: here, text: saidOf(keepAct(actor, id, itemId, done), text) };
}

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
			return { goTo, text: saidOf(kept, m.minutes_saved()) };
		}),
	decide: (event) =>
		submit(event, decisionForm, (actor, typed) =>
			keep(event, actor, { kind: 'decision', typed }, m.decision_recorded())
		),
	promise: (event) =>
		submit(event, promiseForm, (actor, typed) =>
			keep(event, actor, { kind: 'commitment', typed }, m.minutes_commitment_recorded())
		),
	undecide: (event) =>
		submit(event, removeDecisionForm, (actor, typed) =>
			keep(event, actor, { kind: 'decision_removed', typed }, m.decision_removed())
		),
	unpromise: (event) =>
		submit(event, removeCommitmentForm, (actor, typed) =>
			keep(event, actor, { kind: 'commitment_removed', typed }, m.minutes_commitment_removed())
		)
};
