import { monthInWords } from '../../formats/dates';
import { unitWord, withUnit } from '../../indicators/words.server';
import { m } from '../../paraglide/messages.js';
import { periodInWords } from '../collecting/words.server';
import { listMonths, missingIn, monthAsked, type Asked } from './asked.server';
import { asksSample, keysFor, nameOf, type AskedNumber } from './rules';

/** The numbers of a month, and which other months still lack some; nothing where nothing is asked. */
export function monthPage(projectId: string, sought: string | null) {
	const months = listMonths(projectId);
	const chosen = monthAsked(months, sought);
	if (!chosen) return undefined;
	const { month, asked } = chosen;
	const numbers = inOneNumber(asked);
	return {
		asked: numbers,
		filled: Object.fromEntries(numbers.flatMap(filled)),
		shown: {
			month,
			said: monthInWords(month),
			missing: missingIn(asked),
			byPlace: asked.filter(({ byPlace }) => byPlace).map(({ name }) => name),
			numbers: numbers.map(numberInWords),
			others: months
				.filter((one) => one.month !== month && missingIn(one.asked) > 0)
				.map((one) => ({
					href: `?mese=${one.month}`,
					label: m.month_other({ month: monthInWords(one.month), count: missingIn(one.asked) })
				}))
		}
	};
}

/** What the form of a month asks, for the act that reads it. */
export const numbersOf = (projectId: string, month: string): readonly AskedNumber[] =>
	inOneNumber(listMonths(projectId).find((one) => one.month === month)?.asked ?? []);

/** Whether a month of this project still lacks a number. */
export const isMissingSome = (projectId: string) =>
	listMonths(projectId).some(({ asked }) => missingIn(asked) > 0);

/** What is told quartiere by quartiere is not asked as a whole too. */
const inOneNumber = (asked: readonly Asked[]) => asked.filter(({ byPlace }) => !byPlace);

function numberInWords({ measured, before, last, unit, ...asked }: Asked) {
	return {
		id: asked.indicatorId,
		name: asked.name,
		definition: asked.definition,
		unit: unitWord(unit),
		keys: keysFor(unit),
		/** Only where it is not the month of the page. */
		period: asked.rhythm === 'mensile' ? '' : periodInWords(asked),
		before:
			before === null
				? ''
				: m.month_before({ period: periodInWords(before), value: withUnit(before.value, unit) }),
		sample: asksSample(asked),
		known: last !== null,
		measured: measured && {
			id: measured.id,
			value: withUnit(measured.value, unit),
			said: m[measured.estimated ? 'month_written_estimated' : 'month_written']({
				value: withUnit(measured.value, unit),
				source: measured.source
			})
		}
	};
}

/** Where the number came from last time is where it comes from now, unless somebody says otherwise. */
function filled({ indicatorId, measured, last }: Asked) {
	const { estimated = false, source = '' } = measured ?? last ?? {};
	return [
		[nameOf('estimated', indicatorId), estimated ? 'estimated' : 'counted'] as const,
		[nameOf('source', indicatorId), source] as const
	];
}
