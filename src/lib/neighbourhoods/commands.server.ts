import { eq } from 'drizzle-orm';
import type { Actor } from '../actor';
import { record } from '../audit/record.server';
import { newId } from '../columns.server';
import { db, transact } from '../db.server';
import { authorize, ensureValid, found } from '../errors';
import { folded } from '../formats/alike';
import { slugOf } from '../formats/slugs';
import * as can from './policy';
import {
	countNeighbourhoods,
	findDistrict,
	findNeighbourhoodById,
	listDistricts,
	listNeighbourhoods
} from './queries.server';
import { COLOURS, type Polygon } from './rules';
import { districts, neighbourhoods } from './tables.server';

type DistrictTyped = {
	readonly id?: string;
	readonly name: string;
	readonly office?: string;
	readonly address?: string;
	readonly phone?: string;
	readonly hours?: string;
};

export function createDistrict(actor: Actor, { id = newId(), ...district }: DistrictTyped) {
	return transact(() => {
		authorize(can.arrange(actor));
		ensureFreeName(district.name, listDistricts(), id);

		const slug = freeSlug(district.name, listDistricts());
		db.insert(districts)
			.values({ id, slug, ...district })
			.run();

		record(actor, 'district.created', { id }, {}, { details: { name: district.name } });
		return { id, slug };
	});
}

/** Its address stays: links to a polo do not break when its name changes. */
export function updateDistrict(actor: Actor, id: string, district: Omit<DistrictTyped, 'id'>) {
	transact(() => {
		const before = found(findDistrict(id));

		authorize(can.arrange(actor));
		ensureFreeName(district.name, listDistricts(), id);

		db.update(districts).set(district).where(eq(districts.id, id)).run();

		record(actor, 'district.updated', before, {}, { details: { before: before.name, after: district.name } });
	});
}

type NeighbourhoodTyped = {
	readonly id?: string;
	readonly name: string;
	readonly districtId: string;
	readonly description?: string;
	readonly polygon?: Polygon | null;
};

/** Its colour is the next of the cycle, so that quartieri made one after the other differ. */
export function createNeighbourhood(actor: Actor, { id = newId(), ...typed }: NeighbourhoodTyped) {
	return transact(() => {
		authorize(can.arrange(actor));
		ensureValid(findDistrict(typed.districtId) !== undefined, 'district_unknown', { field: 'districtId' });
		ensureFreeName(typed.name, listNeighbourhoods(), id);

		const slug = freeSlug(typed.name, listNeighbourhoods());
		const colour = countNeighbourhoods() % COLOURS;
		db.insert(neighbourhoods)
			.values({ id, slug, colour, ...typed })
			.run();

		record(
			actor,
			'neighbourhood.created',
			{ id },
			{ neighbourhoodId: id },
			{ details: { name: typed.name, districtId: typed.districtId } }
		);
		return { id, slug };
	});
}

export function updateNeighbourhood(actor: Actor, id: string, typed: Omit<NeighbourhoodTyped, 'id'>) {
	transact(() => {
		const before = found(findNeighbourhoodById(id));

		authorize(can.arrange(actor));
		ensureValid(findDistrict(typed.districtId) !== undefined, 'district_unknown', { field: 'districtId' });
		ensureFreeName(typed.name, listNeighbourhoods(), id);

		db.update(neighbourhoods).set(typed).where(eq(neighbourhoods.id, id)).run();

		record(
			actor,
			'neighbourhood.updated',
			before,
			{ neighbourhoodId: id },
			{
				details: {
					before: { name: before.name, districtId: before.districtId },
					after: { name: typed.name, districtId: typed.districtId },
					shape: typed.polygon !== undefined
				}
			}
		);
	});
}

type Named = { readonly id: string; readonly name: string; readonly slug: string };

/** Two names that differ only by capitals are one name to a reader. */
function ensureFreeName(name: string, taken: readonly Named[], except = '') {
	const free = !taken.some((other) => other.id !== except && folded(other.name) === folded(name));
	ensureValid(free, 'name_taken', { field: 'name' });
	ensureValid(slugOf(name) !== '', 'name_without_letters', { field: 'name' });
}

function freeSlug(name: string, taken: readonly Named[]) {
	const slug = slugOf(name);
	const used = new Set(taken.map((other) => other.slug));
	let number = 2;
	if (!used.has(slug)) return slug;
	while (used.has(`${slug}-${number}`)) number++;
	return `${slug}-${number}`;
}
