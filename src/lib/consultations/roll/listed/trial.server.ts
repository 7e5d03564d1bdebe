import type { Actor } from '../../../actor';
import { authorize, ensureValid, found } from '../../../errors';
import { readTable } from '../../../formats/tables';
import { m } from '../../../paraglide/messages.js';
import * as can from '../../policy';
import { findConsultation } from '../../queries.server';
import { readListed } from './reading.server';

const MOST_SHOWN = 200;

/** What would happen with this list. Nothing is kept, and no line is shown again: only its number. */
export function tryListed(actor: Actor, consultationId: string, text: string) {
	const consultation = found(findConsultation(consultationId));
	authorize(can.call(actor, consultation));

	const table = readTable(text);
	const read = typeof table === 'string' ? undefined : readListed(consultation, table);
	ensureValid(read !== undefined, 'listed_unreadable', { field: 'file' });
	const { voters, problems, repeated, verified } = read;
	return {
		good: m.listed_trial_good({ count: voters.size }),
		repeated: repeated > 0 ? m.listed_trial_repeated({ count: repeated }) : '',
		verified: verified > 0 ? m.listed_trial_verified({ count: verified }) : '',
		wrong: problems.length > 0 ? m.listed_trial_wrong({ count: problems.length }) : '',
		problems: problems.slice(0, MOST_SHOWN).map(({ line, problem }) => ({
			line,
			text: m[`listed_problem_${problem}`]()
		}))
	};
}
