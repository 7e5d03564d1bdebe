import { and, asc, count, desc, eq, isNull, sql } from 'drizzle-orm';
import { db, prepared } from '../db.server';
import { districts, neighbourhoods } from '../neighbourhoods/tables.server';
import { PAGE_SIZE, type TavoloTheme } from './rules';
import { contactPeople, tavoli } from './tables.server';

const shown = {
	id: tavoli.id,
	slug: tavoli.slug,
	name: tavoli.name,
	theme: tavoli.theme,
	mandate: tavoli.mandate,
	rhythm: tavoli.rhythm,
	usualTime: tavoli.usualTime,
	usualPlace: tavoli.usualPlace,
	quorumPercent: tavoli.quorumPercent,
	closedAt: tavoli.closedAt,
	neighbourhoodId: tavoli.neighbourhoodId,
	neighbourhood: neighbourhoods.name,
	neighbourhoodSlug: neighbourhoods.slug,
	colour: neighbourhoods.colour,
	contact: {
		role: contactPeople.role,
		phone: contactPeople.phone,
		email: contactPeople.email,
		hours: contactPeople.hours
	}
};

const selection = () =>
	db
		.select(shown)
		.from(tavoli)
		.innerJoin(neighbourhoods, eq(neighbourhoods.id, tavoli.neighbourhoodId))
		.innerJoin(districts, eq(districts.id, neighbourhoods.districtId))
		.leftJoin(contactPeople, and(eq(contactPeople.tavoloId, tavoli.id), isNull(contactPeople.until)));

const bySlug = prepared(() =>
	selection()
		.where(eq(tavoli.slug, sql.placeholder('slug')))
		.prepare()
);
const byId = prepared(() =>
	selection()
		.where(eq(tavoli.id, sql.placeholder('id')))
		.prepare()
);

/** A tavolo by what its address says, with its quartiere and today's referente. */
export const findTavolo = (slug: string) => bySlug().get({ slug });

export const findTavoloById = (id: string) => byId().get({ id });

export type TavoloFilter = {
	readonly neighbourhoodIds?: readonly string[];
	readonly theme?: TavoloTheme;
	readonly page?: number;
	readonly pageSize?: number;
};

const p = sql.placeholder;

const asked = ({ neighbourhoodIds, theme }: TavoloFilter) => ({
	neighbourhoodIds: neighbourhoodIds ? JSON.stringify(neighbourhoodIds) : null,
	theme: theme ?? null
});

const matching = and(
	isNull(tavoli.closedAt),
	sql`(${p('neighbourhoodIds')} is null
		or ${tavoli.neighbourhoodId} in (select value from json_each(${p('neighbourhoodIds')})))`,
	sql`(${p('theme')} is null or ${tavoli.theme} = ${p('theme')})`
);

const open = prepared(() =>
	selection()
		.where(matching)
		.orderBy(asc(neighbourhoods.name), sql`${tavoli.theme} <> 'generale'`, asc(tavoli.name))
		.limit(p('limit'))
		.offset(p('offset'))
		.prepare()
);

/** Open tavoli, quartiere by quartiere, the general one first. */
export const listTavoli = ({ page = 1, pageSize = PAGE_SIZE, ...filter }: TavoloFilter = {}) =>
	open().all({ ...asked(filter), limit: pageSize, offset: (page - 1) * pageSize });

const counted = prepared(() => db.select({ total: count() }).from(tavoli).where(matching).prepare());

export const countTavoli = (filter: TavoloFilter = {}) => counted().get(asked(filter))?.total ?? 0;

/** Every address in use, also of closed tavoli: none is given twice. */
export const listSlugs = () =>
	db
		.select({ slug: tavoli.slug })
		.from(tavoli)
		.all()
		.map(({ slug }) => slug);

/** Today's referente of a tavolo: a role and how to reach it. */
export const findContact = (tavoloId: string) => byId().get({ id: tavoloId })?.contact ?? undefined;

/** The referenti of a tavolo, today's first. */
export const listContacts = (tavoloId: string) =>
	db
		.select({
			id: contactPeople.id,
			role: contactPeople.role,
			phone: contactPeople.phone,
			email: contactPeople.email,
			hours: contactPeople.hours,
			since: contactPeople.since,
			until: contactPeople.until
		})
		.from(contactPeople)
		.where(eq(contactPeople.tavoloId, tavoloId))
		.orderBy(desc(contactPeople.since))
		.limit(50)
		.all();

export type TavoloShown = NonNullable<ReturnType<typeof findTavolo>>;
