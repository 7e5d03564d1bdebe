import { now } from '../../src/lib/clock';
import { newId } from '../../src/lib/columns.server';
import { db } from '../../src/lib/db.server';
import { findMeeting } from '../../src/lib/meetings/queries.server';
import { m } from '../../src/lib/paraglide/messages.js';
import { signInCookie } from '../support/accounts';
import { aConsultation, aNonce } from '../support/consultations';
import { aMeeting } from '../support/meetings';
import { pageRoutes } from '../support/pages';
import { ballotsAndMarks } from '../support/storm';
import { post, visit, wordsOf } from '../support/visitor';
import { NOW } from '../support/world';
import { expect, test } from './fixtures';

const inItalian = { locale: 'it' } as const;
const referenceIn = (html: string) => wordsOf(html).match(/leggi questo codice: ([0-9a-f]{8})\./)?.[1];

/** Words that only a programmer understands. */
const INNARDS = /Error|SQLITE|\.js:|node_modules|at \w+ \(|no such table|select /;

test('a form that is too large is refused with a sentence', async ({ city, moveTo }) => {
	moveTo(NOW);
	const large = 'x'.repeat(600 * 1024);

	const answer = await post(city.origin, '', '/accessibilita', { id: newId(), problem: large });
	const inPieces = await fetch(`${city.origin}/accessibilita`, {
		method: 'POST',
		headers: {
			origin: city.origin,
			accept: 'text/html',
			'content-type': 'application/x-www-form-urlencoded'
		},
		body: new Blob([`problem=${large}`]).stream(),
		duplex: 'half'
	} as RequestInit);

	expect(answer.status).toBe(413);
	expect(wordsOf(answer.html)).toContain(m.error_too_large({}, inItalian));
	expect(inPieces.status).toBe(413);
	expect(wordsOf(await inPieces.text())).toContain(m.error_too_large({}, inItalian));
});

test('a form in a shape that no page sends is refused with a sentence, or as an empty one', async ({
	city,
	moveTo
}) => {
	moveTo(NOW);
	const sent = async (type: string, body: string) => {
		const headers = { origin: city.origin, accept: 'text/html', 'content-type': type };
		const answer = await fetch(`${city.origin}/accessibilita`, { method: 'POST', headers, body });
		return { status: answer.status, words: wordsOf(await answer.text()) };
	};

	const json = await sent('application/json', '{}');
	const broken = await sent('multipart/form-data; boundary=x', 'nothing');

	expect(json.status).toBe(415);
	expect(json.words).toContain(m.error_not_understood({}, inItalian));
	expect(broken.status).toBe(400);
});

test('what is not there is a 404 with a way on, for every page with an id in its address', async ({
	city,
	moveTo
}) => {
	moveTo(NOW);
	const addresses = pageRoutes()
		.filter((route) => route.includes('['))
		.map((route) => route.replace(/\[\w+\]/g, 'nulla'));
	const readers = await Promise.all(['ines', 'carla', 'bruna', 'teresa'].map(signInCookie));

	expect(addresses.length).toBeGreaterThan(40);
	for (const address of ['/nulla', ...addresses]) {
		const answers = await Promise.all(readers.map((cookie) => visit(city.origin, cookie, address)));
		const statuses = answers.map(({ status }) => status);
		expect([address, statuses.filter((status) => status !== 404 && status !== 403)]).toEqual([address, []]);
		const missing = answers.find(({ status }) => status === 404);
		expect(missing?.html, address).toContain(`<title>${m.error_title_not_found({}, inItalian)} · `);
		expect(wordsOf(missing?.html ?? '')).toContain(m.error_go_home({}, inItalian));
		expect(missing?.html).not.toMatch(INNARDS);
	}
});

test('a page that breaks shows a reference and nothing of its innards; the log holds both', async ({
	city,
	moveTo
}) => {
	moveTo(NOW);
	for (const [table, address] of [
		['needs', '/bisogni'],
		['events', '/aiuto']
	] as const) {
		db.run(`alter table ${table} rename to lost`);
		const answer = await visit(city.origin, '', address);
		db.run(`alter table lost rename to ${table}`);

		const reference = referenceIn(answer.html);
		expect(answer.status).toBe(500);
		expect(wordsOf(answer.html)).toContain(m.error_unexpected({}, inItalian));
		expect(answer.html).not.toMatch(INNARDS);
		const lineOf = () =>
			city
				.output()
				.split('\n')
				.find((one) => one.includes(`"reference":"${reference}"`));
		// What a server says reaches whoever listens a moment later than its answer.
		await expect.poll(lineOf).toBeDefined();
		const line = lineOf();
		expect(JSON.parse(line ?? '{}')).toMatchObject({ msg: 'request failed', method: 'GET' });
		expect(line).toContain(`no such table: ${table}`);
		expect((await visit(city.origin, '', address)).status).toBe(200);
	}
});

test('a vote that breaks is not cast, and the log says nothing of it or of who cast it', async ({
	city,
	moveTo
}) => {
	moveTo(NOW);
	const { id, voters } = aConsultation();
	city.travelTo(now());
	const [voter = ''] = voters;
	const cookie = await signInCookie(voter);
	const ballot = { choice: 'abstain', nonce: aNonce() };
	const cast = () => post(city.origin, cookie, `/consultazioni/${id}/vota/ricevuta`, ballot);
	const loggedBefore = city.output().length;

	db.run(`create trigger broken before insert on sealed_ballots begin select raise(abort, 'broken'); end`);
	const answer = await cast();
	db.run('drop trigger broken');

	expect(answer.status).toBe(500);
	expect(answer.html).not.toMatch(INNARDS);
	expect(answer.html).not.toContain(ballot.nonce);
	const since = () => city.output().slice(loggedBefore);
	await expect.poll(since).toContain(`"reference":"${referenceIn(answer.html)}"`);
	const logged = since();
	for (const secret of [ballot.nonce, 'abstain', voter, `key-${voter}`, 'sealed":', 'params'])
		expect(logged).not.toContain(secret);
	expect(ballotsAndMarks(`${city.env.DATA_DIR}/tavoli.db`, id)).toEqual({ ballots: 0, marks: 0 });
	expect((await cast()).status).toBe(200);
	expect(ballotsAndMarks(`${city.env.DATA_DIR}/tavoli.db`, id)).toEqual({ ballots: 1, marks: 1 });
});

test('the same form sent twice does its thing once, and the second answer says so', async ({
	city,
	moveTo
}) => {
	moveTo(NOW);
	const paolo = await signInCookie('paolo');
	const form = {
		__superform_id: 'meeting',
		id: newId(),
		tavoloId: 'tavolo-san-giorgio',
		title: 'Incontro di aprile',
		startsAt: '2026-03-26T18:00',
		endsAt: '2026-03-26T20:00',
		place: 'Centro sociale'
	};

	const answers = await Promise.all(
		Array.from({ length: 10 }, () => post(city.origin, paolo, '/incontri/nuovo', form))
	);

	expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
	const refusals = answers.filter(({ status }) => status === 409);
	expect(refusals).toHaveLength(9);
	for (const { html } of refusals) {
		expect(wordsOf(html)).toContain(m.refusal_already_done({}, inItalian));
		expect(html).toContain('Incontro di aprile');
	}
});

test('a page that is no longer true is told so, and nothing is overwritten', async ({ city, moveTo }) => {
	moveTo(NOW);
	const paolo = await signInCookie('paolo');
	const meeting = aMeeting({ state: 'draft' });
	const revision = String(findMeeting(meeting)?.revision);
	const edit = (title: string) =>
		post(city.origin, paolo, `/incontri/${meeting}/modifica?/update`, {
			__superform_id: 'meeting',
			title,
			revision,
			startsAt: '2026-03-26T18:00',
			endsAt: '2026-03-26T20:00',
			place: 'Centro sociale'
		});

	const first = await edit('La prima');
	const second = await edit('La seconda');

	expect([first.status, second.status]).toEqual([303, 409]);
	expect(wordsOf(second.html)).toContain(m.refusal_stale({}, inItalian));
	expect(second.html).toContain('La seconda');
	expect(findMeeting(meeting)?.title).toBe('La prima');
});
