import { dayInWords, monthInWords } from '../../formats/dates';
import { unitWord } from '../../indicators/words.server';
import { listMeasurable } from '../../indicators/queries.server';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { listCollected } from './queries.server';
import type { Period } from './rules';

/** "febbraio 2026", "da gennaio 2026 a marzo 2026", "anno 2026", or from a day to another. */
export function periodInWords({ periodFrom, periodTo }: Period, locale?: Locale) {
	const [from, to] = [periodFrom.slice(0, 7), periodTo.slice(0, 7)];
	if (!isWholeMonths({ periodFrom, periodTo })) {
		const days = { from: dayInWords(periodFrom, locale), to: dayInWords(periodTo, locale) };
		return m.project_period(days, { locale });
	}
	if (from === to) return monthInWords(from, locale);
	if (from.endsWith('-01') && to === `${from.slice(0, 4)}-12`)
		return m.collecting_year({ year: from.slice(0, 4) }, { locale });
	return m.collecting_months({ from: monthInWords(from, locale), to: monthInWords(to, locale) }, { locale });
}

const isWholeMonths = ({ periodFrom, periodTo }: Period) => {
	const [year = 0, month = 0] = periodTo.split('-').map(Number);
	return (
		periodFrom.endsWith('-01') &&
		Number(periodTo.slice(8)) === new Date(Date.UTC(year, month, 0)).getUTCDate()
	);
};

/** What a project measures and what else it might: how often, and how the numbers add up. */
export function collectingPage(projectId: string) {
	const open = listCollected(projectId).filter(({ until }) => until === null);
	const known = new Set(open.map(({ indicatorId }) => indicatorId));
	return {
		collected: open.map(({ id, name, definition, rhythm, aggregation, since }) => ({
			id,
			name,
			definition,
			rhythm: m[`indicator_rhythm_${rhythm}`](),
			adds: m[`indicator_aggregation_${aggregation}`](),
			since: m.collecting_since({ day: dayInWords(since) })
		})),
		indicators: listMeasurable()
			.filter(({ id }) => !known.has(id))
			.map(({ id, name, unit, rhythm }) => ({
				value: id,
				label: `${name} (${unitWord(unit)}, ${m[`indicator_rhythm_${rhythm}`]().toLocaleLowerCase()})`
			}))
	};
}
