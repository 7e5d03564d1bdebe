import type { Actor } from '../actor';
import { now } from '../clock';
import { found } from '../errors';
import { colourOf } from '../neighbourhoods/rules';
import { m } from '../paraglide/messages.js';
import { sheetOf } from './ballots/sheet.server';
import { deskOf } from './codes/desk-page.server';
import { factsOf, optionsShown } from './facts.server';
import { readManifest } from './manifest';
import * as can from './policy';
import { findConsultation, type BallotBox, type Found } from './queries.server';
import { standingOf, standingOnRoll, type Standing } from './roll/roll.server';
import { resultOf } from './results/page.server';
import { stateOf, takingState, type ConsultationState } from './rules';
import { youVoteOpenly } from './open/page.server';
import { crumbsTo, kickerOf, stateWord, untilSentence, whenSentence } from './sentences.server';

const TONES = {
	draft: 'neutral',
	called: 'info',
	open: 'success',
	closed: 'warning',
	counted: 'info',
	proclaimed: 'info',
	annulled: 'danger',
	tied: 'warning'
} as const satisfies Record<ConsultationState, string>;

export const toneOf = (state: ConsultationState) => TONES[state];

/** What the public page shows. While the vote is open there is nothing here that counts ballots or voters. */
export function pageOf(consultation: Found, actor: Actor | null) {
	const state = stateOf(consultation, now());
	return {
		id: consultation.id,
		title: consultation.question,
		kicker: kickerOf(consultation),
		open: consultation.secrecy === 'open',
		tavolo: tavoloOf(consultation),
		colour: colourOf(consultation.quartieri),
		state: { word: stateWord(state), tone: toneOf(state), sentence: whenSentence(state, consultation) },
		explanation: consultation.explanation,
		ifYes: consultation.ifYes,
		ifNo: consultation.ifNo,
		facts: factsOf(consultation),
		options: optionsShown(consultation),
		about: aboutOf(consultation),
		decided: consultation.decidedAt && `/incontri/${consultation.decidedAt}/verbale`,
		you: youAre(consultation, actor, state),
		result: resultOf(consultation),
		lotSource: consultation.lotSource,
		annulment: consultation.annulment,
		proclamation: consultation.proclamation,
		manifest: consultation.hash && { hash: consultation.hash, text: consultation.manifest ?? '' },
		mayManage: actor !== null && can.call(actor, consultation),
		byCode: state === 'open' && consultation.channels.includes('code'),
		mayServe: actor !== null && deskOf(actor, consultation) !== undefined
	};
}

/**
 * What stands beside the ballot: the question, until when, and whether this person may answer it or why not. It is
 * shown at every vote, before and after: only whoever finds no ballot here is told why from the whole of it.
 */
export function ballotPageOf(box: BallotBox, actor: Actor) {
	const { id, question, explanation, closesAt, manifest } = box;
	const open = takingState(box, now()) === 'open';
	const standing = open ? standingOnRoll(actor.id, id) : undefined;
	return {
		...{ id, question, explanation, when: untilSentence(closesAt), title: m.vote_title() },
		/** Nothing for whoever may not vote, or no longer. */
		sheet: standing === 'may_vote' ? sheetOf(readManifest(found(manifest))) : undefined,
		whyNot: standing ? standingWords(standing) : whyNobody(found(findConsultation(id)), actor),
		crumbs: crumbsTo(box)
	};
}

/** The tavolo whose members vote. */
const tavoloOf = ({ tavolo, tavoloSlug }: Found) =>
	tavolo && tavoloSlug ? { name: tavolo, href: `/tavoli/${tavoloSlug}` } : null;

const aboutOf = ({ initiativeId, initiativeTitle }: Found) =>
	initiativeId && { href: `/iniziative/${initiativeId}`, title: initiativeTitle ?? '' };

/** What the reader may do here, or why not. */
function youAre(consultation: Found, actor: Actor | null, state: ConsultationState) {
	if (state !== 'open' && state !== 'called') return undefined;
	if (!actor) return { may: false, text: m.consultation_sign_in(), signIn: true };
	if (consultation.secrecy === 'open') return youVoteOpenly(consultation, actor, state);
	const standing = standingOf(actor.id, consultation);
	if (standing !== 'may_vote') return { may: false, text: standingWords(standing), signIn: false };
	const ballot = { href: `/consultazioni/${consultation.id}/vota`, label: m.consultation_vote() };
	return state === 'open'
		? { may: true, text: m.consultation_you_may(), signIn: false, ballot }
		: { may: false, text: m.consultation_you_will(), signIn: false };
}

const standingWords = (standing: Standing) =>
	standing === 'may_vote'
		? m.consultation_you_may()
		: standing === 'has_voted'
			? m.consultation_you_voted()
			: m[`refusal_${standing}`]();

/** Why there is no ballot for somebody who is not on the roll, or for anybody: the vote has not begun, or is over. */
function whyNobody(consultation: Found, actor: Actor) {
	const state = stateOf(consultation, now());
	return youAre(consultation, actor, state)?.text ?? whenSentence(state, consultation);
}
