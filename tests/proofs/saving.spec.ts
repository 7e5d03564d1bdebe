import { openSession } from '../../src/lib/accounts/sessions.server';
import { findItem, findMinutes, listItems } from '../../src/lib/minutes/queries.server';
import { someMinutes } from '../support/minutes';
import { MINUTE, NOW } from '../support/world';
import { expect, test } from '../journeys/fixtures';

const ROUNDS = 40;

test.use({ town: 'cast' });

test('however often the server dies while notes are saved, every save that was confirmed is there', async ({
	city,
	moveTo
}) => {
	moveTo(NOW);
	const { id, meetingId } = someMinutes();
	moveTo(new Date((findMinutes(id)?.startsAt.getTime() ?? 0) + 60 * MINUTE));
	const { name, value } = await openSession('teresa', 'proof');
	const headers = { cookie: `${name}=${value}`, origin: city.origin, 'content-type': 'application/json' };
	const save = async (itemId: string, summary: string, revision: number) => {
		const body = JSON.stringify({ itemId, summary, revision, notes: '', positions: '', documents: '' });
		const address = `${city.origin}/incontri/${meetingId}/verbale/scrivi/taccuino`;
		const answer = await fetch(address, { method: 'PUT', headers, body }).catch(() => undefined);
		return answer?.ok ? Number((await answer.json().catch(() => ({}))).revision) : undefined;
	};
	let confirmed = 0;

	for (let round = 1; round <= ROUNDS; round++) {
		const killed = new Promise<void>((resolve) =>
			setTimeout(() => void city.kill().then(resolve), 20 + round * 7)
		);
		const writers = listItems(id).map(async ({ id: itemId, revision }) => {
			let last = { revision, summary: findItem(id, itemId)?.summary ?? '' };
			for (let n = 1; ; n++) {
				const summary = `Giro ${round}, frase ${n}.`;
				const saved = await save(itemId, summary, last.revision);
				if (saved === undefined) return { itemId, last, sent: summary };
				last = { revision: saved, summary };
				confirmed++;
			}
		});
		const ended = await Promise.all(writers);
		await killed;
		await city.restart();

		for (const { itemId, last, sent } of ended) {
			const kept = findItem(id, itemId);
			const expected =
				kept?.revision === last.revision ? last : { revision: last.revision + 1, summary: sent };
			expect({ revision: kept?.revision, summary: kept?.summary }).toEqual(expected);
		}
	}

	expect(confirmed).toBeGreaterThan(ROUNDS);
});
