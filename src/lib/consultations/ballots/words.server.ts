import { m } from '../../paraglide/messages.js';
import type { Manifest } from '../manifest';
import { NOBODY } from '../rules';
import { isChoice, readBallot } from './faults';

/** In which language, where it is not the reader's. */
type Spoken = { readonly locale?: 'it' };

/** What an option is called: as it was written, or as the method calls it. */
export const optionWord = ({ options }: Pick<Manifest, 'options'>, id: string, spoken: Spoken = {}) =>
	isChoice(id)
		? m[`choice_${id}`]({}, spoken)
		: id === NOBODY
			? m.choice_none({}, spoken)
			: (options.find((option) => option.id === id)?.title ?? '');

/** A whole ballot in words: what was chosen, with points or in order where the method has them. */
export function ballotWords(manifest: Manifest, stored: unknown, spoken: Spoken = {}): string {
	const ballot = readBallot(manifest, stored);
	const word = (id: string) => optionWord(manifest, id, spoken);
	if (ballot === undefined) return '';
	if (typeof ballot === 'string') return m[`choice_${ballot}`]({}, spoken);
	if (!Array.isArray(ballot)) {
		return Object.entries(ballot)
			.map(([id, points]) => `${word(id)}: ${points}`)
			.join('; ');
	}
	const groups = ballot.map((one) => (typeof one === 'string' ? [one] : one).map(word).join(' = '));
	return manifest.method === 'preferences'
		? groups.map((group, i) => `${i + 1}. ${group}`).join('; ')
		: groups.join('; ');
}
