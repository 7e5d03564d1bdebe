import type { RankedElection } from '../elections';
import { Unreadable } from './unreadable';

/** The option that a file calls by its number. */
export function named(candidates: readonly string[], place: string) {
	const name = candidates[Number(place) - 1];
	if (name === undefined) throw new Unreadable(`Un voto nomina l’opzione ${place}, che il file non ha.`);
	return name;
}

/** How many ballots are alike. */
export function wholeNumber(text: string) {
	const number = Number(text);
	if (text === '' || !Number.isSafeInteger(number) || number < 0)
		throw new Unreadable(`Non si legge quanti voti sono «${text}».`);
	return number;
}

/** Nobody twice among the options, nobody unknown or twice on a ballot. */
export function sound(election: RankedElection): RankedElection {
	const known = new Set(election.candidates);
	if (known.size < election.candidates.length) throw new Unreadable('Due opzioni hanno lo stesso nome.');
	election.ballots.forEach(({ ranking }, i) => {
		const all = ranking.flat();
		const stranger = all.find((id) => !known.has(id));
		if (stranger !== undefined)
			throw new Unreadable(`Il voto ${i + 1} nomina «${stranger}», che il file non ha.`);
		if (new Set(all).size < all.length) throw new Unreadable(`Il voto ${i + 1} nomina un’opzione due volte.`);
	});
	return election;
}
