import { COMMITMENT_STATES } from '../commitments/rules';
import { DECISION_OUTCOMES } from '../minutes/decisions/rules';

export const REGISTER_KINDS = ['decision', 'commitment'] as const;
export type RegisterKind = (typeof REGISTER_KINDS)[number];

/** What the register can be asked about: how decisions went, how promises stand. */
export const REGISTER_STATES = [...DECISION_OUTCOMES, ...COMMITMENT_STATES, 'overdue'] as const;
export type RegisterState = (typeof REGISTER_STATES)[number];

export const PAGE_SIZE = 20;

/** The most a download holds. */
export const MOST = 20_000;

export type RegisterFilter = {
	readonly kind?: RegisterKind | undefined;
	readonly neighbourhood?: string | undefined;
	readonly tavolo?: string | undefined;
	readonly year?: number | undefined;
	readonly state?: RegisterState | undefined;
	readonly text?: string | undefined;
};

const among = <T extends string>(values: readonly T[], asked: string | null) =>
	values.find((value) => value === asked);

/** The filters as they stand in the address; what makes no sense is left out. */
export function filterFrom(asked: URLSearchParams): RegisterFilter {
	const year = Number(asked.get('anno'));
	return {
		kind: among(REGISTER_KINDS, asked.get('cosa')),
		neighbourhood: asked.get('quartiere') || undefined,
		tavolo: asked.get('tavolo') || undefined,
		year: year >= 2000 && year <= 2200 ? year : undefined,
		state: among(REGISTER_STATES, asked.get('stato')),
		text: asked.get('testo')?.trim().slice(0, 100) || undefined
	};
}

export const isFiltered = (filter: RegisterFilter) =>
	Object.values(filter).some((value) => value !== undefined);
