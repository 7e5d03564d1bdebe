import { and, asc, eq, isNull, lte, notExists, sql } from 'drizzle-orm';
import { SYSTEM } from '../actor';
import { now } from '../clock';
import { db } from '../db.server';
import { Refusal } from '../errors';
import { log } from '../log.server';
import { cityRulesInForce } from '../municipality/queries.server';
import { approveBySilence } from './commands.server';
import { minutesSteps, minutesVersions } from './tables.server';
import { minutesReviews } from './reviews/tables.server';

/** Approves what nobody contested in time, where the city allows it. A text that was contested waits for a person. */
export function hearSilence() {
	const { silent_approval, review_days } = cityRulesInForce();
	if (silent_approval !== 1) return;
	for (const { minutesId } of uncontestedSince(new Date(now().getTime() - review_days * 86_400_000))) {
		try {
			approveBySilence(SYSTEM, minutesId);
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			// Somebody was faster: a correction asked for, or an approval, between the look and the act.
			log.warn({ minutes: minutesId, reason: error.reason }, 'silence not heard');
		}
	}
}

/** In review since then, oldest first, and of their latest version nobody asked for a correction. */
function uncontestedSince(moment: Date) {
	const latest = db
		.select({ id: minutesVersions.id })
		.from(minutesVersions)
		.where(eq(minutesVersions.minutesId, minutesSteps.minutesId))
		.orderBy(sql`${minutesVersions.number} desc`)
		.limit(1);
	const contested = db
		.select({ one: sql`1` })
		.from(minutesReviews)
		.where(and(eq(minutesReviews.versionId, sql`${latest}`), eq(minutesReviews.verdict, 'correct')));
	return db
		.select({ minutesId: minutesSteps.minutesId })
		.from(minutesSteps)
		.where(
			and(
				eq(minutesSteps.state, 'in_review'),
				isNull(minutesSteps.endedAt),
				lte(minutesSteps.at, moment),
				notExists(contested)
			)
		)
		.orderBy(asc(minutesSteps.at))
		.limit(100)
		.all();
}
