import { asc, eq, or, sql } from 'drizzle-orm';
import type { Actor } from '../actor';
import { db, prepared } from '../db.server';
import { m } from '../paraglide/messages.js';
import * as can from './policy';
import type { FoundProject } from './queries.server';
import { projects } from './tables.server';

const p = sql.placeholder;

const where = sql<string>`case when ${projects.cityWide} then '' else (select group_concat(n.name, ', ')
	from project_neighbourhoods x join neighbourhoods n on n.id = x.neighbourhood_id
	where x.project_id = projects.id) end`;

const kin = prepared(() =>
	db
		.select({ id: projects.id, title: projects.title, where })
		.from(projects)
		.where(or(eq(projects.id, p('original')), eq(projects.replicatedFromId, p('id'))))
		.orderBy(asc(projects.createdAt), asc(projects.id))
		.limit(50)
		.prepare()
);

/** The project that this one does again, those that do this one again, and whether this reader may begin one. */
export function kinOf({ id, replicatedFromId, cityWide }: FoundProject, actor: Actor | null) {
	const found = kin()
		.all({ id, original: replicatedFromId })
		.map((one) => ({ ...one, where: one.where || m.project_city_wide() }));
	return {
		id,
		original: found.find((one) => one.id === replicatedFromId) ?? null,
		replicas: found.filter((one) => one.id !== replicatedFromId),
		mayReplicate: actor !== null && !cityWide && can.steerSomewhere(actor)
	};
}
