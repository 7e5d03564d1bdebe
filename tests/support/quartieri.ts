import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { aCollection, aFeature, square } from './places';

/** The open data of Brescia, where they lie beside the project. */
const BRESCIA = resolve('../shared/data/geo/brescia_quartieri.geojson');
const POLI = ['Nord', 'Sud', 'Est', 'Ovest', 'Centro'];

/**
 * A file of 33 quartieri in five poli, one of which is Fiumicello: that of Brescia, or one of ours with the
 * same properties written into `folder`.
 */
export function quartieriFile(folder: string): string {
	if (existsSync(BRESCIA)) return BRESCIA;
	const ours = join(folder, 'quartieri.geojson');
	const features = Array.from({ length: 33 }, (_, i) =>
		aFeature({
			properties: { QUARTIERE: i === 3 ? 'FIUMICELLO' : `RIONE ${i + 1}`, zona: POLI[i % 5] },
			geometry: square(10.2 + (i % 6) / 100, 45.5 + Math.floor(i / 6) / 100)
		})
	);
	writeFileSync(ours, aCollection(features));
	return ours;
}
