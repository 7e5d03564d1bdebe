import { isDeskNumber, normalDeskNumber, type Shown } from '../../../accounts/residents/rules';
import { isFiscalCode, normalFiscalCode } from '../../../formats/fiscalcodes';
import type { Table } from '../../../formats/tables';

/** What is wrong with one line of a list. Each has its words as `listed_problem_…`. */
export const LISTED_PROBLEMS = [
	'no_identity',
	'two_identities',
	'fiscal_code',
	'desk_number',
	'neighbourhood_unknown',
	'neighbourhood_elsewhere',
	'two_neighbourhoods'
] as const;
export type ListedProblem = (typeof LISTED_PROBLEMS)[number];

/**
 * A fiscal code or a number issued at the desk, whichever was typed. What has the letters of a fiscal code is
 * never taken for a number: a slip would make a stranger of somebody.
 */
export function identityIn(typed: string): Shown | 'fiscal_code' | 'desk_number' {
	const fiscalCode = normalFiscalCode(typed);
	if (isFiscalCode(fiscalCode)) return { fiscalCode };
	if (/^[A-Z]{6}/.test(fiscalCode) && fiscalCode.length > 12) return 'fiscal_code';
	const deskNumber = normalDeskNumber(typed);
	return isDeskNumber(deskNumber) ? { deskNumber } : 'desk_number';
}

const HEADINGS = {
	fiscalCode: /^(codice fiscale|cf|c\.f\.|tax code|fiscal code)$/i,
	deskNumber: /^(numero( (allo|dello) sportello)?|desk number)$/i,
	neighbourhood: /^(quartiere|neighbourhood|neighborhood)$/i
} as const;

/** Where the columns of a list stand; nothing when one cannot tell who, or where. */
export function columnsOf({ headings }: Table) {
	const at = (sign: RegExp) => headings.findIndex((heading) => sign.test(heading));
	const [fiscalCode, deskNumber, neighbourhood] = [
		at(HEADINGS.fiscalCode),
		at(HEADINGS.deskNumber),
		at(HEADINGS.neighbourhood)
	];
	return neighbourhood < 0 || (fiscalCode < 0 && deskNumber < 0)
		? undefined
		: { fiscalCode, deskNumber, neighbourhood };
}
type Columns = NonNullable<ReturnType<typeof columnsOf>>;

/** Who a line is about, or what is wrong with it. */
export function shownIn(
	cells: readonly string[],
	{ fiscalCode, deskNumber }: Columns
): Shown | ListedProblem {
	const [code, number] = [cells[fiscalCode] ?? '', cells[deskNumber] ?? ''];
	if (code === '' && number === '') return 'no_identity';
	if (code !== '' && number !== '') return 'two_identities';
	const shown = identityIn(code || number);
	const wrongKind = typeof shown !== 'string' && code !== '' && !('fiscalCode' in shown);
	return wrongKind ? 'fiscal_code' : shown;
}
