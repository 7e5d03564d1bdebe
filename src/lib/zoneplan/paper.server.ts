import { now } from '../clock';
import { dateInWords } from '../formats/dates';
import type { Block } from '../formats/pdf-blocks';
import { pdf } from '../formats/pdf.server';
import { findMunicipality } from '../municipality/queries.server';
import { m } from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import { stateWord } from '../projects/words.server';
import type { Plan } from './rollup.server';
import { moneyOf, measuredIn, whoAndWhat, type ProjectSheetPage } from './sheet.server';

type Fact = { readonly term: string; readonly value: string };

const rowsOf = (facts: readonly Fact[]): Block => ({
	kind: 'facts',
	rows: facts.map(({ term, value }) => [term, value] as const)
});
const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });

/** The sheet of a project, on paper. */
export const projectSheetPdf = (sheet: ProjectSheetPage) =>
	paper(m.plan_sheet_of({ title: sheet.title }), [
		{ kind: 'text', look: 'lead', text: sheet.summary },
		rowsOf(sheet.about),
		heading(2, m.plan_who()),
		rowsOf(sheet.who),
		heading(2, m.plan_when()),
		rowsOf(sheet.when),
		heading(2, m.plan_came_of_it()),
		...(sheet.measured.length === 0
			? [{ kind: 'text', text: m.plan_unmeasured() } as const]
			: sheet.measured.flatMap(({ year, facts }) => [heading(3, String(year)), rowsOf(facts)])),
		heading(2, m.plan_money()),
		...moneyBlocks(sheet.money),
		heading(2, m.plan_activities()),
		{ kind: 'text', text: m.plan_activities_count({ count: sheet.activities.count }) },
		...(sheet.activities.latest.length === 0
			? []
			: [
					{
						kind: 'list',
						items: sheet.activities.latest.map(({ title, day, came }) => ({
							text: title,
							detail: m.plan_activity_line({ day, came })
						}))
					} as const
				])
	]);

/** The sheets of a year one after the other, each with its figures of the year. */
export const planPdf = ({ year, sheets, measured }: Plan) =>
	paper(m.plan_title({ year }), [
		{ kind: 'text', look: 'lead', text: m.plan_count({ count: sheets.length, year }) },
		...sheets.flatMap((sheet): Block[] => {
			const { about, who } = whoAndWhat(sheet);
			const { total } = moneyOf(sheet);
			return [
				heading(2, sheet.title),
				rowsOf([
					...about,
					...who,
					{ term: m.plan_state(), value: stateWord(sheet.state) },
					{ term: m.plan_column_promised(), value: total.promised },
					{ term: m.plan_column_spent(), value: total.spent },
					...measuredIn(sheet.id, year, measured).filter(({ value }) => value !== m.pact_missing())
				])
			];
		})
	]);

function moneyBlocks({ funders, total }: ProjectSheetPage['money']): Block[] {
	if (funders.length === 0) return [{ kind: 'text', text: m.plan_money_none() }];
	const line = (name: string, money: ProjectSheetPage['money']['total']) => ({
		term: name,
		value: m.plan_money_line(money)
	});
	return [rowsOf([...funders.map((funder) => line(funder.name, funder)), line(m.plan_money_total(), total)])];
}

function paper(title: string, blocks: readonly Block[]) {
	const city = findMunicipality();
	const author = city ? m.site_municipality({ name: city.name }) : m.site_name();
	const made = m.plan_made({ day: dateInWords(now()) });
	const page = getLocale() === 'it' ? 'it-IT' : 'en-GB';
	const words = { page: (at: number, of: number) => m.document_page({ at, of }) };
	return pdf(
		{ title, author, subject: title, keywords: [m.plan_keyword()], language: page, at: now() },
		[{ kind: 'text', look: 'kicker', text: author }, heading(1, title), ...blocks],
		{ head: `${author}. ${title}`, number: made, ...words }
	);
}
