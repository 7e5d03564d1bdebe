import { recount } from '../../static/ricalcolo/recount.mjs';
import { countedVotes, wholeFiles } from '../lib/consultations/published/whole.server';

/**
 * Counts every counted vote again from its files, with the script that anybody may use and that shares nothing with
 * the counting of the server. What differs is told in the words of that script.
 */
export async function recountAll() {
	const problems: string[] = [];
	let votes = 0;
	let partly = 0;
	for (const id of countedVotes()) {
		votes++;
		const { verdict, checks } = await recount(wholeFiles(id));
		if (verdict === 'unknown') partly++;
		for (const { title, state, said } of checks) {
			if (state !== 'wrong') continue;
			const [wrong, ...more] = said.map(({ text }) => text);
			const rest = more.length > 0 ? ` (e altro: ${more.length})` : '';
			problems.push(`la votazione ${id}, ${title.toLowerCase()}: ${wrong}${rest}`);
		}
	}
	const some = partly > 0 ? `, di cui ${partly} solo in parte` : '';
	return { problems, proof: `${votes} votazioni${some}` };
}
