import { openSession } from '../../src/lib/accounts/sessions.server';
import { now } from '../../src/lib/clock';
import { countConsultation } from '../../src/lib/consultations/counts/commands.server';
import { ballots } from '../../src/lib/consultations/ballots/tables.server';
import { findConsultation } from '../../src/lib/consultations/queries.server';
import { db, integrityProblems } from '../../src/lib/db.server';
import { eq } from 'drizzle-orm';
import { aConsultation, aNonce } from '../support/consultations';
import type { Server } from '../support/server';
import { ballotsAndMarks } from '../support/storm';
import { post } from '../support/visitor';
import { as, MINUTE, NOW } from '../support/world';
import { expect, test } from '../journeys/fixtures';

test.use({ town: 'cast' });

const VOTERS = 2_000;
const AT_ONCE = 40;
const DEATHS = 10;

type Ballot = { readonly cookie: string; readonly choice: string; readonly nonce: string };

test('however often the server dies in a storm of two thousand ballots, each that was confirmed counts, and once', async ({
	city,
	moveTo
}) => {
	moveTo(NOW);
	const { id, voters } = aConsultation({ voters: VOTERS });
	city.travelTo(now());
	const waiting: Ballot[] = [];
	for (const voter of voters) {
		const { name, value } = await openSession(voter, 'proof');
		waiting.push({ cookie: `${name}=${value}`, choice: waiting.length % 3 ? 'yes' : 'no', nonce: aNonce() });
	}
	const confirmed = new Array<Ballot>();

	for (let death = 1; waiting.length > 0; death++) {
		const dies = death <= DEATHS;
		const killed = dies
			? killWhen(city, () => confirmed.length >= (death * VOTERS) / (DEATHS + 1))
			: undefined;
		await send(city, id, waiting, confirmed, () => dies);
		await killed;
		if (dies) await city.restart();

		expect(integrityProblems()).toEqual([]);
		const kept = ballotsAndMarks(`${city.env.DATA_DIR}/tavoli.db`, id);
		expect(kept.ballots).toBe(kept.marks);
		expect(kept.ballots).toBeGreaterThanOrEqual(confirmed.length);
	}

	expect(confirmed).toHaveLength(VOTERS);
	expect(ballotsAndMarks(`${city.env.DATA_DIR}/tavoli.db`, id)).toEqual({ ballots: VOTERS, marks: VOTERS });
	moveTo(new Date((findConsultation(id)?.closesAt.getTime() ?? 0) + MINUTE));
	countConsultation(as('elena'), id);
	const opened = db.select().from(ballots).where(eq(ballots.consultationId, id)).all();
	expect(opened.map(({ nonce, choice }) => `${nonce} ${JSON.parse(choice)}`).sort()).toEqual(
		confirmed.map(({ nonce, choice }) => `${nonce} ${choice}`).sort()
	);
});

/** Everybody who waits sends their ballot, so many at a time; who hears nothing waits again, with the same form. */
async function send(city: Server, id: string, waiting: Ballot[], confirmed: Ballot[], dies: () => boolean) {
	const unheard = new Array<Ballot>();
	await Promise.all(
		Array.from({ length: AT_ONCE }, async () => {
			for (let ballot = waiting.pop(); ballot; ballot = waiting.pop()) {
				const { cookie, choice, nonce } = ballot;
				const answer = await post(city.origin, cookie, `/consultazioni/${id}/vota/ricevuta`, {
					choice,
					nonce
				}).catch(() => undefined);
				if (answer?.status === 200 || answer?.status === 409) confirmed.push(ballot);
				else unheard.push(ballot);
				if (!answer && dies()) break;
			}
		})
	);
	waiting.push(...unheard);
}

/** Ends the server as a power cut would, in the middle of what it is answering. */
async function killWhen(city: Server, come: () => boolean) {
	while (!come()) await new Promise((resolve) => setTimeout(resolve, 2));
	await city.kill();
}
