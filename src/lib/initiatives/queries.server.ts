import { and, asc, count, desc, eq, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import { people } from '../accounts/tables.server';
import { db, prepared } from '../db.server';
import { filtered, type Conditions } from '../filtered.server';
import { matchOf } from '../formats/matching';
import { organizations } from '../organizations/tables.server';
import type { TargetGroup, Theme } from '../vocabulary';
import { countHolding, MANY } from './search/holding.server';
import { SORTS, type InitiativeState, type Sort } from './rules';
import { initiatives, initiativeSteps, initiativeVersions } from './tables.server';

export type Quartiere = {
	readonly id: string;
	readonly slug: string;
	readonly name: string;
	readonly colour: number;
};

const list = <T>(text: string): readonly T[] => JSON.parse(text);

const quartieri =
	sql`(select coalesce(json_group_array(json_object('id', q.id, 'slug', q.slug, 'name', q.name, 'colour', q.colour)), '[]')
	from (select n.id, n.slug, n.name, n.colour from initiative_neighbourhoods x
	join neighbourhoods n on n.id = x.neighbourhood_id where x.initiative_id = ${initiatives.id} order by n.name) q)`.mapWith(
		(text: string) => list<Quartiere>(text)
	);

const neighbourhoodIds = sql`(select json_group_array(x.neighbourhood_id)
	from initiative_neighbourhoods x where x.initiative_id = ${initiatives.id})`.mapWith((text: string) =>
	list<string>(text)
);

const tavoloIds = sql`(select json_group_array(t.id)
	from initiative_neighbourhoods x join tavoli t on t.neighbourhood_id = x.neighbourhood_id
	where x.initiative_id = ${initiatives.id} and t.closed_at is null)`.mapWith((text: string) =>
	list<string>(text)
);

const targets = sql`(select json_group_array(x.target)
	from initiative_targets x where x.initiative_id = ${initiatives.id})`.mapWith((text: string) =>
	list<TargetGroup>(text)
);

type Answered = { readonly id: string; readonly words: string };

const needsAnswered = sql`(select coalesce(json_group_array(json_object('id', n.id, 'words', n.words)), '[]')
	from initiative_needs x join needs n on n.id = x.need_id
	where x.initiative_id = ${initiatives.id})`.mapWith((text: string) => list<Answered>(text));

const mergedIntoTitle = sql<string | null>`(select v.title from initiative_versions v
	where v.initiative_id = ${initiativeSteps.mergedIntoId} order by v.number desc limit 1)`;

const supportCount = sql<number>`(select count(*) from supports s where s.initiative_id = ${initiatives.id})`;

/** The version everybody reads: the last one. */
export const latestVersion = and(
	eq(initiativeVersions.initiativeId, initiatives.id),
	eq(
		initiativeVersions.number,
		sql`(select max(v.number) from initiative_versions v where v.initiative_id = ${initiatives.id})`
	)
);

/** The step that is open says where an initiative stands. */
export const currentStep = and(
	eq(initiativeSteps.initiativeId, initiatives.id),
	isNull(initiativeSteps.endedAt)
);

/** Drafts are in no list. */
export const sent = isNotNull(initiatives.submittedAt);

/** What is known of an initiative, wherever it stands; `findInitiative` and `findDraft` say who may see it. */
export const initiativeColumns = {
	id: initiatives.id,
	title: initiativeVersions.title,
	summary: initiativeVersions.summary,
	theme: initiativeVersions.theme,
	version: initiativeVersions.number,
	state: initiativeSteps.state,
	reason: initiativeSteps.reason,
	office: initiativeSteps.office,
	mergedIntoId: initiativeSteps.mergedIntoId,
	stateSince: initiativeSteps.at,
	cityWide: initiatives.cityWide,
	neighbourhoodIds,
	quartieri,
	tavoloIds,
	targets,
	authorPersonId: initiatives.authorPersonId,
	authorOrganizationId: initiatives.authorOrganizationId,
	assistance: initiatives.assistance,
	createdBy: initiatives.createdBy,
	submittedAt: initiatives.submittedAt
};

const initiativeById = prepared(() =>
	db
		.select({
			...initiativeColumns,
			authorName: people.displayName,
			authorNameShownAt: people.nameShownAt,
			organizationName: organizations.name,
			organizationSlug: organizations.slug,
			needs: needsAnswered,
			mergedIntoTitle,
			supports: supportCount
		})
		.from(initiatives)
		.innerJoin(initiativeVersions, latestVersion)
		.innerJoin(initiativeSteps, currentStep)
		.leftJoin(people, eq(people.id, initiatives.authorPersonId))
		.leftJoin(organizations, eq(organizations.id, initiatives.authorOrganizationId))
		.where(and(eq(initiatives.id, sql.placeholder('id')), sent))
		.prepare()
);

/** An initiative that was sent. Drafts are private: only their authors find them, through `findDraft`. */
export const findInitiative = (id: string) => initiativeById().get({ id });

export type Found = NonNullable<ReturnType<typeof findInitiative>>;

export type InitiativeFilter = {
	/** Words that stand in it, in any of their endings; without any word it asks for nothing. */
	readonly text?: string;
	/** Initiatives for the whole city are in the list of each quartiere. */
	readonly neighbourhoodId?: string;
	readonly theme?: Theme;
	readonly target?: TargetGroup;
	readonly states?: readonly InitiativeState[];
	readonly organizationId?: string;
	readonly sort?: Sort;
	readonly limit?: number;
	readonly offset?: number;
};

/** What a filter asks, as the conditions below take it. */
export const asked = ({
	text,
	neighbourhoodId,
	theme,
	target,
	states,
	organizationId
}: InitiativeFilter) => ({
	...wordsAsked(text === undefined ? undefined : matchOf(text)),
	neighbourhoodId,
	theme,
	target,
	states: states && JSON.stringify(states),
	organizationId
});

const wordsAsked = (match: string | undefined) =>
	match !== undefined && countHolding(match) > MANY
		? { match: undefined, common: match }
		: { match, common: undefined };

const p = sql.placeholder;

/** Each stands by itself, so that counting joins nothing that nobody asked about. */
export const CONDITIONS: Conditions<ReturnType<typeof asked>> = {
	match: sql`${initiatives.id} in (select e.initiative_id from initiative_index
		join initiative_entries e on e.id = initiative_index.rowid where initiative_index match ${p('match')})`,
	common: sql`(select e.id from initiative_entries e where e.initiative_id = ${initiatives.id})
		in (select f.rowid from initiative_index f where initiative_index match ${p('common')})`,
	neighbourhoodId: sql`(${initiatives.cityWide} or exists (select 1 from initiative_neighbourhoods x
		where x.initiative_id = ${initiatives.id} and x.neighbourhood_id = ${p('neighbourhoodId')}))`,
	theme: sql`(select v.theme from initiative_versions v where v.initiative_id = ${initiatives.id}
		order by v.number desc limit 1) = ${p('theme')}`,
	target: sql`exists (select 1 from initiative_targets x
		where x.initiative_id = ${initiatives.id} and x.target = ${p('target')})`,
	states: sql`exists (select 1 from initiative_steps s where s.initiative_id = ${initiatives.id}
		and s.ended_at is null and s.state in (select value from json_each(${p('states')})))`,
	organizationId: eq(initiatives.authorOrganizationId, p('organizationId'))
};

const ORDERS: Readonly<Record<Sort, readonly SQL[]>> = {
	recent: [desc(initiatives.submittedAt)],
	supported: [desc(supportCount), desc(initiatives.submittedAt)],
	waiting: [asc(initiatives.submittedAt)]
};

/** First the initiatives of one page, and only then what is shown of each. */
const listed = filtered(CONDITIONS, (where, sort: Sort) => {
	const order = [...ORDERS[sort], asc(initiatives.id)];
	const page = db
		.select({ id: initiatives.id })
		.from(initiatives)
		.where(and(sent, where))
		.orderBy(...order)
		.limit(p('limit'))
		.offset(p('offset'))
		.as('page');
	return db
		.select({
			id: initiatives.id,
			title: initiativeVersions.title,
			summary: initiativeVersions.summary,
			theme: initiativeVersions.theme,
			state: initiativeSteps.state,
			stateSince: initiativeSteps.at,
			cityWide: initiatives.cityWide,
			quartieri,
			submittedAt: initiatives.submittedAt,
			supports: supportCount
		})
		.from(page)
		.crossJoin(initiatives)
		.innerJoin(initiativeVersions, latestVersion)
		.innerJoin(initiativeSteps, currentStep)
		.where(eq(initiatives.id, page.id))
		.orderBy(...order)
		.prepare();
});

/** Initiatives that were sent, newest first unless asked otherwise; 20 unless asked for fewer or up to 100. */
export function listInitiatives({
	sort = SORTS[0],
	limit = 20,
	offset = 0,
	...filter
}: InitiativeFilter = {}) {
	const values = asked(filter);
	return listed(values, sort).all({ ...values, limit: Math.min(limit, 100), offset });
}

const counted = filtered(CONDITIONS, (where) =>
	db.select({ count: count() }).from(initiatives).where(and(sent, where)).prepare()
);

export function countInitiatives(filter: InitiativeFilter = {}) {
	const values = asked(filter);
	const { common, ...others } = values;
	return common !== undefined && Object.values(others).every((value) => value === undefined)
		? countHolding(common)
		: (counted(values).get(values)?.count ?? 0);
}
