import type { Actor } from '../../../src/lib/actor';
import { newId } from '../../../src/lib/columns.server';
import { beginImport, dropImport } from '../../../src/lib/imports/commands.server';
import { importDraft, importMeetings, mapImport } from '../../../src/lib/meetings/imports/commands.server';
import { guessMapping } from '../../../src/lib/meetings/imports/rules';
import { actorOf } from '../consultations';
import { aNewList, anUpload, tableOf } from '../imports';
import type { Acts } from './act';

/** Somebody who coordinates, and is none of those who are tried. */
const another = (): Actor => ({
	...actorOf('giulia'),
	grants: [{ role: 'coordinator', tavoloId: null, neighbourhoodId: null }]
});

/** A file laid ready by `whose`, with the columns it seems to have. */
export function aFileReady(whose?: string, text = aNewList()) {
	const id = beginImport(whose ? actorOf(whose) : another(), { source: 'Elenco', text });
	const columns = guessMapping(tableOf(text).headings);
	return { id, columns, fields: columns.map((field) => field ?? '') };
}

export const OF_IMPORTS: Acts = {
	importMeetings: () => {
		const upload = anUpload(aNewList());
		return { does: (actor) => importMeetings(actor, upload) };
	},
	beginImport: () => {
		const [id, text] = [newId(), aNewList()];
		return {
			does: (actor) => beginImport(actor, { source: 'Elenco', text }),
			post: ['/incontri/importa', { id, text }]
		};
	},
	mapImport: (whose) => {
		const { id, columns, fields } = aFileReady(whose);
		return {
			does: (actor) => mapImport(actor, id, columns),
			post: [`/incontri/importa/${id}/colonne`, { columns: fields }]
		};
	},
	importDraft: (whose) => {
		const { id, columns, fields } = aFileReady(whose);
		return {
			does: (actor) => importDraft(actor, id, { seen: columns }),
			post: [`/incontri/importa/${id}/prova?/import`, { seen: fields.join() }]
		};
	},
	dropImport: (whose) => {
		const { id } = aFileReady(whose);
		return {
			does: (actor) => dropImport(actor, id),
			post: [`/incontri/importa/${id}/prova?/drop`]
		};
	}
};
