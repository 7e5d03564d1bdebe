import { takeUp } from '../../../src/lib/agendas/commands.server';
import { newId } from '../../../src/lib/columns.server';
import {
	addItem,
	linkInitiative,
	moveItem,
	orderItems,
	removeItem,
	unlinkInitiative,
	updateItem
} from '../../../src/lib/meetings/agenda/commands.server';
import { listAgenda } from '../../../src/lib/meetings/agenda/queries.server';
import { findMeeting } from '../../../src/lib/meetings/queries.server';
import { aCommitment } from '../commitments';
import { anInitiative } from '../initiatives';
import { aMeeting } from '../meetings';
import { as } from '../world';
import type { Acts } from './act';

const item = { title: 'Panchine', kind: 'discussione' as const };

/** A draft with two points on its agenda. */
export function anAgenda() {
	const id = aMeeting({ state: 'draft', items: ['Comunicazioni', 'Varie'] });
	const itemId = listAgenda(id)[1]?.id ?? '';
	const revision = findMeeting(id)?.revision ?? 0;
	return { id, itemId, revision, page: `/incontri/${id}/ordine-del-giorno` };
}

export const OF_AGENDAS: Acts = {
	addItem: () => {
		const [{ id, page }, itemId] = [anAgenda(), newId()];
		return {
			does: (actor) => addItem(actor, id, { id: itemId, ...item }),
			post: [`${page}?/add`, { id: itemId, ...item }]
		};
	},
	'addItem while the meeting is going on': () => {
		const [id, itemId] = [aMeeting({ state: 'in_progress' }), newId()];
		return {
			does: (actor) => addItem(actor, id, { id: itemId, ...item }),
			post: [`/incontri/${id}/ordine-del-giorno?/add`, { id: itemId, ...item }]
		};
	},
	updateItem: () => {
		const { page, itemId, revision } = anAgenda();
		return {
			does: (actor) => updateItem(actor, itemId, revision, item),
			post: [`${page}?/update`, { ...item, itemId, revision: String(revision) }]
		};
	},
	removeItem: () => {
		const { page, itemId } = anAgenda();
		return { does: (actor) => removeItem(actor, itemId), post: [`${page}?/remove`, { itemId }] };
	},
	moveItem: () => {
		const { page, itemId } = anAgenda();
		return {
			does: (actor) => moveItem(actor, itemId, 'up'),
			post: [`${page}?/move`, { itemId, direction: 'up' }]
		};
	},
	orderItems: () => {
		const { id, page } = anAgenda();
		const order = listAgenda(id)
			.map((item) => item.id)
			.reverse();
		return { does: (actor) => orderItems(actor, id, order), post: [`${page}?/order`, { order }] };
	},
	takeUp: () => {
		const chosen = [`commitments:${aCommitment()}`];
		const { id, page } = anAgenda();
		return { does: (actor) => takeUp(actor, id, chosen), post: [`${page}?/takeUp`, { chosen }] };
	},
	linkInitiative: () => {
		const [{ page, itemId }, initiativeId] = [anAgenda(), anInitiative({ by: 'giulia' })];
		return {
			does: (actor) => linkInitiative(actor, itemId, initiativeId),
			post: [`${page}?/link`, { itemId, initiativeId }]
		};
	},
	unlinkInitiative: () => {
		const [{ page, itemId }, initiativeId] = [anAgenda(), anInitiative({ by: 'giulia' })];
		linkInitiative(as('carla'), itemId, initiativeId);
		return {
			does: (actor) => unlinkInitiative(actor, itemId, initiativeId),
			post: [`${page}?/unlink`, { itemId, initiativeId }]
		};
	}
};
