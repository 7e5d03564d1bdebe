import type { Refusal } from './errors';
import { m } from './paraglide/messages.js';

/** The words of a refusal, in the reader's language. Each text asks for its own values, so the types cannot meet. */
export const sentence = ({ reason, about }: Refusal): string =>
	Reflect.apply(m[`refusal_${reason}`], undefined, [about.values ?? {}]);
