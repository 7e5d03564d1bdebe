import { eq } from 'drizzle-orm';
import { newId } from '../../../src/lib/columns.server';
import { db, transact } from '../../../src/lib/db.server';
import { readAreas } from '../../../src/lib/formats/geojson';
import {
	nameMunicipality,
	setRules,
	updateMunicipality
} from '../../../src/lib/municipality/commands.server';
import { findMunicipality } from '../../../src/lib/municipality/queries.server';
import { answerReport, reportBarrier } from '../../../src/lib/municipality/reports/commands.server';
import { municipality } from '../../../src/lib/municipality/tables.server';
import {
	createDistrict,
	createNeighbourhood,
	updateDistrict,
	updateNeighbourhood
} from '../../../src/lib/neighbourhoods/commands.server';
import { importNeighbourhoods } from '../../../src/lib/neighbourhoods/imports.server';
import { importCity, settleNeighbourhood } from '../../../src/lib/tavoli/imports.server';
import { aCollection, aFeature } from '../places';
import { type Acts } from './act';

const described = { name: 'Vallefiorita', motto: 'Insieme' };
const QUARTIERI = '/amministrazione/quartieri';
/** A file with one quartiere that the city does not have. */
function aFile() {
	const properties = { quartiere: `Villaggio ${newId()}`, zona: 'Polo Nord' };
	const geojson = aCollection([aFeature({ properties })]);
	const names = { name: 'quartiere', district: 'zona' };
	return {
		fields: { ...names, geojson },
		areas: readAreas(geojson, { name: 'quartiere', group: 'zona' }).areas
	};
}

const aPlace = () => {
	const id = newId();
	return { id, name: `Quartiere ${id}`, districtId: 'nord' };
};

export const OF_THE_CITY: Acts = {
	/** As in a city that has no name yet: only its first administrator gives it one. */
	nameMunicipality: () => ({
		does: (actor) =>
			transact(() => {
				db.delete(municipality).where(eq(municipality.id, 1)).run();
				nameMunicipality(actor, described);
			})
	}),
	updateMunicipality: () => {
		const seen = findMunicipality()?.updatedAt.getTime();
		return {
			does: (actor) => updateMunicipality(actor, described, seen),
			post: ['/amministrazione/comune', { ...described, seen: String(seen) }]
		};
	},
	setRules: () => ({
		does: (actor) => setRules(actor, { notice_days: 7 }),
		post: ['/amministrazione/regole', { notice_days: '7' }]
	}),
	answerReport: () => {
		const id = newId();
		reportBarrier({ id, page: '/tavoli', problem: 'Il pulsante non si legge.', contact: '' });
		return {
			does: (actor) => answerReport(actor, id),
			post: ['/amministrazione/accessibilita?/answer', { id }]
		};
	},
	createDistrict: () => {
		const id = newId();
		const district = { id, name: `Polo ${id}` };
		return { does: (actor) => createDistrict(actor, district), post: [`${QUARTIERI}?/district`, district] };
	},
	updateDistrict: () => {
		const district = { name: 'Polo Sud', office: 'Sportello sociale' };
		return {
			does: (actor) => updateDistrict(actor, 'sud', district),
			post: [`${QUARTIERI}/poli/sud`, district]
		};
	},
	createNeighbourhood: () => {
		const place = aPlace();
		return { does: (actor) => createNeighbourhood(actor, place) };
	},
	settleNeighbourhood: () => {
		const place = aPlace();
		return {
			does: (actor) => settleNeighbourhood(actor, place),
			post: [`${QUARTIERI}?/neighbourhood`, place]
		};
	},
	updateNeighbourhood: () => {
		const place = { name: 'Le Vigne', districtId: 'centro', description: 'Tra i filari.' };
		return {
			does: (actor) => updateNeighbourhood(actor, 'le-vigne', place),
			post: [`${QUARTIERI}/le-vigne`, place]
		};
	},
	importNeighbourhoods: () => {
		const { areas } = aFile();
		return { does: (actor) => importNeighbourhoods(actor, areas) };
	},
	importCity: () => {
		const { areas, fields } = aFile();
		return { does: (actor) => importCity(actor, areas), post: [`${QUARTIERI}/importa`, fields] };
	}
};
