import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { heardRequest, restWhenIdle } from '../../src/lib/idle.server';

const SECONDS = 1000;
let collections = 0;
let stop = () => {};

beforeEach(() => {
	vi.useFakeTimers();
	collections = 0;
	stop = restWhenIdle(async () => void collections++) ?? stop;
});

afterEach(() => {
	stop();
	vi.useRealTimers();
});

test('while people ask, the server does not stop to look for memory', () => {
	for (let second = 0; second < 60; second++) {
		heardRequest();
		vi.advanceTimersByTime(SECONDS);
	}
	expect(collections).toBe(0);
});

test('when nobody asks it gives memory back once, a monitor or not, and again only once more was taken', () => {
	heardRequest();
	vi.advanceTimersByTime(10 * SECONDS);
	expect(collections).toBe(1);
	vi.advanceTimersByTime(60 * SECONDS);
	expect(collections).toBe(1);

	const taken = Buffer.alloc(64 * 1024 * 1024, 1);
	vi.advanceTimersByTime(10 * SECONDS);
	expect(taken.at(-1)).toBe(1);
	expect(collections).toBe(2);
});

test('once stopped it looks no more', () => {
	stop();
	vi.advanceTimersByTime(60 * SECONDS);
	expect(collections).toBe(0);
});
