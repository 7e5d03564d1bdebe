import { and, desc, eq, exists, sql, type AnyColumn, type SQL } from 'drizzle-orm';
import { db } from '../db.server';
import { decisions } from '../minutes/decisions/tables.server';
import { minutesPublications, minutesVersions } from '../minutes/tables.server';

const published = () =>
	exists(
		db
			.select({ versionId: minutesPublications.versionId })
			.from(minutesPublications)
			.innerJoin(minutesVersions, eq(minutesVersions.id, minutesPublications.versionId))
			.where(eq(minutesVersions.minutesId, decisions.minutesId))
	);

const saidYes = (condition: SQL) =>
	db
		.select({ id: decisions.id, text: decisions.text, initiativeId: decisions.initiativeId })
		.from(decisions)
		.where(and(condition, eq(decisions.outcome, 'approved'), published()))
		.orderBy(desc(decisions.recordedAt));

const approving = (condition: SQL) => saidYes(condition).get();

/** The same as a column of a list of initiatives, by its id alone. */
export const approvalOf = (initiativeId: AnyColumn) => {
	const approval = saidYes(eq(decisions.initiativeId, initiativeId)).limit(1).as('approval');
	return sql<string | null>`(select ${approval.id} from ${approval})`;
};

/** The decision that said yes to an initiative, once its minutes are public. */
export const findApproval = (initiativeId: string) => approving(eq(decisions.initiativeId, initiativeId));

/** A decision that said yes and that everybody can read. */
export const findApprovedDecision = (id: string) => approving(eq(decisions.id, id));
