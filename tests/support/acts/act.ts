import { emailOf } from '../../../src/cli/demo/cast';
import type { Actor } from '../../../src/lib/actor';
import { newId } from '../../../src/lib/columns.server';
import { createOrganization } from '../../../src/lib/organizations/commands.server';
import { nameDelegate } from '../../../src/lib/organizations/delegates/commands.server';
import { as } from '../world';

export type Fields = Readonly<Record<string, string | readonly string[]>>;

export type Prepared = {
	/** The command, called by somebody. */
	readonly does: (actor: Actor) => unknown;
	/** The same act as a POST made by hand: where to, and what is sent. Absent where no page has it. */
	readonly post?: readonly [to: string, fields?: Fields];
};

/**
 * Prepares what an act needs, in a city that may hold other things already. `whose` is the person for whom a
 * condition of the table holds ("if it is theirs"); without it, it holds for none of those who are tried.
 */
export type Act = (whose?: string) => Prepared;
export type Acts = Readonly<Record<string, Act>>;

/** An organisation that nobody acts for, but `whose`. */
export function anOrganizationOf(whose?: string) {
	const id = newId();
	createOrganization(as('ines'), { id, name: `Comitato ${id}`, kind: 'comitato' });
	if (whose) nameDelegate(as('ines'), id, { email: emailOf(whose) });
	return id;
}
