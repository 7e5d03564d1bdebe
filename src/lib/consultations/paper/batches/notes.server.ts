import { m } from '../../../paraglide/messages.js';
import { ballotWords } from '../../ballots/words.server';
import type { Manifest } from '../../manifest';
import { isOddity, verdictOf, type Oddity, type Sheet } from '../keying/rules';

const ITALIAN = { locale: 'it' } as const;

/** What a closed batch tells of itself: sheets that were spoiled or not found, and each on which two copies differed. */
export function noteOf(manifest: Manifest, sheets: readonly Sheet[]): string {
	const oddly = (oddity: Oddity) =>
		sheets.filter((sheet) => JSON.parse(verdictOf(sheet)) === oddity).map(({ sheet }) => sheet);
	const [spoiled, missing] = [oddly('void'), oddly('missing')];
	return [
		...(spoiled.length > 0 ? [m.box_note_void({ sheets: spoiled.join(', ') }, ITALIAN)] : []),
		...(missing.length > 0 ? [m.box_note_missing({ sheets: missing.join(', ') }, ITALIAN)] : []),
		...sheets.flatMap(({ sheet, keyings: [first, second], settled }) =>
			settled && first && second
				? [
						m.box_note_settled(
							{
								sheet,
								first: keyedWords(manifest, first.choice, ITALIAN),
								second: keyedWords(manifest, second.choice, ITALIAN),
								third: keyedWords(manifest, settled.choice, ITALIAN),
								reason: settled.reason
							},
							ITALIAN
						)
					]
				: []
		)
	].join('\n');
}

/** What somebody copied, in words. */
export function keyedWords(
	manifest: Manifest,
	choice: string,
	spoken: { readonly locale?: 'it' } = {}
): string {
	const keyed: unknown = JSON.parse(choice);
	return isOddity(keyed) ? m[`box_${keyed}`]({}, spoken) : ballotWords(manifest, keyed, spoken);
}
