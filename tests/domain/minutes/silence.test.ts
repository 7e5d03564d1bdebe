import { beforeEach, expect, test } from 'vitest';
import { now } from '../../../src/lib/clock';
import { db } from '../../../src/lib/db.server';
import { approveBySilence, returnMinutes, submitMinutes } from '../../../src/lib/minutes/commands.server';
import { findMinutes } from '../../../src/lib/minutes/queries.server';
import { reviewMinutes } from '../../../src/lib/minutes/reviews/commands.server';
import { hearSilence } from '../../../src/lib/minutes/silence.server';
import { cityRules } from '../../../src/lib/municipality/tables.server';
import { someMinutes } from '../../support/minutes';
import { as, DAY, NOW, settle, told, travelTo } from '../../support/world';

beforeEach(() => settle());

test.each([
	['uncontested, after the review', 1, 7, false, 'approved'],
	['before the review is over', 1, 6, false, 'in_review'],
	['contested', 1, 30, true, 'in_review'],
	['where the city does not allow it', 0, 30, false, 'in_review']
])('minutes in review, %s: silence', (_, silent_approval, days, contested, state) => {
	const { id } = someMinutes({ state: 'in_review' });
	db.insert(cityRules).values({ rule: 'silent_approval', value: silent_approval, setBy: 'ines' }).run();
	if (contested)
		reviewMinutes(as('lucia'), id, { verdict: 'correct', paragraph: '1', text: 'Manca il nome' });
	travelTo(new Date(now().getTime() + days * DAY + 1000));

	hearSilence();

	expect(findMinutes(id)?.state).toBe(state);
	expect(told().includes(`system minutes.approved ${id}`)).toBe(state === 'approved');
});

test('no person approves in the name of silence', () => {
	const { id } = someMinutes({ state: 'in_review' });

	expect(() => approveBySilence(as('elena'), id)).toThrow('forbidden');
});

test('texts that were contested hold back no other, however many they are', () => {
	db.insert(cityRules).values({ rule: 'silent_approval', value: 1, setBy: 'ines' }).run();
	for (let i = 0; i < 101; i++) {
		settleClock();
		const { id } = someMinutes({ state: 'in_review' });
		reviewMinutes(as('lucia'), id, { verdict: 'correct', paragraph: '1', text: 'Manca il nome' });
	}
	settleClock();
	const { id } = someMinutes({ state: 'in_review' });
	travelTo(new Date(now().getTime() + 8 * DAY));

	hearSilence();

	expect(findMinutes(id)?.state).toBe('approved');
});

test('a text that was corrected and sent again is heard, whatever was asked of the one before', () => {
	const { id } = someMinutes({ state: 'in_review' });
	db.insert(cityRules).values({ rule: 'silent_approval', value: 1, setBy: 'ines' }).run();
	reviewMinutes(as('lucia'), id, { verdict: 'correct', paragraph: '1', text: 'Manca il nome' });
	returnMinutes(as('teresa'), id, 'Correggo');
	submitMinutes(as('teresa'), id);
	travelTo(new Date(now().getTime() + 8 * DAY));

	hearSilence();

	expect(findMinutes(id)?.state).toBe('approved');
});

const settleClock = () => travelTo(NOW);
