import { today } from '../../../src/lib/clock';
import { recordAttendance } from '../../../src/lib/minutes/attendance/commands.server';
import {
	approveMinutes,
	openRectification,
	publishMinutes,
	returnMinutes,
	submitMinutes
} from '../../../src/lib/minutes/commands.server';
import { markProtocol } from '../../../src/lib/minutes/documents/commands.server';
import { resolveFinding } from '../../../src/lib/minutes/publication/commands.server';
import { listFindings } from '../../../src/lib/minutes/publication/findings.server';
import { findMinutes } from '../../../src/lib/minutes/queries.server';
import { reviewMinutes } from '../../../src/lib/minutes/reviews/commands.server';
import { someMinutes } from '../minutes';
import { as } from '../world';
import type { Acts } from './act';

/** Minutes kept by Teresa, with their pages. */
export function kept(given: Parameters<typeof someMinutes>[0] = {}) {
	const made = someMinutes(given);
	const page = `/incontri/${made.meetingId}/verbale`;
	const writing = (act: string) => `${page}/scrivi?/${act}&punto=1`;
	return { ...made, page, writing, presences: `/incontri/${made.meetingId}/presenze` };
}

/** In review, with nobody there by name but `whose`. */
export function reviewed(whose?: string) {
	const made = kept();
	for (const personId of ['lucia', 'paolo', ...(whose ? [whose] : [])]) {
		const state = personId === whose ? 'present' : 'absent';
		recordAttendance(as('teresa'), made.id, { personId }, { state });
	}
	submitMinutes(as('teresa'), made.id);
	return made;
}

export const OF_MINUTES: Acts = {
	submitMinutes: () => {
		const { id, page } = kept();
		return { does: (actor) => submitMinutes(actor, id), post: [`${page}?/submit`] };
	},
	reviewMinutes: (whose) => {
		const { id, page } = reviewed(whose);
		return {
			does: (actor) => reviewMinutes(actor, id, { verdict: 'approve' }),
			post: [`${page}?/review`, { verdict: 'approve' }]
		};
	},
	returnMinutes: () => {
		const [{ id, page }, reason] = [kept({ state: 'in_review' }), 'Manca un nome.'];
		return { does: (actor) => returnMinutes(actor, id, reason), post: [`${page}?/return`, { reason }] };
	},
	approveMinutes: () => {
		const { id, page } = kept({ state: 'in_review' });
		return { does: (actor) => approveMinutes(actor, id), post: [`${page}?/approve`] };
	},
	resolveFinding: () => {
		const { id, page } = kept({ state: 'approved', decision: { text: 'Si chiama il 333 1234567.' } });
		const minutes = findMinutes(id);
		const fingerprint = (minutes && listFindings(minutes)[0]?.fingerprint) ?? '';
		const typed = { fingerprint, resolution: 'masked' as const, reason: '' };
		return { does: (actor) => resolveFinding(actor, id, typed), post: [`${page}?/resolve`, typed] };
	},
	publishMinutes: () => {
		const { id, page } = kept({ state: 'approved' });
		return { does: (actor) => publishMinutes(actor, id), post: [`${page}?/publish`] };
	},
	openRectification: () => {
		const [{ id, page }, reason] = [kept({ state: 'published' }), 'Manca una parola.'];
		return { does: (actor) => openRectification(actor, id, reason), post: [`${page}?/rectify`, { reason }] };
	},
	markProtocol: () => {
		const { meetingId, page } = kept({ state: 'published' });
		const typed = { version: 1, number: '0012345/2026', on: today() };
		return {
			does: (actor) => markProtocol(actor, meetingId, typed),
			post: [`${page}/protocollo`, { ...typed, version: '1' }]
		};
	},
	'publishMinutes after a correction': () => {
		const { id, page } = kept({ state: 'rectifying' });
		return { does: (actor) => publishMinutes(actor, id), post: [`${page}?/publish`] };
	}
};
