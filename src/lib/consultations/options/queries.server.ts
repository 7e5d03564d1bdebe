import { asc, eq, sql } from 'drizzle-orm';
import { db, prepared } from '../../db.server';
import { consultationCeilings, consultationExclusions, consultationOptions } from './tables.server';

const options = prepared(() =>
	db
		.select({
			id: consultationOptions.id,
			position: consultationOptions.position,
			title: consultationOptions.title,
			description: consultationOptions.description,
			cents: consultationOptions.cents,
			neighbourhoodId: consultationOptions.neighbourhoodId,
			initiativeId: consultationOptions.initiativeId
		})
		.from(consultationOptions)
		.where(eq(consultationOptions.consultationId, sql.placeholder('id')))
		.orderBy(asc(consultationOptions.position))
		.prepare()
);

/** What may be chosen, in the order of the ballot. */
export const listOptions = (consultationId: string) => options().all({ id: consultationId });

const exclusions = prepared(() =>
	db
		.select({ oneId: consultationExclusions.oneId, otherId: consultationExclusions.otherId })
		.from(consultationExclusions)
		.where(eq(consultationExclusions.consultationId, sql.placeholder('id')))
		.prepare()
);

/** Pairs of which at most one may be paid. */
export const listExclusions = (consultationId: string) =>
	exclusions()
		.all({ id: consultationId })
		.map(({ oneId, otherId }): readonly [string, string] => [oneId, otherId]);

const ceilings = prepared(() =>
	db
		.select({ neighbourhood: consultationCeilings.neighbourhoodId, cents: consultationCeilings.cents })
		.from(consultationCeilings)
		.where(eq(consultationCeilings.consultationId, sql.placeholder('id')))
		.orderBy(asc(consultationCeilings.neighbourhoodId))
		.prepare()
);

export const listCeilings = (consultationId: string) => ceilings().all({ id: consultationId });

type Asked = { readonly id: string; readonly initiativeId: string | null };

/** The initiatives that a vote decides on: the one it is about, or those among which people choose. */
export const initiativesAskedAbout = ({ id, initiativeId }: Asked) => [
	...new Set(
		[initiativeId, ...listOptions(id).map((option) => option.initiativeId)].flatMap((one) => one ?? [])
	)
];
