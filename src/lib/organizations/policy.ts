import { isCityWide, type Actor } from '../actor';

/** Enters organisations, verifies them, says who acts for them. */
export const arrange = (actor: Actor) => actor.kind === 'console' || isCityWide('administrator', actor);

/** Its delegates keep its public page up to date. */
export const edit = (actor: Actor, organization: { readonly id: string }) =>
	arrange(actor) || actor.organizationIds.includes(organization.id);
