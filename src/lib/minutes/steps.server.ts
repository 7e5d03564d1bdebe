import { and, eq, isNull, max } from 'drizzle-orm';
import type { Actor } from '../actor';
import { now } from '../clock';
import { db } from '../db.server';
import { ensure } from '../errors';
import { listVersions } from './queries.server';
import { canAdvance, type MinutesState } from './rules';
import { minutesSteps, minutesVersions } from './tables.server';
import { minutesReviews } from './reviews/tables.server';

type Standing = { readonly id: string; readonly state: MinutesState };

/** Closes the open step and opens the next: part of a command, inside its transaction. */
export function advance(actor: Actor, minutes: Standing, to: MinutesState, reason = '') {
	ensure(canAdvance(minutes, to), 'minutes_state');
	db.update(minutesSteps)
		.set({ endedAt: now() })
		.where(and(eq(minutesSteps.minutesId, minutes.id), isNull(minutesSteps.endedAt)))
		.run();
	db.insert(minutesSteps).values({ minutesId: minutes.id, state: to, reason, by: actor.id }).run();
}

type Text = { readonly snapshot: string; readonly publicSnapshot: string; readonly sha256: string };

/** Adds the next version: whole, sealed, never touched again. */
export function addVersion(actor: Actor, minutesId: string, text: Text, why = '') {
	const last = db
		.select({ number: max(minutesVersions.number) })
		.from(minutesVersions)
		.where(eq(minutesVersions.minutesId, minutesId))
		.get();
	return db
		.insert(minutesVersions)
		.values({ minutesId, number: (last?.number ?? 0) + 1, ...text, why, by: actor.id })
		.returning({
			id: minutesVersions.id,
			number: minutesVersions.number,
			sha256: minutesVersions.sha256,
			at: minutesVersions.at
		})
		.get();
}

export const latestVersion = (minutesId: string) => listVersions(minutesId)[0];

/** What was asked of this version has been looked at. */
export function settleReviews(versionId: string) {
	db.update(minutesReviews)
		.set({ settledAt: now() })
		.where(and(eq(minutesReviews.versionId, versionId), isNull(minutesReviews.settledAt)))
		.run();
}
