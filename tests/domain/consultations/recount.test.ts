import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { NOBODY } from '../../../src/lib/consultations/rules';
import { drawLot } from '../../../src/lib/consultations/draws/commands.server';
import { publishedFile } from '../../../src/lib/consultations/published/files.server';
import { FILES, recount } from '../../../static/ricalcolo/recount.mjs';
import { aChoice, aConsultation } from '../../support/consultations';
import { as, settle } from '../../support/world';
import { aBudget, terms } from '../../support/elections';
import {
	canonical,
	chainOf,
	codeOf,
	nameOf,
	published,
	sha256,
	wordsFile,
	type Link,
	type Published
} from '../../support/published';

const yesNo = terms({
	method: 'yes_no',
	options: ['yes', 'no', 'abstain', 'blank'].map((id) => ({ id, cents: null }))
});
const BALLOTS = [...Array(6).fill('yes'), ...Array(5).fill('no'), 'abstain', 'blank'];
const VOTE = published({
	terms: yesNo,
	ballots: BALLOTS,
	sheets: [Array(5).fill('no'), Array(5).fill('yes')]
});

/** One file of the vote, changed by hand. */
function changed<T>(files: Published, name: string, change: (held: T) => unknown): Published {
	return { ...files, [name]: JSON.stringify(change(JSON.parse(files[name] ?? ''))) };
}

/** What is found wrong, check by check. */
async function wrongIn(files: Published, head?: string) {
	const { verdict, checks } = await recount(files, { language: 'it', head });
	const wrong = checks.flatMap(({ name, state, said }) =>
		state === 'right' ? [] : said.map(({ what, text }) => `${name}/${what}: ${text}`)
	);
	return { verdict, text: wrong.join('\n') };
}

type List = { ballots: { code: string; choice: unknown; nonce: string }[] };
type Chain = { records: Link[] };
const E0 = sha256(VOTE['manifesto.json'] ?? '');
const listed: List = JSON.parse(VOTE['schede.json'] ?? '');
const [ballot] = listed.ballots;
if (!ballot) throw new Error('there are no ballots');

test('whoever counts a vote again finds what was published', async () => {
	expect(await wrongIn(VOTE)).toEqual({ verdict: 'right', text: '' });
});

test.each([
	['approval', terms({ winners: 2 }), [...Array(8).fill(['a']), ['a', 'b'], ['b'], ['c'], 'blank']],
	['points', terms({ method: 'score' }), [...Array(9).fill({ a: 5, b: 1 }), { b: 3 }, 'blank']],
	[
		'preferences',
		terms({
			method: 'preferences',
			options: ['a', 'b', NOBODY].map((id) => ({ id, cents: null }))
		}),
		[...Array(9).fill([['a'], ['b']]), [['a', 'b']], [[NOBODY]], 'blank']
	],
	[
		'a sum',
		aBudget({ cents: 120 }, [36, 35, 48, 40]),
		[...Array(6).fill(['a', 'b', 'c']), ...Array(6).fill(['d'])]
	]
])('a vote by %s is counted again too', async (_, given, ballots) => {
	expect(await wrongIn(published({ terms: given, ballots }))).toEqual({ verdict: 'right', text: '' });
});

/** The files of a vote as the server gives them. */
const filesOf = (id: string): Published =>
	Object.fromEntries(
		[...FILES, 'parole.json'].map((name) => [name, String(publishedFile(id, name)?.body)] as const)
	);

test('the files that the server publishes are found right, a tie before and after its lot too', async () => {
	settle();
	const yes = aConsultation({ state: 'counted', votes: { yes: 7, no: 4, abstain: 1 } });
	const few = aConsultation({ state: 'counted', votes: { yes: 2, no: 1 } });
	const tied = aChoice({
		method: 'approval',
		options: { Panchine: null, Alberi: null },
		ballots: [...Array(6).fill(['Panchine']), ...Array(6).fill(['Alberi'])]
	});

	expect(await wrongIn(filesOf(yes.id))).toEqual({ verdict: 'right', text: '' });
	expect(await wrongIn(filesOf(few.id))).toEqual({ verdict: 'right', text: '' });
	expect(await wrongIn(filesOf(tied.id))).toEqual({ verdict: 'right', text: '' });

	drawLot(as('elena'), tied.id, { seed: '11 22 33 44 55', source: 'Lotto, ruota di Roma' });
	expect(await wrongIn(filesOf(tied.id))).toEqual({ verdict: 'right', text: '' });
});

test('a tie is found, and the lot that resolves it is drawn again from its seed', async () => {
	const given = { terms: terms({}), ballots: [...Array(6).fill(['a']), ...Array(6).fill(['b'])] };
	const drawn = published({ ...given, seed: '11 22 33' });
	const other = changed<{ lot: object }>(drawn, 'risultato.json', (held) => ({
		...held,
		lot: { ...held.lot, seed: '99' }
	}));

	expect((await wrongIn(published(given))).verdict).toBe('right');
	expect((await wrongIn(drawn)).verdict).toBe('right');
	expect((await wrongIn(other)).text).toContain('Il sorteggio pubblicato non è quello della catena.');
});

test('a lot drawn where nothing was tied is told', async () => {
	const given = { terms: terms({}), ballots: [...Array(7).fill(['a']), ...Array(6).fill(['b'])], seed: '1' };

	expect((await wrongIn(published(given))).text).toContain('Il sorteggio non serviva');
});

test('a changed ballot is named by the words of its receipt', async () => {
	const files = changed<List>(VOTE, 'schede.json', ({ ballots }) => ({
		ballots: ballots.map((one) =>
			one.code === ballot.code ? { ...one, choice: one.choice === 'yes' ? 'no' : 'yes' } : one
		)
	}));
	const { verdict, text } = await wrongIn({ ...files, 'parole.json': wordsFile });

	expect(verdict).toBe('wrong');
	expect(text).toContain(`La scheda ${nameOf(ballot.code)} è stata cambiata.`);
	expect((await wrongIn(files)).text).toContain(`La scheda ${ballot.code} è stata cambiata.`);
});

test('a ballot taken away is named', async () => {
	const files = changed<List>(VOTE, 'schede.json', ({ ballots }) => ({ ballots: ballots.slice(1) }));

	expect((await wrongIn({ ...files, 'parole.json': wordsFile })).text).toContain(
		`La scheda ${nameOf(ballot.code)} è stata tolta`
	);
});

test('a ballot added is named, also when its own code is right', async () => {
	const added = { choice: 'no', nonce: 'a'.repeat(32) };
	const code = codeOf(E0, added);
	const files = changed<List>(VOTE, 'schede.json', ({ ballots }) => ({
		ballots: [...ballots, { code, ...added }].sort((one, other) => (one.code < other.code ? -1 : 1))
	}));

	expect((await wrongIn({ ...files, 'parole.json': wordsFile })).text).toContain(
		`La scheda ${nameOf(code)} è stata aggiunta`
	);
});

test('a ballot changed together with its code is named twice: one taken away, one added', async () => {
	const code = codeOf(E0, { ...ballot, choice: 'abstain' });
	const files = changed<List>(VOTE, 'schede.json', ({ ballots }) => ({
		ballots: ballots.map((one) => (one.code === ballot.code ? { ...one, choice: 'abstain', code } : one))
	}));
	const { text } = await wrongIn(files);

	expect(text).toContain(`La scheda ${ballot.code} è stata tolta`);
	expect(text).toContain(`La scheda ${code} è stata aggiunta`);
});

test('a ballot that the rules do not allow is named', async () => {
	const files = published({
		terms: terms({ choices: { least: 1, most: 1 } }),
		ballots: Array(12).fill(['a', 'b'])
	});
	const { ballots }: List = JSON.parse(files['schede.json'] ?? '');

	expect((await wrongIn(files)).text).toContain(
		`La scheda ${ballots[0]?.code} non rispetta le regole del voto.`
	);
});

test('a chain cut while it waits for a lot is a chain that waits; any other without its end was cut', async () => {
	const given = { terms: terms({}), ballots: [...Array(6).fill(['a']), ...Array(6).fill(['b'])] };
	const drawn = published({ ...given, seed: '1' });
	const { 'catena.json': waiting = '' } = published(given);

	expect((await wrongIn({ ...drawn, 'catena.json': waiting })).text).toContain('la catena è stata tagliata');
});

test('a cut chain, a changed record and a whole chain made anew are told', async () => {
	const cut = changed<Chain>(VOTE, 'catena.json', ({ records }) => ({ records: records.slice(0, -1) }));
	const bent = changed<Chain>(VOTE, 'catena.json', ({ records }) => ({
		records: records.map((one) => (one.number === 2 ? { ...one, payload: `${one.payload} ` } : one))
	}));
	const { records }: Chain = JSON.parse(VOTE['catena.json'] ?? '');
	const head = records.at(-1)?.hash ?? '';
	const fewer = listed.ballots.slice(1);
	const anew: Published = {
		...changed<List>(VOTE, 'schede.json', () => ({ ballots: fewer })),
		'catena.json': JSON.stringify({
			records: chainOf(
				E0,
				records
					.slice(1)
					.map(({ type, payload }) => [
						type,
						type === 'ballots' ? { codes: fewer.map(({ code }) => code) } : JSON.parse(payload)
					])
			)
		})
	};

	expect((await wrongIn(cut)).text).toContain('la catena è stata tagliata');
	expect((await wrongIn(bent)).text).toContain('L’anello 2 (carta) è stato cambiato.');
	expect((await wrongIn(VOTE, head)).verdict).toBe('right');
	expect((await wrongIn(anew, head)).text).toContain(`nel verbale è ${head}`);
});

test('a changed manifest is told, and the ballots are still held against the true one', async () => {
	const manifest = JSON.parse(VOTE['manifesto.json'] ?? '');
	const files = { ...VOTE, 'manifesto.json': canonical({ ...manifest, question: 'Un’altra domanda?' }) };
	const { text } = await wrongIn(files);

	expect(text).toContain('Non è quello pubblicato all’inizio');
	expect(text).not.toContain('ballot_changed');
});

test('a changed total and a changed outcome are told with both numbers', async () => {
	const files = changed<{ tally: Record<string, number> }>(VOTE, 'risultato.json', (held) => ({
		...held,
		outcome: 'not_approved',
		tally: { ...held.tally, yes: 10, no: 11 }
	}));
	const { text } = await wrongIn(files);

	expect(text).toContain('Totale di «sì»: ricontato 11, pubblicato 10.');
	expect(text).toContain('Esito ricontato: approvata. Esito pubblicato: non approvata.');
	expect(text).toContain('Il risultato pubblicato non è quello della catena.');
});

test('a paper batch changed, taken away or added is named by its number', async () => {
	type Paper = { batches: { number: number; sheets: string[]; note: string }[] };
	const paper = (change: (batches: Paper['batches']) => Paper['batches']) =>
		wrongIn(changed<Paper>(VOTE, 'carta.json', ({ batches }) => ({ batches: change(batches) })));

	const other = await paper((batches) =>
		batches.map((batch) => (batch.number === 2 ? { ...batch, sheets: Array(5).fill('no') } : batch))
	);
	const less = await paper((batches) => batches.slice(1));
	const more = await paper((batches) => [...batches, { number: 3, sheets: ['no'], note: '' }]);

	expect(other.text).toContain('Il pacco 2 è stato cambiato.');
	expect(less.text).toContain('Il pacco 1 è stato tolto.');
	expect(more.text).toContain('Il pacco 3 è stato aggiunto.');
});

test('ballots and marks on the roll that differ are told', async () => {
	type Result = { reconciliation: { cast: number; channels: { channel: string; unused: number }[] } };
	const files = changed<Result>(VOTE, 'risultato.json', (held) => ({
		...held,
		reconciliation: {
			...held.reconciliation,
			channels: held.reconciliation.channels.map((one) => ({ ...one, unused: 0 }))
		}
	}));

	expect((await wrongIn(files)).text).toContain('Canale carta: consegnate 12, ma votate 10 e non usate 0.');
});

type Sums = { ballots: number; holds: boolean; paper: unknown; channels: Record<string, unknown>[] };
const [online, onPaper] = (JSON.parse(VOTE['risultato.json'] ?? '') as { reconciliation: Sums })
	.reconciliation.channels;

test.each<[string, Partial<Sums>, string]>([
	['ballots that were not counted', { ballots: 24 }, 'I conti dicono 24 schede, il risultato 23.'],
	['agreement where there is none', { holds: false }, 'il risultato non lo dice come è'],
	['no ballot box', { paper: null }, 'Le schede di carta dichiarate contate sono 0, nella catena 10.'],
	[
		'ballots handed over online',
		{ channels: [{ ...online, issued: 14, unused: 1 }, onPaper ?? {}] },
		'Canale online: consegnate 14, ma votate 13 e non usate 1.'
	]
])('sums that tell of %s are wrong', async (_, sums, sentence) => {
	const files = changed<{ reconciliation: Sums }>(VOTE, 'risultato.json', (held) => ({
		...held,
		reconciliation: { ...held.reconciliation, ...sums }
	}));

	expect((await wrongIn(files)).text).toContain(sentence);
});

test('ways to vote that the manifest does not name are told', async () => {
	const given = { terms: { ...yesNo, channels: ['online', 'paper'] }, ballots: BALLOTS };
	const files = changed<{ reconciliation: Sums }>(published(given), 'risultato.json', (held) => ({
		...held,
		reconciliation: { ...held.reconciliation, channels: [{ ...online, channel: 'telephone' }, onPaper] }
	}));

	expect((await wrongIn(published(given))).verdict).toBe('right');
	expect((await wrongIn(files)).text).toContain('non sono quelli del manifesto');
});

test('of an open vote nothing may be hidden, not even that nothing was on paper', async () => {
	const open = published({
		terms: { ...yesNo, secrecy: 'open' } as typeof yesNo,
		ballots: ['yes', 'no', 'no']
	});
	const list = (n: string) => JSON.parse(open[n] ?? '');
	expect(list('carta.json')).toEqual({ batches: null });
	expect((await wrongIn(open)).verdict).toBe('wrong');
});

test('of fewer than ten ballots the totals are checked, and more than that may not be hidden', async () => {
	const few = published({ terms: yesNo, ballots: ['yes', 'yes', 'no'] });
	const hidden = changed(VOTE, 'schede.json', () => ({ ballots: null }));
	const untrue = changed<object>(few, 'risultato.json', (held) => ({ ...held, outcome: 'not_approved' }));

	expect(await wrongIn(few)).toEqual({ verdict: 'right', text: '' });
	expect((await wrongIn(hidden)).text).toContain('l’elenco non è pubblicato');
	expect((await wrongIn(untrue)).text).toContain('Esito ricontato: approvata.');
});

test('files that are missing or broken are named, and nothing fails', async () => {
	expect((await wrongIn({ ...VOTE, 'carta.json': '{' })).text).toContain('Il file carta.json manca');
	expect((await wrongIn({ ...VOTE, 'catena.json': '{}' })).verdict).toBe('wrong');
	expect((await wrongIn({ ...VOTE, 'schede.json': '{"ballots":[null]}' })).verdict).toBe('wrong');
	expect((await wrongIn({})).verdict).toBe('wrong');
});

test('an older Node, which puts nothing together by itself, counts a sum as well', async () => {
	const files = published({
		terms: aBudget({ cents: 120 }, [36, 35, 48, 40]),
		ballots: [...Array(6).fill(['a', 'b', 'c']), ...Array(6).fill(['d'])]
	});
	const { groupBy } = Map;
	try {
		Reflect.deleteProperty(Map, 'groupBy');
		expect(await wrongIn(files)).toEqual({ verdict: 'right', text: '' });
	} finally {
		Map.groupBy = groupBy;
	}
});

test('every sentence is said in both languages', async () => {
	const english = await recount(VOTE, { language: 'en' });

	expect(english.summary).toBe('Everything agrees.');
	expect(english.checks.map(({ title }) => title)).toContain('The ballots');
});

/** The script as anybody runs it: what it says, and how it ends. */
function run(files: Published, ...options: string[]) {
	const folder = mkdtempSync(join(tmpdir(), 'ricalcolo-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
	try {
		const said = execFileSync(process.execPath, ['static/ricalcolo/recount.mjs', folder, ...options], {
			encoding: 'utf8'
		});
		return { said, status: 0 };
	} catch (failure) {
		const { stdout, status } = failure as { stdout: string; status: number };
		return { said: stdout, status };
	}
}

test('the script tells in plain words what it found in a folder, and ends with 0 or 1', () => {
	const right = run(VOTE);
	const wrong = run(changed<List>(VOTE, 'schede.json', ({ ballots }) => ({ ballots: ballots.slice(1) })));
	const json = run(VOTE, '--json', '--lang', 'en');

	expect(right).toMatchObject({ status: 0, said: expect.stringContaining('Tutto torna.') });
	expect(wrong).toMatchObject({ status: 1, said: expect.stringContaining('è stata tolta') });
	expect(JSON.parse(json.said)).toMatchObject({ verdict: 'right', summary: 'Everything agrees.' });
	expect(run(VOTE, '--head', '00').status).toBe(1);
	expect(run({}).status).toBe(1);
});
