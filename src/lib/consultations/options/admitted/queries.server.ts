import { asc, notInArray, and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { db } from '../../../db.server';
import { currentStep, latestVersion } from '../../../initiatives/queries.server';
import { canAdvance, INITIATIVE_STATES } from '../../../initiatives/rules';
import {
	initiativeCosts,
	initiatives,
	initiativeSteps,
	initiativeVersions
} from '../../../initiatives/tables.server';
import type { Found } from '../../queries.server';
import { MOST_OPTIONS } from '../../rules';
import { consultationOptions } from '../tables.server';

/** From these an initiative may be voted on. */
const READY = INITIATIVE_STATES.filter((state) => canAdvance(state, 'to_vote'));

/** What an initiative asks for in all, in its last version; 0 when it says nothing. */
const asked = sql<number>`(select coalesce(sum(${initiativeCosts.cents}), 0) from ${initiativeCosts}
	where ${initiativeCosts.versionId} = ${initiativeVersions.id})`;

/** Its quartiere where it has only one. */
const onlyPlace = sql<string | null>`(select case count(*) when 1 then min(x.neighbourhood_id) end
	from initiative_neighbourhoods x where x.initiative_id = ${initiatives.id})`;

/** The initiatives of the area that may be voted on and are not among the options yet. */
export function listAdmitted({ id, cityWide, neighbourhoodIds }: Found) {
	const here = sql`exists (select 1 from initiative_neighbourhoods x where x.initiative_id = ${initiatives.id}
		and x.neighbourhood_id in (select value from json_each(${JSON.stringify(neighbourhoodIds)})))`;
	const already = db
		.select({ initiativeId: consultationOptions.initiativeId })
		.from(consultationOptions)
		.where(and(eq(consultationOptions.consultationId, id), isNotNull(consultationOptions.initiativeId)));
	return db
		.select({
			id: initiatives.id,
			title: initiativeVersions.title,
			summary: initiativeVersions.summary,
			cents: asked,
			neighbourhoodId: onlyPlace
		})
		.from(initiatives)
		.innerJoin(initiativeVersions, latestVersion)
		.innerJoin(initiativeSteps, currentStep)
		.where(
			and(
				inArray(initiativeSteps.state, READY),
				notInArray(initiatives.id, already),
				cityWide ? undefined : here
			)
		)
		.orderBy(asc(initiativeVersions.title), asc(initiatives.id))
		.limit(MOST_OPTIONS)
		.all();
}
