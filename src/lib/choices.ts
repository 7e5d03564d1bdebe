import { z } from 'zod';

/**
 * One of these, that somebody has to choose: until then it is empty, on the page that opens and in what is sent
 * without it. Without its default in the schema a form would take the first of them for the answer.
 */
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T, error: () => string) =>
	z.string().default('').pipe(z.enum(values, { error })).meta({ default: '' });
