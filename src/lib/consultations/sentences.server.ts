import { momentInWords } from '../formats/dates';
import { number } from '../formats/numbers';
import { m } from '../paraglide/messages.js';
import type { Step } from './counting/quorum';
import type { Found, Quartiere } from './queries.server';
import type { Channel, ConsultationState, Outcome } from './rules';

export const stateWord = (state: ConsultationState) => m[`consultation_state_${state}`]();
export const outcomeWord = (outcome: Outcome) => m[`outcome_${outcome}`]();

/** How people may vote, in one line. */
export const channelWords = (channels: readonly Channel[]) =>
	channels.map((channel) => m[`channel_${channel}`]()).join('; ');

export const whereWords = ({
	cityWide,
	quartieri,
	tavolo
}: {
	readonly cityWide: boolean;
	readonly quartieri: readonly Quartiere[];
	/** Of an open vote. */
	readonly tavolo?: string | null;
}) => tavolo || (cityWide ? m.consultation_whole_city() : quartieri.map(({ name }) => name).join(', '));

/** What stands above the question: a vote of residents, or an open one of a tavolo. */
export const kickerOf = (consultation: Parameters<typeof whereWords>[0]) => {
	const where = whereWords(consultation);
	return consultation.tavolo ? m.open_vote_kicker({ where }) : m.consultation_kicker({ where });
};

/** Until when an open vote takes ballots. */
export const untilSentence = (closesAt: Date) => m.consultation_when_open({ to: momentInWords(closesAt) });

/** Until when, from when, or since when: the first thing one asks. */
export function whenSentence(
	state: ConsultationState,
	{ opensAt, closesAt, channels }: { opensAt: Date; closesAt: Date; channels: readonly Channel[] }
) {
	const from = momentInWords(opensAt);
	const to = momentInWords(closesAt);
	if (state === 'draft') return m.consultation_when_draft();
	if (state === 'annulled') return m.consultation_when_annulled();
	if (state === 'called') return m.consultation_when_called({ from });
	if (state === 'open') return untilSentence(closesAt);
	if (state === 'closed' && channels.includes('paper')) return m.consultation_when_closed_paper({ to });
	if (state === 'closed') return m.consultation_when_closed({ to });
	return m.consultation_when_over({ to });
}

/** Who may vote, in one sentence of plain words. */
export function whoSentence(consultation: Found) {
	if (consultation.tavolo) return m.open_vote_who({ tavolo: consultation.tavolo });
	const ties = consultation.relations.map((relation) => m[`relation_${relation}`]()).join(', ');
	return m.consultation_who({ where: whereWords(consultation), ties, age: consultation.minimumAge });
}

export function quorumSentence({ quorum, quorumValue }: Found) {
	return m[`quorum_${quorum}`]({ value: number(quorumValue) });
}

export function majoritySentence({ majority, majorityNumerator, majorityDenominator }: Found) {
	return m[`majority_${majority}`]({
		numerator: majorityNumerator ?? 1,
		denominator: majorityDenominator ?? 2
	});
}

/** One step of the count as a sentence with its numbers, and whether it held. */
export const stepWords = ({ step, holds, values }: Step) => ({
	text: STEPS[step](values),
	/** What was not asked for is neither met nor missed. */
	verdict: holds === undefined || step === 'quorum_none' ? '' : holds ? m.count_holds() : m.count_fails()
});

type Values = Step['values'];
const n = (values: Values, name: string) => values[name] ?? 0;

const STEPS: Readonly<Record<Step['step'], (values: Values) => string>> = {
	ballots: (v) =>
		m.count_ballots({
			cast: n(v, 'cast'),
			entitled: n(v, 'entitled'),
			yes: n(v, 'yes'),
			no: n(v, 'no'),
			abstain: n(v, 'abstain'),
			blank: n(v, 'blank')
		}),
	no_ballots: () => m.count_no_ballots(),
	quorum_none: () => m.count_quorum_none(),
	quorum_participation: (v) =>
		m.count_quorum_participation({
			value: n(v, 'value'),
			entitled: n(v, 'entitled'),
			cast: n(v, 'cast'),
			left: 100 * n(v, 'cast'),
			right: n(v, 'value') * n(v, 'entitled')
		}),
	quorum_approval: (v) =>
		m.count_quorum_approval({
			value: n(v, 'value'),
			entitled: n(v, 'entitled'),
			yes: n(v, 'yes'),
			left: 100 * n(v, 'yes'),
			right: n(v, 'value') * n(v, 'entitled')
		}),
	quorum_absolute: (v) => m.count_quorum_absolute({ value: n(v, 'value'), cast: n(v, 'cast') }),
	parity: (v) => m.count_parity({ yes: n(v, 'yes'), no: n(v, 'no') }),
	majority_simple: (v) => m.count_majority_simple({ yes: n(v, 'yes'), no: n(v, 'no') }),
	majority_voters: (v) =>
		m.count_majority_voters({ yes: n(v, 'yes'), cast: n(v, 'cast'), left: 2 * n(v, 'yes') }),
	majority_entitled: (v) =>
		m.count_majority_entitled({ yes: n(v, 'yes'), entitled: n(v, 'entitled'), left: 2 * n(v, 'yes') }),
	majority_qualified: (v) =>
		m.count_majority_qualified({
			numerator: n(v, 'numerator'),
			denominator: n(v, 'denominator'),
			left: n(v, 'denominator') * n(v, 'yes'),
			right: n(v, 'numerator') * (n(v, 'yes') + n(v, 'no'))
		})
};

/** What stands above the pages of one vote. */
export const crumbsTo = ({ id, question }: { readonly id: string; readonly question: string }) => [
	{ label: m.consultations_title(), href: '/consultazioni' },
	{ label: question, href: `/consultazioni/${id}` }
];
