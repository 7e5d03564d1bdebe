import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { signedIn, submit, visible } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { mapMeasures } from '$lib/projects/measurements/imports/commands.server';
import { measureColumnsForm, measureMappingOf } from '$lib/projects/measurements/imports/forms';
import { findMeasureMapping, findMeasuresDraft } from '$lib/projects/measurements/imports/queries.server';
import { measureFieldOptions } from '$lib/projects/measurements/imports/words.server';

export async function load(event) {
	const { id, table } = visible(findMeasuresDraft(signedIn(event), event.params.draft));
	const columns = findMeasureMapping(table).map((field) => field ?? ('' as const));

	return {
		title: m.import_columns_title(),
		crumbs: [
			{ label: m.projects(), href: '/progetti' },
			{ label: m.measures_import_title(), href: '/progetti/importa' }
		],
		draft: id,
		columns: table.headings.map((heading, i) => ({
			heading: heading || m.import_column_unnamed({ number: i + 1 }),
			sample: table.rows[0]?.cells[i]?.slice(0, 60) ?? ''
		})),
		fields: measureFieldOptions(),
		columnsForm: await superValidate({ columns }, zod4(measureColumnsForm), { id: 'colonne', errors: false })
	};
}

export const actions = {
	default: (event) =>
		submit(event, measureColumnsForm, (actor, { columns }) => {
			mapMeasures(actor, event.params.draft, measureMappingOf(columns));
			return { goTo: `/progetti/importa/${event.params.draft}/prova` };
		})
};
