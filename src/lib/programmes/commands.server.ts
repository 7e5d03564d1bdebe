import { eq } from 'drizzle-orm';
import type { Actor } from '../actor';
import { record } from '../audit/record.server';
import { now } from '../clock';
import { db, transact } from '../db.server';
import { authorize, ensure, ensureValid, found } from '../errors';
import { slugOf } from '../formats/slugs';
import type { ProgrammeForm } from './forms';
import * as can from './policy';
import { findNamed, findProgramme } from './queries.server';
import { isWebAddress } from './rules';
import { programmes } from './tables.server';

export function createProgramme(actor: Actor, typed: ProgrammeForm) {
	return transact(() => {
		authorize(can.keep(actor));
		ensureTellable(typed);
		const slug = slugOf(typed.name);

		db.insert(programmes)
			.values({ ...typed, slug, createdBy: actor.id })
			.run();

		const { name, office, link } = typed;
		record(actor, 'programme.created', typed, {}, { details: { name, office, link } });
		return slug;
	});
}

export function updateProgramme(actor: Actor, { id, name, office, link }: ProgrammeForm) {
	return transact(() => {
		const programme = found(findProgramme(id));

		authorize(can.keep(actor));
		ensure(programme.archivedAt === null, 'programme_archived');
		ensureTellable({ id, name, link });

		db.update(programmes)
			.set({ name, office, link, slug: slugOf(name) })
			.where(eq(programmes.id, id))
			.run();

		const before = { name: programme.name, office: programme.office, link: programme.link };
		record(actor, 'programme.updated', programme, {}, { details: { before, name, office, link } });
	});
}

/** No longer offered; the projects that carry it go on saying so. */
export function archiveProgramme(actor: Actor, id: string) {
	return transact(() => {
		const programme = found(findProgramme(id));

		authorize(can.keep(actor));
		ensure(programme.archivedAt === null, 'already_done');

		db.update(programmes).set({ archivedAt: now() }).where(eq(programmes.id, id)).run();

		record(actor, 'programme.archived', programme, {}, { details: { name: programme.name } });
	});
}

/** Two programmes are never called alike, and a link leads to a page of the web. */
function ensureTellable({ id, name, link }: Omit<ProgrammeForm, 'office'>) {
	const slug = slugOf(name);
	const taken = findNamed(slug);
	ensureValid(slug !== '' && (taken === undefined || taken.id === id), 'programme_name_taken', {
		field: 'name'
	});
	ensureValid(link === '' || isWebAddress(link), 'programme_link_unclear', { field: 'link' });
}
