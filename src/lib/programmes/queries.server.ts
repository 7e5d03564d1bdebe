import { asc, eq, isNull, or } from 'drizzle-orm';
import { db } from '../db.server';
import { programmes } from './tables.server';

const columns = {
	id: programmes.id,
	slug: programmes.slug,
	name: programmes.name,
	office: programmes.office,
	link: programmes.link,
	archivedAt: programmes.archivedAt
};

/** More labels than any city can tell apart. */
const MOST = 300;

export const findProgramme = (id: string) =>
	db.select(columns).from(programmes).where(eq(programmes.id, id)).get();

/** Every programme by name; for who looks after the list those archived too, last. */
export const listProgrammes = () =>
	db
		.select(columns)
		.from(programmes)
		.orderBy(asc(programmes.archivedAt), asc(programmes.name))
		.limit(MOST)
		.all();

/** Those that a project may carry today, and the one it carries already. */
export const listOffered = (kept?: string | null) =>
	db
		.select(columns)
		.from(programmes)
		.where(kept ? or(isNull(programmes.archivedAt), eq(programmes.id, kept)) : isNull(programmes.archivedAt))
		.orderBy(asc(programmes.name))
		.limit(MOST)
		.all();

/** Whose name it is, written in whatever way. */
export const findNamed = (slug: string) =>
	db.select({ id: programmes.id }).from(programmes).where(eq(programmes.slug, slug)).get();
