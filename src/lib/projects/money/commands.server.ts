import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { today } from '../../clock';
import { db, transact } from '../../db.server';
import { authorize, ensure, ensureValid, found } from '../../errors';
import * as can from '../policy';
import { findProject } from '../queries.server';
import { hasEnded } from '../rules';
import { projectExpenses, projectFunding } from '../tables.server';

type Funding = {
	readonly id: string;
	readonly source: string;
	readonly cents: number;
	readonly inKind: boolean;
};
type Expense = {
	readonly id: string;
	readonly line: string;
	readonly cents: number;
	readonly funder: string;
	readonly on: string;
	readonly documentReference: string;
};

/** Who gives how much, in money or in kind. */
export function addFunding(actor: Actor, projectId: string, typed: Funding) {
	return transact(() => {
		const project = found(findProject(projectId));

		authorize(can.steer(actor, project));
		ensure(!hasEnded(project.state), 'project_ended');
		ensureValid(Number.isInteger(typed.cents) && typed.cents > 0, 'amount_not_positive', { field: 'euros' });

		db.insert(projectFunding)
			.values({ ...typed, projectId })
			.run();

		record(actor, 'funding.added', project, can.placeOf(project), { details: typed });
	});
}

/** What was paid, by whom, for what. The last bills come after the end. */
export function recordExpense(actor: Actor, projectId: string, typed: Expense) {
	return transact(() => {
		const project = found(findProject(projectId));

		authorize(can.run(actor, project));
		ensureValid(Number.isInteger(typed.cents) && typed.cents > 0, 'amount_not_positive', { field: 'euros' });
		ensureValid(typed.funder.trim() !== '', 'expense_funder_missing', { field: 'funder' });
		ensureValid(typed.on <= today(), 'project_day_in_future', { field: 'on' });

		db.insert(projectExpenses)
			.values({ ...typed, projectId, by: actor.id })
			.run();

		record(actor, 'expense.recorded', project, can.placeOf(project), { details: typed });
	});
}
