import type { Actor } from '../../actor';
import { confirmAll, listUnconfirmed } from '../../privacy/findings/authors.server';
import type { Confirmation } from '../../privacy/findings/confirming';
import { knownIn } from '../../tavoli/known.server';
import { textsOf, wholeText } from './texts';

type Words = Parameters<typeof textsOf>[0];

const looked = (id: string, words: Words) => ({
	subject: 'initiative' as const,
	id,
	written: textsOf(words),
	known: knownIn(wholeText(words))
});

/** What its author has still to take out, or to say why it is all right. */
export const listFoundIn = (id: string, words: Words) => listUnconfirmed(looked(id, words));

/** Part of sending and of changing: nothing found goes out without a reason. */
export const confirmWords = (actor: Actor, id: string, words: Words, confirmed: readonly Confirmation[]) =>
	confirmAll(actor, looked(id, words), confirmed);
