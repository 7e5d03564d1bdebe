import { dayOf, now } from '../clock';
import { csv } from '../formats/csv';
import { ods, type Cell } from '../formats/ods';
import type { Unit } from '../indicators/rules';
import { unitWord } from '../indicators/words.server';
import { cityRulesInForce } from '../municipality/queries.server';
import { m } from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import type { Told } from '../projects/outcomes/telling';
import { stateWord } from '../projects/words.server';
import { settings } from '../settings.server';
import { readMeasured, type Measured } from './figures.server';
import { listProjectSheets, type ProjectSheet } from './queries.server';
import { added, byFunder } from './rules';

export type Year = { readonly year: number; readonly neighbourhoodId?: string };

/** The sheets of a year and what their projects measured in it. */
export function readPlan(asked: Year) {
	const sheets = listProjectSheets(asked);
	const below = cityRulesInForce().suppress_below;
	const projectIds = sheets.map(({ id }) => id);
	return {
		year: asked.year,
		sheets,
		measured: readMeasured({ from: asked.year, to: asked.year, projectIds, below })
	};
}
export type Plan = ReturnType<typeof readPlan>;

/** The sheets of a year as one table, a line each. The CSV and the spreadsheet are this table. */
export function planTable({ year, sheets, measured }: Plan) {
	return { header: header(measured), rows: sheets.map((sheet) => cells(sheet, year, measured)) };
}

export function planCsv(plan: Plan) {
	const { header, rows } = planTable(plan);
	return csv(header, rows);
}

export function planOds(plan: Plan) {
	const name = m.plan_title({ year: plan.year });
	const language = getLocale() === 'it' ? 'it-IT' : 'en-GB';
	return ods({ title: name, language, at: now() }, [{ name, ...planTable(plan) }]);
}

const header = ({ indicators }: Measured): string[] => [
	m.plan_column_id(),
	m.plan_column_title(),
	m.plan_theme(),
	m.plan_kind(),
	m.plan_maturity(),
	m.plan_state(),
	m.plan_targets(),
	m.plan_where(),
	m.project_partner_lead(),
	m.plan_partners(),
	m.plan_objectives(),
	m.plan_programme(),
	m.plan_column_planned_start(),
	m.plan_column_planned_end(),
	m.plan_column_actual_start(),
	m.plan_column_actual_end(),
	m.plan_column_activities(),
	m.plan_column_promised(),
	m.plan_column_in_kind(),
	m.plan_column_spent(),
	...indicators.flatMap(({ name, unit }) => [
		m.plan_column_indicator({ name, unit: unitWord(unit) }),
		m.plan_column_note({ name })
	]),
	m.plan_column_address()
];

function cells(sheet: ProjectSheet, year: number, measured: Measured): Cell[] {
	const money = added(
		byFunder(
			sheet.funding.map(({ inKind, ...promise }) => ({ ...promise, inKind: inKind === 1 })),
			sheet.expenses
		)
	);
	const others = sheet.partners.filter(({ role }) => role !== 'lead');
	return [
		sheet.id,
		sheet.title,
		m[`theme_${sheet.theme}`](),
		m[`project_kind_${sheet.kind}`](),
		m[`project_maturity_${sheet.maturity}`](),
		stateWord(sheet.state),
		sheet.targets.map((target) => m[`target_${target}`]()).join('; '),
		sheet.cityWide ? m.project_city_wide() : sheet.quartieri.join('; '),
		sheet.partners.find(({ role }) => role === 'lead')?.name ?? '',
		others.map(({ name }) => name).join('; '),
		sheet.objectives.join('; '),
		sheet.programme,
		sheet.plannedStart,
		sheet.plannedEnd,
		sheet.actualStart,
		sheet.actualEnd,
		sheet.activities,
		money.promised / 100,
		money.inKind / 100,
		money.spent / 100,
		...measured.indicators.flatMap((indicator) =>
			figureCells(measured.told(indicator, { projectId: sheet.id, year }), indicator.unit)
		),
		`${settings().ORIGIN}/progetti/${sheet.id}/scheda`
	];
}

/** A number and, beside it, what a reader must know of it. A number that may not be told is not there. */
function figureCells(told: Told, unit: Unit): readonly [Cell, Cell] {
	if (told.kind === 'missing') return [null, m.plan_note_missing()];
	if (told.kind === 'few') return [null, m.plan_note_few({ below: told.below })];
	const value = unit === 'euro_cents' ? told.value / 100 : told.value;
	return [Math.round(value * 100) / 100, told.atLeast ? m.plan_note_at_least() : null];
}

/** What a file of the plan is called. */
export const planFile = (year: number, ending: string) => `piano-di-zona-${year}-${dayOf(now())}.${ending}`;
