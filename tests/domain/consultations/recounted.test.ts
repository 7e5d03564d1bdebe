import { beforeEach, expect, test } from 'vitest';
import { recountAll } from '../../../src/cli/recount';
import { destroyKeys } from '../../../src/lib/consultations/keys/keys.server';
import { votesWithoutKey } from '../../../src/lib/consultations/keys/missing.server';
import { publishedFile } from '../../../src/lib/consultations/published/files.server';
import { aConsultation } from '../../support/consultations';
import { voteInEveryWay } from '../../support/living-votes';
import { openFile } from '../../support/schema';
import { settle } from '../../support/world';

beforeEach(settle);

const counted = (votes: Record<string, number>) => aConsultation({ state: 'counted', votes }).id;
const tamper = (trigger: string, change: string) => openFile().exec(`drop trigger ${trigger}; ${change}`);

test('votes of every kind are counted again and agree; one that is not counted yet is left alone', async () => {
	voteInEveryWay('san-giorgio');
	counted({ yes: 8, no: 3, abstain: 1 });
	aConsultation({ state: 'open', votes: { yes: 3 } });

	expect(await recountAll()).toEqual({ problems: [], proof: '6 votazioni' });
});

test('where so few voted that their ballots are not published, they are counted again all the same', async () => {
	const id = counted({ yes: 2, no: 1 });
	expect(publishedFile(id, 'schede.json')?.body).toBe('{"ballots":null}');

	expect(await recountAll()).toEqual({ problems: [], proof: '1 votazioni' });
	tamper('ballots_never_change', `update ballots set choice = '"no"' where choice = '"yes"'`);
	const { problems } = await recountAll();

	expect(problems.join()).toContain(`la votazione ${id}, le schede: `);
	expect(problems.join()).toContain(`la votazione ${id}, il risultato: `);
});

test.each([
	['a ballot that was changed', 'ballots_never_change', `update ballots set choice = '"no"'`, 'le schede'],
	['a ballot that was taken away', 'ballots_never_go', 'delete from ballots', 'le schede'],
	[
		'a result that was changed',
		'consultation_results_never_change',
		`update consultation_results set outcome = 'not_approved'`,
		'il risultato'
	],
	[
		'a chain that was changed',
		'consultation_chain_never_change',
		`update consultation_chain set payload = '{}' where type = 'result'`,
		'la catena'
	],
	[
		'a manifest that was changed',
		'consultation_manifests_never_change',
		`update consultation_manifests set manifest = replace(manifest, '"yes"', '"no"')`,
		'il manifesto'
	]
])('%s is told with the vote and what differs', async (_, trigger, change, title) => {
	const id = counted({ yes: 8, no: 3, abstain: 1 });
	tamper(trigger, change);

	const { problems } = await recountAll();

	expect(problems.filter((one) => one.startsWith(`la votazione ${id}, ${title}: `))).toHaveLength(1);
});

test('a vote under way whose key is on this machine neither itself nor as a copy is told', () => {
	const { id } = aConsultation({ state: 'open', votes: { yes: 3 } });
	counted({ yes: 2 });

	expect(votesWithoutKey()).toEqual([]);
	destroyKeys(id);
	expect(votesWithoutKey()).toEqual([id]);
});
