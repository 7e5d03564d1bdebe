import { expect, test } from 'vitest';
import { CONSOLE } from '../../../src/lib/actor';
import {
	nameMunicipality,
	setRules,
	updateMunicipality
} from '../../../src/lib/municipality/commands.server';
import { cityRulesInForce, findMunicipality } from '../../../src/lib/municipality/queries.server';
import { BOUNDS, DEFAULTS, RULES } from '../../../src/lib/municipality/rules';
import { cityRules } from '../../../src/lib/municipality/tables.server';
import { db } from '../../../src/lib/db.server';
import { as, MINUTE, NOW, settle, told, travelTo } from '../../support/world';

test('a city is named once, then updated', () => {
	nameMunicipality(CONSOLE, { name: 'Vallefiorita' });

	expect(() => nameMunicipality(CONSOLE, { name: 'Altra' })).toThrow('already_done');
	updateMunicipality(CONSOLE, { name: 'Vallefiorita', motto: 'Insieme', phone: '030 1' });
	expect(findMunicipality()).toMatchObject({ name: 'Vallefiorita', motto: 'Insieme', phone: '030 1' });
	expect(told()).toEqual(['console municipality.updated city', 'console municipality.updated city']);
});

test('a page shown before somebody else saved is refused', () => {
	settle();
	travelTo(new Date(NOW.getTime() + MINUTE));
	updateMunicipality(as('ines'), { name: 'Vallefiorita' }, NOW.getTime());

	expect(() => updateMunicipality(as('ines'), { name: 'Valle' }, NOW.getTime())).toThrow('stale');
});

test('an administrator changes the rules; what goes back to its default keeps no row', () => {
	settle();

	expect(setRules(as('ines'), { notice_days: 7, answer_days: 30 })).toBe(1);
	expect(cityRulesInForce()).toEqual({ ...DEFAULTS, notice_days: 7 });

	setRules(as('ines'), { notice_days: DEFAULTS.notice_days });
	expect(db.select().from(cityRules).all()).toEqual([]);
	expect(setRules(as('ines'), { notice_days: DEFAULTS.notice_days })).toBe(0);
	expect(told()).toEqual(['ines rules.changed city', 'ines rules.changed city']);
});

test.each([
	['too little', { notice_days: 0 }],
	['too much', { minimum_age: 99 }],
	['half a day', { review_days: 1.5 }],
	['a count of fewer than five people', { suppress_below: 4 }]
])('%s is refused, and nothing changes', (_, values) => {
	settle();

	expect(() => setRules(as('ines'), { answer_days: 20, ...values })).toThrow('rule_out_of_bounds');
	expect(cityRulesInForce()).toEqual(DEFAULTS);
	expect(told()).toEqual([]);
});

test('a city that once chose to tell counts of three or four people tells none below five', () => {
	settle();
	db.insert(cityRules).values({ rule: 'suppress_below', value: 3, setBy: 'ines' }).run();
	expect(cityRulesInForce().suppress_below).toBe(5);

	setRules(as('ines'), { suppress_below: 12 });
	expect(cityRulesInForce().suppress_below).toBe(12);
});

test('every default lies within what a city may choose', () => {
	for (const rule of RULES) {
		expect(DEFAULTS[rule]).toBeGreaterThanOrEqual(BOUNDS[rule][0]);
		expect(DEFAULTS[rule]).toBeLessThanOrEqual(BOUNDS[rule][1]);
	}
});

test.each(['bruna', 'omar', 'elena', 'carla'] as const)('%s does not set up the city', (someone) => {
	settle();

	expect(() => updateMunicipality(as(someone), { name: 'X' })).toThrow('forbidden');
	expect(() => nameMunicipality(as(someone), { name: 'X' })).toThrow('forbidden');
	expect(() => setRules(as(someone), { notice_days: 3 })).toThrow('forbidden');
	expect(told()).toEqual([]);
});
