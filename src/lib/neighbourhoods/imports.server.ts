import type { Actor } from '../actor';
import { record } from '../audit/record.server';
import { transact } from '../db.server';
import { authorize } from '../errors';
import { folded } from '../formats/alike';
import type { Area } from '../formats/geojson';
import { m } from '../paraglide/messages.js';
import { createDistrict, createNeighbourhood, updateNeighbourhood } from './commands.server';
import { shownName } from './names';
import * as can from './policy';
import { listDistricts, listNeighbourhoodShapes } from './queries.server';

type Planned = {
	readonly name: string;
	readonly district: string;
	readonly polygon: Area['polygon'];
	/** The quartiere already there by this name. */
	readonly known?: { readonly id: string; readonly description?: string };
};

/** What an import would do, by name: a quartiere already there keeps its address and its colour. */
export function planImport(areas: readonly Area[]) {
	const known = new Map(listNeighbourhoodShapes().map((one) => [folded(one.name), one]));
	const districts = new Map(listDistricts().map(({ name }) => [folded(name), name]));
	const newDistricts: string[] = [];
	const created: Planned[] = [];
	const updated: Planned[] = [];
	const unchanged: string[] = [];

	for (const area of areas) {
		const name = shownName(area.name);
		const key = folded(shownName(area.group));
		const district = districts.get(key) ?? shownName(area.group);
		if (!districts.has(key)) {
			districts.set(key, district);
			newDistricts.push(district);
		}
		const one = known.get(folded(name));
		if (!one) created.push({ name, district, polygon: area.polygon });
		else if (folded(one.district) === key && same(one.polygon, area.polygon)) unchanged.push(one.name);
		else updated.push({ name: one.name, district, polygon: area.polygon, known: one });
	}
	return { newDistricts, created, updated, unchanged };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Brings quartieri in all together, by name; the second time changes nothing and leaves no trace. */
export function importNeighbourhoods(
	actor: Actor,
	areas: readonly Area[],
	tell: (done: number) => void = () => {}
) {
	return transact(() => {
		authorize(can.arrange(actor));
		const plan = planImport(areas);

		for (const name of plan.newDistricts) createDistrict(actor, { name });
		const districts = new Map(listDistricts().map(({ id, name }) => [folded(name), id]));
		const place = ({ name, district, polygon }: Planned) => ({
			name,
			districtId: districts.get(folded(district)) ?? '',
			polygon
		});
		const created = plan.created.map((one, i) => {
			tell(i + 1);
			return { ...createNeighbourhood(actor, place(one)), name: one.name };
		});
		for (const one of plan.updated) if (one.known) updateNeighbourhood(actor, one.known.id, place(one));

		const done = { ...plan, created };
		if (created.length + plan.updated.length + plan.newDistricts.length > 0) {
			record(actor, 'neighbourhoods.imported', { id: 'city' }, {}, { details: tallyOf(done) });
		}
		return done;
	});
}

type Import = {
	readonly newDistricts: readonly unknown[];
	readonly created: readonly unknown[];
	readonly updated: readonly unknown[];
	readonly unchanged: readonly unknown[];
};

const tallyOf = ({ newDistricts, created, updated, unchanged }: Import) => ({
	districts: newDistricts.length,
	created: created.length,
	updated: updated.length,
	unchanged: unchanged.length
});

/** What an import did, or would do, as a sentence. */
export function importInWords(done: Import) {
	const tally = tallyOf(done);
	return tally.created + tally.updated + tally.districts === 0
		? m.neighbourhoods_import_nothing({ count: tally.unchanged })
		: m.neighbourhoods_import_done(tally);
}
