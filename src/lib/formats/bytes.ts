/**
 * The text that the bytes of a file mean: UTF-8 where they are, with or without its mark, else the
 * Windows-1252 that older Italian spreadsheets write.
 */
export function decoded(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

const WORKBOOKS = ['PK\u0003\u0004', '\u00D0\u00CF\u0011\u00E0'];

/** A workbook of Excel or LibreOffice, old or new: no text at all. */
export const isWorkbook = (text: string) => WORKBOOKS.some((start) => text.startsWith(start));
