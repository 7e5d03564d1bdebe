import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { count as countFile } from '../../../src/cli/count';
import { brokenVotes } from '../../../src/lib/consultations/chain/check.server';
import { listChain } from '../../../src/lib/consultations/chain/records.server';
import { isOptionsTally } from '../../../src/lib/consultations/counting/count';
import { drawLot } from '../../../src/lib/consultations/draws/commands.server';
import { canonical } from '../../../src/lib/consultations/manifest';
import { headOf, publishedFile, publishedNames } from '../../../src/lib/consultations/published/files.server';
import { findConsultation } from '../../../src/lib/consultations/queries.server';
import { aChoice, aConsultation } from '../../support/consultations';
import { openFile } from '../../support/schema';
import { as, settle } from '../../support/world';

beforeEach(settle);

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const fileOf = (id: string, name: string) => String(publishedFile(id, name)?.body ?? '');
const jsonOf = (id: string, name: string) => JSON.parse(fileOf(id, name));
const many = (ballots: readonly unknown[]) => [0, 1, 2, 3].flatMap(() => ballots);
const three = { Panchine: null, Alberi: null, Fontana: null };

test.each(['called', 'open', 'closed'] as const)('nothing of a vote that is %s is published', (state) => {
	const { id } = aConsultation({ state, votes: { yes: 11 } });
	const consultation = findConsultation(id);

	expect(consultation && publishedNames(consultation)).toEqual([]);
	for (const name of ['manifesto.json', 'catena.json', 'schede.json', 'risultato.json', 'pacchetto.zip'])
		expect(publishedFile(id, name)).toBeUndefined();
});

test('every code follows from the manifest, the choice and the nonce, and all are in order', () => {
	const { id, codes } = aConsultation({ state: 'counted', votes: { yes: 6, no: 4, abstain: 1 } });
	const E0 = sha256(fileOf(id, 'manifesto.json'));
	const { ballots } = jsonOf(id, 'schede.json');

	expect(ballots.map(({ code }: { code: string }) => code)).toEqual(codes.toSorted());
	for (const { code, choice, nonce } of ballots)
		expect(sha256(`tq1|ballot${E0}${canonical(choice)}${nonce}`)).toBe(code);
	expect(fileOf(id, 'codici.txt').trim().split('\n')).toHaveLength(11);
});

test('the chain goes from the manifest to its closing, and each record is sealed with the one before', () => {
	const { id } = aConsultation({ state: 'counted', votes: { yes: 6, no: 4, abstain: 1 } });
	const { records } = jsonOf(id, 'catena.json');

	expect(records.map(({ type }: { type: string }) => type)).toEqual([
		'manifest',
		'ballots',
		'result',
		'closing'
	]);
	expect(records[0].hash).toBe(findConsultation(id)?.hash);
	records.slice(1).forEach(({ type, payload, hash }: Record<string, string>, i: number) => {
		expect(sha256(`${records[i].hash}|${type}|${payload}`)).toBe(hash);
	});
	expect(headOf(id)).toBe(records.at(-1).hash);
	expect(jsonOf(id, 'risultato.json')).toMatchObject({
		outcome: 'approved',
		lot: null,
		reconciliation: { cast: 11, channels: [{ channel: 'online', issued: 11, cast: 11, unused: 0 }] }
	});
});

test('with fewer than ten ballots only totals and codes are published', () => {
	const { id } = aConsultation({ state: 'counted', votes: { yes: 5, no: 4 } });
	const consultation = findConsultation(id);

	expect(jsonOf(id, 'schede.json')).toEqual({ ballots: null });
	expect(publishedFile(id, 'schede.csv')).toBeUndefined();
	expect(publishedFile(id, 'schede.blt')).toBeUndefined();
	expect(consultation && publishedNames(consultation)).not.toContain('schede.csv');
	expect(jsonOf(id, 'risultato.json').tally).toMatchObject({ yes: 5, no: 4 });
	expect(fileOf(id, 'codici.txt').trim().split('\n')).toHaveLength(9);
});

test('a tie leaves the chain open until the lot, which is in it with its seed', () => {
	const ballots = Array.from({ length: 12 }, (_, i) => [i % 2 ? 'Panchine' : 'Alberi']);
	const { id } = aChoice({ method: 'approval', options: three, ballots });
	const types = () => listChain(id).map(({ type }) => type);

	expect(types()).toEqual(['manifest', 'ballots', 'result']);
	expect(jsonOf(id, 'risultato.json')).toMatchObject({ tied: true, lot: null });
	drawLot(as('elena'), id, { seed: '12 34 56 78 90', source: 'Lotto di Roma, sabato 28 marzo 2026' });
	expect(types()).toEqual(['manifest', 'ballots', 'result', 'lot', 'result', 'closing']);
	expect(jsonOf(id, 'risultato.json')).toMatchObject({ tied: false, lot: { seed: '12 34 56 78 90' } });
	expect(brokenVotes()).toEqual([]);
});

test('a chain or a manifest that somebody changed under the program is found', () => {
	const { id } = aConsultation({ state: 'counted', votes: { yes: 11 } });
	expect(brokenVotes()).toEqual([]);

	openFile().exec('drop trigger consultation_chain_never_change');
	openFile().exec(
		"update consultation_chain set payload = replace(payload, '11', '12') where type = 'result'"
	);
	expect(brokenVotes()).toEqual([`la catena della votazione ${id} è stata cambiata o tagliata`]);

	openFile().exec('drop trigger consultation_manifests_never_change');
	openFile().exec("update consultation_manifests set manifest = replace(manifest, 'panchine', 'fontane')");
	expect(brokenVotes()).toEqual([`il manifesto della votazione ${id} è stato cambiato`]);
});

/** The exported file counted by the tool that counts everybody's files. */
async function countedFrom(id: string, name: string) {
	const folder = mkdtempSync(join(tmpdir(), 'tavoli-'));
	try {
		writeFileSync(join(folder, name), fileOf(id, name));
		return await countFile(join(folder, name), {});
	} finally {
		rmSync(folder, { recursive: true });
	}
}
function winnersOf(id: string) {
	const tally = findConsultation(id)?.tally;
	return tally && isOptionsTally(tally) ? tally.winners : [];
}

test.each(['greedy', 'equal_shares'] as const)(
	'a vote over a sum, %s, counts the same from its Pabulib file',
	async (rule) => {
		const { id } = aChoice({
			...{ method: 'budget', budgetEuros: '120', budgetRule: rule, maxChoices: 3 },
			options: { Panchine: 36, Alberi: 35.5, 'Fontana; grande': 48, Orti: 40 },
			ballots: [
				...many([['Panchine', 'Alberi', 'Fontana; grande']]),
				...many([['Panchine', 'Alberi'], ['Orti']]),
				'blank'
			]
		});

		const { winners } = await countedFrom(id, 'schede.pb');
		expect(winners.toSorted()).toEqual(winnersOf(id).toSorted());
		expect(winners.length).toBeGreaterThan(1);
	}
);

test('a choice by approval and one by points count the same from their Pabulib files', async () => {
	const approval = aChoice({
		...{ method: 'approval', winners: 2, maxChoices: 2, options: three },
		ballots: [...many([['Panchine', 'Alberi'], ['Panchine']]), ...many([['Fontana']]), ['Alberi']]
	});
	expect((await countedFrom(approval.id, 'schede.pb')).winners.toSorted()).toEqual(
		winnersOf(approval.id).toSorted()
	);

	const score = aChoice({
		method: 'score',
		options: three,
		ballots: many([{ Alberi: 5 }, { Fontana: 2 }, 'blank'])
	});
	expect((await countedFrom(score.id, 'schede.pb')).winners).toEqual(winnersOf(score.id));
	expect(publishedFile(score.id, 'schede.blt')).toBeUndefined();
});

test('an order of preference counts the same from its BLT file', async () => {
	const { id } = aChoice({
		...{ method: 'preferences', options: three },
		ballots: [
			...many([[['Panchine', 'Alberi'], ['none']], [['Panchine']], [['Panchine']]]),
			...many([[['Fontana'], ['Alberi']]])
		]
	});

	const { winners } = await countedFrom(id, 'schede.blt');
	expect(winners).toEqual(['Panchine']);
	expect(winnersOf(id)).toHaveLength(1);
});

test('a table has a line for each ballot, and no cell that a spreadsheet would run', () => {
	const { id } = aChoice({
		...{ method: 'score', options: { '=Alberi': null, Fontana: null } },
		ballots: many([{ '=Alberi': 5 }, { '=Alberi': 1, Fontana: 2 }, 'blank'])
	});
	const [header, ...lines] = fileOf(id, 'schede.csv').trim().split('\r\n');

	expect(header).toBe(`codice,bianca,"'=Alberi",Fontana`);
	expect(lines).toHaveLength(12);
	expect(lines.filter((line) => line.endsWith(',0,1,2'))).toHaveLength(4);
});
