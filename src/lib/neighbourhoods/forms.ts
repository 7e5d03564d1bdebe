import { z } from 'zod';
import { readAreas } from '../formats/geojson';
import { inOneLine } from '../formats/plain';
import { idField } from '../ids';
import { m } from '../paraglide/messages.js';
import { problemInWords } from './problems';

const name = z
	.string()
	.trim()
	.overwrite(inOneLine)
	.min(1, { error: () => m.neighbourhoods_name_required() })
	.max(80, { error: () => m.neighbourhoods_name_long() });
const line = z
	.string()
	.trim()
	.overwrite(inOneLine)
	.max(200, { error: () => m.neighbourhoods_line_long() })
	.default('');

const district = { name, office: line, address: line, phone: line, hours: line };
export const districtForm = z.object({ id: idField, ...district });
export const districtEditForm = z.object(district);

const neighbourhood = {
	name,
	districtId: z.string().min(1, { error: () => m.refusal_district_unknown() }),
	description: z
		.string()
		.trim()
		.max(1000, { error: () => m.neighbourhoods_description_long() })
		.default('')
};
export const neighbourhoodForm = z.object({ id: idField, ...neighbourhood });
export const neighbourhoodEditForm = z.object(neighbourhood);

/** How much text one form may carry; the server refuses longer bodies altogether. */
export const IMPORT_LENGTH = 400_000;

/** Problems shown at once: enough to see what kind of mistake it is. */
const SHOWN = 5;

const property = z
	.string()
	.trim()
	.min(1, { error: () => m.neighbourhoods_import_property_required() })
	.max(80);

export const importForm = z
	.object({
		name: property,
		district: property,
		geojson: z
			.string()
			.min(1, { error: () => m.neighbourhoods_import_text_required() })
			.max(IMPORT_LENGTH, { error: () => m.neighbourhoods_import_text_long() })
	})
	.superRefine(({ geojson, name, district }, { addIssue }) => {
		const { problems } = readAreas(geojson, { name, group: district });
		if (problems.length === 0) return;
		const told = problems.slice(0, SHOWN).map(problemInWords).join(' ');
		const more = problems.length > SHOWN ? m.geojson_more({ count: problems.length - SHOWN }) : '';
		addIssue({
			code: 'custom',
			path: ['geojson'],
			message: `${m.neighbourhoods_import_refused()} ${told} ${more}`.trim()
		});
	});
