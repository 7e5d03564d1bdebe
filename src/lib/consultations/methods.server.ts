import { m } from '../paraglide/messages.js';
import { BUDGET_BALLOTS, METHODS, type BudgetBallot, type Method } from './rules';

type Way = { readonly method: Method; readonly budgetBallot: BudgetBallot | undefined };

/** How people choose, as an address says it; anything else is not chosen yet. */
export function wayIn(url: URL): Partial<Way> {
	const method = METHODS.find((one) => one === url.searchParams.get('metodo'));
	const budgetBallot = BUDGET_BALLOTS.find((one) => one === url.searchParams.get('scheda'));
	return { method, budgetBallot: method === 'budget' ? budgetBallot : undefined };
}

type Draft = { readonly method: Method; readonly budgetBallot: BudgetBallot | null };

/** The same for a draft, which keeps its own unless the address says another. */
export function wayOf(url: URL, draft: Draft): Partial<Way> {
	if (url.searchParams.has('metodo')) return wayIn(url);
	return { method: draft.method, budgetBallot: draft.budgetBallot ?? undefined };
}

export type MethodStep = {
	/** What is asked now; empty when nothing is left to choose. */
	readonly ask: string;
	readonly ways: readonly { readonly href: string; readonly title: string; readonly text: string }[];
	readonly chosen: string;
	/** Where one chooses again. */
	readonly change: string;
};

/** What is still to be chosen before the form means anything, and what was. */
export function methodStep(url: URL, { method, budgetBallot }: Partial<Way>): MethodStep {
	const to = (names: Readonly<Record<string, string>>) => {
		const asked = new URLSearchParams(url.searchParams);
		for (const name of ['metodo', 'scheda']) asked.delete(name);
		for (const [name, value] of Object.entries(names)) asked.set(name, value);
		return `${url.pathname}?${asked}`;
	};
	const change = to({ metodo: 'altro' });
	if (method === undefined)
		return {
			ask: m.consultation_method_ask(),
			ways: METHODS.map((one) => ({
				href: to({ metodo: one }),
				title: m[`method_${one}`](),
				text: m[`method_${one}_help`]()
			})),
			chosen: '',
			change: ''
		};
	if (method === 'budget' && budgetBallot === undefined)
		return {
			ask: m.consultation_ballot_ask(),
			ways: BUDGET_BALLOTS.map((one) => ({
				href: to({ metodo: method, scheda: one }),
				title: m[`budget_ballot_${one}`](),
				text: m[`budget_ballot_${one}_help`]()
			})),
			chosen: m[`method_${method}`](),
			change
		};
	const ballot = budgetBallot ? `, ${m[`budget_ballot_${budgetBallot}`]().toLocaleLowerCase()}` : '';
	return { ask: '', ways: [], chosen: `${m[`method_${method}`]()}${ballot}.`, change };
}
