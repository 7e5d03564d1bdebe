import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '../actor';
import { record } from '../audit/record.server';
import { now } from '../clock';
import { newId } from '../columns.server';
import { db, transact } from '../db.server';
import { authorize, ensure, ensureValid, found } from '../errors';
import { findNeighbourhoodById } from '../neighbourhoods/queries.server';
import * as can from './policy';
import { findTavoloById, listSlugs } from './queries.server';
import { slugFor, type Rhythm, type TavoloTheme } from './rules';
import { contactPeople, memberships, tavoli } from './tables.server';

type Described = {
	readonly name?: string;
	readonly mandate?: string;
	readonly rhythm?: Rhythm;
	readonly usualTime?: string;
	readonly usualPlace?: string;
	readonly quorumPercent?: number;
};
type Opened = Described & {
	readonly id?: string;
	readonly neighbourhoodId: string;
	readonly theme: TavoloTheme;
};

/** One open tavolo for each theme in a quartiere. */
export function createTavolo(actor: Actor, { id = newId(), name, ...typed }: Opened) {
	return transact(() => {
		const neighbourhood = findNeighbourhoodById(typed.neighbourhoodId);
		ensureValid(neighbourhood !== undefined, 'neighbourhood_unknown', { field: 'neighbourhoodId' });
		const place = { tavoloId: id, neighbourhoodId: neighbourhood.id };

		authorize(can.arrange(actor, place));
		const there = and(
			eq(tavoli.neighbourhoodId, neighbourhood.id),
			eq(tavoli.theme, typed.theme),
			isNull(tavoli.closedAt)
		);
		const twin = db.select({ id: tavoli.id }).from(tavoli).where(there).get();
		ensureValid(twin === undefined || twin.id === id, 'tavolo_theme_taken', { field: 'theme' });

		const slug = slugFor(neighbourhood.slug, typed.theme, listSlugs());
		db.insert(tavoli)
			.values({ id, slug, name: name || `Tavolo di ${neighbourhood.name}`, ...typed })
			.run();

		record(actor, 'tavolo.created', { id }, place, { details: { theme: typed.theme } });
		return { id, slug };
	});
}

export function updateTavolo(actor: Actor, id: string, described: Described) {
	transact(() => {
		const tavolo = found(findTavoloById(id));

		authorize(can.arrange(actor, placeOf(tavolo)));
		ensure(tavolo.closedAt === null, 'tavolo_closed');

		db.update(tavoli).set(described).where(eq(tavoli.id, id)).run();

		record(actor, 'tavolo.updated', tavolo, placeOf(tavolo), { details: { ...described } });
	});
}

/** For good: its minutes stay readable, nobody sits there any more. The general tavolo of a quartiere stays open. */
export function closeTavolo(actor: Actor, id: string) {
	transact(() => {
		const tavolo = found(findTavoloById(id));

		authorize(can.arrange(actor, placeOf(tavolo)));
		ensure(tavolo.closedAt === null, 'tavolo_closed');
		ensure(tavolo.theme !== 'generale', 'tavolo_general_stays');

		const at = now();
		db.update(tavoli).set({ closedAt: at }).where(eq(tavoli.id, id)).run();
		db.update(memberships)
			.set({ until: at, endedBy: actor.id })
			.where(and(eq(memberships.tavoloId, id), isNull(memberships.until)))
			.run();

		record(actor, 'tavolo.closed', tavolo, placeOf(tavolo));
	});
}

type Contact = {
	readonly role: string;
	readonly phone?: string;
	readonly email?: string;
	readonly hours?: string;
};

/** The referente from now on; who was so before stays in the history. */
export function changeContact(actor: Actor, tavoloId: string, contact: Contact) {
	transact(() => {
		const tavolo = found(findTavoloById(tavoloId));

		authorize(can.arrange(actor, placeOf(tavolo)));
		ensure(tavolo.closedAt === null, 'tavolo_closed');

		db.update(contactPeople)
			.set({ until: now() })
			.where(and(eq(contactPeople.tavoloId, tavoloId), isNull(contactPeople.until)))
			.run();
		db.insert(contactPeople)
			.values({ tavoloId, ...contact })
			.run();

		record(actor, 'contact.changed', tavolo, placeOf(tavolo), { personal: contact });
	});
}

const placeOf = (tavolo: { readonly id: string; readonly neighbourhoodId: string }) => ({
	tavoloId: tavolo.id,
	neighbourhoodId: tavolo.neighbourhoodId
});
