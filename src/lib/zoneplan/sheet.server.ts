import { dayOf, now, today } from '../clock';
import { dayInWords } from '../formats/dates';
import { euros } from '../formats/numbers';
import { cityRulesInForce } from '../municipality/queries.server';
import { m } from '../paraglide/messages.js';
import { publicCount } from '../privacy/rules';
import { listActivities } from '../projects/activities/queries.server';
import { yearlyOf } from '../projects/outcomes/page.server';
import { yearsMeasured } from '../projects/outcomes/telling';
import { toldWords } from '../projects/pact/words.server';
import { toldFrom } from '../projects/rules';
import { stateWord } from '../projects/words.server';
import { measuredOf, type Measured } from './figures.server';
import type { ProjectSheet } from './queries.server';
import { added, byFunder } from './rules';

/** The sheet of a project: what the zone's office asks of it, in words. Everybody may read it. */
export function projectSheetPage(sheet: ProjectSheet) {
	const below = cityRulesInForce().suppress_below;
	const years = yearsOf(sheet);
	const everything = yearlyOf(sheet.id, below);
	const measured = measuredOf(everything.filter(({ year }) => years.includes(year)));
	return {
		id: sheet.id,
		title: sheet.title,
		summary: sheet.summary,
		...whoAndWhat(sheet),
		measured: years
			.map((year) => ({ year, facts: measuredIn(sheet.id, year, measured) }))
			.filter(({ facts }) => facts.length > 0),
		money: moneyOf(sheet),
		activities: { count: sheet.activities, latest: activitiesOf(sheet, yearsMeasured(everything), below) }
	};
}
export type ProjectSheetPage = ReturnType<typeof projectSheetPage>;

/** From the year in which a project began or was to begin until this one, latest first. */
function yearsOf({ actualStart, plannedStart }: ProjectSheet) {
	const last = Number(dayOf(now()).slice(0, 4));
	const first = Math.min(Number((actualStart ?? plannedStart).slice(0, 4)), last);
	return Array.from({ length: last - first + 1 }, (_, back) => last - back);
}

/** The facts of a project that are no figures. */
export function whoAndWhat(sheet: ProjectSheet) {
	const lead = sheet.partners.find(({ role }) => role === 'lead');
	const others = sheet.partners.filter(({ role }) => role !== 'lead');
	const or = (text: string) => text || m.plan_not_said();
	return {
		about: [
			{ term: m.plan_theme(), value: m[`theme_${sheet.theme}`]() },
			{ term: m.plan_kind(), value: m[`project_kind_${sheet.kind}`]() },
			{
				term: m.plan_targets(),
				value: or(sheet.targets.map((target) => m[`target_${target}`]()).join(', '))
			},
			{
				term: m.plan_where(),
				value: or(sheet.cityWide ? m.project_city_wide() : sheet.quartieri.join(', '))
			},
			{ term: m.plan_objectives(), value: or(sheet.objectives.join('; ')) },
			...(sheet.programme === '' ? [] : [{ term: m.plan_programme(), value: sheet.programme }])
		],
		who: [
			{ term: m.project_partner_lead(), value: or(lead?.name ?? '') },
			{
				term: m.plan_partners(),
				value: or(others.map(({ name, role }) => `${name} (${m[`project_partner_${role}`]()})`).join(', '))
			}
		],
		when: [
			{ term: m.plan_planned(), value: periodOf(sheet.plannedStart, sheet.plannedEnd) },
			{ term: m.plan_actual(), value: actualPeriod(sheet) },
			{
				term: m.plan_state(),
				value: sheet.reason === '' ? stateWord(sheet.state) : `${stateWord(sheet.state)}: ${sheet.reason}`
			},
			{ term: m.plan_maturity(), value: m[`project_maturity_${sheet.maturity}`]() }
		]
	};
}

const periodOf = (from: string, to: string) =>
	m.project_period({ from: dayInWords(from), to: dayInWords(to) });

function actualPeriod({ actualStart, actualEnd }: ProjectSheet) {
	if (actualStart === null) return m.plan_not_begun();
	return actualEnd === null
		? m.plan_since({ day: dayInWords(actualStart) })
		: periodOf(actualStart, actualEnd);
}

/** What was measured within a year; indicators that nobody measured in any year have no line. */
export const measuredIn = (projectId: string, year: number, measured: Measured) =>
	measured.indicators.map((indicator) => ({
		term: indicator.name,
		value: toldWords(measured.told(indicator, { projectId, year }), indicator.unit)
	}));

/** Who promised and who paid how much. */
export function moneyOf({ funding, expenses }: ProjectSheet) {
	const funders = byFunder(
		funding.map(({ inKind, ...promise }) => ({ ...promise, inKind: inKind === 1 })),
		expenses
	);
	const said = ({ promised, inKind, spent }: ReturnType<typeof added>) => ({
		promised: euros(promised),
		inKind: euros(inKind),
		spent: euros(spent)
	});
	return {
		funders: funders.map((funder) => ({ name: funder.name, ...said(funder) })),
		total: said(added(funders))
	};
}

function activitiesOf({ id, targets }: ProjectSheet, measured: ReadonlySet<number>, below: number) {
	const least = toldFrom(targets, below);
	return listActivities(id)
		.filter(({ startsAt }) => dayOf(startsAt) <= today())
		.map(({ id: key, title, startsAt, participants }) => ({
			id: key,
			title,
			day: dayInWords(dayOf(startsAt)),
			came: measured.has(Number(dayOf(startsAt).slice(0, 4)))
				? m.plan_in_measured()
				: cameWords(participants, least)
		}));
}

function cameWords(participants: number | null, least: number) {
	if (participants === null) return m.plan_not_counted();
	const people = publicCount(participants, least);
	return people === null ? m.project_few({ below: least }) : String(people);
}
