import { now } from '../clock';
import { dateInWords } from '../formats/dates';
import { inItalian } from '../formats/italian.server';
import type { Block } from '../formats/pdf-blocks';
import { pdf } from '../formats/pdf.server';
import { findMunicipality } from '../municipality/queries.server';
import { m } from '../paraglide/messages.js';
import type { Asked } from './asked.server';
import type { City } from './city.server';
import { mapOf } from './places.server';
import type { Named } from './measures.server';
import { blocksOf, definitionsOf, sentenceOf, type Trend } from './words.server';

type Told = { readonly city: City; readonly asked: () => Asked; readonly measure: Named };

/** The dashboard as a paper, always in Italian: the same figures, with what each means. */
export function reportPdf(told: Told): Promise<Buffer> {
	const { about, blocks, running } = inItalian(() => reportPaper(told));
	return pdf(about, blocks, running);
}

export function reportPaper({ city, asked: ask, measure }: Told) {
	const asked = ask();
	const { scope, narrowed, query } = asked;
	const title = m.dashboard_report_title({ year: scope.year });
	const municipality = findMunicipality();
	const author = municipality ? m.site_municipality({ name: municipality.name }) : m.site_name();
	const day = m.dashboard_report_day({ day: dateInWords(now()) });
	const map = mapOf(city, measure, scope, query);
	const blocks: Block[] = [
		{ kind: 'text', look: 'kicker', text: `${author} · ${day}` },
		{ kind: 'heading', level: 1, text: title },
		{ kind: 'text', look: 'lead', text: sentenceOf(city, scope) },
		...(narrowed.length > 0
			? [{ kind: 'text', text: m.dashboard_narrowed_to({ what: narrowed.join('; ') }) } as const]
			: []),
		...blocksOf(city, scope, query).flatMap(blockOf),
		{ kind: 'heading', level: 2, text: map.caption },
		{
			kind: 'facts',
			rows: [
				...map.rows.map(({ name, display }) => [name, display] as const),
				...map.rest.map(({ name, display }) => [name, display] as const),
				[m.dashboard_in_all(), map.total.display]
			]
		},
		{ kind: 'text', look: 'soft', text: map.note },
		{ kind: 'heading', level: 2, text: m.dashboard_definitions() },
		...(['partecipazione', 'efficacia', 'impatto', 'efficienza', 'innovazione'] as const).flatMap((block) =>
			definitionsOf(block).map(({ name, formula, excluded }): Block => ({
				kind: 'list',
				items: [{ text: `${name}. ${formula}`, detail: `${m.dashboard_excluded()}: ${excluded}` }]
			}))
		),
		{ kind: 'text', look: 'soft', text: m.dashboard_few_note() }
	];
	return {
		about: { title, author, subject: title, keywords: [m.dashboard()], language: 'it-IT', at: now() },
		blocks,
		running: {
			head: `${author}. ${title}`,
			number: day,
			page: (at: number, of: number) => inItalian(() => m.document_page({ at, of }))
		}
	};
}

/** A block as its question, its figures, and their years as lines. */
const blockOf = ({ name, question, figures, chart }: ReturnType<typeof blocksOf>[number]): Block[] => [
	{ kind: 'heading', level: 2, text: name },
	{ kind: 'text', text: question },
	{ kind: 'facts', rows: figures.map((figure) => [figure.name, figure.value]) },
	...(chart && chart.rows.length > 0
		? [
				{ kind: 'heading', level: 3, text: chart.caption } as const,
				{ kind: 'facts', rows: chart.rows.map(({ label, display }) => [label, display] as const) } as const
			]
		: []),
	{ kind: 'heading', level: 3, text: m.dashboard_year_by_year() },
	{
		kind: 'facts',
		rows: figures.flatMap(({ name: what, trend }) => (trend ? [[what, yearsInWords(trend)] as const] : []))
	}
];

/** The years since something was known. */
function yearsInWords(trend: Trend) {
	const known = trend.slice(trend.findIndex(({ value }) => value !== null));
	return trend.every(({ value }) => value === null)
		? m.dashboard_missing()
		: known.map(({ label, display }) => `${label}: ${display}`).join('; ');
}
