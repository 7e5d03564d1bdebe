import { eq } from 'drizzle-orm';
import { db } from '../../src/lib/db.server';
import { delegates, organizations } from '../../src/lib/organizations/tables.server';
import { lettersTo } from './accounts';
import { aCommitment } from './commitments';

/** The public address of Mano Amica, for whom nobody acts here. */
export const OFFICE = 'info@manoamica.example';

/** What an organisation promised that nobody in the city acts for: it has a public address, or none. */
export function promisedFromAfar(given: Parameters<typeof aCommitment>[0] = {}, email = OFFICE) {
	db.delete(delegates).where(eq(delegates.organizationId, 'mano-amica')).run();
	db.update(organizations).set({ email }).where(eq(organizations.id, 'mano-amica')).run();
	return aCommitment({ ownerOrganizationId: 'mano-amica', ...given });
}

/** The secret at the end of the link in the newest letter about that promise. */
export function tokenSentTo(email: string, commitment: string) {
	const found = lettersTo(email)
		.map(({ body }) => body.match(new RegExp(`/impegni/${commitment}/aggiorna/([\\w-]+)$`, 'm'))?.[1])
		.find((token) => token !== undefined);
	if (!found) throw new Error(`no letter to ${email} leads to that promise`);
	return found;
}
