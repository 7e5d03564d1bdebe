import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { db, prepared } from '../db.server';
import { indicators } from '../indicators/tables.server';
import { objectives, pacts, strategicLines, targets } from './tables.server';

const columns = {
	id: pacts.id,
	slug: pacts.slug,
	title: pacts.title,
	startsOn: pacts.startsOn,
	endsOn: pacts.endsOn,
	preamble: pacts.preamble,
	contextAnalysis: pacts.contextAnalysis,
	actReference: pacts.actReference,
	publishedAt: pacts.publishedAt,
	archivedAt: pacts.archivedAt
};

export const findPact = (id: string) => db.select(columns).from(pacts).where(eq(pacts.id, id)).get();

/** What everybody may read: in force, or archived after having been. */
export const findPublishedPact = (slug: string) =>
	db
		.select(columns)
		.from(pacts)
		.where(and(eq(pacts.slug, slug), isNotNull(pacts.publishedAt)))
		.get();

const inForce = prepared(() =>
	db
		.select(columns)
		.from(pacts)
		.where(and(isNotNull(pacts.publishedAt), isNull(pacts.archivedAt)))
		.prepare()
);
export const findPactInForce = () => inForce().get();

/** Every pact, drafts too: for those who write them. */
export const listPacts = () => db.select(columns).from(pacts).orderBy(desc(pacts.startsOn)).limit(50).all();

export const listPublishedPacts = () =>
	db
		.select({ slug: pacts.slug, title: pacts.title, startsOn: pacts.startsOn, endsOn: pacts.endsOn })
		.from(pacts)
		.where(isNotNull(pacts.publishedAt))
		.orderBy(desc(pacts.startsOn))
		.limit(50)
		.all();

export const findLine = (id: string) =>
	db
		.select({ id: strategicLines.id, title: strategicLines.title, pactId: strategicLines.pactId })
		.from(strategicLines)
		.where(eq(strategicLines.id, id))
		.get();

export const findObjective = (id: string) =>
	db
		.select({ id: objectives.id, title: objectives.title, pactId: strategicLines.pactId })
		.from(objectives)
		.innerJoin(strategicLines, eq(strategicLines.id, objectives.lineId))
		.where(eq(objectives.id, id))
		.get();

const linesOf = prepared(() =>
	db
		.select({ id: strategicLines.id, title: strategicLines.title, text: strategicLines.text })
		.from(strategicLines)
		.where(eq(strategicLines.pactId, sql.placeholder('pactId')))
		.orderBy(asc(strategicLines.position))
		.prepare()
);

const objectivesOf = prepared(() =>
	db
		.select({
			id: objectives.id,
			lineId: objectives.lineId,
			title: objectives.title,
			promise: objectives.promise
		})
		.from(objectives)
		.innerJoin(strategicLines, eq(strategicLines.id, objectives.lineId))
		.where(eq(strategicLines.pactId, sql.placeholder('pactId')))
		.orderBy(asc(strategicLines.position), asc(objectives.position))
		.prepare()
);

/** The lines of a pact in order, each with its objectives in order. */
export function listLines(pactId: string) {
	const all = objectivesOf().all({ pactId });
	return linesOf()
		.all({ pactId })
		.map((line) => ({ ...line, objectives: all.filter(({ lineId }) => lineId === line.id) }));
}

export const listObjectives = (pactId: string) => objectivesOf().all({ pactId });

/** The objectives a project may serve today: those of the pact in force. */
export const listObjectivesInForce = () => {
	const pact = findPactInForce();
	return pact ? listObjectives(pact.id) : [];
};

/** Which of some objectives are of a pact that is archived, and of which. */
export const listObjectivesOfThePast = (ids: readonly string[]) =>
	db
		.select({ id: objectives.id, title: objectives.title, pact: pacts.title })
		.from(objectives)
		.innerJoin(strategicLines, eq(strategicLines.id, objectives.lineId))
		.innerJoin(pacts, eq(pacts.id, strategicLines.pactId))
		.where(and(inArray(objectives.id, [...ids]), isNotNull(pacts.archivedAt)))
		.orderBy(desc(pacts.startsOn), asc(objectives.title))
		.all();

type Aim = { readonly objectiveId: string; readonly indicatorId: string; readonly year: number };

export const findTarget = ({ objectiveId, indicatorId, year }: Aim) =>
	db
		.select({ baseline: targets.baseline, target: targets.target })
		.from(targets)
		.where(
			and(eq(targets.objectiveId, objectiveId), eq(targets.indicatorId, indicatorId), eq(targets.year, year))
		)
		.get();

/** What each indicator should reach, year by year. */
export const listTargets = (pactId: string) =>
	db
		.select({
			objectiveId: targets.objectiveId,
			indicatorId: targets.indicatorId,
			indicator: indicators.name,
			slug: indicators.slug,
			unit: indicators.unit,
			aggregation: indicators.aggregation,
			direction: indicators.direction,
			year: targets.year,
			baseline: targets.baseline,
			target: targets.target
		})
		.from(targets)
		.innerJoin(indicators, eq(indicators.id, targets.indicatorId))
		.innerJoin(objectives, eq(objectives.id, targets.objectiveId))
		.innerJoin(strategicLines, eq(strategicLines.id, objectives.lineId))
		.where(eq(strategicLines.pactId, pactId))
		.orderBy(asc(targets.year), asc(indicators.name))
		.limit(1000)
		.all();

export const countObjectives = (pactId: string) =>
	db
		.select({ count: sql<number>`count(*)` })
		.from(objectives)
		.innerJoin(strategicLines, eq(strategicLines.id, objectives.lineId))
		.where(eq(strategicLines.pactId, pactId))
		.get()?.count ?? 0;

/** The titles of some objectives, whichever pact they are of. */
export const listObjectivesNamed = (ids: readonly string[]) =>
	db
		.select({ title: objectives.title })
		.from(objectives)
		.where(inArray(objectives.id, [...ids]))
		.orderBy(asc(objectives.title))
		.all()
		.map(({ title }) => title);
