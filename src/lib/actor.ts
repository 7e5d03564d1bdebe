export const ROLES = [
	'resident',
	'member',
	'secretary',
	'facilitator',
	'operator',
	'coordinator',
	'administrator'
] as const;
export type Role = (typeof ROLES)[number];

/** A role and where it holds: one tavolo, one neighbourhood, or (both null) the whole city. */
export type Grant = {
	readonly role: Role;
	readonly tavoloId: string | null;
	readonly neighbourhoodId: string | null;
};

/**
 * Who is asking. Reminders and silent approvals act as `system`, the command line as `console`,
 * a signed link as its `bearer`; everybody else is a person.
 */
export type Actor = {
	readonly kind: 'person' | 'system' | 'console' | 'bearer';
	readonly id: string;
	readonly name: string;
	readonly grants: readonly Grant[];
	/** The organisations this person is a delegate of today. */
	readonly organizationIds: readonly string[];
};

/** Where a thing is: the tavolo it belongs to, the neighbourhoods it concerns; neither means the whole city. */
export type Place = {
	readonly tavoloId?: string | null;
	readonly neighbourhoodId?: string | null;
	readonly neighbourhoodIds?: readonly string[];
};

const covers = (grant: Grant, { tavoloId, neighbourhoodId, neighbourhoodIds = [] }: Place) => {
	if (grant.tavoloId !== null) return grant.tavoloId === tavoloId;
	if (grant.neighbourhoodId === null) return true;
	return grant.neighbourhoodId === neighbourhoodId || neighbourhoodIds.includes(grant.neighbourhoodId);
};

/** Holds the role there; a role for the whole city holds everywhere. */
export const isA = (role: Role, actor: Actor, place: Place) =>
	actor.grants.some((grant) => grant.role === role && covers(grant, place));

/** Holds the role somewhere, wherever that is. */
export const isAnywhere = (role: Role, actor: Actor) => actor.grants.some((grant) => grant.role === role);

/** Holds the role for the whole city. */
export const isCityWide = (role: Role, actor: Actor) =>
	actor.grants.some(
		(grant) => grant.role === role && grant.tavoloId === null && grant.neighbourhoodId === null
	);

/** Reminders, counts whose hour has come, silent approvals. */
export const SYSTEM: Actor = {
	kind: 'system',
	id: 'system',
	name: 'system',
	grants: [],
	organizationIds: []
};

/** Whoever holds the machine: the operator's command line. */
export const CONSOLE: Actor = {
	kind: 'console',
	id: 'console',
	name: 'console',
	grants: [],
	organizationIds: []
};

/** The header with which a script says for whom its page was made: the browser may have changed hands since. */
export const MADE_FOR = 'x-pagina-di';
