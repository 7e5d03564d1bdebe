import { newId } from '../../../src/lib/columns.server';
import {
	addItem,
	linkInitiative,
	moveItem,
	removeItem,
	unlinkInitiative,
	updateItem
} from '../../../src/lib/meetings/agenda/commands.server';
import { listAgenda } from '../../../src/lib/meetings/agenda/queries.server';
import {
	createMeeting,
	holdMeeting,
	startMeeting,
	updateMeeting
} from '../../../src/lib/meetings/commands.server';
import {
	cancelMeeting,
	conveneMeeting,
	postponeMeeting
} from '../../../src/lib/meetings/convening/commands.server';
import { withInstants } from '../../../src/lib/meetings/forms';
import { findMeeting } from '../../../src/lib/meetings/queries.server';
import { raiseInitiative, raiseNeed } from '../../../src/lib/meetings/raised/commands.server';
import {
	cancelRegistration,
	registerForMeeting
} from '../../../src/lib/meetings/registrations/commands.server';
import { actorOf } from '../consultations';
import { anInitiative, firstStep } from '../initiatives';
import { aMeeting } from '../meetings';
import { aNeed } from '../needs';
import { as, travelTo } from '../world';
import type { Acts } from './act';

const dated = { startsAt: '2026-04-02T18:00', endsAt: '2026-04-02T20:00' };
const typed = { title: 'Incontro di aprile', place: 'Centro sociale', ...dated };
const item = { title: 'Panchine', kind: 'discussione' as const };

/** A draft with two points on its agenda. */
function anAgenda() {
	const id = aMeeting({ state: 'draft', items: ['Comunicazioni', 'Varie'] });
	const itemId = listAgenda(id)[1]?.id ?? '';
	const revision = findMeeting(id)?.revision ?? 0;
	return { id, itemId, revision, page: `/incontri/${id}/ordine-del-giorno` };
}

/** A convened meeting whose hour has come. */
function begun() {
	const id = aMeeting();
	travelTo(findMeeting(id)?.startsAt ?? new Date());
	return id;
}

export const OF_MEETINGS: Acts = {
	createMeeting: () => {
		const meeting = { id: newId(), tavoloId: 'tavolo-san-giorgio', ...typed };
		return {
			does: (actor) => createMeeting(actor, withInstants(meeting)),
			post: ['/incontri/nuovo', meeting]
		};
	},
	updateMeeting: () => {
		const { id, revision } = anAgenda();
		return {
			does: (actor) => updateMeeting(actor, id, revision, withInstants(typed)),
			post: [`/incontri/${id}/modifica?/update`, { ...typed, revision: String(revision) }]
		};
	},
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
	},
	conveneMeeting: () => {
		const { id } = anAgenda();
		return { does: (actor) => conveneMeeting(actor, id), post: [`/incontri/${id}?/convene`] };
	},
	postponeMeeting: () => {
		const [id, reason] = [aMeeting(), 'Neve'];
		return {
			does: (actor) => postponeMeeting(actor, id, withInstants({ ...dated, reason })),
			post: [`/incontri/${id}/modifica?/postpone`, { ...dated, reason }]
		};
	},
	cancelMeeting: () => {
		const [id, reason] = [aMeeting(), 'Neve'];
		return {
			does: (actor) => cancelMeeting(actor, id, reason),
			post: [`/incontri/${id}/modifica?/cancel`, { reason }]
		};
	},
	startMeeting: () => {
		const id = begun();
		return { does: (actor) => startMeeting(actor, id) };
	},
	holdMeeting: () => {
		const id = aMeeting({ state: 'in_progress' });
		return { does: (actor) => holdMeeting(actor, id) };
	},
	raiseInitiative: () => {
		const [id, meeting] = [newId(), aMeeting()];
		const { needIds, ...words } = firstStep();
		return {
			does: (actor) => raiseInitiative(actor, meeting, id, { ...words, needIds }),
			post: [`/incontri/${meeting}/iniziativa`, { ...words, targets: ['anziani'], id }]
		};
	},
	raiseNeed: () => {
		const [need, meeting] = [aNeed(), aMeeting()];
		return { does: (actor) => raiseNeed(actor, meeting, need) };
	},
	registerForMeeting: () => {
		const [id, meeting] = [newId(), aMeeting()];
		return {
			does: (actor) => registerForMeeting(actor, meeting, { id }),
			post: [`/incontri/${meeting}?/register`, { id }]
		};
	},
	cancelRegistration: (whose = 'giulia') => {
		const meeting = aMeeting();
		registerForMeeting(actorOf(whose), meeting);
		return {
			does: (actor) => cancelRegistration(actor, meeting),
			post: [`/incontri/${meeting}?/cancelRegistration`]
		};
	}
};
