import { takeUp } from '$lib/agendas/commands.server';
import { takeUpForm } from '$lib/agendas/forms';
import { submit } from '$lib/http.server';
import {
	addItem,
	linkInitiative,
	moveItem,
	orderItems,
	removeItem,
	unlinkInitiative,
	updateItem
} from '$lib/meetings/agenda/commands.server';
import { conveneMeeting } from '$lib/meetings/convening/commands.server';
import {
	conveneForm,
	itemForm,
	itemInitiativeForm,
	moveItemForm,
	newItemForm,
	orderItemsForm,
	removeItemForm
} from '$lib/meetings/forms';
import { m } from '$lib/paraglide/messages.js';
import type { Actions, RequestEvent } from './$types';

const here = ({ params }: RequestEvent, text = m.agenda_saved()) => ({
	goTo: `/incontri/${params.meeting}/ordine-del-giorno`,
	text
});

/** What can be done to an agenda: each act comes back to the page, which then shows the new order. */
export const actions = {
	add: (event) =>
		submit(event, newItemForm, (actor, item) => {
			addItem(actor, event.params.meeting, item);
			return here(event, m.agenda_added());
		}),
	update: (event) =>
		submit(event, itemForm, (actor, { itemId, revision, ...item }) => {
			updateItem(actor, itemId, revision, item);
			return here(event);
		}),
	remove: (event) =>
		submit(event, removeItemForm, (actor, { itemId }) => {
			removeItem(actor, itemId);
			return here(event);
		}),
	move: (event) =>
		submit(event, moveItemForm, (actor, { itemId, direction }) => {
			moveItem(actor, itemId, direction);
			return here(event);
		}),
	order: (event) =>
		submit(event, orderItemsForm, (actor, { order }) => {
			orderItems(actor, event.params.meeting, order);
			return here(event);
		}),
	takeUp: (event) =>
		submit(event, takeUpForm, (actor, { chosen }) => {
			const count = takeUp(actor, event.params.meeting, chosen);
			return here(event, m.carry_taken_up({ count }));
		}),
	link: (event) =>
		submit(event, itemInitiativeForm, (actor, { itemId, initiativeId }) => {
			linkInitiative(actor, itemId, initiativeId);
			return here(event);
		}),
	unlink: (event) =>
		submit(event, itemInitiativeForm, (actor, { itemId, initiativeId }) => {
			unlinkInitiative(actor, itemId, initiativeId);
			return here(event);
		}),
	convene: (event) =>
		submit(event, conveneForm, (actor) => {
			conveneMeeting(actor, event.params.meeting);
			return { goTo: `/incontri/${event.params.meeting}`, text: m.meeting_convened_said() };
		})
} satisfies Actions;
