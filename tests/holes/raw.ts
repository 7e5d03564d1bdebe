import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cityUnderAttack } from '../support/attacks/city';
import { harmIn, poison } from '../support/attacks/poison';
import { theWalk, visited } from '../support/attacks/walk';

const city = cityUnderAttack();

/** Copied into the copy with the holes: of the words that are written raw there, whose harm the same eyes see. */
test('which raw words are seen', { timeout: 900_000 }, async () => {
	await theWalk(city);
	poison();
	await city.server().stop();
	await city.server().restart();
	const noticed: Record<string, string> = {};
	const shown = new Set<string>();
	for (const { address, html, role } of await visited(city))
		for (const { 1: at = '', index } of html.matchAll(/<i data-hole="(\d+)"><\/i>/g)) {
			shown.add(`raw-${at}`);
			const [harm] = harmIn(html.slice(index, index + 400));
			if (harm) noticed[`raw-${at}`] ??= `${address} as ${role.role}`;
		}
	writeFileSync('noticed-raw.json', JSON.stringify(noticed));
	writeFileSync('shown-raw.json', JSON.stringify([...shown]));
	expect(shown.size).toBeGreaterThan(0);
});
