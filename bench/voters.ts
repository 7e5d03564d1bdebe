import Database from 'better-sqlite3';
import { callVote } from '../src/cli/demo/large/votes';
import { cookieOf } from './people';

/** An open vote, and the cookie of each person who may cast one ballot in it. */
export type Vote = { readonly id: string; readonly cookies: readonly string[] };

/** A vote called at that moment, open since an hour after, whose voters are signed in. */
export async function openVote(
	voters: readonly string[],
	neighbourhoodId: string,
	calledAt: Date
): Promise<Vote> {
	const id = callVote('Vuoi che il quartiere apra la biblioteca anche di sera?', neighbourhoodId, calledAt);
	const cookies: string[] = [];
	for (const voter of voters) cookies.push(await cookieOf(voter));
	return { id, cookies };
}

/** What stands in the file after the load: every ballot that was sent, once, beside its mark. Read behind the server's back. */
export function ballotBoxOf({ id }: Vote, file: string) {
	const read = numberIn(file, id);
	return {
		ballots: read('select count(*) from sealed_ballots where consultation_id = ?'),
		marks: read('select count(*) from voter_participations where consultation_id = ? and cast_on is not null')
	};
}

/** Bytes of one of its sealed ballots, of which all are as long. */
export const ballotLengthOf = ({ id }: Vote, file: string) =>
	numberIn(file, id)('select max(length(sealed)) from sealed_ballots where consultation_id = ?');

const numberIn = (file: string, id: string) => (query: string) => {
	const database = new Database(file, { readonly: true });
	const number = Number(database.prepare(query).pluck().get(id));
	database.close();
	return number;
};
