import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { identityKey } from '../../src/lib/accounts/identity.server';
import { connect } from '../../src/lib/db.server';
import { ACT_ROWS, judgement } from '../support/permissions';
import { settleRoles } from '../support/roles';
import { wronglyAnswered } from '../support/trying';
import { PARTS, type Hole } from '../holes/plant';

/**
 * Copied into the copy with the holes, once for each part: which of them the table of permissions notices, and by which
 * of its lines.
 */
const part = Number(/(\d)\.test\.ts$/.exec(import.meta.url)?.[1]);
const holes = (JSON.parse(readFileSync('holes.json', 'utf8')) as Hole[]).filter((_, i) => i % PARTS === part);

const commandsIn = (file: string) =>
	[...readFileSync(file, 'utf8').matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map(
		([, name]) => name
	);

const noticed: Record<string, string> = {};
/** Those that some line of the table is about: there everybody was refused all the same, by another check. */
const tried = new Set<string>();

test.each(holes.map((hole) => [hole.name, hole] as const))(
	'%s',
	{ timeout: 120_000 },
	(name, { file, command }) => {
		const first = ACT_ROWS.filter((row) => row.name.split(' ')[0] === command);
		const others = ACT_ROWS.filter(
			(row) => !first.includes(row) && commandsIn(file).includes(row.name.split(' ')[0] ?? '')
		);
		for (const row of [...first, ...others]) {
			// As the suite tries it: in a city that nobody has touched, where without the hole nothing is wrong.
			connect(':memory:');
			identityKey({ deskNumber: 'first' });
			settleRoles();
			const { mayNot } = judgement(row);
			tried.add(name);
			process.env.HOLE = name;
			let said: string[];
			try {
				said = wronglyAnswered(row.name, mayNot);
			} catch (error) {
				said = [String(error)];
			}
			delete process.env.HOLE;
			if (said.length === 0) continue;
			noticed[name] = `docs/permissions.md, ${row.name}: ${said[0]}`;
			break;
		}
		writeFileSync(`noticed-${part}.json`, JSON.stringify({ noticed, tried: [...tried] }));
		expect(true).toBe(true);
	}
);
