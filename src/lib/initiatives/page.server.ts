import type { Actor } from '../actor';
import { dateInWords } from '../formats/dates';
import { colourOf } from '../neighbourhoods/rules';
import { m } from '../paraglide/messages.js';
import { takeDown } from './images/policy';
import { figureOf } from './images/words.server';
import { gatheredBy } from './merging/words.server';
import * as can from './policy';
import type { Found } from './queries.server';
import { listReviews } from './reviews/queries.server';
import { opinionWords } from './reviews/words.server';
import { awaitsAnswer, canAdvance, canEdit, isNegative, isOpen, toneOf } from './rules';
import { findSupport } from './supports/queries.server';
import { findWords, listVersionNumbers } from './versions/queries.server';
import {
	authorWords,
	costWords,
	countdownSentence,
	partsOf,
	standingSentence,
	stateWord,
	supportWords,
	whereWords
} from './words.server';

type Term = { readonly answerDays: number; readonly today: string };

/** Everything the page of an initiative shows, in words, and what this reader may do there. */
export function pageOf(initiative: Found, actor: Actor | null, term: Term) {
	const words = findWords(initiative.id);
	const { id, title, state, submittedAt } = initiative;
	return {
		id,
		title,
		summary: initiative.summary,
		state: { word: stateWord(state), tone: toneOf(state), sentence: standingSentence(initiative, term) },
		no: isNegative(state) ? { reason: initiative.reason, office: initiative.office } : null,
		mergedInto: initiative.mergedIntoId && {
			id: initiative.mergedIntoId,
			title: initiative.mergedIntoTitle ?? ''
		},
		gathered: gatheredBy(id),
		targets: initiative.targets.map((target) => m[`target_${target}`]()).join(', '),
		facts: [
			{ term: m.initiative_where(), value: whereWords(initiative), icon: 'place' as const },
			{ term: m.initiative_theme(), value: m[`theme_${initiative.theme}`](), icon: 'flag' as const },
			{
				term: m.initiative_author(),
				value: authorWords(initiative),
				icon: 'person' as const,
				href: initiative.organizationSlug ? `/organizzazioni/${initiative.organizationSlug}` : undefined
			},
			{
				term: m.initiative_sent_on(),
				value: submittedAt ? dateInWords(submittedAt) : '',
				icon: 'calendar' as const
			}
		],
		colour: colourOf(initiative.quartieri),
		needs: initiative.needs,
		pictures: (words?.images ?? []).map(figureOf),
		parts: words ? partsOf(words) : [],
		costs: costWords(words?.costs ?? []),
		answers: listReviews(id).map((review) => ({
			id: review.id,
			said: m.feasibility_said({ office: review.office, date: dateInWords(review.at) }),
			answer: review.answer,
			conditions: review.conditions,
			opinions: opinionWords(review)
		})),
		versions: listVersionNumbers(id).map(({ number, createdAt }) =>
			m.initiative_version({ number, date: dateInWords(createdAt) })
		),
		supports: supportWords(initiative.supports),
		open: isOpen(state),
		mySupport: actor !== null && findSupport(id, actor.id) !== undefined,
		...whatMayBeDone(initiative, actor, term),
		mayTakeDown: actor !== null && (words?.images.length ?? 0) > 0 && takeDown(actor, initiative)
	};
}

function whatMayBeDone(initiative: Found, actor: Actor | null, term: Term) {
	const { state, submittedAt } = initiative;
	const own = actor !== null && can.own(actor, initiative);
	const mayAnswer = actor !== null && can.answer(actor, initiative) && canAdvance(state, 'not_admissible');
	return {
		maySupport: actor !== null && can.support(actor) && isOpen(state),
		mayEdit: own && canEdit(state),
		mayWithdraw: own && canAdvance(state, 'withdrawn'),
		mayAnswer,
		mayMerge: actor !== null && can.answer(actor, initiative) && canAdvance(state, 'merged'),
		countdown: awaitsAnswer(state) && submittedAt ? countdownSentence(submittedAt, term) : null
	};
}
