import type { RankedBallot, RankedElection } from '../elections';
import { named, sound, wholeNumber } from './ranked';
import { Unreadable } from './unreadable';

/** BLT, as OpenSTV and OpaVote write it: `=` between those liked alike, `-` for a place left free. */
export function readBlt(text: string): RankedElection {
	const lines = linesOf(text, '#');
	const [head = '', ...rest] = lines;
	const many = Number(head.split(/\s+/)[0]);
	if (!Number.isSafeInteger(many) || many < 1)
		throw new Unreadable('La prima riga non dice quante sono le opzioni.');
	const end = rest.indexOf('0');
	if (end < 0) throw new Unreadable('Dopo i voti manca la riga «0».');
	const names = rest.slice(end + 1).map((line) => line.replace(/^"(.*)"$/, '$1'));
	const candidates = Array.from({ length: many }, (_, i) => names[i] ?? String(i + 1));
	const withdrawn = new Set(
		rest
			.slice(0, end)
			.flatMap((line) => (/^-\d+(\s+-\d+)*$/.test(line) ? line.split(/\s+/).map((one) => one.slice(1)) : []))
	);
	const nameOf = (place: string) => named(candidates, place);
	const ballots = rest
		.slice(0, end)
		.filter((line) => !line.startsWith('-'))
		.map((line): RankedBallot => {
			const [count = '', ...places] = line.replace(/^\([^)]*\)\s*/, '').split(/\s+/);
			const groups = places.filter((place) => place !== '0' && place !== '-');
			const ranking = groups.map((group) =>
				group
					.split('=')
					.filter((one) => !withdrawn.has(one))
					.map(nameOf)
			);
			return { weight: wholeNumber(count), ranking: ranking.filter((group) => group.length > 0) };
		});
	return sound({
		candidates: candidates.filter((_, i) => !withdrawn.has(String(i + 1))),
		ballots
	});
}

const linesOf = (text: string, comment: string) =>
	text
		.replace(/^\uFEFF/, '')
		.split(/\r?\n/)
		.map((line) => (line.trim().startsWith('"') ? line : (line.split(comment)[0] ?? '')).trim())
		.filter((line) => line !== '');
