import { now } from '../clock';
import { pagesOf } from '../formats/addresses';
import { colourOf } from '../neighbourhoods/rules';
import { m } from '../paraglide/messages.js';
import { countConsultations, listConsultations } from './lists.server';
import { toneOf } from './page.server';
import { PHASES, stateOf, type Phase } from './rules';
import { kickerOf, outcomeWord, stateWord, whenSentence, whereWords } from './sentences.server';

const SHOWN = 12;

/** A phase as it stands in an address; anything else is no filter. */
export const phaseIn = (text: string | null): Phase | undefined => PHASES.find((phase) => phase === text);

export const phaseChoices = () =>
	PHASES.map((value) => ({ value, label: m[`consultation_phase_${value}`]() }));

type Asked = {
	readonly phase?: Phase;
	readonly neighbourhoodId?: string;
	readonly url: URL;
};

/** One page of the list of votes: those open now first, then those to come, then the last to end. */
export function listingOf({ phase, neighbourhoodId, url }: Asked) {
	const count = countConsultations({ phase, neighbourhoodId });
	const { page, pages } = pagesOf(url, count, SHOWN);
	const items = listConsultations({ phase, neighbourhoodId, limit: SHOWN, offset: (page - 1) * SHOWN });
	return {
		count,
		page,
		pages,
		items: items.map(voteInShort)
	};
}

/** A vote in a list: what is asked, where it stands, until when, and what came out. */
export function voteInShort(consultation: ReturnType<typeof listConsultations>[number]) {
	const state = stateOf(consultation, now());
	return {
		id: consultation.id,
		question: consultation.question,
		where: consultation.tavolo ? kickerOf(consultation) : whereWords(consultation),
		colour: colourOf(consultation.quartieri),
		state: stateWord(state),
		tone: toneOf(state),
		when: whenSentence(state, consultation),
		outcome: consultation.outcome && outcomeWord(consultation.outcome)
	};
}
