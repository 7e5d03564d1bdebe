import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onceForEvent } from '../../src/lib/audit/remembered.server';
import { giveHolesBack, heardRequest, restWhenIdle, whenAtRest } from '../../src/lib/idle.server';
import { settle } from '../support/world';

const SECONDS = 1000;
const MB = 1024 * 1024;
const held = { bytes: 0 };
let rests = 0;
let stop: () => void;

beforeEach(() => {
	vi.useFakeTimers();
	rests = 0;
	held.bytes = 340 * MB;
	const collect = async () => {
		rests++;
		held.bytes = 190 * MB;
	};
	stop = restWhenIdle({ collect, taken: () => held.bytes });
});

afterEach(() => {
	stop();
	vi.useRealTimers();
});

/** A minute in which a page of this route is asked each second. */
function aMinuteOf(route: string) {
	for (let second = 0; second < 60; second++) {
		heardRequest(route);
		vi.advanceTimersByTime(SECONDS);
	}
}

test('while people read, the server does not stop to look for memory', () => {
	aMinuteOf('/iniziative');
	expect(rests).toBe(0);
});

test('programs that watch it are nobody who reads', () => {
	aMinuteOf('/salute');
	aMinuteOf('/metriche');
	expect(rests).toBe(1);
});

test('when hardly anybody reads it gives memory back once, and again only once much more was taken', () => {
	heardRequest('/iniziative');
	vi.advanceTimersByTime(11 * SECONDS);
	expect(rests).toBe(1);

	held.bytes = 221 * MB;
	vi.advanceTimersByTime(60 * SECONDS);
	expect(rests).toBe(1);

	held.bytes = 223 * MB;
	vi.advanceTimersByTime(10 * SECONDS);
	expect(rests).toBe(2);
});

test('who comes just after a rest is answered first: the next quiet moment is the next rest', () => {
	vi.advanceTimersByTime(10 * SECONDS);
	expect(rests).toBe(1);
	held.bytes = 340 * MB;
	for (const route of ['/iniziative', '/registro', '/']) heardRequest(route);

	vi.advanceTimersByTime(20 * SECONDS);

	expect(rests).toBe(2);
});

test('what can be worked out again is forgotten first, and asked anew gives the same', () => {
	settle();
	const remembered = onceForEvent(() => ({ rows: ['one', 'two'] }));
	const first = remembered();
	expect(remembered()).toBe(first);

	vi.advanceTimersByTime(10 * SECONDS);

	expect(remembered()).not.toBe(first);
	expect(remembered()).toEqual(first);
});

test('what cannot be forgotten keeps nothing else from it', () => {
	let forgotten = 0;
	whenAtRest(() => {
		forgotten++;
		throw new Error('busy');
	});

	vi.advanceTimersByTime(10 * SECONDS);

	expect({ forgotten, rests }).toEqual({ forgotten: 1, rests: 1 });
});

test('what C libraries left between pieces in use goes back to the system', async () => {
	vi.useRealTimers();
	setFlagsFromString('--expose-gc');
	const collect: () => void = runInNewContext('gc');
	let pieces = Array.from({ length: 20_000 }, () => Buffer.allocUnsafeSlow(8_000).fill(1));
	pieces = pieces.filter((_, i) => i % 50 === 0);
	collect();
	await pause(1000);
	const before = process.memoryUsage.rss();

	giveHolesBack();

	expect(pieces.length).toBe(400);
	expect(before - process.memoryUsage.rss()).toBeGreaterThan(50 * MB);
});

test('once stopped it looks no more', () => {
	stop();
	vi.advanceTimersByTime(60 * SECONDS);
	expect(rests).toBe(0);
});
