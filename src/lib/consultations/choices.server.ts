import { RELATIONS } from '../accounts/rules';
import { now } from '../clock';
import { newId } from '../columns.server';
import { dateInWords, wallClock } from '../formats/dates';
import { listDecisions } from '../minutes/decisions/queries.server';
import { typedEuros } from '../formats/money';
import { findInitiative } from '../initiatives/queries.server';
import { cityRulesInForce } from '../municipality/queries.server';
import { listNeighbourhoods } from '../neighbourhoods/queries.server';
import { m } from '../paraglide/messages.js';
import type { Proposal } from './forms';
import type { Found } from './queries.server';
import { BUDGET_RULES, MAJORITIES, QUORUMS, type Method } from './rules';

/** What the form offers, in the reader's words. */
export const proposalChoices = (tavolo?: TavoloAsked) => ({
	/** Of an open vote: whose members are asked, and the decisions it may come from. */
	tavolo: tavolo && {
		name: tavolo.name,
		decisions: listDecisions({ tavoloId: tavolo.id, limit: 50 }).map(({ id, text, startsAt }) => ({
			value: id,
			label: `${dateInWords(startsAt)}: ${inShort(text, 80)}`
		}))
	},
	neighbourhoods: listNeighbourhoods().map(({ id, name }) => ({ value: id, label: name })),
	relations: RELATIONS.map((value) => ({ value, label: m[`relation_${value}`]() })),
	quorums: QUORUMS.map((value) => ({ value, label: m[`quorum_choice_${value}`]() })),
	budgetRules: BUDGET_RULES.map((value) => ({
		value,
		label: m[`budget_rule_${value}`](),
		help: m[`budget_rule_${value}_help`]()
	})),
	majorities: MAJORITIES.map((value) => ({ value, label: m[`majority_choice_${value}`]() }))
});

const inShort = (text: string, longest: number) =>
	text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;

type TavoloAsked = { readonly id: string; readonly name: string };

const HOUR = 3_600_000;

/** A new form, filled in with what the initiative already says. */
export function newProposal(
	initiativeId: string | null,
	decisionId: string | null,
	method: Method = 'yes_no',
	tavolo?: TavoloAsked
): Partial<Proposal> {
	const initiative = initiativeId ? findInitiative(initiativeId) : undefined;
	const days = cityRulesInForce().consultation_days;
	const opensAt = new Date(Math.ceil(now().getTime() / HOUR) * HOUR + 24 * HOUR);
	const closesAt = new Date(opensAt.getTime() + Math.max(days, 14) * 24 * HOUR);
	return {
		id: newId(),
		question:
			initiative && method === 'yes_no' ? m.consultation_question_about({ title: initiative.title }) : '',
		explanation: initiative?.summary ?? '',
		maxChoices: method === 'yes_no' ? 1 : 3,
		cityWide: initiative?.cityWide ?? false,
		neighbourhoodIds: [...(initiative?.neighbourhoodIds ?? [])],
		opensAt: wallClock(opensAt),
		closesAt: wallClock(closesAt),
		initiativeId: initiative?.id ?? '',
		decisionId: decisionId ?? '',
		tavoloId: tavolo?.id ?? ''
	};
}

/** A draft as the form shows it again. */
export const proposalFrom = (draft: Found): Proposal => ({
	id: draft.id,
	question: draft.question,
	explanation: draft.explanation,
	ifYes: draft.ifYes,
	ifNo: draft.ifNo,
	method: draft.method,
	minChoices: draft.minChoices,
	maxChoices: draft.maxChoices,
	winners: draft.winners,
	budgetEuros: draft.budgetCents === null ? '' : typedEuros(draft.budgetCents),
	budgetRule: draft.budgetRule ?? 'greedy',
	budgetBallot: draft.budgetBallot ?? 'approval',
	minimumVotes: draft.minimumVotes,
	lotSource: draft.lotSource,
	cityWide: draft.cityWide,
	neighbourhoodIds: [...draft.neighbourhoodIds],
	relations: [...draft.relations],
	quorum: draft.quorum,
	quorumValue: draft.quorumValue,
	majority: draft.majority,
	majorityNumerator: draft.majorityNumerator ?? 2,
	majorityDenominator: draft.majorityDenominator ?? 3,
	opensAt: wallClock(draft.opensAt),
	closesAt: wallClock(draft.closesAt),
	initiativeId: draft.initiativeId ?? '',
	decisionId: draft.decisionId ?? '',
	tavoloId: draft.tavoloId ?? ''
});
