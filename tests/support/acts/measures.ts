import type { Actor } from '../../../src/lib/actor';
import { beginImport } from '../../../src/lib/imports/commands.server';
import {
	importMeasures,
	importMeasuresDraft,
	mapMeasures
} from '../../../src/lib/projects/measurements/imports/commands.server';
import { guessMeasureMapping } from '../../../src/lib/projects/measurements/imports/rules';
import { actorOf } from '../consultations';
import { tableOf } from '../imports';
import { aProject, indicatorId } from '../projects';
import type { Acts } from './act';

/** Somebody who coordinates, and is none of those who are tried. */
const another = (): Actor => ({
	...actorOf('giulia'),
	grants: [{ role: 'coordinator', tavoloId: null, neighbourhoodId: null }]
});

/** A file of measurements with the columns it seems to have. */
export function aMeasuresUpload(text: string) {
	const table = tableOf(text);
	return { source: 'Registro dell’ufficio', table, mapping: guessMeasureMapping(table.headings) };
}

/** A list nobody has brought in yet: what a project of San Giorgio of its own measured in a month. */
export function aMeasuresList() {
	indicatorId('persone-raggiunte');
	return `Progetto;Indicatore;Mese;Valore\n${aProject()};Persone raggiunte;02/2026;40\n`;
}

/** A file laid ready by `whose`, with the columns it seems to have. */
export function aMeasuresFileReady(whose?: string, text = aMeasuresList()) {
	const actor = whose ? actorOf(whose) : another();
	const id = beginImport(actor, { kind: 'measurements', source: 'Registro', text });
	const columns = guessMeasureMapping(tableOf(text).headings);
	return { id, columns, fields: columns.map((field) => field ?? '') };
}

export const OF_MEASURES: Acts = {
	importMeasures: () => {
		const upload = aMeasuresUpload(aMeasuresList());
		return { does: (actor) => importMeasures(actor, upload) };
	},
	mapMeasures: (whose) => {
		const { id, columns, fields } = aMeasuresFileReady(whose);
		return {
			does: (actor) => mapMeasures(actor, id, columns),
			post: [`/progetti/importa/${id}/colonne`, { columns: fields }]
		};
	},
	importMeasuresDraft: (whose) => {
		const { id, columns, fields } = aMeasuresFileReady(whose);
		return {
			does: (actor) => importMeasuresDraft(actor, id, { seen: columns }),
			post: [`/progetti/importa/${id}/prova?/import`, { seen: fields.join() }]
		};
	}
};
