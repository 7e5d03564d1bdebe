import { OWNER_ROLES } from '../../commitments/rules';
import { m } from '../../paraglide/messages.js';
import { listPartners } from '../partners/queries.server';

/** Who can promise for a project: the organisations that take part, then the roles of the city. */
export const ownerOptions = (projectId: string) => [
	...listPartners(projectId).map(({ organizationId, name }) => ({
		value: `organization:${organizationId}`,
		label: name
	})),
	...OWNER_ROLES.map((role) => ({ value: `role:${role}`, label: m[`owner_${role}`]() }))
];
