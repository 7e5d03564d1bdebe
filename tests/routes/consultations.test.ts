import { beforeEach, expect, test } from 'vitest';
import type { Someone } from '../../src/cli/demo/cast';
import { receiptOf } from '../../src/lib/consultations/ballots/receipts';
import { findConsultation } from '../../src/lib/consultations/queries.server';
import { sealedBallots } from '../../src/lib/consultations/ballots/tables.server';
import { countQueries, db } from '../../src/lib/db.server';
import { load as list } from '../../src/routes/consultazioni/+page.server';
import { load as page } from '../../src/routes/consultazioni/[consultation]/+page.server';
import {
	actions as manage,
	load as gestione
} from '../../src/routes/consultazioni/[consultation]/gestione/+page.server';
import { load as schede } from '../../src/routes/consultazioni/[consultation]/schede/+page.server';
import {
	actions as vote,
	load as vota
} from '../../src/routes/consultazioni/[consultation]/vota/+page.server';
import { actions as cast } from '../../src/routes/consultazioni/[consultation]/vota/ricevuta/+page.server';
import { actions as edit } from '../../src/routes/consultazioni/[consultation]/modifica/+page.server';
import { actions as begin } from '../../src/routes/consultazioni/nuova/+page.server';
import { aConsultation, aNonce, aProposal } from '../support/consultations';
import { ending, loading, request } from '../support/request';
import { as, inDays, settle, travelTo } from '../support/world';

beforeEach(settle);

const asking = (who: Someone | null, id: string, form: Record<string, string | string[]> = {}) =>
	request({ actor: who && as(who), params: { consultation: id }, form, path: `/consultazioni/${id}` });

/** Everything a page sends, as text. */
const sent = async (load: (event: never) => unknown, event: never) => JSON.stringify(await load(event));

test('a vote is answered with its receipt, and the same form sent again with 409 and the same receipt', async () => {
	const { id } = aConsultation();
	const ballot = { choice: 'yes', nonce: aNonce() };

	const first = await cast.default(asking('bruna', id, ballot));
	const second = await cast.default(asking('bruna', id, ballot));

	expect(first).toMatchObject({
		receipt: { words: [expect.any(String)].concat(Array(3).fill(expect.any(String))) }
	});
	expect(second).toMatchObject({ status: 409, data: { receipt: (first as { receipt: object }).receipt } });
	expect(JSON.stringify([first, second])).not.toContain(ballot.nonce);
	expect(db.select().from(sealedBallots).all()).toHaveLength(1);
});

test('whoever declines the receipt does not get it', async () => {
	const { id } = aConsultation();

	const answer = await cast.default(asking('bruna', id, { choice: 'no', nonce: aNonce(), hide: 'on' }));

	expect(answer).toMatchObject({ receipt: 'hidden' });
});

test('the summary keeps the choice and the nonce, and records nothing', async () => {
	const { id } = aConsultation();
	const ballot = { choice: 'abstain', nonce: aNonce() };

	expect(await vote.review(asking('bruna', id, ballot))).toMatchObject({ review: ballot });
	expect(await ending(vote.review(asking('bruna', id, { nonce: ballot.nonce })))).toBe(400);
	expect(db.select().from(sealedBallots).all()).toEqual([]);
});

test.each([
	['not on the roll', 'marco', { choice: 'yes', nonce: '0'.repeat(32) }, 403],
	['never verified', 'nadia', { choice: 'yes', nonce: '0'.repeat(32) }, 403],
	['with an answer that is not there', 'bruna', { choice: 'maybe', nonce: '0'.repeat(32) }, 400],
	['with no answer', 'bruna', { nonce: '0'.repeat(32) }, 400],
	['with a nonce of another shape', 'bruna', { choice: 'yes', nonce: 'x' }, 400]
] as const)('a hand-made ballot %s is refused', async (_, who, form, status) => {
	const { id } = aConsultation();

	expect(await ending(cast.default(asking(who, id, form)))).toBe(status);
	expect(db.select().from(sealedBallots).all()).toEqual([]);
});

test('a ballot with two answers is refused at both steps, and nothing is kept', async () => {
	const { id } = aConsultation();
	const both = { choice: ['yes', 'no'], nonce: aNonce() };
	const refusal = { status: 400, data: { problems: ['Scegli una risposta sola.'] } };

	expect(await vote.review(asking('bruna', id, both))).toMatchObject(refusal);
	expect(await cast.default(asking('bruna', id, both))).toMatchObject(refusal);
	expect(db.select().from(sealedBallots).all()).toEqual([]);
});

test('voting asks to sign in; an unknown vote, and a draft for others, are 404', async () => {
	const { id } = aConsultation({ state: 'draft' });

	expect(await loading(vota, asking(null, id))).toContain('/accedi');
	expect(await loading(vota, asking('bruna', id))).toBe(404);
	expect(await loading(page, asking('bruna', 'nothing'))).toBe(404);
	expect(await loading(page, asking('bruna', id))).toBe(404);
	expect(await loading(page, asking('elena', id))).toBe(`/consultazioni/${id}/gestione`);
	expect(await loading(gestione, asking('dario', id))).toBe(404);
	expect(await loading(schede, asking('bruna', id))).toBe(404);
});

test('the pages of an open vote are the same whether many voted or nobody', async () => {
	const many = aConsultation({ votes: { yes: 9, no: 3 } });
	travelTo(inDays(0));
	const none = aConsultation({ voters: 12 });
	const pages = async (id: string) =>
		[
			await sent(page, asking(null, id)),
			await sent(page, asking('elena', id)),
			await sent(gestione, asking('elena', id))
		]
			.join()
			.replaceAll(id, 'ID')
			.replaceAll(findConsultation(id)?.hash ?? '', 'HASH')
			.replaceAll(
				JSON.stringify(findConsultation(id)?.manifest ?? '')
					.slice(1, -1)
					.replaceAll(id, 'ID'),
				'MANIFEST'
			)
			.replace(/\d+ persone/g, 'PEOPLE');

	expect(await pages(many.id)).toBe(await pages(none.id));
});

test('a coordinator prepares, corrects, calls and counts, each act sending to where one reads it', async () => {
	const { id, ...proposal } = aProposal();
	const form = Object.fromEntries(
		Object.entries({ id, ...proposal })
			.filter(([, value]) => value !== false)
			.map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value)])
	);
	for (let i = 0; i < 12; i++) aConsultation({ state: 'draft', voters: 1 });

	expect(await ending(begin.default(asking('elena', '', form)))).toBe(`/consultazioni/${id}/gestione`);
	expect(await ending(begin.default(asking('elena', '', form)))).toBe(409);
	expect(await ending(edit.default(asking('elena', id, { ...form, question: 'Altro?' })))).toBe(
		`/consultazioni/${id}/gestione`
	);
	expect(await ending(begin.default(asking('elena', '', { ...form, question: '' })))).toBe(400);
	expect(await ending(begin.default(asking('bruna', '', form)))).toBe(403);
	expect(await ending(manage.call(asking('bruna', id)))).toBe(403);
	expect(await ending(manage.call(asking('elena', id)))).toBe(`/consultazioni/${id}`);
	expect(await ending(manage.count(asking('elena', id)))).toBe(409);
	travelTo(inDays(12));
	expect(await ending(manage.count(asking('elena', id)))).toBe(`/consultazioni/${id}`);
	expect(await ending(manage.annul(asking('elena', id, { reason: 'corto' })))).toBe(400);
	expect(await ending(manage.annul(asking('elena', id, { reason: 'Non mi piace affatto' })))).toBe(409);
	expect(findConsultation(id)).toMatchObject({ question: 'Altro?', outcome: 'not_valid' });
});

test('after the count the page says the result, and the list holds every receipt', async () => {
	const { id, codes } = aConsultation({ state: 'counted', votes: { yes: 7, no: 4 } });
	const text = await sent(schede, asking(null, id));

	expect(await sent(page, asking(null, id))).toContain('7 sì e 4 no');
	for (const code of codes) expect(text).toContain(receiptOf(code).words.join(' '));
});

test('with fewer than ten ballots only totals are published', async () => {
	const { id } = aConsultation({ state: 'counted', votes: { yes: 5, no: 4 } });

	expect(await sent(page, asking(null, id))).toContain('"listed":false');
	expect(await loading(schede, asking(null, id))).toBe(404);
});

test('each page asks the database a fixed number of things', async () => {
	const { id } = aConsultation({ state: 'open', voters: 40 });
	const [all, bruna, nobody] = [asking(null, ''), asking('bruna', id), asking(null, id)];

	expect(await countQueries(() => list(all))).toBe(3);
	expect(await countQueries(() => page(nobody))).toBe(1);
	expect(await countQueries(() => page(bruna))).toBe(4);
	expect(await countQueries(() => vota(bruna))).toBe(4);
});
