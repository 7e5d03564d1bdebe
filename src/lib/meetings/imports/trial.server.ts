import type { Actor } from '../../actor';
import { number } from '../../formats/numbers';
import type { Table } from '../../formats/tables';
import { hoursInWords } from '../words.server';
import { planImport } from './plan.server';
import { findMapping } from './queries.server';
import { planInWords, problemInWords, unknownInWords } from './words.server';

/** Problems and meetings shown at once: enough to see what kind they are. */
const PROBLEMS_SHOWN = 100;
const MEETINGS_SHOWN = 5;

/** What a file laid ready would do, in words: what can come in, what cannot and why. */
export function trialOf(actor: Actor, { table }: { readonly table: Table }) {
	const mapping = findMapping(table);
	const plan = planImport(actor, table, mapping);
	const oldest = plan.meetings.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
	return {
		/** What the columns are, as this trial read them. */
		seen: mapping.map((field) => field ?? '').join(),
		ready: plan.meetings.length,
		bad: plan.badRows,
		sentences: planInWords(plan),
		unknown: unknownInWords(plan),
		problems: plan.problems.slice(0, PROBLEMS_SHOWN).map(problemInWords),
		moreProblems: Math.max(0, plan.problems.length - PROBLEMS_SHOWN),
		first: oldest.slice(0, MEETINGS_SHOWN).map((meeting) => ({
			line: meeting.line,
			title: meeting.title,
			when: hoursInWords(meeting),
			place: meeting.place,
			people: meeting.totals.people === undefined ? '' : number(meeting.totals.people)
		}))
	};
}
