import type { Someone } from '../../src/cli/demo/cast';

/** Who may look at a page: somebody for each role, and who has not signed in. */
export const ROLES = [
	{ role: 'signed out', person: null },
	{ role: 'resident', person: 'bruna' },
	{ role: 'member and delegate', person: 'lucia' },
	{ role: 'secretary', person: 'teresa' },
	{ role: 'facilitator', person: 'paolo' },
	{ role: 'operator', person: 'omar' },
	{ role: 'coordinator', person: 'elena' },
	{ role: 'coordinator of the whole city', person: 'carla' },
	{ role: 'administrator', person: 'ines' }
] as const satisfies readonly { role: string; person: Someone | null }[];

export type Role = (typeof ROLES)[number];
