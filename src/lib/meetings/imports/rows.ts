import type { Row } from '../../formats/tables';
import { hourTyped, momentTyped } from '../../formats/moments';
import { inOneLine, plainText } from '../../formats/plain';
import {
	TOTALS,
	type ImportField,
	type Mapping,
	type RowProblem,
	type RowProblemKind,
	type Total
} from './rules';

/** What a row says of a meeting, before anybody looks for its place in the city. */
export type Said = {
	readonly line: number;
	readonly neighbourhood: string;
	readonly tavolo: string;
	readonly day: string;
	readonly start: string | undefined;
	readonly end: string | undefined;
	readonly title: string;
	readonly place: string;
	readonly totals: Readonly<Partial<Record<Total, number>>>;
	readonly organizations: readonly string[];
};

const LONGEST = 120;
const MOST_PEOPLE = 10_000;

/** Reads a row, or says everything that is wrong with it. */
export function readRow({ line, cells }: Row, mapping: Mapping): Said | readonly RowProblem[] {
	const problems: RowProblem[] = [];
	const at = (field: ImportField) => inOneLine(plainText(cells[mapping.indexOf(field)] ?? ''));
	const wrong = (field: ImportField | null, why: RowProblemKind, written = field ? at(field) : '') =>
		void problems.push({ line, field, why, written });

	const beyond = cells.slice(mapping.length).find((cell) => cell !== '');
	if (beyond !== undefined) wrong(null, 'cells_many', beyond);
	if (at('neighbourhood') === '') wrong('neighbourhood', 'neighbourhood_missing');
	if (at('title').length > LONGEST) wrong('title', 'title_long');
	if (at('place').length > LONGEST) wrong('place', 'place_long');

	const moment = momentTyped(at('day'));
	if (!moment) wrong('day', at('day') === '' ? 'day_missing' : 'day_unclear');
	const [start, end] = [hourAt('start'), hourAt('end')];
	const begins = start ?? moment?.hour;
	if (end !== undefined && begins === undefined) wrong('end', 'end_alone');
	if (end !== undefined && begins !== undefined && end <= begins) wrong('end', 'end_before_start');

	const listed = namesIn(at('organizations'));
	const totals = totalsOf(listed.length);
	if (problems.length > 0 || !moment) return problems;
	return {
		line,
		neighbourhood: at('neighbourhood'),
		tavolo: at('tavolo'),
		day: moment.day,
		start: begins,
		end,
		title: at('title'),
		place: at('place'),
		totals,
		organizations: listed
	};

	function hourAt(field: 'start' | 'end') {
		const hour = hourTyped(at(field));
		if (hour === undefined && !isBlank(at(field))) wrong(field, 'hour_unclear');
		return hour;
	}

	function totalsOf(named: number) {
		const told: Partial<Record<Total, number>> = named > 0 ? { organizations: named } : {};
		for (const total of TOTALS) {
			if (isBlank(at(total)) || (total === 'organizations' && named > 0)) continue;
			const figure = figureIn(at(total));
			if (figure === undefined) wrong(total, 'number_unclear');
			else if (figure > MOST_PEOPLE) wrong(total, 'number_large');
			else told[total] = figure;
		}
		const { people = MOST_PEOPLE, residents = 0, under_30: young = 0, over_65: old = 0 } = told;
		if (residents > people) wrong('residents', 'part_over_whole');
		if (young > people) wrong('under_30', 'part_over_whole');
		else if (old > people || young + old > people) wrong('over_65', 'part_over_whole');
		return told;
	}
}

/** What people write where they have nothing to write. */
const isBlank = (cell: string) => /^([-–—/?.]*|n\.?[/ ]?d\.?)$/i.test(cell);

/** A whole number, its thousands apart or not. */
function figureIn(cell: string) {
	const digits = /^\d{1,3}([. ]\d{3})+$/.test(cell) ? cell.replace(/[. ]/g, '') : cell.replace(/[.,]0+$/, '');
	return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

/** Names in one cell; a number is how many, and names nobody. */
const namesIn = (cell: string) =>
	/\p{L}{2}/u.test(cell) && !isBlank(cell)
		? cell
				.split(/[;,|/]| - /)
				.map((name) => name.trim())
				.filter((name) => name !== '')
		: [];
