import { now } from '../../src/lib/clock';
import { m } from '../../src/lib/paraglide/messages.js';
import { signInCookie } from '../support/accounts';
import { aConsultation, aNonce } from '../support/consultations';
import type { Server } from '../support/server';
import { ballotsAndMarks, storm } from '../support/storm';
import { post, wordsOf } from '../support/visitor';
import { NOW } from '../support/world';
import { expect, test } from './fixtures';

const ALREADY = m.refusal_vote_already_cast({}, { locale: 'it' });

/** An open vote in the city of these journeys, with its voters signed in. */
async function anOpenVote(city: Server, voters: number) {
	const consultation = aConsultation({ voters });
	city.travelTo(now());
	const cookies = await Promise.all(consultation.voters.map(signInCookie));
	const cast = (cookie: string, ballot: { choice: string; nonce: string }) =>
		post(city.origin, cookie, `/consultazioni/${consultation.id}/vota/ricevuta`, ballot);
	const kept = () => ballotsAndMarks(`${city.env.DATA_DIR}/tavoli.db`, consultation.id);
	return { id: consultation.id, cookies, cast, kept };
}

const receiptIn = (html: string) => html.match(/class="receipt[ "][^>]*>([^<]*)</)?.[1]?.trim();

test('of two hundred ballots that one person sends at once, one counts and the others are told so', async ({
	city,
	moveTo
}) => {
	moveTo(NOW);
	const { id, cookies, kept } = await anOpenVote(city, 12);

	const { accepted, already, others, refusals } = await storm(city.origin, cookies[0] ?? '', id);

	expect({ accepted, already, others }).toEqual({ accepted: 1, already: 199, others: [] });
	expect(refusals.filter((html) => !wordsOf(html).includes(ALREADY))).toEqual([]);
	expect(kept()).toEqual({ ballots: 1, marks: 1 });
});

test('a form sent twice is told so the second time, and shows the receipt of the first', async ({
	city,
	moveTo
}) => {
	moveTo(NOW);
	const { cookies, cast, kept } = await anOpenVote(city, 12);
	const ballot = { choice: 'no', nonce: aNonce() };

	const first = await cast(cookies[0] ?? '', ballot);
	const second = await cast(cookies[0] ?? '', ballot);
	const other = await cast(cookies[0] ?? '', { choice: 'yes', nonce: aNonce() });

	expect([first.status, second.status, other.status]).toEqual([200, 409, 409]);
	expect(receiptIn(first.html)).toMatch(/^\w+ · \w+ · \w+ · \w+ · \d{4}$/);
	expect(receiptIn(second.html)).toBe(receiptIn(first.html));
	expect(wordsOf(second.html)).toContain(ALREADY);
	expect(kept()).toEqual({ ballots: 1, marks: 1 });
});

test('a power cut while forty people vote loses no vote that was confirmed and counts none twice', async ({
	city,
	moveTo
}) => {
	moveTo(NOW);
	const { cookies, cast, kept } = await anOpenVote(city, 40);
	const queue = cookies.flatMap((cookie) => [cookie, cookie]);
	let confirmed = 0;
	const vote = async () => {
		for (let cookie = queue.shift(); cookie; cookie = queue.shift()) {
			const answer = await cast(cookie, { choice: 'yes', nonce: aNonce() }).catch(() => undefined);
			if (answer?.status === 200) confirmed++;
			if (confirmed === 5) await city.kill();
		}
	};

	await Promise.all(Array.from({ length: 8 }, vote));
	await city.restart();

	const { ballots, marks } = kept();
	expect(ballots).toBe(marks);
	expect(marks).toBeLessThan(40);
	expect(marks).toBeGreaterThanOrEqual(confirmed);
	const again = await Promise.all(cookies.map((cookie) => cast(cookie, { choice: 'no', nonce: aNonce() })));
	expect(again.filter(({ status }) => status === 200)).toHaveLength(40 - marks);
	expect(kept()).toEqual({ ballots: 40, marks: 40 });
});

test('a ballot that was tampered with is refused without scripts too, and one comes back to it as it was', async ({
	city,
	moveTo
}) => {
	moveTo(NOW);
	const { cookies, cast, kept } = await anOpenVote(city, 12);

	const answer = await cast(cookies[0] ?? '', { choice: 'no', nonce: 'short' });

	expect(answer.status).toBe(400);
	expect(wordsOf(answer.html)).toContain('Torna alla scheda');
	expect(answer.html).toContain('name="choice" value="no"');
	expect(receiptIn(answer.html)).toBeUndefined();
	expect(kept()).toEqual({ ballots: 0, marks: 0 });
});
