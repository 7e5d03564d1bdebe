import { plainName } from '../formats/alike';

/** What a file may bring in. */
export const IMPORT_KINDS = ['meetings', 'measurements'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** A file waits a day for whoever sent it; then it goes. */
export const DRAFT_HOURS = 24;

/** How much text one form may carry; the server refuses longer bodies altogether. */
export const FILE_LENGTH = 400_000;

/** What each column of a file is; nothing for those left out. */
export type MappingOf<Field extends string> = readonly (Field | undefined)[];

/** What the columns of one kind of file may be, and how headings call them. */
export type Vocabulary<Field extends string> = {
	readonly kind: ImportKind;
	readonly fields: readonly Field[];
	/** Without these nobody knows what a row says. */
	readonly needed: readonly Field[];
	/** As plain names, Italian and English. A heading that begins with one of two words or more is taken for it, if none fits better. */
	readonly synonyms: Readonly<Record<Field, readonly string[]>>;
};

/** The field that a heading, or a word of the command line, names. */
export function fieldNamedIn<Field extends string>(
	{ fields, synonyms }: Vocabulary<Field>,
	heading: string
): Field | undefined {
	const name = plainName(heading);
	return (
		fields.find((field) => synonyms[field].includes(name)) ??
		fields.find((field) => synonyms[field].some((one) => one.includes(' ') && name.startsWith(one)))
	);
}

/** What the columns most likely are: each field once, the first column that names it. */
export function guessMappingIn<Field extends string>(
	vocabulary: Vocabulary<Field>,
	headings: readonly string[]
): MappingOf<Field> {
	const taken = new Set<Field>();
	return headings.map((heading) => {
		const field = fieldNamedIn(vocabulary, heading);
		if (field === undefined || taken.has(field)) return undefined;
		taken.add(field);
		return field;
	});
}

/** What makes two files of the same kind: their headings, in their order. */
export const headingsKey = (kind: ImportKind, headings: readonly string[]) =>
	`${kind === 'meetings' ? '' : `${kind}: `}${headings.map(plainName).join(' | ')}`;

/** What is wrong with what was said of the columns, if anything: one field in two columns, or one that is needed in none. */
export function problemOfMappingIn<Field extends string>(
	{ needed }: Vocabulary<Field>,
	mapping: MappingOf<Field>
) {
	const named = mapping.filter((field) => field !== undefined);
	if (new Set(named).size < named.length) return 'twice' as const;
	return needed.every((field) => named.includes(field)) ? undefined : ('missing' as const);
}
