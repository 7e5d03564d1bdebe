import type { Actor } from '../actor';
import { confirmAll, type Written } from '../privacy/findings/authors.server';
import type { Confirmation } from '../privacy/findings/confirming';
import { knownIn } from '../tavoli/known.server';

type Told = { readonly id: string; readonly place: Written['place']; readonly text: string };

/** Part of a command that writes what everybody reads of a meeting: what is found in it has a reason, or it does not go out. */
export function lookAt(actor: Actor, { id, ...written }: Told, confirmed: readonly Confirmation[]) {
	const text = { subject: 'meeting', id, written: [written], known: knownIn(written.text) } as const;
	const allRight = confirmAll(actor, text, confirmed);
	return allRight > 0 ? { confirmed: allRight } : {};
}
