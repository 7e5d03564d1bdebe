import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** What a process says of itself, once it takes little memory. */
function begun(env: Record<string, string> = {}) {
	const says = `
		import { takeLittleMemory } from './memory.js';
		takeLittleMemory();
		const { MALLOC_MMAP_THRESHOLD_: kept } = process.env;
		console.log(JSON.stringify({ pid: process.pid, told: process.execArgv.join(' '), kept, collects: typeof gc }));
	`;
	const { pid, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', says], {
		encoding: 'utf8',
		env: { ...process.env, ...env }
	});
	type Said = { pid: number; told: string; collects: string; kept?: string };
	const { told, kept, collects, ...said } = JSON.parse(stdout) as Said;
	return { told, kept, collects, same: said.pid === pid };
}

test('the server keeps its heap small, and stays the process that was begun', () => {
	const { same, told, kept, collects } = begun();

	expect(same).toBe(true);
	expect(kept).toBe('524288');
	expect(collects).toBe('function');
	expect(told).toMatch(/^--max-semi-space-size=16 .*--heap-growing-percent=100 /);
});

test.each(['--max-old-space-size=900', '--max_old_space_size=900'])('who says %s is heard', (option) => {
	expect(begun({ NODE_OPTIONS: option }).told).not.toContain('heap-growing');
});

test('who chose how the allocator works is heard', () => {
	expect(begun({ MALLOC_MMAP_THRESHOLD_: '131072' }).kept).toBe('131072');
});
