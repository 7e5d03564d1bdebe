import { copyMeeting } from '../../../src/lib/agendas/commands.server';
import { newId } from '../../../src/lib/columns.server';
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
import { firstStep } from '../initiatives';
import { aMeeting } from '../meetings';
import { travelTo } from '../world';
import type { Acts } from './act';
import { anAgenda } from './agendas';

const dated = { startsAt: '2026-04-02T18:00', endsAt: '2026-04-02T20:00' };
const typed = { title: 'Incontro di aprile', place: 'Centro sociale', ...dated };
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
	copyMeeting: () => {
		const [{ id }, copyId] = [anAgenda(), newId()];
		const like = { id: copyId, tavoloId: 'tavolo-san-giorgio', ...typed };
		return {
			does: (actor) => copyMeeting(actor, id, { ...withInstants(like), withAgenda: true }),
			post: [`/incontri/${id}/copia`, { ...like, withAgenda: 'on' }]
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
		const [id, meeting] = [newId(), aMeeting()];
		const said = { words: 'Manca una panchina.', theme: 'anziani_socialita', target: 'anziani' } as const;
		return {
			does: (actor) => raiseNeed(actor, meeting, id, said),
			post: [`/incontri/${meeting}/bisogno`, { id, ...said }]
		};
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
