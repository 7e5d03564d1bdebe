import { m } from '../../paraglide/messages.js';
import { bandOptions, mainTargetOptions, otherTargetOptions, themeOptions } from '../../vocabulary.server';
import { COST_LINES } from '../drafts/rules';
import { SUMMARY_LENGTH, TITLE_LENGTH } from '../rules';

type Box = { readonly value: string; readonly label: string };
type Question = {
	readonly label: string;
	readonly help?: string;
	/** Lines to write on. */
	readonly lines?: number;
	/** What is ticked. */
	readonly boxes?: readonly Box[];
	/** Rows of what it costs and how much. */
	readonly costs?: number;
};
type Step = { readonly title: string; readonly questions: readonly Question[] };

/** The same questions as on the screen and in the same order, so that keying them in is copying from top to bottom. */
export const sheetOf = (neighbourhoods: readonly Box[]): readonly Step[] => [
	{
		title: m.proposal_step_one(),
		questions: [
			{ label: m.proposal_title(), help: m.proposal_title_help({ most: TITLE_LENGTH }), lines: 2 },
			{ label: m.proposal_summary(), help: m.proposal_summary_help({ most: SUMMARY_LENGTH }), lines: 5 },
			{ label: m.proposal_theme(), help: m.paper_one_box(), boxes: themeOptions() },
			{ label: m.proposal_problem(), lines: 5 },
			{
				label: m.proposal_targets(),
				help: m.proposal_targets_help(),
				boxes: [...mainTargetOptions(), ...otherTargetOptions()]
			}
		]
	},
	{
		title: m.proposal_step_two(),
		questions: [
			{
				label: m.proposal_scope(),
				boxes: [
					{ value: 'quartieri', label: m.proposal_scope_quartieri() },
					{ value: 'city', label: m.proposal_scope_city() }
				]
			},
			{
				label: m.proposal_neighbourhoods(),
				help: m.proposal_neighbourhoods_help(),
				boxes: neighbourhoods
			},
			{ label: m.proposal_place(), help: m.proposal_place_help(), lines: 2 },
			{ label: m.proposal_period(), help: m.proposal_period_help(), lines: 2 },
			{ label: m.proposal_actions(), lines: 7 },
			{ label: m.proposal_partners_found(), help: m.proposal_partners_found_help(), lines: 3 },
			{ label: m.proposal_partners_wanted(), lines: 3 }
		]
	},
	{
		title: m.proposal_step_three(),
		questions: [
			{ label: m.proposal_space(), lines: 2 },
			{ label: m.proposal_volunteers(), lines: 1 },
			{ label: m.proposal_hours(), lines: 1 },
			{ label: m.proposal_materials(), lines: 2 },
			{ label: m.proposal_costs(), help: m.proposal_costs_help(), costs: COST_LINES },
			{ label: m.proposal_co_funding(), lines: 2 },
			{ label: m.proposal_accessibility(), lines: 3 },
			{ label: m.proposal_afterwards(), lines: 3 },
			{
				label: m.proposal_beneficiaries(),
				boxes: [...bandOptions(), { value: 'unknown', label: m.proposal_unknown() }]
			}
		]
	}
];
