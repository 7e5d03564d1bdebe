import { and, desc, eq, sql } from 'drizzle-orm';
import { db, prepared } from '../../db.server';
import type { Image } from '../images/rules';
import { initiatives, initiativeVersions } from '../tables.server';

type Cost = { readonly line: string; readonly cents: number };

const costs =
	sql`(select json_group_array(json_object('line', q.line, 'cents', q.cents)) from (select c.line, c.cents
	from initiative_costs c where c.version_id = ${initiativeVersions.id} order by c.position) q)`.mapWith(
		(text: string): readonly Cost[] => JSON.parse(text)
	);

const images =
	sql`(select json_group_array(json_object('hash', q.hash, 'alt', q.alt, 'width', q.width, 'height', q.height))
	from (select x.hash, x.alt, p.width, p.height from initiative_images x join images p on p.hash = x.hash
	where x.version_id = ${initiativeVersions.id} order by x.position) q)`.mapWith(
		(text: string): readonly Image[] => JSON.parse(text)
	);

/** What an initiative says, field by field. */
export const wordColumns = {
	title: initiativeVersions.title,
	summary: initiativeVersions.summary,
	theme: initiativeVersions.theme,
	problem: initiativeVersions.problem,
	actions: initiativeVersions.actions,
	period: initiativeVersions.period,
	place: initiativeVersions.place,
	partnersFound: initiativeVersions.partnersFound,
	partnersWanted: initiativeVersions.partnersWanted,
	space: initiativeVersions.space,
	volunteers: initiativeVersions.volunteers,
	volunteerHours: initiativeVersions.volunteerHours,
	materials: initiativeVersions.materials,
	coFunding: initiativeVersions.coFunding,
	accessibility: initiativeVersions.accessibility,
	afterwards: initiativeVersions.afterwards,
	beneficiaries: initiativeVersions.beneficiaries,
	costs,
	images
};

const published = and(
	eq(initiativeVersions.initiativeId, sql.placeholder('initiativeId')),
	sql`${initiatives.submittedAt} is not null`
);

const versionsOf = prepared(() =>
	db
		.select({
			number: initiativeVersions.number,
			createdAt: initiativeVersions.createdAt,
			...wordColumns
		})
		.from(initiativeVersions)
		.innerJoin(initiatives, eq(initiatives.id, initiativeVersions.initiativeId))
		.where(published)
		.orderBy(desc(initiativeVersions.number))
		.limit(sql.placeholder('limit'))
		.prepare()
);

/** What was written from the sending on, newest first. */
export const listVersions = (initiativeId: string, limit = 50) => versionsOf().all({ initiativeId, limit });

export type Words = ReturnType<typeof listVersions>[number];

const numbersOf = prepared(() =>
	db
		.select({ number: initiativeVersions.number, createdAt: initiativeVersions.createdAt })
		.from(initiativeVersions)
		.innerJoin(initiatives, eq(initiatives.id, initiativeVersions.initiativeId))
		.where(published)
		.orderBy(desc(initiativeVersions.number))
		.limit(50)
		.prepare()
);

/** Which versions there are, without their words. */
export const listVersionNumbers = (initiativeId: string) => numbersOf().all({ initiativeId });

/** What an initiative says today. */
export const findWords = (initiativeId: string) => listVersions(initiativeId, 1)[0];
