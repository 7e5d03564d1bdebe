import type { Actor } from '../../../actor';
import { steer } from '../../policy';

export { bringInSomewhere, handle } from '../../../imports/policy';

/** The numbers of a project come in from a file by who coordinates it, or by whoever holds the machine. */
export const bringIn = (actor: Actor, project: Parameters<typeof steer>[1]) =>
	actor.kind === 'console' || steer(actor, project);
