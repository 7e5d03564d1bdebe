import { eq } from 'drizzle-orm';
import type { Actor } from '../actor';
import { record } from '../audit/record.server';
import { now } from '../clock';
import { newId } from '../columns.server';
import { db, transact } from '../db.server';
import { authorize, ensure, ensureValid, found } from '../errors';
import { folded } from '../formats/alike';
import { slugOf } from '../formats/slugs';
import type { TargetGroup, Theme } from '../vocabulary';
import * as can from './policy';
import { findOrganization, findOrganizationById, listNamedLike } from './queries.server';
import type { Kind } from './rules';
import { organizations, organizationTargets, organizationThemes } from './tables.server';

type Contact = {
	readonly description?: string;
	readonly email?: string;
	readonly phone?: string;
	readonly website?: string;
};
type Identity = {
	readonly name: string;
	readonly kind: Kind;
	readonly fiscalCode?: string | null;
	readonly runts?: string | null;
};
type Topics = { readonly themes?: readonly Theme[]; readonly targets?: readonly TargetGroup[] };

export function createOrganization(
	actor: Actor,
	{ id = newId(), themes, targets, ...typed }: Identity & Contact & Topics & { readonly id?: string }
) {
	return transact(() => {
		authorize(can.arrange(actor));
		const slug = slugOf(typed.name);
		ensureValid(slug !== '', 'name_without_letters', { field: 'name' });
		ensureFreeName(id, typed.name, slug);

		db.insert(organizations)
			.values({ id, slug, ...typed, fiscalCode: typed.fiscalCode || null, runts: typed.runts || null })
			.run();
		rewriteTopics(id, { themes, targets });

		record(actor, 'organization.created', { id }, {}, { details: { name: typed.name, kind: typed.kind } });
		return { id, slug };
	});
}

/** Who it is, as the city has ascertained: a number that is not given stays, an empty one goes. */
export function identifyOrganization(actor: Actor, id: string, { name, kind, fiscalCode, runts }: Identity) {
	transact(() => {
		const before = found(findOrganizationById(id));

		authorize(can.arrange(actor));
		ensureFreeName(id, name);

		db.update(organizations)
			.set({ name, kind, fiscalCode: given(fiscalCode), runts: given(runts) })
			.where(eq(organizations.id, id))
			.run();

		record(actor, 'organization.updated', before, {}, { details: { name: before.name } });
	});
}

/** What the public reads of it. Who it is stays the city's to say. */
export function updateOrganization(
	actor: Actor,
	id: string,
	{ themes, targets, ...contact }: Contact & Topics
) {
	transact(() => {
		const before = found(findOrganizationById(id));

		authorize(can.edit(actor, before));

		if (Object.keys(contact).length > 0)
			db.update(organizations).set(contact).where(eq(organizations.id, id)).run();
		rewriteTopics(id, { themes, targets });

		record(actor, 'organization.updated', before, {}, { details: { name: before.name } });
	});
}

/** The city has looked: it exists and is who it says. */
export function verifyOrganization(actor: Actor, id: string) {
	transact(() => {
		const organization = found(findOrganizationById(id));

		authorize(can.arrange(actor));
		ensure(organization.verifiedAt === null, 'already_done');

		db.update(organizations)
			.set({ verifiedAt: now(), verifiedBy: actor.id })
			.where(eq(organizations.id, id))
			.run();

		record(actor, 'organization.verified', organization, {});
	});
}

/** It no longer works in the city: what it did stays readable. */
export function archiveOrganization(actor: Actor, id: string) {
	transact(() => {
		const organization = found(findOrganizationById(id));

		authorize(can.arrange(actor));
		ensure(organization.archivedAt === null, 'already_done');

		db.update(organizations).set({ archivedAt: now() }).where(eq(organizations.id, id)).run();

		record(actor, 'organization.archived', organization, {});
	});
}

const given = (text?: string | null) => (text === undefined ? undefined : text || null);

/** Two names that differ only by capitals are one name to a reader, and two addresses cannot be one. */
function ensureFreeName(id: string, name: string, slug?: string) {
	const near = [...listNamedLike(name), ...(slug ? [findOrganization(slug)] : [])];
	const twin = near.find(
		(other) => other && other.id !== id && (other.slug === slug || folded(other.name) === folded(name))
	);
	ensureValid(twin === undefined, 'name_taken', { field: 'name' });
}

function rewriteTopics(organizationId: string, { themes, targets }: Topics) {
	if (themes) {
		db.delete(organizationThemes).where(eq(organizationThemes.organizationId, organizationId)).run();
		if (themes.length > 0) {
			const rows = themes.map((theme) => ({ organizationId, theme }));
			db.insert(organizationThemes).values(rows).run();
		}
	}
	if (targets) {
		db.delete(organizationTargets).where(eq(organizationTargets.organizationId, organizationId)).run();
		if (targets.length > 0) {
			const rows = targets.map((target) => ({ organizationId, target }));
			db.insert(organizationTargets).values(rows).run();
		}
	}
}
