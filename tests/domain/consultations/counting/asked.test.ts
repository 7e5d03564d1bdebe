import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { count } from '../../../../src/cli/count';

const BUDGET = `META
key;value
num_projects;2
num_votes;2
budget;100
vote_type;approval
rule;greedy
PROJECTS
project_id;cost
panchine;60
alberi;50
VOTES
voter_id;vote
1;panchine
2;panchine,alberi
`;
const RANKED = JSON.stringify({
	candidates: ['panchine', 'alberi'],
	ballots: [{ count: 2, ranking: [['panchine'], ['alberi']] }]
});

let folder: string;
const file = (kind: 'pb' | 'json') => join(folder, `voti.${kind}`);

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'tavoli-count-'));
	writeFileSync(file('pb'), BUDGET);
	writeFileSync(file('json'), RANKED);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a count listens to every option that fits the file and the rule', async () => {
	const winners = async (...asked: Parameters<typeof count>) => (await count(...asked)).winners;

	expect(await winners(file('pb'), { rule: 'greedy-threshold', threshold: '2', seed: 'x' })).toEqual([
		'panchine'
	]);
	expect(await winners(file('pb'), { rule: 'equal-shares', completion: 'add1u' })).toEqual(['panchine']);
	expect(await winners(file('json'), { method: 'schulze', seed: 'x' })).toEqual(['panchine']);
});

test.each([
	['pb', { method: 'schulze' }, '--method non vale per un file .pb'],
	['json', { rule: 'greedy' }, '--rule non vale per un file .json'],
	['json', { threshold: '2' }, '--threshold non vale per un file .json'],
	['json', { completion: 'add1' }, '--completion non vale per un file .json'],
	['pb', { completion: 'add1' }, '--completion non vale per la regola greedy'],
	['pb', { rule: 'equal-shares', threshold: '2' }, '--threshold non vale per la regola equal-shares']
] as const)('a .%s file that is asked for %o is not counted another way', async (kind, wishes, said) => {
	await expect(count(file(kind), wishes)).rejects.toThrow(said);
	await expect(count(file(kind), wishes)).rejects.toThrow('Valgono: --');
});
