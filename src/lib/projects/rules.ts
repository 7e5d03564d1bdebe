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
