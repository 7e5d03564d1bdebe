import { dateInWords } from '../../formats/dates';
import { m } from '../../paraglide/messages.js';
import { listRisks } from './queries.server';
import { RISK_LEVELS } from './rules';

const TONES = { low: 'neutral', medium: 'warning', high: 'danger' } as const;

/** What the page of the risks says, and which may be closed. */
export function risksOf(projectId: string) {
	const risks = listRisks(projectId).map(({ id, words, remedy, level, at, closedAt, outcome }) => ({
		id,
		words,
		remedy: remedy && m.risk_remedy_said({ remedy }),
		level: m[`risk_level_${level}`](),
		tone: TONES[level],
		since: m.risk_since({ day: dateInWords(at) }),
		closed: closedAt && m.risk_closed_on({ day: dateInWords(closedAt), outcome })
	}));
	const open = risks.filter(({ closed }) => closed === null);
	return {
		open,
		closed: risks.filter(({ closed }) => closed !== null),
		choices: open.map(({ id, words }) => ({ value: id, label: words })),
		levels: RISK_LEVELS.map((value) => ({ value, label: m[`risk_level_${value}`]() }))
	};
}
