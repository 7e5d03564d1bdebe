import { beforeEach, describe, expect, test } from 'vitest';
import { search, searchInitiatives } from '../../../src/lib/search/reading.server';
import { LOOKED, moreThan, PAGE_SIZE } from '../../../src/lib/search/rules';
import { manyInitiatives, manyMeetings } from '../../support/crowd';
import { aMeeting } from '../../support/meetings';
import { settle } from '../../support/world';

beforeEach(settle);

const firstOf = (text: string, filter: Partial<Parameters<typeof search>[0]> = {}) =>
	search({ text, ...filter }).meetings(1)[0]?.id;

describe('a word that very many meetings hold', () => {
	test('an old meeting that has it in its title still comes first', () => {
		const [old] = manyMeetings(LOOKED + 100, 'Sala civica', (i) => (i === 0 ? 'La sala' : `Incontro ${i}`));

		expect(firstOf('sala')).toBe(old);
		expect(firstOf('sala', { neighbourhood: 'stazione', year: 2020 })).toBe(old);
	});

	test('one that says it more often than the newest still comes before them', () => {
		manyMeetings(1_500, 'Sala civica', (i) => (i === 0 ? 'Sala, sala, sala' : `Incontro in sala ${i}`));

		expect(search({ text: 'sala' }).meetings(1)[0]?.title).toBe('Sala, sala, sala');
	});

	test('the name of a quartiere still finds its own meetings, and no others', () => {
		manyMeetings(1_300, 'Sala civica');

		const { meetings } = search({ text: 'san giorgio' });

		for (const { neighbourhood } of [...meetings(1), ...meetings(50)])
			expect(neighbourhood).toBe('San Giorgio');
	});

	test('the number is said as “more than”, and every page that is offered has its meetings', () => {
		manyMeetings(LOOKED + 300, 'Sala civica');

		const { count, said, meetings } = search({ text: 'sala' });
		const last = Math.ceil(count / PAGE_SIZE);
		const shown = [1, 2, 500, last - 1, last].map((page) => meetings(page).map(({ id }) => id));

		expect(said).toContain('Più di 10000 incontri parlano di questo.');
		expect(shown.slice(0, -1).every(({ length }) => length === PAGE_SIZE)).toBe(true);
		expect(shown.at(-1)).not.toEqual([]);
		expect(meetings(last + 1)).toEqual([]);
		expect(new Set(shown.flat()).size).toBe(shown.flat().length);
	});

	test('a filter is asked before anything is left out: what it leaves is counted to the last', () => {
		manyMeetings(LOOKED + 300, 'Sala civica');

		expect(search({ text: 'sala', neighbourhood: 'stazione' })).toMatchObject({
			count: 1030,
			said: '1030 incontri parlano di questo.'
		});
		expect(search({ text: 'sala', neighbourhood: 'stazione', year: 2020 }).count).toBe(1030);
		expect(search({ text: 'sala', year: 2021 }).count).toBe(2060);
		expect(search({ text: 'sala', kind: 'decision' }).count).toBe(0);
	});

	test('up to the limit it is said exactly', () => {
		manyMeetings(LOOKED, 'Sala civica');

		expect(search({ text: 'sala' })).toMatchObject({
			count: 10_000,
			said: '10000 incontri parlano di questo.'
		});
	});

	test('what happens is found at once, though the page was just asked for', () => {
		manyMeetings(100, 'Sala civica');
		expect(firstOf('sala')).toBeDefined();

		const id = aMeeting({ title: 'Sala, sala, sala' });

		expect(firstOf('sala')).toBe(id);
	});

	test.each([
		[1001, 1000],
		[1000, 900],
		[101, 100],
		[100, 90],
		[12, 10],
		[10, 9],
		[1, 0]
	])('of %i it is true that there are more than %i', (count, said) => {
		expect(moreThan(count)).toBe(said);
		expect(said).toBeLessThan(count);
	});
});

describe('a word that very many initiatives hold', () => {
	test('an old one that has it in its title comes before all that only speak of it, and all are counted', () => {
		const [old] = manyInitiatives(1, () => 'Doposcuola');
		manyInitiatives(LOOKED + 20, (i) => `Pomeriggi ${i}`, 'Un doposcuola.');

		const { count, items } = searchInitiatives({ text: 'doposcuola' });

		expect(count).toBe(LOOKED + 21);
		expect(items[0]?.id).toBe(old);
		expect(items).toHaveLength(5);
	});

	test('a quartiere and a year narrow them, and those for the whole city are everywhere', () => {
		manyInitiatives(600, (i) => `Doposcuola ${i}`);

		const { count } = searchInitiatives({ text: 'doposcuola', neighbourhood: 'stazione' });

		expect(count).toBe(
			Array.from({ length: 600 }, (_, i) => i).filter((i) => i % 4 === 0 || i % 7 === 0).length
		);
		expect(searchInitiatives({ text: 'doposcuola', year: 1999 })).toEqual({ count: 0, items: [] });
	});
});
