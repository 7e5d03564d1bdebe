import { beforeEach, describe, expect, test } from 'vitest';
import { recountAll } from '../../../src/cli/recount';
import { brokenVotes } from '../../../src/lib/consultations/chain/check.server';
import { listChain } from '../../../src/lib/consultations/chain/records.server';
import { countConsultation } from '../../../src/lib/consultations/counts/commands.server';
import { reconciliationOf } from '../../../src/lib/consultations/counts/reconciling.server';
import { drawLot } from '../../../src/lib/consultations/draws/commands.server';
import { addOption } from '../../../src/lib/consultations/options/commands.server';
import { callConsultation } from '../../../src/lib/consultations/calling/commands.server';
import { publishedFile } from '../../../src/lib/consultations/published/files.server';
import { findConsultation } from '../../../src/lib/consultations/queries.server';
import { resultOf } from '../../../src/lib/consultations/results/page.server';
import { now, setClock } from '../../../src/lib/clock';
import { newId } from '../../../src/lib/columns.server';
import { castPaperBallot, issuePaperBallot } from '../../../src/lib/consultations/paper/desk/commands.server';
import { castBallot } from '../../../src/lib/consultations/ballots/commands.server';
import { found } from '../../../src/lib/errors';
import { FILES, recount } from '../../../static/ricalcolo/recount.mjs';
import { aBallot, aDeskVote } from '../../support/channels';
import { actorOf } from '../../support/consultations';
import { aBatchOf, aBoxOf, aPaperVote, close } from '../../support/paper';
import { openFile } from '../../support/schema';
import { as, settle } from '../../support/world';

beforeEach(settle);

const fileOf = (id: string, name: string) => String(publishedFile(id, name)?.body ?? '');
const jsonOf = (id: string, name: string) => JSON.parse(fileOf(id, name));
const paperRecords = (id: string) =>
	listChain(id)
		.filter(({ type }) => type === 'paper_batch')
		.map(({ payload }) => JSON.parse(payload));
const secretsOf = (id: string) =>
	openFile().prepare('select count(*) from voter_secrets where consultation_id = ?').pluck().get(id);
const foundOf = (id: string) => found(findConsultation(id));
const times = (many: number, choice: string) => Array.from({ length: many }, () => choice);

/** What the independent script finds in the files that the server publishes. */
async function recounted(id: string, change: Record<string, unknown> = {}) {
	const files = Object.fromEntries(
		[...FILES, 'parole.json'].map((name) => [
			name,
			name in change ? JSON.stringify(change[name]) : fileOf(id, name)
		])
	);
	const { verdict, checks } = await recount(files, { language: 'it' });
	const said = checks.flatMap(({ state, said: lines }) =>
		state === 'right' ? [] : lines.map(({ what }: { what: string }) => what)
	);
	return { verdict, said };
}

type Counted = { paper: readonly unknown[]; online: readonly string[]; sheets?: number; note?: string };

/** A vote with those ballots on paper and online, counted. */
function counted({ paper, online, sheets = paper.length, note = '' }: Counted) {
	const { id } = aPaperVote({ issued: Math.max(paper.length, sheets) + 1, cast: paper.length, online });
	aBoxOf(id, sheets, note);
	if (sheets > 0) aBatchOf(id, [...paper, ...times(Math.max(0, sheets - paper.length), 'no')]);
	countConsultation(as('elena'), id);
	return id;
}

describe('paper and other ballots, five or more of each', () => {
	const paper = ['yes', 'no', 'void', 'yes', 'abstain', 'blank'];

	test('are published apart, sheet by sheet, and counted again with the same result', async () => {
		const id = counted({ paper, online: times(6, 'yes') });

		expect(foundOf(id).tally).toEqual({ yes: 8, no: 1, abstain: 1, blank: 2, cast: 12 });
		expect(jsonOf(id, 'carta.json')).toEqual({
			batches: [
				{
					number: 1,
					sheets: ['yes', 'no', 'blank', 'yes', 'abstain', 'blank'],
					note: 'Schede nulle, contate come bianche: 3.'
				}
			]
		});
		expect(jsonOf(id, 'schede.json').ballots).toHaveLength(6);
		expect(paperRecords(id)).toMatchObject([{ number: 1, sheets: 6, sha256: expect.any(String) }]);
		expect(reconciliationOf(foundOf(id))).toEqual({
			...{ entitled: foundOf(id).entitled, ballots: 12, cast: 12, holds: true },
			paper: { sheets: 6, counted: 6, note: '' },
			channels: [
				{ channel: 'online', issued: 6, cast: 6, unused: 0 },
				{ channel: 'paper', issued: 7, cast: 6, unused: 1 }
			]
		});
		expect(brokenVotes()).toEqual([]);
		expect(await recounted(id)).toEqual({ verdict: 'right', said: [] });
	});

	test('are all in the tables and files that other tools count', () => {
		const id = counted({ paper, online: times(6, 'yes') });
		const lines = fileOf(id, 'schede.csv').trim().split('\r\n');

		expect(lines).toHaveLength(13);
		expect(lines).toContain('carta 1-2,No');
		expect(fileOf(id, 'schede.blt').match(/^1 .*0$/gm)).toHaveLength(12);
	});

	test('a sheet that somebody changes, in the files or under the program, is found', async () => {
		const id = counted({ paper, online: times(6, 'yes') });
		const [batch] = jsonOf(id, 'carta.json').batches;
		const changed = { batches: [{ ...batch, sheets: batch.sheets.with(0, 'no') }] };
		const hidden = { batches: [{ ...batch, sheets: null }] };

		expect((await recounted(id, { 'carta.json': changed })).said).toContain('batch_changed');
		expect((await recounted(id, { 'carta.json': hidden })).said).toContain('batch_hidden');
		openFile().exec('drop trigger consultation_paper_ballots_never_change');
		openFile().exec(`update consultation_paper_ballots set choice = '"no"' where sheet = 1`);
		expect(brokenVotes()).toEqual([`la carta della votazione ${id} non è quella della sua catena`]);
	});
});

describe('where paper ballots or the others are fewer than five', () => {
	test.each([
		['paper', ['no', 'yes'], times(10, 'yes')],
		['the others', times(10, 'no'), ['yes', 'abstain']]
	])('%s stand in one list with all, and nothing tells them apart', async (_, paper, online) => {
		const id = counted({ paper, online });
		const published = [...FILES, 'schede.csv'].map((name) => fileOf(id, name)).join('\n');

		expect(jsonOf(id, 'carta.json')).toEqual({ batches: [{ number: 1, sheets: null, note: '' }] });
		expect(jsonOf(id, 'schede.json').ballots).toHaveLength(12);
		expect(paperRecords(id)).toEqual([{ number: 1, sheets: paper.length, sha256: null }]);
		expect(fileOf(id, 'codici.txt').trim().split('\n')).toHaveLength(12);
		expect(published).not.toContain('carta 1-');
		expect(brokenVotes()).toEqual([]);
		expect(await recounted(id)).toEqual({ verdict: 'right', said: [] });
		expect(await recountAll()).toEqual({ problems: [], proof: '1 votazioni' });
		expect(secretsOf(id), 'nobody can tell any more whose a row of the roll is').toBe(0);
	});

	test('with fewer than ten in all only totals are public, and no hash of the sheets', async () => {
		const id = counted({ paper: times(5, 'no'), online: ['yes', 'yes', 'abstain'] });

		expect(jsonOf(id, 'carta.json')).toEqual({ batches: null });
		expect(jsonOf(id, 'schede.json')).toEqual({ ballots: null });
		expect(paperRecords(id)).toEqual([{ number: 1, sheets: 5, sha256: null }]);
		expect(brokenVotes()).toEqual([]);
		expect(await recounted(id)).toEqual({ verdict: 'right', said: [] });
		expect(await recountAll()).toEqual({ problems: [], proof: '1 votazioni' });
	});
});

describe('a box that does not hold what the roll says', () => {
	const note = 'Una persona non è stata segnata.';

	test('is shown with what was said of it, and the recount says what cannot be checked', async () => {
		const id = counted({ paper: times(6, 'yes'), online: times(6, 'no'), sheets: 7, note });
		const sums = resultOf(foundOf(id))?.sums;

		expect(reconciliationOf(foundOf(id))).toMatchObject({
			...{ ballots: 13, cast: 12, holds: false },
			paper: { sheets: 7, counted: 7, note }
		});
		expect(sums?.paper?.join(' ')).toContain(note);
		expect(sums?.sentence).toContain('13');
		expect(await recounted(id)).toEqual({
			verdict: 'unknown',
			said: expect.arrayContaining(['sum_paper_told'])
		});
	});

	test('without its note it is wrong', async () => {
		const id = counted({ paper: times(6, 'yes'), online: times(6, 'no'), sheets: 7, note });
		const result = jsonOf(id, 'risultato.json');
		const silent = {
			...result,
			reconciliation: { ...result.reconciliation, paper: { ...result.reconciliation.paper, note: '' } }
		};

		expect(await recounted(id, { 'risultato.json': silent })).toMatchObject({ verdict: 'wrong' });
	});

	test('a sheet that was not there when it was copied is told too', async () => {
		const id = counted({ paper: [...times(6, 'yes'), 'missing'], online: times(6, 'no') });

		expect(reconciliationOf(foundOf(id))).toMatchObject({
			ballots: 12,
			cast: 13,
			paper: { sheets: 7, counted: 6 }
		});
		expect(resultOf(foundOf(id))?.sums?.batches).toEqual([
			{ title: 'Pacco 1', note: "Schede che non c'erano: 7." }
		]);
		expect((await recounted(id)).said).toContain('sheets_missing');
	});
});

test('a tie of a vote with paper is drawn over all its ballots, and counted again', async () => {
	const [one, other] = [newId(), newId()];
	const numbers = Array.from({ length: 6 }, (_, i) => `CARTA-00${i}`);
	const { id, voters } = aDeskVote({
		...{ method: 'approval', channels: ['paper'], listed: numbers, state: 'draft' },
		lotSource: 'Lotto del sabato dopo la chiusura, ruota di Roma'
	});
	for (const [option, title] of [
		[one, 'Panchine'],
		[other, 'Alberi']
	] as const)
		addOption(as('elena'), id, {
			...{ id: option, title, description: '', euros: '', neighbourhoodId: '' }
		});
	callConsultation(as('elena'), id);
	const opensAt = findConsultation(id)?.opensAt ?? now();
	setClock(() => new Date(opensAt.getTime() + 60_000));
	for (const deskNumber of numbers) {
		issuePaperBallot(as('omar'), id, { deskNumber });
		castPaperBallot(as('omar'), id, { deskNumber });
	}
	for (const voter of voters.slice(0, 6)) castBallot(actorOf(voter), id, aBallot(JSON.stringify([one])));
	close(id);
	aBoxOf(id, 6);
	aBatchOf(id, Array(6).fill([other]));

	expect(countConsultation(as('elena'), id)).toMatchObject({ tied: true });
	expect(await recounted(id)).toEqual({ verdict: 'right', said: [] });
	drawLot(as('elena'), id, { seed: '11 22 33 44 55', source: 'Lotto, ruota di Roma' });
	expect(foundOf(id).tally).toMatchObject({ cast: 12, ties: [], winners: [expect.any(String)] });
	expect(await recounted(id)).toEqual({ verdict: 'right', said: [] });
	expect(fileOf(id, 'schede.pb')).toContain('num_votes;12');
});
