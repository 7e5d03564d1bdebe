import { m } from '../../paraglide/messages.js';
import type { Theme } from '../../vocabulary';
import { INTENSITIES } from '../rules';
import { listTrends } from './queries.server';
import { CHANGE_PERCENT, LEAST_VOICES, told, trendOf, WINDOW_DAYS } from './rules';

type Names = ReadonlyMap<string, string>;
type Asked = {
	readonly neighbourhoodId?: string | undefined;
	readonly theme?: Theme | undefined;
	readonly least: number;
};

/** How needs change, as a sentence, a table and the rule that made both. */
export function readTrends(asked: Asked, names: Names) {
	const rows = listTrends(asked).flatMap((row) => {
		const trend = trendOf(row, asked.least);
		return trend === undefined
			? []
			: [
					{
						trend,
						word: m[`trend_${trend}`](),
						where:
							row.neighbourhoodId === null ? m.need_whole_city() : (names.get(row.neighbourhoodId) ?? ''),
						theme: m[`theme_${row.theme}`](),
						recent: countTold(row.recent, asked.least),
						before: countTold(row.before, asked.least),
						intensity: m[`need_intensity_${INTENSITIES[row.intensity - 1] ?? '2'}`]()
					}
				];
	});
	return { rows, said: saidOf(rows), rule: ruleOf(asked.least) };
}

const countTold = (voices: number, least: number) => told(voices, least) ?? m.trend_few({ least });

function saidOf(rows: readonly { readonly trend: string; readonly theme: string; readonly where: string }[]) {
	const rising = rows.filter(({ trend }) => trend === 'rising');
	const [first] = rising;
	if (!first) return rows.length === 0 ? m.trends_none() : m.trends_none_rising();
	return m.trends_said({ count: rising.length, theme: first.theme, where: first.where });
}

const ruleOf = (least: number) =>
	m.trends_rule({ days: WINDOW_DAYS, percent: CHANGE_PERCENT, least: Math.max(least, LEAST_VOICES) });
