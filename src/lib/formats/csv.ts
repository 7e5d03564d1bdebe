type Cell = string | number | null | undefined;

/**
 * A table as RFC 4180 says, with the mark that lets spreadsheets read accents. A cell that a spreadsheet
 * would run as a formula gets an apostrophe before it, and stays a text.
 */
export const csv = (header: readonly string[], rows: readonly (readonly Cell[])[]) =>
	`\uFEFF${csvRows([header, ...rows])}`;

/** More rows of a table that is written a piece at a time. */
export const csvRows = (rows: readonly (readonly Cell[])[]) =>
	rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

const FORMULA = /^[=+\-@\t\r]/;

function cell(value: Cell) {
	if (typeof value === 'number') return String(value);
	const text = value ?? '';
	const harmless = FORMULA.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(harmless) || harmless !== text ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
