import { eq } from 'drizzle-orm';
import type { Actor } from '../actor';
import { record } from '../audit/record.server';
import { now } from '../clock';
import { db, transact } from '../db.server';
import { authorize, ensure, ensureValid, found } from '../errors';
import * as can from './policy';
import { cityRulesInForce, findMunicipality } from './queries.server';
import { BOUNDS, DEFAULTS, RULES, type Rule } from './rules';
import { cityRules, municipality } from './tables.server';

type Described = Partial<Omit<typeof municipality.$inferInsert, 'id' | 'demo' | 'updatedAt' | 'name'>> & {
	readonly name: string;
};
const CITY = { id: 'city' };

/** The first thing that is said of a city. Only once: afterwards it is updated. */
export function nameMunicipality(actor: Actor, described: Described) {
	transact(() => {
		authorize(can.setUp(actor));
		ensure(findMunicipality() === undefined, 'already_done');

		db.insert(municipality)
			.values({ id: 1, ...described, updatedAt: now() })
			.run();

		record(actor, 'municipality.updated', CITY, {}, { details: { name: described.name } });
	});
}

/** `seen` is when what the page showed was written. */
export function updateMunicipality(actor: Actor, described: Described, seen?: number) {
	transact(() => {
		const before = found(findMunicipality());

		authorize(can.setUp(actor));
		ensure(seen === undefined || seen === before.updatedAt.getTime(), 'stale');

		db.update(municipality)
			.set({ ...described, updatedAt: now() })
			.where(eq(municipality.id, 1))
			.run();

		record(actor, 'municipality.updated', CITY, {}, { details: { name: described.name } });
	});
}

/** The city's own numbers; a rule that goes back to its default keeps no row. Only what changes is recorded. */
export function setRules(actor: Actor, values: Readonly<Partial<Record<Rule, number>>>) {
	return transact(() => {
		authorize(can.setUp(actor));
		const before = cityRulesInForce();

		const changed = RULES.flatMap((rule) => {
			const value = values[rule];
			if (value === undefined || value === before[rule]) return [];
			const [least, most] = BOUNDS[rule];
			const possible = Number.isInteger(value) && value >= least && value <= most;
			ensureValid(possible, 'rule_out_of_bounds', { field: rule });
			return [{ rule, from: before[rule], to: value }];
		});
		for (const { rule, to } of changed) {
			db.delete(cityRules).where(eq(cityRules.rule, rule)).run();
			if (to !== DEFAULTS[rule]) db.insert(cityRules).values({ rule, value: to, setBy: actor.id }).run();
		}

		if (changed.length > 0) record(actor, 'rules.changed', CITY, {}, { details: { changed } });
		return changed.length;
	});
}
