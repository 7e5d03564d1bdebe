import { expect, test } from 'vitest';
import { filledFrom, filledWith, placesOf } from '../../../src/lib/consultations/ballots/filled';
import {
	added,
	groupsFrom,
	joined,
	moved,
	parted,
	removed
} from '../../../src/lib/consultations/ballots/ordering';

const ABC = [['a'], ['b'], ['c']];

test('options are put in order one after the other, and taken out again', () => {
	expect(added(added([], 'b'), 'a')).toEqual([['b'], ['a']]);
	expect(added(ABC, 'a')).toEqual([['b'], ['c'], ['a']]);
	expect(removed(ABC, 'b')).toEqual([['a'], ['c']]);
	expect(removed(ABC, 'z')).toEqual(ABC);
});

test('an option goes one place up or down, and stops at the ends', () => {
	expect(moved(ABC, 'b', -1)).toEqual([['b'], ['a'], ['c']]);
	expect(moved(ABC, 'b', 1)).toEqual([['a'], ['c'], ['b']]);
	expect(moved(ABC, 'a', -1)).toEqual(ABC);
	expect(moved(ABC, 'c', 1)).toEqual(ABC);
	expect(moved(ABC, 'z', 1)).toEqual(ABC);
});

test('two options may be liked the same, and part again', () => {
	const equal = [['a', 'b'], ['c']];

	expect(joined(ABC, 'b')).toEqual(equal);
	expect(joined(ABC, 'a')).toEqual(ABC);
	expect(parted(equal, 'a')).toEqual([['b'], ['a'], ['c']]);
	expect(moved(equal, 'b', -1)).toEqual([['b'], ['a'], ['c']]);
	expect(moved(equal, 'c', -1)).toEqual([['c'], ['a', 'b']]);
});

test('places say an order and an order says places, whatever was left out', () => {
	expect(groupsFrom(['a', 'b', 'c', 'd'], { a: '2', b: '1', c: '2', d: '' })).toEqual([['b'], ['a', 'c']]);
	expect(groupsFrom(['a', 'b'], { a: '7', b: '3' })).toEqual([['b'], ['a']]);
	expect(placesOf([['b'], ['a', 'c']])).toEqual({ b: '1', a: '2', c: '2' });
});

test('a ballot that comes back is filled in as it was', () => {
	const fields = new FormData();
	fields.append('choice', 'a');
	fields.append('choice', 'b');
	fields.append('points-a', '3');
	fields.append('place-b', '2');

	expect(filledFrom(fields)).toEqual({ chosen: ['a', 'b'], points: { a: '3' }, places: { b: '2' } });
	expect(filledWith('yes').chosen).toEqual(['yes']);
	expect(filledWith(['a', 'c']).chosen).toEqual(['a', 'c']);
	expect(filledWith({ a: 5 }).points).toEqual({ a: '5' });
	expect(filledWith([['c'], ['a']]).places).toEqual({ c: '1', a: '2' });
	expect(filledWith(null)).toEqual({ chosen: [], points: {}, places: {} });
});
