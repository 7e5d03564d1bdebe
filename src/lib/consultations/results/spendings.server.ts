import { euros, number, percent } from '../../formats/numbers';
import { m } from '../../paraglide/messages.js';
import { optionWord } from '../ballots/words.server';
import type { OptionsTally } from '../counting/count';
import type { Spending } from '../counting/budget';
import type { TraceStep } from '../counting/elections';
import type { Trace } from '../counting/quorum';
import type { Manifest } from '../manifest';
import { BUDGET_RULES, type BudgetRule } from '../rules';

/** The two counts of a sum side by side: what each chooses and costs, whom it reaches, and why for each project. */
export function spendingsOf(manifest: Manifest, { cast, votes, spendings }: OptionsTally, trace: Trace) {
	const { budget, options } = manifest;
	if (!budget || !spendings) return undefined;
	return {
		rules: BUDGET_RULES.map((rule) => ({
			rule: ruleWord(rule),
			binding: rule === budget.rule,
			sentence: ruleSentence(spendings[rule], budget.cents, cast)
		})),
		projects: options
			.map(({ id, cents }) => ({ id, cents, votes: votes.find((one) => one.id === id)?.votes ?? 0 }))
			.toSorted((one, other) => other.votes - one.votes)
			.map(({ id, cents, votes: given }) => ({
				title: optionWord(manifest, id),
				price: euros(cents ?? 0),
				votes: number(given),
				in: BUDGET_RULES.map((rule) => standingOf(spendings[rule], id)),
				why: whyOf(trace, id, { rule: budget.rule, votes: given })
			}))
	};
}

export const ruleWord = (rule: BudgetRule) =>
	rule === 'greedy' ? m.budget_rule_greedy() : m.budget_rule_equal_shares();

const ruleSentence = ({ winners, cents, reached }: Spending, sum: number, cast: number) =>
	m.spending_sentence({
		count: winners.length,
		projects: number(winners.length),
		spent: euros(cents),
		sum: euros(sum),
		reached: number(reached),
		share: percent(cast === 0 ? 0 : reached / cast)
	});

const standingOf = ({ winners, ties }: Spending, id: string) =>
	winners.includes(id) ? 'in' : ties.some(({ among }) => among.includes(id)) ? 'tied' : 'out';

type Asked = { readonly rule: BudgetRule; readonly votes: number };

/** Why a project is in or out under the count that holds: the line of the trace that settled it. */
function whyOf(trace: Trace, id: string, { rule, votes }: Asked): string {
	const holding = trace.find((step): step is TraceStep => step.step === 'rule_that_holds');
	const lines = holding ? flat(holding) : [];
	const about = lines.findLast(
		({ project, projects }) =>
			project === id || (Array.isArray(projects) && projects.some((one) => one === id))
	);
	if (about?.step === 'bought') {
		return m.why_bought({
			supporters: number(Number(about.supporters)),
			most: euros(partOf(String(about.each_paid_at_most)))
		});
	}
	if (about?.step === 'tie' || about?.step === 'lot') return m.why_tie();
	if (about?.step === 'taken') return m.why_taken({ votes: number(votes) });
	if (about?.step === 'does_not_fit')
		return m.why_does_not_fit({ left: euros(Number(about.left)), cost: euros(Number(about.cost)) });
	if (about?.step === 'below_threshold') return m.why_below_threshold();
	if (about?.step === 'over_ceiling') return m.why_over_ceiling();
	if (about?.step === 'excluded') return m.why_excluded();
	if (votes === 0) return m.why_no_votes();
	return rule === 'equal_shares' ? m.why_not_afforded() : m.why_does_not_fit_at_all();
}

/** The lines of a count with those of the counts inside it. */
const flat = (step: TraceStep): TraceStep[] =>
	Array.isArray(step.with)
		? step.with.flatMap((one) => (typeof one === 'object' ? [one, ...flat(one)] : []))
		: [];

const partOf = (fraction: string) => {
	const [over = '0', under = '1'] = fraction.split('/');
	return Math.round(Number(over) / Number(under));
};
