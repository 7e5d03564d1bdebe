import { z } from 'zod';

type Values = readonly [string, ...string[]];

/**
 * One of these, that somebody has to choose: until then it is empty, on the page that opens and in what is sent
 * without it. Without its default in the schema a form would take the first of them for the answer.
 */
export const oneOf = <const T extends Values>(values: T, error: () => string) =>
	z
		.enum(['', ...values], { error })
		.default('')
		.pipe(z.enum(values, { error }))
		.meta({ default: '' });
