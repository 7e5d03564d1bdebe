import { z } from 'zod';
import { inOneLine } from '../formats/plain';
import { idField } from '../ids';
import { m } from '../paraglide/messages.js';
import { isWebAddress, LINK_LENGTH, NAME_LENGTH, OFFICE_LENGTH } from './rules';

const line = (missing: () => string, most: number) =>
	z.string().trim().overwrite(inOneLine).min(1, { error: missing }).max(most);

const described = {
	name: line(() => m.programme_name_required(), NAME_LENGTH),
	office: line(() => m.programme_office_required(), OFFICE_LENGTH),
	link: z
		.string()
		.trim()
		.max(LINK_LENGTH)
		.refine((text) => text === '' || isWebAddress(text), { error: () => m.refusal_programme_link_unclear() })
		.default('')
};

export const programmeForm = z.object({ id: idField, ...described });
export type ProgrammeForm = z.infer<typeof programmeForm>;

/** Which one it is, the address of its page says. */
export const programmeTextForm = z.object(described);

/** There is nothing to type. */
export const archiveProgrammeForm = z.object({});
