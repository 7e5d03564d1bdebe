import type { Actor } from '$lib/actor';
import { submit, visible } from '$lib/http.server';
import { spokenItemForm } from '$lib/meetings/forms';
import {
	decisionForm,
	promiseForm,
	removeCommitmentForm,
	removeDecisionForm
} from '$lib/minutes/decisions/forms';
import { itemForm } from '$lib/minutes/items/forms';
import { keepAct, keepItem } from '$lib/minutes/proposals/commands.server';
import { findPointThatWaits } from '$lib/minutes/proposals/queries.server';
import { findItemToWrite } from '$lib/minutes/writing.server';
import { m } from '$lib/paraglide/messages.js';
import { saidOf } from '../../kept.server';
import { minutesSeen } from '../../seen.server';
import type { Actions, RequestEvent } from './$types';

/** The minutes, the item that the address names, and where to go afterwards. */
function place(event: RequestEvent) {
	const { id, meetingId } = minutesSeen(event);
	const asked = event.url.searchParams.get('punto');
	const { item, next } = findItemToWrite(id, asked);
	const { id: itemId } = visible(item ?? findPointThatWaits(id, asked ?? ''));
	return {
		id,
		itemId,
		waits: !item,
		next,
		here: `/incontri/${meetingId}/verbale/scrivi?punto=${item?.position ?? asked}`
	};
}

/** What is done with one form at this item. */
function keep(event: RequestEvent, actor: Actor, done: Parameters<typeof keepAct>[3], text: string) {
	const { id, itemId, here } = place(event);
	return { goTo: here, text: saidOf(keepAct(actor, id, itemId, done), text) };
}

export const actions: Actions = {
	save: (event) =>
		submit(event, itemForm, (actor, { afterwards, ...text }) => {
			const { id, itemId, waits, next, here } = place(event);
			const kept = keepItem(actor, id, itemId, text);
			/** Nothing is decided at a point that waits to be taken in. */
			const proposed = `/incontri/${event.params.meeting}/verbale#correzioni-proposte`;
			const goTo = {
				stay: here,
				next: next
					? `/incontri/${event.params.meeting}/verbale/scrivi?punto=${next.position}`
					: `/incontri/${event.params.meeting}/verbale`,
				decision: waits ? proposed : `${here}&nuovo=decisione`,
				commitment: waits ? proposed : `${here}&nuovo=impegno`
			}[afterwards];
			return { goTo, text: saidOf(kept, m.minutes_saved()) };
		}),
	add: (event) =>
		submit(event, spokenItemForm, (actor, typed) => {
			const { id, meetingId } = minutesSeen(event);
			const kept = keepAct(actor, id, null, { kind: 'spoken_item', typed });
			const late = kept && 'proposed' in kept;
			return {
				goTo: `/incontri/${meetingId}/verbale${late ? '#correzioni-proposte' : `/scrivi?punto=${typed.id}`}`,
				text: saidOf(kept, m.minutes_item_added())
			};
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
