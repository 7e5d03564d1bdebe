import { and, asc, inArray, sql } from 'drizzle-orm';
import { db } from '../../../db.server';
import { alike, plainName } from '../../../formats/alike';
import { listIndicators } from '../../../indicators/queries.server';
import { listNeighbourhoods } from '../../../neighbourhoods/queries.server';
import { projects } from '../../tables.server';
import { inForce } from '../queries.server';
import { measurements } from '../tables.server';

/** More than a large city has. */
const MOST = 50_000;

const neighbourhoodIds = sql`(select json_group_array(x.neighbourhood_id) from project_neighbourhoods x
	where x.project_id = ${projects.id})`.mapWith((text: string): readonly string[] => JSON.parse(text));

export type KnownProject = ReturnType<typeof listProjectsNamed>[number];

const listProjectsNamed = () =>
	db
		.select({
			id: projects.id,
			title: projects.title,
			cityWide: projects.cityWide,
			plannedEnd: projects.plannedEnd,
			actualEnd: projects.actualEnd,
			neighbourhoodIds
		})
		.from(projects)
		.orderBy(asc(projects.id))
		.limit(MOST)
		.all();

/** Projects, indicators and quartieri as a file may name them, read once. */
export function measurable() {
	const all = listProjectsNamed();
	const byId = new Map(all.map((project) => [project.id, project]));
	const byTitle = Map.groupBy(all, ({ title }) => plainName(title));
	const indicators = listIndicators();
	const byName = new Map(
		indicators.flatMap((one) => [[plainName(one.name), one] as const, [plainName(one.slug), one] as const])
	);
	const places = listNeighbourhoods();
	const placeNamed = new Map(
		places.flatMap(({ id, name, slug }) => [[plainName(name), id] as const, [plainName(slug), id] as const])
	);
	return {
		/** By its id, by the address of its page, or by a title that no other has: more than one where many have it. */
		projects(written: string): readonly KnownProject[] {
			const id = written.trim().match(/([^/\s]+)\/?$/)?.[1] ?? '';
			const found = byId.get(written.trim()) ?? (written.includes('/progetti/') ? byId.get(id) : undefined);
			return found ? [found] : (byTitle.get(plainName(written)) ?? []);
		},
		indicator: (written: string) => byName.get(plainName(written)),
		neighbourhood: (written: string) => placeNamed.get(plainName(written)),
		likeProject: (written: string) => alike(written, [...new Set(all.map(({ title }) => title))]),
		likeIndicator: (written: string) =>
			alike(
				written,
				indicators.map(({ name }) => name)
			)
	};
}

type Named = { readonly projectId: string; readonly indicatorId: string };

/** What is in force of these projects and indicators. */
export const listThere = (named: readonly Named[]) =>
	db
		.select({
			projectId: measurements.projectId,
			indicatorId: measurements.indicatorId,
			neighbourhoodId: measurements.neighbourhoodId,
			from: measurements.periodFrom,
			to: measurements.periodTo,
			value: measurements.value,
			sample: measurements.sample
		})
		.from(measurements)
		.where(
			and(
				inArray(measurements.projectId, idsIn(named.map(({ projectId }) => projectId))),
				inArray(measurements.indicatorId, idsIn(named.map(({ indicatorId }) => indicatorId))),
				inForce()
			)
		)
		.limit(1_000_000)
		.all();

const idsIn = (ids: readonly string[]) =>
	sql`(select value from json_each(${JSON.stringify([...new Set(ids)])}))`;
