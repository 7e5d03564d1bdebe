/** What must not be published without somebody having looked at it. Each has its words as `finding_…`. */
export const FINDING_KINDS = [
	'fiscal_code',
	'iban',
	'phone',
	'email',
	'address',
	'plate',
	'birth_date',
	'name',
	'health',
	'justice'
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** What is done with a finding: gone, replaced by "[omesso]", or public on purpose, with a reason. */
export const RESOLUTIONS = ['removed', 'masked', 'confirmed'] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

/** Whose text is looked at before it is published. */
export const SUBJECTS = [
	'minutes',
	'initiative',
	'project_update',
	'comment',
	'need',
	'commitment',
	'meeting'
] as const;
export type Subject = (typeof SUBJECTS)[number];
