import { randomBytes } from 'node:crypto';
import Database from 'better-sqlite3';
import { post } from './visitor';

type Storm = {
	readonly accepted: number;
	readonly already: number;
	readonly others: readonly number[];
	/** The pages of those who were told that they had already voted. */
	readonly refusals: readonly string[];
};

/**
 * The same person's ballot, sent `times` at once to a running server: half with one form's nonce, as double
 * clicks and retries do, half with a nonce each, as many open windows would.
 */
export async function storm(
	origin: string,
	cookie: string,
	consultationId: string,
	times = 200
): Promise<Storm> {
	const same = randomBytes(16).toString('hex');
	const answers = await Promise.all(
		Array.from({ length: times }, (_, i) => {
			const nonce = i % 2 === 0 ? same : randomBytes(16).toString('hex');
			return post(origin, cookie, `/consultazioni/${consultationId}/vota/ricevuta`, {
				choice: i % 3 === 0 ? 'no' : 'yes',
				nonce
			});
		})
	);
	const statuses = answers.map(({ status }) => status);
	return {
		accepted: statuses.filter((status) => status === 200).length,
		already: statuses.filter((status) => status === 409).length,
		others: statuses.filter((status) => status !== 200 && status !== 409),
		refusals: answers.filter(({ status }) => status === 409).map(({ html }) => html)
	};
}

/** How many ballots are sealed and how many people are marked, read from the file behind the server's back. */
export function ballotsAndMarks(database: string, consultationId: string) {
	const file = new Database(database, { readonly: true });
	const read = (query: string) => Number(file.prepare(query).pluck().get(consultationId));
	const found = {
		ballots: read('select count(*) from sealed_ballots where consultation_id = ?'),
		marks: read('select count(*) from voter_participations where consultation_id = ? and cast_on is not null')
	};
	file.close();
	return found;
}
