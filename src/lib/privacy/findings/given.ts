import { FIRST_NAMES, NAMES_AND_WORDS } from './firstnames';
import type { Token } from './tokens';

/** A first name that is listed, or made like one that is. */
export const isFirstName = ({ low, word }: Token) =>
	word.length > 1 && (FIRST_NAMES.has(low) || isCompound(low) || isOfTheOther(low)) && !/^sarà$/i.test(word);
/** "Lamberta", as there is a Lamberto. */
const isOfTheOther = (low: string) => {
	const other = low.replace(/[ao]$/, (end) => (end === 'a' ? 'o' : 'a'));
	return low.length > 6 && other !== low && FIRST_NAMES.has(other) && !NAMES_AND_WORDS.has(other);
};
/** "Mariateresa", "Pierangelo" */
const isCompound = (low: string) => {
	const [, second] =
		/^(?:maria|anna|rosa|gian|giam|pier|carlo|mario|luca|franco)(\p{L}{4,})$/u.exec(low) ?? [];
	return second !== undefined && FIRST_NAMES.has(second);
};
export const isAmbiguous = ({ low }: Token) => NAMES_AND_WORDS.has(low);
