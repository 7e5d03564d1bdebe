import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { now } from '$lib/clock';
import { newId } from '$lib/columns.server';
import { visible } from '$lib/http.server';
import { decisionForm, promiseForm } from '$lib/minutes/decisions/forms';
import {
	listCommitmentsIn,
	listDecisionsIn,
	listInitiativesOfItem
} from '$lib/minutes/decisions/queries.server';
import { itemForm } from '$lib/minutes/items/forms';
import { listReviewedIn } from '$lib/minutes/promises/queries.server';
import { findItemToWrite, findMinutesToWrite, listOwners, presenceNow } from '$lib/minutes/writing.server';
import { m } from '$lib/paraglide/messages.js';

export { actions } from './acts.server';

export async function load({ params, url, locals: { actor } }) {
	const minutes = visible(findMinutesToWrite(actor, params.meeting));
	const { items, ...around } = findItemToWrite(minutes.id, Number(url.searchParams.get('punto')));
	const item = visible(around.item);
	const here = ({ agendaItemId }: { agendaItemId: string }) => agendaItemId === item.id;
	const decisions = listDecisionsIn(minutes.id).filter(here);
	const place = (one: typeof item | undefined) => one && { position: one.position, title: one.title };

	return {
		title: `${m.minutes_item({ position: item.position })}: ${item.title}`,
		crumbs: [
			{ label: m.meetings_title(), href: '/incontri' },
			{ label: minutes.meetingTitle, href: `/incontri/${params.meeting}` },
			{ label: m.minutes_title(), href: `/incontri/${params.meeting}/verbale` }
		],
		meetingId: params.meeting,
		item,
		items: items.map(({ position, title, revision }) => ({ position, title, written: revision > 0 })),
		previous: place(around.previous),
		next: place(around.next),
		writing: url.searchParams.get('nuovo'),
		bar: presenceNow(minutes),
		decisions: decisions.map(({ id, text, outcome, publishedAt }) => ({ id, text, outcome, publishedAt })),
		commitments: listCommitmentsIn(minutes.id).filter(here),
		reviews: listReviewedIn(minutes.id, now()).filter(here).length,
		initiatives: listInitiativesOfItem(item.id).map(({ id, title }) => ({ value: id, label: title })),
		owners: listOwners(minutes),
		itemForm: await superValidate({ ...item, afterwards: 'stay' as const }, zod4(itemForm), { id: 'item' }),
		decisionForm: await superValidate({ id: newId() }, zod4(decisionForm), { id: 'decision', errors: false }),
		commitmentForm: await superValidate({ id: newId() }, zod4(promiseForm), {
			id: 'commitment',
			errors: false
		})
	};
}
