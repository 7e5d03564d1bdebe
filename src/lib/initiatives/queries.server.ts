import { and, asc, desc, eq, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import { people } from '../accounts/tables.server';
import { db, prepared } from '../db.server';
import { matchOf } from '../formats/matching';
import { organizations } from '../organizations/tables.server';
import type { TargetGroup, Theme } from '../vocabulary';
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
	sql`(select coalesce(json_group_array(json_object('id', n.id, 'slug', n.slug, 'name', n.name, 'colour', n.colour) order by n.name), '[]')
	from initiative_neighbourhoods x join neighbourhoods n on n.id = x.neighbourhood_id
	where x.initiative_id = ${initiatives.id})`.mapWith((text: string) => list<Quartiere>(text));

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
		.where(and(eq(initiatives.id, sql.placeholder('id')), isNotNull(initiatives.submittedAt)))
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

/** What a filter asks, as the questions below take it. */
export const asked = ({
	text,
	neighbourhoodId,
	theme,
	target,
	states,
	organizationId
}: InitiativeFilter) => ({
	match: matchOf(text ?? '') ?? null,
	neighbourhoodId: neighbourhoodId ?? null,
	theme: theme ?? null,
	target: target ?? null,
	states: states ? JSON.stringify(states) : null,
	organizationId: organizationId ?? null
});

const p = sql.placeholder;

/** Sent, and as the filter asks. */
export const matching = and(
	isNotNull(initiatives.submittedAt),
	sql`(${p('neighbourhoodId')} is null or ${initiatives.cityWide} or exists (select 1 from initiative_neighbourhoods x
		where x.initiative_id = ${initiatives.id} and x.neighbourhood_id = ${p('neighbourhoodId')}))`,
	sql`(${p('match')} is null or ${initiatives.id} in (select e.initiative_id from initiative_index
		join initiative_entries e on e.id = initiative_index.rowid where initiative_index match ${p('match')}))`,
	sql`(${p('theme')} is null or ${initiativeVersions.theme} = ${p('theme')})`,
	sql`(${p('target')} is null or exists (select 1 from initiative_targets x
		where x.initiative_id = ${initiatives.id} and x.target = ${p('target')}))`,
	sql`(${p('states')} is null or ${initiativeSteps.state} in (select value from json_each(${p('states')})))`,
	sql`(${p('organizationId')} is null or ${initiatives.authorOrganizationId} = ${p('organizationId')})`
);

const ORDERS: Readonly<Record<Sort, readonly SQL[]>> = {
	recent: [desc(initiatives.submittedAt)],
	supported: [desc(supportCount), desc(initiatives.submittedAt)],
	waiting: [asc(initiatives.submittedAt)]
};

const listedBy = (sort: Sort) =>
	prepared(() =>
		db
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
			.from(initiatives)
			.innerJoin(initiativeVersions, latestVersion)
			.innerJoin(initiativeSteps, currentStep)
			.where(matching)
			.orderBy(...ORDERS[sort], asc(initiatives.id))
			.limit(p('limit'))
			.offset(p('offset'))
			.prepare()
	);

const listed = { recent: listedBy('recent'), supported: listedBy('supported'), waiting: listedBy('waiting') };

/** Initiatives that were sent, newest first unless asked otherwise; 20 unless asked for fewer or up to 100. */
export const listInitiatives = (filter: InitiativeFilter = {}) =>
	listed[filter.sort ?? SORTS[0]]().all({
		...asked(filter),
		limit: Math.min(filter.limit ?? 20, 100),
		offset: filter.offset ?? 0
	});

const counted = prepared(() =>
	db
		.select({ count: sql<number>`count(*)` })
		.from(initiatives)
		.innerJoin(initiativeVersions, latestVersion)
		.innerJoin(initiativeSteps, currentStep)
		.where(matching)
		.prepare()
);

export const countInitiatives = (filter: InitiativeFilter = {}) => counted().get(asked(filter))?.count ?? 0;
