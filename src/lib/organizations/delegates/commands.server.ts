import { eq } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { now } from '../../clock';
import { newId } from '../../columns.server';
import { db, transact } from '../../db.server';
import { authorize, ensure, ensureValid, found } from '../../errors';
import * as can from '../policy';
import { findDelegate, findOrganizationById, findPersonIdByEmail } from '../queries.server';
import { delegates } from '../tables.server';

/** A person acts for an organisation from now on. */
export function nameDelegate(
	actor: Actor,
	organizationId: string,
	{ id = newId(), email }: { readonly id?: string; readonly email: string }
) {
	return transact(() => {
		const organization = found(findOrganizationById(organizationId));

		authorize(can.arrange(actor));
		ensure(organization.archivedAt === null, 'organization_archived');
		const personId = findPersonIdByEmail(email);
		ensureValid(personId !== undefined, 'nobody_by_email', { field: 'email' });

		db.insert(delegates).values({ id, organizationId, personId, namedBy: actor.id }).run();

		record(actor, 'delegate.named', { id }, {}, { details: { organizationId }, personal: { personId } });
		return id;
	});
}

export function endDelegate(actor: Actor, id: string) {
	transact(() => {
		const delegate = found(findDelegate(id));

		authorize(can.arrange(actor));
		ensure(delegate.until === null, 'already_done');

		db.update(delegates).set({ until: now() }).where(eq(delegates.id, id)).run();

		record(actor, 'delegate.ended', delegate, {}, { details: { organizationId: delegate.organizationId } });
	});
}
