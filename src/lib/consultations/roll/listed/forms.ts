import { z } from 'zod';
import { readTable } from '../../../formats/tables';
import { m } from '../../../paraglide/messages.js';
import { columnsOf } from './rules';

/** A city of a hundred thousand, with room to spare; the table itself may hold 20,000 lines. */
const LONGEST = 2_000_000;

const text = z
	.string()
	.max(LONGEST, { error: () => m.import_long() })
	.default('');

/** A list of entitled people: a file, or the same text pasted. */
export const listedForm = z
	.object({ file: text, text, skipBad: z.boolean().default(false) })
	.superRefine(({ file, text }, { addIssue }) => {
		const path = [file === '' ? 'text' : 'file'];
		const wrong = (message: string) => addIssue({ code: 'custom', path, message });
		if (file === '' && text.trim() === '') return wrong(m.import_required());
		const table = readTable(file || text);
		if (typeof table === 'string') wrong(m[`table_${table}`]());
		else if (!columnsOf(table)) wrong(m.listed_columns_wrong());
	});
