import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { people } from '../../accounts/tables.server';
import { commentColumns, lastModeration } from '../../comments/queries.server';
import { COMMENTS_PAGE } from '../../comments/rules';
import { commentModerations, comments } from '../../comments/tables.server';
import { db, prepared } from '../../db.server';
import { organizations } from '../../organizations/tables.server';
import { initiatives } from '../tables.server';
import { initiativeComments } from './tables.server';

const p = sql.placeholder;

/** Held when the words were written: what somebody is today says nothing of yesterday's words. */
const then = sql`since <= ${comments.createdAt} and (until is null or until > ${comments.createdAt})`;

/** Whoever coordinates the place speaks for the Comune. */
const asComune = sql`exists (select 1 from city_roles r
	where r.person_id = ${comments.personId} and r.role = 'coordinator' and ${then}
	and (r.district_id is null or exists (select 1 from initiative_neighbourhoods x
		join neighbourhoods n on n.id = x.neighbourhood_id
		where x.initiative_id = ${initiatives.id} and n.district_id = r.district_id)))`.mapWith(Boolean);

/** Whoever acts for the organisation that proposes speaks for it. */
const asOrganization = sql`exists (select 1 from delegates d
	where d.person_id = ${comments.personId} and d.organization_id = ${initiatives.authorOrganizationId}
	and ${then})`.mapWith(Boolean);

/** Who speaks, as far as it may be told. */
const voice = {
	asComune,
	asOrganization,
	asAuthor: sql`coalesce(${initiatives.authorPersonId} = ${comments.personId}, 0)`.mapWith(Boolean),
	displayName: people.displayName,
	nameShownAt: people.nameShownAt,
	organizationName: organizations.name
};
export type Voice = {
	readonly asComune: boolean;
	readonly asOrganization: boolean;
	readonly asAuthor: boolean;
	readonly displayName: string;
	readonly nameShownAt: Date | null;
	readonly organizationName: string | null;
};

const about = () =>
	db
		.select({
			...commentColumns,
			...voice,
			reported: sql`exists (select 1 from comment_reports r
				where r.comment_id = ${comments.id} and r.person_id = ${p('readerId')})`.mapWith(Boolean)
		})
		.from(initiativeComments)
		.innerJoin(comments, eq(comments.id, initiativeComments.commentId))
		.innerJoin(initiatives, eq(initiatives.id, initiativeComments.initiativeId))
		.innerJoin(people, eq(people.id, comments.personId))
		.leftJoin(organizations, eq(organizations.id, initiatives.authorOrganizationId))
		.leftJoin(commentModerations, lastModeration);

const parents = alias(comments, 'parents');
const ofInitiative = eq(initiativeComments.initiativeId, p('initiativeId'));

/** Oldest first, each answer after what it answers. */
const inOrder = [
	sql`coalesce(${parents.createdAt}, ${comments.createdAt})`,
	sql`coalesce(${parents.id}, ${comments.id})`,
	sql`${comments.parentId} is not null`,
	comments.createdAt,
	comments.id
] as const;

const talk = prepared(() =>
	about()
		.leftJoin(parents, eq(parents.id, comments.parentId))
		.where(ofInitiative)
		.orderBy(...inOrder)
		.limit(COMMENTS_PAGE)
		.offset(p('offset'))
		.prepare()
);

/** One page of what is said about an initiative. */
export const listTalk = (initiativeId: string, readerId: string | null, page = 1) =>
	talk().all({ initiativeId, readerId, offset: (page - 1) * COMMENTS_PAGE });
export type Said = ReturnType<typeof listTalk>[number];

const latest = prepared(() =>
	about()
		.where(
			and(
				ofInitiative,
				isNull(comments.withdrawnAt),
				sql`coalesce(${commentModerations.decision}, 'kept') = 'kept'`
			)
		)
		.orderBy(desc(comments.createdAt), desc(comments.id))
		.limit(3)
		.prepare()
);

/** The last words that everybody reads. */
export const listLatest = (initiativeId: string) => latest().all({ initiativeId, readerId: null });

const one = prepared(() =>
	about()
		.where(and(ofInitiative, eq(comments.id, p('id'))))
		.prepare()
);

/** A comment on this initiative; of another it is none. */
export const findComment = (initiativeId: string, id: string, readerId: string | null = null) =>
	one().get({ initiativeId, id, readerId });

const subject = prepared(() =>
	db
		.select({ initiativeId: initiativeComments.initiativeId })
		.from(initiativeComments)
		.where(eq(initiativeComments.commentId, p('id')))
		.prepare()
);

/** Which initiative a comment is about. */
export const findSubject = (commentId: string) => subject().get({ id: commentId })?.initiativeId;

const counted = prepared(() =>
	db
		.select({ count: sql<number>`count(*)` })
		.from(initiativeComments)
		.where(ofInitiative)
		.prepare()
);

/** How many, those taken back or hidden included: each keeps its place. */
export const countTalk = (initiativeId: string) => counted().get({ initiativeId })?.count ?? 0;

const places = prepared(() => {
	const numbered = db
		.select({
			id: comments.id,
			place: sql<number>`row_number() over (order by ${sql.join([...inOrder], sql`, `)})`.as('place')
		})
		.from(initiativeComments)
		.innerJoin(comments, eq(comments.id, initiativeComments.commentId))
		.leftJoin(parents, eq(parents.id, comments.parentId))
		.where(ofInitiative)
		.as('numbered');
	return db
		.select({ place: numbered.place })
		.from(numbered)
		.where(eq(numbered.id, p('id')))
		.prepare();
});

/** The page of the talk on which a comment stands. */
export const pageOfComment = (initiativeId: string, id: string) => {
	const found = places().get({ initiativeId, id });
	return found && Math.ceil(found.place / COMMENTS_PAGE);
};
