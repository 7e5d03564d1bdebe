import type { BudgetElection, Outcome } from './elections';

/**
 * Some cities keep Equal Shares only if it pleases: when more voters get more of the projects they approved
 * from the other count than from this one, the other holds.
 */
export function preferredByMore({ ballots }: BudgetElection, one: Outcome, other: Outcome): Outcome {
	const got = (approved: ReadonlyMap<string, bigint>, { winners }: Outcome) =>
		winners.filter((id) => approved.has(id)).length;
	let preferOne = 0;
	let preferOther = 0;
	for (const { weight, points } of ballots) {
		const [here, there] = [got(points, one), got(points, other)];
		if (here > there) preferOne += weight;
		if (there > here) preferOther += weight;
	}
	const held = preferOther > preferOne ? other : one;
	return { ...held, trace: [...held.trace, { step: 'comparison', first: preferOne, second: preferOther }] };
}
