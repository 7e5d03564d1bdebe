import { and, asc, eq, isNull, notInArray } from 'drizzle-orm';
import { db } from '../db.server';
import { COUNTED_BY_SYSTEM } from './rules';
import { indicators } from './tables.server';

const columns = {
	id: indicators.id,
	slug: indicators.slug,
	name: indicators.name,
	definition: indicators.definition,
	unit: indicators.unit,
	kind: indicators.kind,
	aggregation: indicators.aggregation,
	direction: indicators.direction,
	rhythm: indicators.rhythm,
	standard: indicators.standard,
	archivedAt: indicators.archivedAt
};

export const findIndicator = (id: string) =>
	db.select(columns).from(indicators).where(eq(indicators.id, id)).get();

export const findIndicatorNamed = (slug: string) =>
	db.select(columns).from(indicators).where(eq(indicators.slug, slug)).get();

/** Everything a city measures, archived ones last. */
export const listIndicators = () =>
	db
		.select(columns)
		.from(indicators)
		.orderBy(asc(indicators.archivedAt), asc(indicators.name))
		.limit(300)
		.all();

/** What people measure themselves, in use today. */
export const listMeasurable = () =>
	db
		.select(columns)
		.from(indicators)
		.where(and(isNull(indicators.archivedAt), notInArray(indicators.slug, [...COUNTED_BY_SYSTEM])))
		.orderBy(asc(indicators.name))
		.limit(300)
		.all();
