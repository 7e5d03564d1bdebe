import { beforeEach, expect, test } from 'vitest';
import type { Someone } from '../../src/cli/demo/cast';
import { openPaperBatch } from '../../src/lib/consultations/paper/batches/commands.server';
import { keySheet } from '../../src/lib/consultations/paper/keying/commands.server';
import { findReturns } from '../../src/lib/consultations/paper/queries.server';
import { paperBallots, paperSettlements } from '../../src/lib/consultations/paper/tables.server';
import { voterParticipations } from '../../src/lib/consultations/roll/tables.server';
import { db } from '../../src/lib/db.server';
import {
	actions as box,
	load as boxPage
} from '../../src/routes/consultazioni/[consultation]/carta/+page.server';
import {
	actions as batch,
	load as batchPage
} from '../../src/routes/consultazioni/[consultation]/carta/[batch]/+page.server';
import {
	actions as third,
	load as thirdPage
} from '../../src/routes/consultazioni/[consultation]/carta/[batch]/[sheet]/+page.server';
import { load as gestione } from '../../src/routes/consultazioni/[consultation]/gestione/+page.server';
import { load as scheda } from '../../src/routes/consultazioni/[consultation]/scheda/+page.server';
import {
	actions as desk,
	load as sportello
} from '../../src/routes/consultazioni/[consultation]/sportello/+page.server';
import { aDeskVote } from '../support/channels';
import { aChoice } from '../support/consultations';
import { aBoxOf, aPaperVote } from '../support/paper';
import { ending, loading, request } from '../support/request';
import { as, settle } from '../support/world';

beforeEach(settle);

type Form = Record<string, string | string[]>;
const asking = (who: Someone, params: Record<string, string>, form: Form = {}, path?: string) =>
	request({ actor: as(who), params, form, path: path ?? `/consultazioni/${params.consultation}` });

/** A box that was counted, and one batch of its sheets. */
function aBatch(sheets = 5) {
	const { id } = aPaperVote({ issued: sheets });
	aBoxOf(id, sheets);
	return { consultation: id, batch: openPaperBatch(as('elena'), id, sheets).id };
}

test('the desk hands a paper ballot over, sees it into the box or takes it back, each with a sentence', async () => {
	const { id, shown } = aDeskVote({ channels: ['paper'] });
	const at = (form: Form = { identity: shown.deskNumber }) => asking('omar', { consultation: id }, form);
	const page = `/consultazioni/${id}`;

	expect(await sportello(asking('omar', { consultation: id }))).toMatchObject({ handsPaper: true });
	expect(await ending(desk.paper(at()))).toBe(page);
	expect(await ending(desk.back(at()))).toBe(page);
	expect(await ending(desk.paper(at()))).toBe(page);
	expect(await desk.paper(at())).toMatchObject({ status: 409 });
	expect(await ending(desk.cast(at()))).toBe(page);
	expect(await desk.cast(at())).toMatchObject({ status: 409 });
	expect(await desk.cast(at({ identity: '' }))).toMatchObject({ status: 400 });
	expect(
		db
			.select()
			.from(voterParticipations)
			.all()
			.filter(({ castOn }) => castOn)
	).toHaveLength(1);
});

test('only whoever serves or coordinates there finds the pages of paper', async () => {
	const params = aBatch();
	const each = [boxPage, batchPage, scheda] as const;

	for (const load of each) {
		expect(await loading(load, asking('bruna', params))).toBe(404);
		expect(await loading(load, asking('dario', params))).toBe(404);
		expect(await loading(load, asking('omar', params))).toBe(200);
		expect(await loading(load, asking('elena', params))).toBe(200);
	}
	expect(await loading(batchPage, asking('omar', { ...params, batch: 'nothing' }))).toBe(404);
	const other = aDeskVote();
	expect(await loading(scheda, asking('omar', { consultation: other.id }))).toBe(404);
});

test('while the vote is open the page of the box counts nothing', async () => {
	const { id } = aPaperVote({ issued: 3, closed: false });

	const page = await boxPage(asking('elena', { consultation: id }));

	expect(page).toMatchObject({ box: { phase: 'early' } });
	expect(JSON.stringify(page)).not.toMatch(/marks|issued|: ?3\b/);
});

test('the box is counted twice by hand, and what is wrong is said at its field', async () => {
	const { id } = aPaperVote({ issued: 7, cast: 6 });
	const declare = (form: Form) => box.declare(asking('elena', { consultation: id }, form));

	const said = async (form: Form) => JSON.stringify(await declare(form));
	expect(await said({ sheets: '6', again: '5' })).toContain('I due conteggi sono diversi');
	expect(await said({ sheets: 'sei', again: '6' })).toContain('Scrivi un numero intero');
	expect(await said({ sheets: '8', again: '8' })).toContain('più schede di quelle consegnate, che sono 7');
	expect(await said({ sheets: '5', again: '5' })).toContain("Nell'urna ci sono 5 schede");
	expect(findReturns(id)).toBeUndefined();
	expect(await ending(declare({ sheets: '6', again: '6' }))).toBe(`/consultazioni/${id}`);
	expect(await ending(box.open(asking('elena', { consultation: id }, { size: '4' })))).toBe(400);
	expect(await ending(box.open(asking('elena', { consultation: id }, { size: '6' })))).toMatch(/\/\w{10}$/);
});

test('sheets are copied one after the other; what no ballot may say stays on its sheet, filled in', async () => {
	const params = aBatch();
	const key = (form: Form) => batch.key(asking('omar', params, form));
	const next = async () => (await batchPage(asking('omar', params))).next;

	expect(await key({ sheet: '1' })).toMatchObject({
		status: 400,
		data: { sheet: 1, problem: expect.any(String) }
	});
	expect(await key({ sheet: '1', choice: ['yes', 'no'] })).toMatchObject({
		status: 400,
		data: { filled: { chosen: ['yes', 'no'] } }
	});
	expect(await next()).toBe(1);
	expect(await ending(key({ sheet: '1', choice: 'yes' }))).toBe(`/consultazioni/${params.consultation}`);
	expect(await next()).toBe(2);
	expect(await key({ sheet: '1', choice: 'no' })).toMatchObject({ status: 409 });
	await ending(key({ sheet: '2', odd: 'void', choice: 'no' }));
	await ending(key({ sheet: '3', odd: 'blank' }));
	await ending(key({ sheet: '4', odd: 'missing' }));
	const copies = db.select().from(paperBallots).all();
	expect(copies.map(({ choice }) => choice)).toEqual(['"yes"', '"void"', '"blank"', '"missing"']);
});

test('whoever makes the second copy is sent nothing of the first', async () => {
	const params = aBatch();
	const first = [0, 1, 2, 3, 4].map((i) => (i % 2 ? 'abstain' : 'no'));
	first.forEach((choice, i) => keySheet(as('omar'), params.batch, i + 1, choice));

	const sent = { ...(await batchPage(asking('elena', params))), form: undefined };

	expect(JSON.stringify(sent)).not.toMatch(/abstain|"no"|asten|omar/i);
	expect(sent).toMatchObject({ next: 1, yours: 0, twice: 0, differing: [] });
	expect(await loading(thirdPage, asking('elena', { ...params, sheet: '1' }))).toBe(404);
});

test('a difference is settled with its reason, and the batch is closed', async () => {
	const params = aBatch();
	for (const sheet of [1, 2, 3, 4, 5]) {
		keySheet(as('omar'), params.batch, sheet, 'yes');
		keySheet(as('elena'), params.batch, sheet, sheet === 4 ? 'no' : 'yes');
	}
	const settling = (form: Form) => third.default(asking('elena', { ...params, sheet: '4' }, form));

	expect(await batch.close(asking('elena', params))).toMatchObject({ status: 409 });
	expect(await thirdPage(asking('elena', { ...params, sheet: '4' }))).toMatchObject({ copies: ['Sì', 'No'] });
	expect(await settling({ choice: 'no' })).toMatchObject({
		status: 400,
		data: { reasonProblem: expect.any(String), filled: { chosen: ['no'] } }
	});
	expect(await settling({ reason: 'Letta in due' })).toMatchObject({
		status: 400,
		data: { reason: 'Letta in due' }
	});
	expect(db.select().from(paperSettlements).all()).toEqual([]);
	const page = `/consultazioni/${params.consultation}/carta`;
	expect(await ending(settling({ choice: 'no', reason: 'Letta in due' }))).toBe(`${page}/${params.batch}`);
	expect(await ending(batch.close(asking('elena', params)))).toBe(page);
	expect(await boxPage(asking('elena', params))).toMatchObject({ box: { ready: true }, mayCount: true });
	expect(await boxPage(asking('omar', params))).toMatchObject({ mayCount: false });
});

test('the page that runs the vote says what the count waits for', async () => {
	const { id } = aPaperVote();

	expect(await gestione(asking('elena', { consultation: id }))).toMatchObject({
		paper: { prints: false, waits: expect.stringContaining('urna') }
	});
});

test.each([
	['approval', { winners: 1, maxChoices: 2 }, ['una o più caselle: almeno 1, al massimo 2']],
	['score', {}, ['cerchia un solo numero']],
	['preferences', {}, ['Scrivi 1 nella casella che preferisci']],
	['budget', { budgetEuros: '100', budgetBallot: 'knapsack' }, ['al massimo 100']]
] as const)('a printed ballot by %s says how it is filled in', async (method, given, sentences) => {
	const { id } = aChoice({
		...{ method, state: 'draft', voters: 20 },
		...given,
		options: method === 'budget' ? { Panchine: 50, Alberi: 60 } : { Panchine: null, Alberi: null }
	});
	db.run(`insert into consultation_channels (consultation_id, channel) values ('${id}', 'paper')`);
	const { callConsultation } = await import('../../src/lib/consultations/calling/commands.server');
	callConsultation(as('elena'), id, { knowing: true });

	const page = await scheda(asking('omar', { consultation: id }));

	for (const sentence of sentences) expect(page.how.join(' ')).toContain(sentence);
	expect(page.options.map(({ title }) => title)).toEqual(expect.arrayContaining(['Panchine', 'Alberi']));
	expect(page.how.at(-1)).toContain('bianca');
});
