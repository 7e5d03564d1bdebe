import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** What a process that takes little memory says of itself. */
function begun(env: Record<string, string> = {}) {
	const says = `
		import { takeLittleMemory } from './memory.js';
		import { getHeapStatistics } from 'node:v8';
		takeLittleMemory();
		console.log(JSON.stringify({ pid: process.pid, most: getHeapStatistics().heap_size_limit / 1024 / 1024 }));
	`;
	const { pid, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', says], {
		encoding: 'utf8',
		env: { ...process.env, ...env }
	});
	const said = JSON.parse(stdout) as { pid: number; most: number };
	return { ...said, same: said.pid === pid };
}

test('the server keeps its memory small, and stays the process that was begun', () => {
	const { same, most } = begun();

	expect(same).toBe(true);
	expect(most).toBeLessThan(500);
});

test('who says how much memory it may take is heard', () => {
	expect(begun({ NODE_OPTIONS: '--max-old-space-size=900' }).most).toBeGreaterThan(900);
});
