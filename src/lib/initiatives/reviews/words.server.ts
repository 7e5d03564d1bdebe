import { dayInWords } from '../../formats/dates';
import { euros } from '../../formats/numbers';
import { m } from '../../paraglide/messages.js';
import type { listReviews } from './queries.server';

type Looked = Pick<
	ReturnType<typeof listReviews>[number],
	'competence' | 'legal' | 'technical' | 'economic' | 'cents' | 'deadline'
>;

/** What an office says of each question, with the cost and the day of the next step where they are known. */
export const opinionWords = ({ cents, deadline, ...said }: Looked) =>
	[
		{ asked: m.feasibility_competence(), told: m[`feasibility_${said.competence}`]() },
		{ asked: m.feasibility_legal(), told: m[`feasibility_${said.legal}`]() },
		{ asked: m.feasibility_technical(), told: m[`feasibility_${said.technical}`]() },
		{ asked: m.feasibility_economic(), told: m[`feasibility_${said.economic}`]() },
		{ asked: m.feasibility_cost(), told: cents === null ? '' : euros(cents) },
		{ asked: m.feasibility_deadline_said(), told: deadline === null ? '' : dayInWords(deadline) }
	].filter(({ told }) => told !== '');
