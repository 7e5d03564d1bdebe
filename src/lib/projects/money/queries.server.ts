import { eq, sql } from 'drizzle-orm';
import { db, prepared } from '../../db.server';
import { projectExpenses, projectFunding } from '../tables.server';

const fundingOf = prepared(() =>
	db
		.select({ source: projectFunding.source, cents: projectFunding.cents, inKind: projectFunding.inKind })
		.from(projectFunding)
		.where(eq(projectFunding.projectId, sql.placeholder('projectId')))
		.limit(100)
		.prepare()
);

const expensesOf = prepared(() =>
	db
		.select({
			line: projectExpenses.line,
			cents: projectExpenses.cents,
			funder: projectExpenses.funder,
			on: projectExpenses.on
		})
		.from(projectExpenses)
		.where(eq(projectExpenses.projectId, sql.placeholder('projectId')))
		.orderBy(projectExpenses.on)
		.limit(500)
		.prepare()
);

const sum = (rows: readonly { readonly cents: number }[]) =>
	rows.reduce((total, { cents }) => total + cents, 0);

/** Said and spent, in cents. What is given in kind is told apart from money. */
export function findMoney(projectId: string) {
	const funding = fundingOf().all({ projectId });
	const expenses = expensesOf().all({ projectId });
	return {
		funding,
		expenses,
		said: sum(funding.filter(({ inKind }) => !inKind)),
		inKind: sum(funding.filter(({ inKind }) => inKind)),
		spent: sum(expenses)
	};
}
