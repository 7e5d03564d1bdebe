import { eq, sql } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { now } from '../../clock';
import { db, scrub, transact } from '../../db.server';
import { authorize } from '../../errors';
import * as can from '../policy';
import { SECRET_KEPT } from '../rules';
import { annulments, proclamations, results } from '../tables.server';
import { forgetVoters } from './forgetting.server';
import { voterSecrets } from './tables.server';

/**
 * Sixty days after the end nobody can tell any more who is on a roll: its rows become numbers, lists and codes go.
 * The end is the proclamation, or the count of a vote that nobody ever proclaimed.
 */
export function destroyVoterSecrets(actor: Actor) {
	const forgotten = transact(() => {
		authorize(can.forget(actor));

		const due = db
			.select({ id: voterSecrets.consultationId })
			.from(voterSecrets)
			.leftJoin(proclamations, eq(proclamations.consultationId, voterSecrets.consultationId))
			.leftJoin(results, eq(results.consultationId, voterSecrets.consultationId))
			.leftJoin(annulments, eq(annulments.consultationId, voterSecrets.consultationId))
			.where(
				sql`coalesce(${annulments.at}, ${proclamations.at}, ${results.at}) <= ${now().getTime() - SECRET_KEPT}`
			)
			.limit(100)
			.all();

		for (const consultation of due) {
			forgetVoters(consultation.id);
			record(actor, 'voter_secret.destroyed', consultation, {});
		}
		return due.length;
	});
	if (forgotten > 0) scrub();
	return forgotten;
}
