import { beforeEach, describe, expect, test } from 'vitest';
import { listTrends } from '../../../src/lib/needs/trends/queries.server';
import { leastVoices, told, trendOf } from '../../../src/lib/needs/trends/rules';
import { readTrends } from '../../../src/lib/needs/trends/words.server';
import { aNeed } from '../../support/needs';
import { dayIn, inDays, settle, travelTo } from '../../support/world';

beforeEach(settle);

describe('the rule', () => {
	test.each([
		[0, 4, undefined],
		[4, 4, undefined],
		[0, 0, undefined],
		[5, 0, 'rising'],
		[0, 5, 'falling'],
		[5, 4, 'rising'],
		[5, 5, 'steady'],
		[6, 5, 'steady'],
		[7, 5, 'rising'],
		[25, 20, 'rising'],
		[24, 20, 'steady'],
		[16, 20, 'steady'],
		[15, 20, 'falling'],
		[4, 5, undefined],
		[3, 5, 'falling']
	] as const)('%i voices after %i are %s', (recent, before, trend) => {
		expect(trendOf({ recent, before })).toBe(trend);
	});

	test('a city may ask for more voices than five, and never for fewer', () => {
		expect([leastVoices(3), leastVoices(5), leastVoices(12)]).toEqual([5, 5, 12]);
		expect(trendOf({ recent: 11, before: 2 }, 12)).toBeUndefined();
	});

	test('no word and no number tells how many the few are, nor does a row that is missing', () => {
		const each = Array.from({ length: 61 }, (_, voices) => voices);
		for (let least = 5; least <= 20; least++) {
			const pairs = each.flatMap((recent) => each.map((before) => ({ recent, before })));
			const shown = Map.groupBy(pairs, ({ recent, before }) => {
				const trend = trendOf({ recent, before }, least);
				return trend && `${trend} ${told(recent, least)} ${told(before, least)}`;
			});
			const givenAway = [...shown.values()].flatMap((alike) =>
				(['recent', 'before'] as const).filter((side) => {
					const values = new Set(alike.map((voices) => voices[side]));
					return values.size === 1 && [...values].every((voices) => voices < least);
				})
			);

			expect(givenAway).toEqual([]);
		}
	});

	test('few voices are not counted', () => {
		expect([told(4, 5), told(5, 5)]).toEqual([undefined, 5]);
	});
});

const heard = (voices: number, day: string, given = {}) =>
	aNeed({ by: 'lucia', source: 'organizzazione', voices, heardOn: day, ...given });

test('voices of the last ninety days are counted apart from the ninety before, by the day they were heard', () => {
	heard(4, dayIn(0));
	heard(3, dayIn(-89));
	heard(6, dayIn(-90));
	heard(50, dayIn(-180));

	expect(listTrends({ least: 5 })).toEqual([
		{ neighbourhoodId: 'san-giorgio', theme: 'anziani_socialita', recent: 7, before: 6, intensity: 2 }
	]);
});

test('what was heard before anybody asked for the day counts from the day it was written down', () => {
	for (let i = 0; i < 5; i++) aNeed();
	travelTo(inDays(100));

	expect(listTrends({ least: 5 })).toMatchObject([{ recent: 0, before: 5 }]);
});

test('a quartiere with few voices is not in the table, whatever the others have', () => {
	heard(4, dayIn(-1));
	heard(9, dayIn(-1), { neighbourhoodId: 'borgo-antico', by: 'elena' });

	expect(listTrends({ least: 5 }).map(({ neighbourhoodId }) => neighbourhoodId)).toEqual(['borgo-antico']);
});

test('the table is narrowed to a quartiere and to a theme', () => {
	heard(5, dayIn(-1));
	heard(6, dayIn(-1), { theme: 'giovani' });
	heard(7, dayIn(-1), { neighbourhoodId: 'borgo-antico', by: 'elena' });

	const sums = (asked: object) => listTrends({ ...asked, least: 5 }).map(({ recent }) => recent);
	expect(sums({})).toEqual([7, 6, 5]);
	expect(sums({ neighbourhoodId: 'san-giorgio' })).toEqual([6, 5]);
	expect(sums({ theme: 'anziani_socialita' })).toEqual([7, 5]);
});

test('what presses most is told as most of the voices say', () => {
	heard(2, dayIn(-1), { intensity: '1' });
	heard(8, dayIn(-1), { intensity: '3' });

	expect(listTrends({ least: 5 })).toMatchObject([{ intensity: 3 }]);
});

describe('in words', () => {
	const names = new Map([['san-giorgio', 'San Giorgio']]);

	test('a sentence first, then rows in which few voices have no number, and the rule', () => {
		heard(7, dayIn(-1));
		heard(3, dayIn(-100));

		const { said, rows, rule } = readTrends({ least: 5 }, names);

		expect(said).toBe('È in crescita 1 bisogno: Persone anziane e socialità, a San Giorgio.');
		expect(rows).toEqual([
			{
				trend: 'rising',
				word: 'in crescita',
				where: 'San Giorgio',
				theme: 'Persone anziane e socialità',
				recent: 7,
				before: 'meno di 5',
				intensity: 'Serve'
			}
		]);
		expect(rule).toContain('Sotto 5 voci non diciamo nessun numero.');
		expect(JSON.stringify(rows)).not.toContain('3');
	});

	test('four voices after five have no row: that they are steady would say they are four', () => {
		heard(4, dayIn(-1));
		heard(5, dayIn(-100));

		expect(readTrends({ least: 5 }, names).rows).toEqual([]);
	});

	test('where voices are few it says so', () => {
		heard(4, dayIn(-1));

		expect(readTrends({ least: 5 }, names)).toMatchObject({
			said: expect.stringContaining('ancora poche'),
			rows: []
		});
	});
});
