import { and, eq, isNull, lte } from 'drizzle-orm';
import { SYSTEM } from '../actor';
import { now } from '../clock';
import { db } from '../db.server';
import { Refusal } from '../errors';
import { cityRulesInForce } from '../municipality/queries.server';
import { approveBySilence } from './commands.server';
import { minutesSteps } from './tables.server';

/** Approves what nobody contested in time, where the city allows it. A text that was contested waits for a person. */
export function hearSilence() {
	const { silent_approval, review_days } = cityRulesInForce();
	if (silent_approval !== 1) return;
	for (const { minutesId } of inReviewSince(new Date(now().getTime() - review_days * 86_400_000))) {
		try {
			approveBySilence(SYSTEM, minutesId);
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
		}
	}
}

const inReviewSince = (moment: Date) =>
	db
		.select({ minutesId: minutesSteps.minutesId })
		.from(minutesSteps)
		.where(
			and(eq(minutesSteps.state, 'in_review'), isNull(minutesSteps.endedAt), lte(minutesSteps.at, moment))
		)
		.limit(100)
		.all();
