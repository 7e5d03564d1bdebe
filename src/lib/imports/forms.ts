import { z } from 'zod';
import { inOneLine } from '../formats/plain';
import { readTable } from '../formats/tables';
import { idField } from '../ids';
import { m } from '../paraglide/messages.js';
import { FILE_LENGTH } from './rules';

const text = z
	.string()
	.max(FILE_LENGTH, { error: () => m.import_long() })
	.default('');

/** A file, which the server reads as the text it holds, or the same text pasted. */
export const beginForm = z
	.object({
		id: idField,
		file: text,
		fileName: z.string().max(255).default(''),
		text,
		source: z
			.string()
			.trim()
			.overwrite(inOneLine)
			.max(120, { error: () => m.import_source_long() })
			.default('')
	})
	.superRefine(({ file, text }, { addIssue }) => {
		const field = file === '' ? 'text' : 'file';
		const wrong = (message: string) => addIssue({ code: 'custom', path: [field], message });
		if (file === '' && text.trim() === '') return wrong(m.import_required());
		const table = readTable(file || text);
		if (typeof table === 'string') wrong(m[`table_${table}`]());
	});

/** What readers are told that it comes from: as said, else the file's name without its ending. */
export const sourceOf = ({ source, fileName }: { readonly source: string; readonly fileName: string }) =>
	source || fileName.replace(/\.\w{1,5}$/, '').slice(0, 120) || m.import_source_pasted();

/** For each column of a file, in its order, what it is. */
export const columnsFormOf = <const Fields extends readonly [string, ...string[]]>(fields: Fields) =>
	z.object({
		columns: z
			.enum(['', ...fields])
			.array()
			.max(60)
			.default([])
	});

/** `seen` is what the columns were when the person read the trial. */
export const importDraftForm = z.object({
	seen: z.string().max(2000).default(''),
	skipBad: z.boolean().default(false)
});

export const dropForm = z.object({});

/** Columns as a form says them, each a field or left out. */
export const mappingIn = <Field extends string>(fields: readonly Field[], columns: readonly string[]) =>
	columns.map((name) => fields.find((field) => field === name));
