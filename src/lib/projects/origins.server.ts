import { and, desc, eq, exists, type SQL } from 'drizzle-orm';
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

const approving = (condition: SQL) =>
	db
		.select({ id: decisions.id, text: decisions.text, initiativeId: decisions.initiativeId })
		.from(decisions)
		.where(and(condition, eq(decisions.outcome, 'approved'), published()))
		.orderBy(desc(decisions.recordedAt))
		.get();

/** The decision that said yes to an initiative, once its minutes are public. */
export const findApproval = (initiativeId: string) => approving(eq(decisions.initiativeId, initiativeId));

/** A decision that said yes and that everybody can read. */
export const findApprovedDecision = (id: string) => approving(eq(decisions.id, id));
