import { asc, count, eq, sql } from 'drizzle-orm';
import { db, prepared } from '../db.server';
import { districts, neighbourhoods } from './tables.server';

/** More quartieri than any Italian city has. */
const MOST = 500;

const shown = {
	id: neighbourhoods.id,
	slug: neighbourhoods.slug,
	name: neighbourhoods.name,
	colour: neighbourhoods.colour,
	districtId: neighbourhoods.districtId,
	district: districts.name
};

const all = prepared(() =>
	db
		.select(shown)
		.from(neighbourhoods)
		.innerJoin(districts, eq(districts.id, neighbourhoods.districtId))
		.orderBy(asc(districts.name), asc(neighbourhoods.name))
		.limit(MOST)
		.prepare()
);

const allWithPolygons = prepared(() =>
	db
		.select({ ...shown, polygon: neighbourhoods.polygon })
		.from(neighbourhoods)
		.innerJoin(districts, eq(districts.id, neighbourhoods.districtId))
		.orderBy(asc(districts.name), asc(neighbourhoods.name))
		.limit(MOST)
		.prepare()
);

const detailed = {
	...shown,
	description: neighbourhoods.description,
	polygon: neighbourhoods.polygon,
	office: districts.office,
	address: districts.address,
	phone: districts.phone,
	hours: districts.hours
};

const one = () =>
	db.select(detailed).from(neighbourhoods).innerJoin(districts, eq(districts.id, neighbourhoods.districtId));

const bySlug = prepared(() =>
	one()
		.where(eq(neighbourhoods.slug, sql.placeholder('slug')))
		.prepare()
);
const byId = prepared(() =>
	one()
		.where(eq(neighbourhoods.id, sql.placeholder('id')))
		.prepare()
);

const allDistricts = prepared(() =>
	db
		.select({
			id: districts.id,
			slug: districts.slug,
			name: districts.name,
			office: districts.office,
			address: districts.address,
			phone: districts.phone,
			hours: districts.hours
		})
		.from(districts)
		.orderBy(asc(districts.name))
		.limit(MOST)
		.prepare()
);

/** A quartiere by what its address says, with its polo's office. */
export const findNeighbourhood = (slug: string) => bySlug().get({ slug });

export const findNeighbourhoodById = (id: string) => byId().get({ id });

/** Every quartiere of the city, polo by polo, without polygons. */
export const listNeighbourhoods = () => all().all();

/** The same with their polygons, for drawing. */
export const listNeighbourhoodShapes = () => allWithPolygons().all();

export const listDistricts = () => allDistricts().all();

export const findDistrict = (id: string) => listDistricts().find((district) => district.id === id);

export const countNeighbourhoods = () => db.select({ total: count() }).from(neighbourhoods).get()?.total ?? 0;
