import { and, desc, eq, exists, sql, type AnyColumn, type SQL } from 'drizzle-orm';
import type { Actor } from '../actor';
import { db } from '../db.server';
import { ensure, found } from '../errors';
import { advanceInitiative } from '../initiatives/commands.server';
import { findInitiative } from '../initiatives/queries.server';
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

/** Part of a command's change: the initiative that becomes a project is no longer an initiative. */
export function leaveOrigin(
	actor: Actor,
	{ initiativeId, decisionId }: { readonly initiativeId: string; readonly decisionId: string }
) {
	const decision = decisionId === '' ? undefined : found(findApprovedDecision(decisionId));
	const from = initiativeId === '' ? (decision?.initiativeId ?? '') : initiativeId;
	if (from === '') {
		if (!decision) return { origin: 'office' as const };
		return { origin: 'decision' as const, decisionId: decision.id };
	}

	const initiative = found(findInitiative(from));
	const approval = decision ?? findApproval(from);
	ensure(approval?.initiativeId === undefined || approval.initiativeId === from, 'project_not_approved');
	ensure(
		initiative.state === 'approved' || (initiative.state === 'to_tavolo' && approval !== undefined),
		'project_not_approved'
	);
	if (initiative.state === 'to_tavolo') advanceInitiative(actor, from, 'approved');
	advanceInitiative(actor, from, 'project');
	return { origin: 'initiative' as const, initiativeId: from, decisionId: approval?.id ?? null };
}
