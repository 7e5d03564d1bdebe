import { eq } from 'drizzle-orm';
import type { Actor } from '../actor';
import { record } from '../audit/record.server';
import { now } from '../clock';
import { newId } from '../columns.server';
import { db, transact } from '../db.server';
import { authorize, ensure, ensureValid, found } from '../errors';
import { slugOf } from '../formats/slugs';
import type { IndicatorForm } from './forms';
import * as can from './policy';
import { findIndicator, listIndicators } from './queries.server';
import { canAddUp } from './rules';
import { STANDARD_INDICATORS } from './standard';
import { indicators } from './tables.server';

/** Brings in the standard set; done again, only what is missing. Returns how many came in. */
export function seedStandardIndicators(actor: Actor) {
	return transact(() => {
		authorize(can.define(actor));

		const known = new Set(listIndicators().map(({ slug }) => slug));
		const missing = STANDARD_INDICATORS.filter(({ slug }) => !known.has(slug)).map((standard) => ({
			...standard,
			id: newId(),
			standard: true
		}));
		if (missing.length > 0) db.insert(indicators).values(missing).run();

		for (const { id, slug } of missing) record(actor, 'indicator.created', { id }, {}, { details: { slug } });
		return missing.length;
	});
}

export function createIndicator(actor: Actor, typed: IndicatorForm) {
	return transact(() => {
		authorize(can.define(actor));
		ensureValid(canAddUp(typed.unit, typed.aggregation), 'indicator_never_added', { field: 'aggregation' });
		const slug = slugOf(typed.name);
		const taken = db.select({ id: indicators.id }).from(indicators).where(eq(indicators.slug, slug)).get();
		ensureValid(slug !== '' && (!taken || taken.id === typed.id), 'indicator_name_taken', { field: 'name' });

		db.insert(indicators)
			.values({ ...typed, slug })
			.run();

		record(actor, 'indicator.created', typed, {}, { details: { slug } });
		return slug;
	});
}

/** No longer offered; what was measured stays. */
export function archiveIndicator(actor: Actor, id: string) {
	return transact(() => {
		const indicator = found(findIndicator(id));

		authorize(can.define(actor));
		ensure(indicator.archivedAt === null, 'already_done');

		db.update(indicators).set({ archivedAt: now() }).where(eq(indicators.id, id)).run();

		record(actor, 'indicator.archived', indicator, {}, { details: { slug: indicator.slug } });
	});
}
