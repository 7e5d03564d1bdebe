import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { signedIn, submit, visible } from '$lib/http.server';
import { mapImport } from '$lib/meetings/imports/commands.server';
import { columnsForm, mappingOf } from '$lib/meetings/imports/forms';
import { findImportDraft, findMapping } from '$lib/meetings/imports/queries.server';
import { fieldOptions } from '$lib/meetings/imports/words.server';
import { m } from '$lib/paraglide/messages.js';

export async function load(event) {
	const { id, table } = visible(findImportDraft(signedIn(event), event.params.draft));
	const columns = findMapping(table).map((field) => field ?? ('' as const));

	return {
		title: m.import_columns_title(),
		crumbs: [
			{ label: m.meetings_title(), href: '/incontri' },
			{ label: m.import_title(), href: '/incontri/importa' }
		],
		draft: id,
		columns: table.headings.map((heading, i) => ({
			heading: heading || m.import_column_unnamed({ number: i + 1 }),
			sample: table.rows[0]?.cells[i]?.slice(0, 60) ?? ''
		})),
		fields: fieldOptions(),
		columnsForm: await superValidate({ columns }, zod4(columnsForm), { id: 'colonne', errors: false })
	};
}

export const actions = {
	default: (event) =>
		submit(event, columnsForm, (actor, { columns }) => {
			mapImport(actor, event.params.draft, mappingOf(columns));
			return { goTo: `/incontri/importa/${event.params.draft}/prova` };
		})
};
