import { ensureValid, found } from '../../errors';
import { faultsOf, readBallot, type Ballot, type BallotRules } from './faults';
import { faultValues } from './sheet.server';
import { choiceIn } from './typed';

/** The ballot in its one form; a fault is told in the words of its reason. */
export const validIn = (rules: BallotRules, typed: string): Ballot =>
	validBallot(rules, choiceIn(rules.method, typed));

/** The same for a ballot that is no text any more. */
export function validBallot(rules: BallotRules, choice: unknown): Ballot {
	const [fault] = faultsOf(rules, choice);
	ensureValid(fault === undefined, `ballot_${fault ?? 'unknown_option'}`, {
		field: 'choice',
		values: faultValues(rules)
	});
	return found(readBallot(rules, choice));
}
