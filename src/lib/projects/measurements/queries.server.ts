import { and, desc, eq, gte, isNotNull, isNull, lte, ne, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { db, prepared } from '../../db.server';
import { indicators } from '../../indicators/tables.server';
import { measurements } from './tables.server';

const corrections = alias(measurements, 'corrections');

/** In force are the rows that no other corrects. */
export const inForce = () =>
	notExists(
		db.select({ id: corrections.id }).from(corrections).where(eq(corrections.correctsId, measurements.id))
	);

const ofProject = prepared(() =>
	db
		.select({
			id: measurements.id,
			indicatorId: measurements.indicatorId,
			indicator: indicators.name,
			slug: indicators.slug,
			unit: indicators.unit,
			aggregation: indicators.aggregation,
			projectId: measurements.projectId,
			neighbourhoodId: measurements.neighbourhoodId,
			periodFrom: measurements.periodFrom,
			periodTo: measurements.periodTo,
			value: measurements.value,
			sample: measurements.sample,
			estimated: measurements.estimated,
			source: measurements.source,
			note: measurements.note,
			correctsId: measurements.correctsId
		})
		.from(measurements)
		.innerJoin(indicators, eq(indicators.id, measurements.indicatorId))
		.where(and(eq(measurements.projectId, sql.placeholder('projectId')), inForce()))
		.orderBy(desc(measurements.periodTo), indicators.name)
		.limit(500)
		.prepare()
);

/** What was measured of a project, as it stands after corrections, latest first. */
export const listMeasurements = (projectId: string) => ofProject().all({ projectId });

export const findMeasurement = (id: string) =>
	db
		.select({
			id: measurements.id,
			indicatorId: measurements.indicatorId,
			projectId: measurements.projectId,
			activityId: measurements.activityId,
			neighbourhoodId: measurements.neighbourhoodId,
			periodFrom: measurements.periodFrom,
			periodTo: measurements.periodTo,
			value: measurements.value,
			unit: indicators.unit,
			aggregation: indicators.aggregation
		})
		.from(measurements)
		.innerJoin(indicators, eq(indicators.id, measurements.indicatorId))
		.where(eq(measurements.id, id))
		.get();

export type Slot = {
	readonly id: string;
	readonly projectId: string;
	readonly indicatorId: string;
	readonly neighbourhoodId: string | null;
	readonly periodFrom: string;
	readonly periodTo: string;
};

/** What somebody already measured of the same thing in a period that touches this one. */
export const findSameMeasure = (slot: Slot) =>
	db
		.select({ id: measurements.id, value: measurements.value })
		.from(measurements)
		.where(
			and(
				ne(measurements.id, slot.id),
				eq(measurements.projectId, slot.projectId),
				eq(measurements.indicatorId, slot.indicatorId),
				slot.neighbourhoodId === null
					? isNull(measurements.neighbourhoodId)
					: eq(measurements.neighbourhoodId, slot.neighbourhoodId),
				isNull(measurements.activityId),
				lte(measurements.periodFrom, slot.periodTo),
				gte(measurements.periodTo, slot.periodFrom),
				inForce()
			)
		)
		.limit(1)
		.get();

/**
 * Whether the same thing was already measured the other way round: of each quartiere where this is of the whole, of
 * the whole where this is of one quartiere. Both together would count everybody twice.
 */
export const isMeasuredOtherwise = ({ projectId, indicatorId, neighbourhoodId, ...slot }: Omit<Slot, 'id'>) =>
	db
		.select({ id: measurements.id })
		.from(measurements)
		.where(
			and(
				eq(measurements.projectId, projectId),
				eq(measurements.indicatorId, indicatorId),
				neighbourhoodId === null
					? isNotNull(measurements.neighbourhoodId)
					: isNull(measurements.neighbourhoodId),
				lte(measurements.periodFrom, slot.periodTo),
				gte(measurements.periodTo, slot.periodFrom)
			)
		)
		.limit(1)
		.get() !== undefined;
