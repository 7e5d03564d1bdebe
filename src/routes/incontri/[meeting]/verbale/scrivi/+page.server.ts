import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { now } from '$lib/clock';
import { newId } from '$lib/columns.server';
import { spokenItemForm } from '$lib/meetings/forms';
import { itemOptions } from '$lib/meetings/words.server';
import { decisionForm, promiseForm } from '$lib/minutes/decisions/forms';
import { itemForm } from '$lib/minutes/items/forms';
import { itemAt } from '$lib/minutes/items/rules';
import { listReviewedIn } from '$lib/minutes/promises/queries.server';
import { wordsToAdd } from '$lib/minutes/words.server';
import { notebookOf } from '$lib/minutes/writing.server';
import { m } from '$lib/paraglide/messages.js';
import { minutesToWrite } from '../../seen.server';

export { actions } from './acts.server';

export async function load(event) {
	const { actor, minutes } = minutesToWrite(event);
	const { searchParams } = event.url;
	const notebook = notebookOf(actor, minutes);
	/** A meeting of the past may have no agenda: then its first point is written here. */
	const item = itemAt(notebook.items, searchParams.get('punto'));
	const address = `/incontri/${minutes.meetingId}`;

	return {
		title: m.minutes_write(),
		crumbs: [
			{ label: m.meetings_title(), href: '/incontri' },
			{ label: minutes.meetingTitle, href: address },
			{ label: m.minutes_title(), href: `${address}/verbale` }
		],
		notebook,
		itemId: item?.id ?? null,
		writing: searchParams.get('nuovo'),
		/** For each commitment to look at again, the item it is looked at. */
		reviews: listReviewedIn(minutes.id, now()).map(({ agendaItemId }) => agendaItemId),
		itemForm: await superValidate({ ...item, afterwards: 'stay' as const }, zod4(itemForm), {
			id: 'item',
			errors: false
		}),
		addingItems: { ...itemOptions(), words: wordsToAdd() },
		newItemForm: await superValidate({ id: newId() }, zod4(spokenItemForm), {
			id: 'new-item',
			errors: false
		}),
		decisionForm: await superValidate({ id: newId() }, zod4(decisionForm), { id: 'decision', errors: false }),
		commitmentForm: await superValidate({ id: newId() }, zod4(promiseForm), {
			id: 'commitment',
			errors: false
		})
	};
}
