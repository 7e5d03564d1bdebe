import { isA, isAnywhere, type Actor, type Place } from '../actor';

type Located = { readonly cityWide: boolean; readonly neighbourhoodIds: readonly string[] };
type Led = Located & { readonly leadOrganizationId: string | null };

/** Where a project is: its quartieri, or the whole city. */
export const placeOf = ({ cityWide, neighbourhoodIds }: Located): Place =>
	cityWide ? {} : { neighbourhoodIds };

/** Creates, plans, suspends, funds: who coordinates the area. */
export const steer = (actor: Actor, project: Located) => isA('coordinator', actor, placeOf(project));

/** Tells how it goes — milestones, activities, measurements, news: also whoever acts for the organisation that leads. */
export const run = (actor: Actor, project: Led) =>
	steer(actor, project) ||
	(project.leadOrganizationId !== null && actor.organizationIds.includes(project.leadOrganizationId));

/** May create projects in some place: the command asks where. */
export const steerSomewhere = (actor: Actor) => isAnywhere('coordinator', actor);
