import { eq } from 'drizzle-orm';
import { db, onlyReads, prepared } from '../db.server';
import { cityRules, municipality } from './tables.server';
import { DEFAULTS, valueInForce, type Rule } from './rules';

const theOne = prepared(() => db.select().from(municipality).where(eq(municipality.id, 1)).prepare());
const allRules = prepared(() =>
	db.select({ rule: cityRules.rule, value: cityRules.value }).from(cityRules).prepare()
);

/** The Comune; `undefined` until the first-run guide has named it. */
export const findMunicipality = () => theOne().get();

/** Every rule with the value in force: the city's own, else the default. */
export const cityRulesInForce = (): Record<Rule, number> => ({
	...DEFAULTS,
	...Object.fromEntries(
		allRules()
			.all()
			.map(({ rule, value }) => [rule, valueInForce(rule, value)])
	)
});

/** Whether nothing can be written now, in the whole city: what is read may be old. */
export const canOnlyRead = () => onlyReads();

export const isReady = () => {
	findMunicipality();
	return true;
};
