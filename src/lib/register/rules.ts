import { COMMITMENT_STATES, ownerFrom } from '../commitments/rules';
import { DECISION_OUTCOMES } from '../minutes/decisions/rules';
import { TAVOLO_THEMES, type TavoloTheme } from '../tavoli/rules';
import { THEMES, type Theme } from '../vocabulary';

export const REGISTER_KINDS = ['decision', 'commitment'] as const;
export type RegisterKind = (typeof REGISTER_KINDS)[number];

/** What the register can be asked about: how decisions went, how promises stand. */
export const REGISTER_STATES = [...DECISION_OUTCOMES, ...COMMITMENT_STATES, 'overdue'] as const;
export type RegisterState = (typeof REGISTER_STATES)[number];

const isAmong = (states: readonly RegisterState[], state: RegisterState | undefined) =>
	state === undefined || states.includes(state);

/** Whether a state asked for says anything of decisions, or of promises. */
export const isOfDecisions = (state: RegisterState | undefined) => isAmong(DECISION_OUTCOMES, state);
export const isOfPromises = (state: RegisterState | undefined) =>
	isAmong([...COMMITMENT_STATES, 'overdue'], state);

/** What a tavolo works on, or what an initiative or a project is about: no word is in both lists. */
export const REGISTER_THEMES = [...TAVOLO_THEMES, ...THEMES] as const;
export type RegisterTheme = TavoloTheme | Theme;

export const isOfTavoli = (theme: RegisterTheme): theme is TavoloTheme =>
	TAVOLO_THEMES.some((one) => one === theme);

export const PAGE_SIZE = 20;

/** The most a download holds. */
export const MOST = 100_000;

export type RegisterFilter = {
	readonly kind?: RegisterKind | undefined;
	readonly neighbourhood?: string | undefined;
	readonly tavolo?: string | undefined;
	readonly year?: number | undefined;
	readonly state?: RegisterState | undefined;
	/** `organization:…` or `role:…`; never a person. */
	readonly owner?: string | undefined;
	readonly theme?: RegisterTheme | undefined;
	readonly text?: string | undefined;
};

const among = <T extends string>(values: readonly T[], asked: string | null) =>
	values.find((value) => value === asked);

/** An owner that may be asked for: nobody looks up what a person promised. */
function ownerOf(choice: string | null) {
	const owner = choice === null ? undefined : ownerFrom(choice);
	return owner && !owner.ownerPersonId ? (choice ?? undefined) : undefined;
}

/** The filters as they stand in the address; what makes no sense is left out. */
export function filterFrom(asked: URLSearchParams): RegisterFilter {
	const year = Number(asked.get('anno'));
	return {
		kind: among(REGISTER_KINDS, asked.get('cosa')),
		neighbourhood: asked.get('quartiere') || undefined,
		tavolo: asked.get('tavolo') || undefined,
		year: year >= 2000 && year <= 2200 ? year : undefined,
		state: among(REGISTER_STATES, asked.get('stato')),
		owner: ownerOf(asked.get('chi')),
		theme: among(REGISTER_THEMES, asked.get('tema')),
		text: asked.get('testo')?.trim().slice(0, 100) || undefined
	};
}

export const isFiltered = (filter: RegisterFilter) =>
	Object.values(filter).some((value) => value !== undefined);
