import { today } from '../clock';
import { dayInWords } from '../formats/dates';
import { percent } from '../formats/numbers';
import { countsPeople, type Total, type Unit } from '../indicators/rules';
import { withUnit } from '../indicators/words.server';
import { colourOf } from '../neighbourhoods/rules';
import { m } from '../paraglide/messages.js';
import { publicCount } from '../privacy/rules';
import type { FoundProject, ListedProject, Quartiere } from './queries.server';
import { isLate, toneOf, type ProjectState } from './rules';

export const stateWord = (state: ProjectState) => m[`project_state_${state}`]();

type Located = { readonly cityWide: boolean; readonly quartieri: readonly Quartiere[] };

/** Where it is, in words: quartieri by name, or the whole city. */
export const whereWords = ({ cityWide, quartieri }: Located) =>
	cityWide ? m.project_city_wide() : quartieri.map(({ name }) => name).join(', ');

const progressWords = ({ doneWeight, wholeWeight }: ListedProject) =>
	wholeWeight === 0
		? m.project_progress_missing()
		: m.project_progress_short({ share: percent(doneWeight / wholeWeight) });

/** A project as a list shows it. */
export const inShort = (project: ListedProject) => ({
	id: project.id,
	title: project.title,
	summary: project.summary,
	where: whereWords(project),
	colour: colourOf(project.quartieri),
	state: stateWord(project.state),
	tone: toneOf(project.state),
	late: isLate(project, today()),
	progress: progressWords(project),
	lead: project.lead
});

/** How a project stands, as a sentence. */
export function standingSentence(project: FoundProject) {
	const said = m[`project_said_${project.state}`]({
		start: dayInWords(project.plannedStart),
		end: dayInWords(project.plannedEnd),
		ended: project.actualEnd === null ? '' : dayInWords(project.actualEnd),
		reason: project.reason
	});
	return isLate(project, today()) ? `${said} ${m.project_said_late()}` : said;
}

type Counted = { readonly slug: string; readonly unit: Unit };

/** A measured value with its unit; people below the threshold are not told. */
export const valueWords = (total: Total, indicator: Counted, below: number) =>
	countsPeople(indicator) && publicCount(total.value, below) === null
		? m.project_few({ below })
		: totalWords(total, indicator.unit);

/** A total that may be told, with its unit. */
export function totalWords({ value, atLeast }: Total, unit: Unit) {
	const words = withUnit(value, unit);
	return atLeast ? m.project_at_least({ value: words }) : words;
}
