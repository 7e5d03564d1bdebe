import { today } from '../../clock';
import { dayInWords } from '../../formats/dates';
import { m } from '../../paraglide/messages.js';
import { listMeasurementsDue } from './due.server';

/** More numbers than anybody writes in a day. */
const MOST = 500;

/** Projects that wait for numbers from these organisations, longest first: each is one tap from where they are written. */
export function numbersToWrite(organizationIds: readonly string[]) {
	if (organizationIds.length === 0) return [];
	const due = listMeasurementsDue({ organizationIds, limit: MOST });
	return [...Map.groupBy(due, ({ projectId }) => projectId)].flatMap(([projectId, missing]) => {
		const [first] = missing;
		if (!first) return [];
		const { title, dueOn, periodTo } = first;
		const late = dueOn < today();
		const said = { count: missing.length, day: dayInWords(dueOn) };
		return [
			{
				id: projectId,
				title,
				href: `/progetti/${projectId}/misure/mese?mese=${periodTo.slice(0, 7)}`,
				late,
				note: late ? m.months_mine_late(said) : m.months_mine_note(said)
			}
		];
	});
}
