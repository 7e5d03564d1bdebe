import { z } from 'zod';
import { ID_ALPHABET, ID_LENGTH } from './alphabet';

/**
 * The id of a thing about to be made travels in its form: sending the form twice then makes it once,
 * and the second answer is "already done".
 */
export const idField = z.string().regex(new RegExp(`^[${ID_ALPHABET}]{${ID_LENGTH}}$`));
