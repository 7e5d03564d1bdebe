import type { Actor } from '../../actor';
import { call } from '../../consultations/policy';
import { answer, placeOf } from '../../initiatives/policy';
import { awaitsAnswer, canAdvance, type InitiativeState } from '../../initiatives/rules';
import { convene } from '../../meetings/policy';

/**
 * The sections of the board, in the order in which they press: answers that are late, then every state from
 * which something has still to happen. Each has its words as `board_…`.
 */
export const SECTIONS = [
	'late',
	'submitted',
	'under_review',
	'co_design',
	'admitted',
	'to_tavolo',
	'to_vote',
	'approved'
] as const;
export type Section = (typeof SECTIONS)[number];

/** Cards of each section when all are shown, and on a page of one alone. */
export const SHOWN = 6;
export const PAGE_SIZE = 20;

/** What may move an initiative on. Each has its words as `board_act_…`. */
export const ACTS = ['answer', 'project', 'meeting', 'vote'] as const;
export type Act = (typeof ACTS)[number];

type Standing = {
	readonly id: string;
	readonly state: InitiativeState;
	readonly cityWide: boolean;
	readonly neighbourhoodIds: readonly string[];
	/** The address of the tavolo that would speak of it. */
	readonly tavolo: string | null;
	/** The decision that said yes, once its minutes are public. */
	readonly approvalId: string | null;
};

/** What this actor may do now, the most useful first: pages that are already filled in with it. */
export function actsFor(actor: Actor, { id, state, tavolo, approvalId, ...where }: Standing) {
	if (!answer(actor, where)) return [];
	const about = approvalId === null ? id : `${id}&decisione=${approvalId}`;
	const may: Readonly<Record<Act, boolean>> = {
		answer: canAdvance(state, 'not_admissible'),
		project: state === 'approved' || (state === 'to_tavolo' && approvalId !== null),
		meeting: state === 'admitted' && convene(actor, placeOf(where)),
		vote: canAdvance(state, 'to_vote') && call(actor, where)
	};
	const href: Readonly<Record<Act, string>> = {
		answer: `/iniziative/${id}/risposta`,
		project: `/progetti/nuovo?iniziativa=${about}`,
		meeting: `/incontri/nuovo${tavolo === null ? '' : `?tavolo=${tavolo}`}`,
		vote: `/consultazioni/nuova?iniziativa=${about}`
	};
	return ACTS.filter((act) => may[act]).map((act) => ({ act, href: href[act] }));
}

type Waiting = { readonly state: InitiativeState; readonly waited: number; readonly answerDays: number };

/**
 * How long it has waited: which sentence says it, with how many days, and whether that is too long. An answer has
 * its term; elsewhere what stands still longer than that term has been forgotten. A vote has days of its own.
 */
export function waitOf({ state, waited, answerDays }: Waiting) {
	const left = answerDays - waited;
	const owed = awaitsAnswer(state);
	const says = owed ? (left < 0 ? 'overdue' : left === 0 ? 'left_today' : 'left') : still(waited);
	return {
		says,
		count: owed ? Math.abs(left) : waited,
		late: state !== 'to_vote' && left < 0
	} as const;
}

const still = (waited: number) => (waited === 0 ? 'still_today' : 'still');
