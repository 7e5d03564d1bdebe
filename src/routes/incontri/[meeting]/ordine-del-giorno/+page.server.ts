import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { proposalChoices } from '$lib/agendas/choices.server';
import { takeUpForm } from '$lib/agendas/forms';
import { listLinks } from '$lib/agendas/links.server';
import { newId } from '$lib/columns.server';
import { listInitiatives } from '$lib/initiatives/queries.server';
import { itemForm, itemInitiativeForm, newItemForm } from '$lib/meetings/forms';
import { agendaInWords, lookOver } from '$lib/meetings/reading.server';
import { acceptsItems, canGo, isEditable } from '$lib/meetings/rules';
import { itemOptions } from '$lib/meetings/words.server';
import { m } from '$lib/paraglide/messages.js';
import { meetingToPrepare } from '../seen.server';

export { actions } from './acts.server';

/** What a tavolo may still speak of. */
const DISCUSSED = ['submitted', 'under_review', 'co_design', 'admitted', 'to_tavolo'] as const;

export async function load(event) {
	const meeting = meetingToPrepare(event);
	const { id, revision, neighbourhoodId } = meeting;
	const items = agendaInWords(id, true);
	const look = lookOver(meeting, items);
	const mayEdit = isEditable(meeting.state);
	const { groups, ticked } = mayEdit
		? proposalChoices(meeting, look.length - look.planned)
		: { groups: [], ticked: [] };

	return {
		title: m.agenda_title(),
		crumbs: [
			{ label: m.meetings_title(), href: '/incontri' },
			{ label: meeting.title, href: `/incontri/${id}` }
		],
		meeting: { id, title: meeting.title, startsAt: meeting.startsAt },
		mayAdd: acceptsItems(meeting.state),
		mayEdit,
		mayConvene: canGo(meeting.state, 'convened'),
		look,
		options: itemOptions(),
		initiatives: listInitiatives({ neighbourhoodId, states: DISCUSSED, limit: 100 }).map(
			({ id: value, title }) => ({ value, label: title })
		),
		links: listLinks(id),
		proposed: groups,
		takeUpForm: await superValidate({ chosen: ticked }, zod4(takeUpForm), { id: 'take-up', errors: false }),
		items: await Promise.all(items.map((item) => withForms(item, revision))),
		newItemForm: await superValidate({ id: newId() }, zod4(newItemForm), { id: 'new-item', errors: false })
	};
}

/** A point with the forms that change it and that link an initiative to it. */
const withForms = async (item: ReturnType<typeof agendaInWords>[number], revision: number) => ({
	...item,
	form: await superValidate({ ...item, itemId: item.id, revision }, zod4(itemForm), {
		id: `item-${item.id}`,
		errors: false
	}),
	linkForm: await superValidate({ itemId: item.id }, zod4(itemInitiativeForm), {
		id: `link-${item.id}`,
		errors: false
	})
});
