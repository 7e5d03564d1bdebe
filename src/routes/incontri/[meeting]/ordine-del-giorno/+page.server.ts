import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { newId } from '$lib/columns.server';
import { signedIn, visible } from '$lib/http.server';
import { listInitiatives } from '$lib/initiatives/queries.server';
import { itemForm, itemInitiativeForm, newItemForm } from '$lib/meetings/forms';
import { agendaInWords, findMeetingToPrepare, lookOver } from '$lib/meetings/reading.server';
import { acceptsItems, canGo, isEditable } from '$lib/meetings/rules';
import { itemOptions } from '$lib/meetings/words.server';
import { m } from '$lib/paraglide/messages.js';

export { actions } from './acts.server';

/** What a tavolo may still speak of. */
const DISCUSSED = ['submitted', 'under_review', 'co_design', 'admitted', 'to_tavolo'] as const;

export async function load(event) {
	const meeting = visible(findMeetingToPrepare(signedIn(event), event.params.meeting));
	const { id, revision, neighbourhoodId } = meeting;
	const items = agendaInWords(id, true);

	return {
		title: m.agenda_title(),
		crumbs: [
			{ label: m.meetings_title(), href: '/incontri' },
			{ label: meeting.title, href: `/incontri/${id}` }
		],
		meeting: { id, title: meeting.title, startsAt: meeting.startsAt },
		mayAdd: acceptsItems(meeting.state),
		mayEdit: isEditable(meeting.state),
		mayConvene: canGo(meeting.state, 'convened'),
		look: lookOver(meeting, items),
		options: itemOptions(),
		initiatives: listInitiatives({ neighbourhoodId, states: DISCUSSED, limit: 100 }).map(
			({ id: value, title }) => ({ value, label: title })
		),
		items: await Promise.all(
			items.map(async (item) => ({
				...item,
				form: await superValidate({ ...item, itemId: item.id, revision }, zod4(itemForm), {
					id: `item-${item.id}`,
					errors: false
				}),
				linkForm: await superValidate({ itemId: item.id }, zod4(itemInitiativeForm), {
					id: `link-${item.id}`,
					errors: false
				})
			}))
		),
		newItemForm: await superValidate({ id: newId() }, zod4(newItemForm), { id: 'new-item', errors: false })
	};
}
