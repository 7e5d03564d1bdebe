import { SENSITIVE_TARGETS, type TargetGroup } from '../vocabulary';

/** Where a project stands. Each has its words as `project_state_…`. "In ritardo" is derived. */
export const PROJECT_STATES = ['to_start', 'in_progress', 'suspended', 'finished', 'not_realised'] as const;
export type ProjectState = (typeof PROJECT_STATES)[number];

export const NEXT_PROJECT_STATES: Readonly<Record<ProjectState, readonly ProjectState[]>> = {
	to_start: ['in_progress', 'suspended', 'not_realised'],
	in_progress: ['suspended', 'finished', 'not_realised'],
	suspended: ['in_progress', 'not_realised'],
	finished: [],
	not_realised: []
};

export const ORIGINS = ['initiative', 'decision', 'office'] as const;
export const MATURITIES = ['idea', 'sperimentazione', 'consolidato', 'concluso', 'non_proseguito'] as const;
export const PROJECT_KINDS = ['prevenzione', 'promozione', 'riparazione'] as const;
export const PARTNER_ROLES = ['lead', 'co_responsible', 'partner'] as const;
export type PartnerRole = (typeof PARTNER_ROLES)[number];

/** Nothing here is older: a day before it is a year mistyped. */
export const FIRST_DAY = '2000-01-01';

export const canAdvance = (from: ProjectState, to: ProjectState) => NEXT_PROJECT_STATES[from].includes(to);

/** These say in public why. */
export const needsReason = (state: ProjectState) => state === 'suspended' || state === 'not_realised';

export const hasEnded = (state: ProjectState) => state === 'finished' || state === 'not_realised';

/** What a list may be narrowed to: a state, or those that are late wherever they stand. */
export const STANDINGS = [...PROJECT_STATES, 'late'] as const;
export type Standing = (typeof STANDINGS)[number];

type Located = { readonly cityWide: boolean; readonly neighbourhoodIds: readonly string[] };

/** A project is done again where it is not done yet; one for the whole city already is everywhere. */
export const isElsewhere = (original: Located, { cityWide, neighbourhoodIds }: Located) =>
	!original.cityWide && (cityWide || neighbourhoodIds.some((id) => !original.neighbourhoodIds.includes(id)));

type Planned = {
	readonly state: ProjectState;
	readonly plannedStart: string;
	readonly plannedEnd: string;
	readonly overdueMilestones: number;
};

/** "In ritardo": not begun by its day, past its end, or with a milestone of yesterday still to reach. */
export function isLate({ state, plannedStart, plannedEnd, overdueMilestones }: Planned, today: string) {
	if (hasEnded(state)) return false;
	if (plannedEnd < today) return true;
	return (state === 'to_start' && plannedStart < today) || (state === 'in_progress' && overdueMilestones > 0);
}

type Weighed = { readonly weight: number; readonly doneOn: string | null };

/** The share of the work reached, 0 to 1. Without milestones nobody knows: `undefined`, never 0. */
export function progress(milestones: readonly Weighed[]): number | undefined {
	const whole = milestones.reduce((sum, { weight }) => sum + weight, 0);
	if (whole === 0) return undefined;
	const done = milestones.reduce((sum, { weight, doneOn }) => sum + (doneOn === null ? 0 : weight), 0);
	return done / whole;
}

export const PAGE_SIZE = 20;

/** Projects that name people whom a small number could give away are told from ten people up. */
const SENSITIVE_FROM = 10;

export const toldFrom = (targets: readonly TargetGroup[], below: number) =>
	targets.some((target) => SENSITIVE_TARGETS.includes(target)) ? Math.max(SENSITIVE_FROM, below) : below;

const TONES = {
	to_start: 'neutral',
	in_progress: 'info',
	suspended: 'warning',
	finished: 'success',
	not_realised: 'danger'
} as const satisfies Record<ProjectState, string>;

export const toneOf = (state: ProjectState) => TONES[state];
