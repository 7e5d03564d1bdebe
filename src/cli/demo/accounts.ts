import { hashPassword } from '../../lib/accounts/passwords.server';
import { CAST, DEMO_PASSWORD, emailOf, type CastMember } from './cast';

/** Who can sign in to a demo city, and as what. */
export const demoAccounts = () =>
	CAST.flatMap(({ id, shows }: CastMember) => (shows ? [{ id, role: shows, email: emailOf(id) }] : []));

/** A hash of the demo password for each of them: a salt of its own, as for everybody. */
export async function demoPasswordHashes() {
	const hashes = new Map<string, string>();
	for (const { id } of demoAccounts()) hashes.set(id, await hashPassword(DEMO_PASSWORD));
	return hashes;
}
