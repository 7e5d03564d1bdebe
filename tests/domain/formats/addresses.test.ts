import { expect, test } from 'vitest';
import { dayFrom, pagesOf } from '../../../src/lib/formats/addresses';

const at = (query: string) => new URL(`http://localhost:3000/registro?${query}`);

test.each([
	['', 1],
	['pagina=2', 2],
	['pagina=3', 3],
	['pagina=4', 3],
	['pagina=99999', 3],
	['pagina=0', 1],
	['pagina=-3', 1],
	['pagina=1.5', 1],
	['pagina=due', 1],
	['pagina=Infinity', 1],
	['pagina=1e308', 1]
])('of a list of three pages, "%s" shows page %d', (query, page) => {
	expect(pagesOf(at(query), 41, 20)).toEqual({ page, pages: 3 });
});

test('a list that holds nothing has one page', () => {
	expect(pagesOf(at('pagina=2'), 0, 20)).toEqual({ page: 1, pages: 1 });
});

test('a day in the address counts when it exists', () => {
	expect(dayFrom(at('giorno=2026-03-12'), 'giorno')).toBe('2026-03-12');
	expect(dayFrom(at('giorno=2026-02-31'), 'giorno')).toBeUndefined();
	expect(dayFrom(at('giorno=0001-01-01'), 'giorno')).toBeUndefined();
	expect(dayFrom(at(''), 'giorno')).toBeUndefined();
});
