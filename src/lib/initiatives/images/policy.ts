import type { Actor } from '../../actor';
import * as initiatives from '../policy';

type Written = Parameters<typeof initiatives.write>[1] & { readonly submittedAt: Date | null };

/** Whoever writes a draft also shows it in pictures; once it is sent, only its author does. */
export const illustrate = (actor: Actor, initiative: Written) =>
	initiative.submittedAt === null ? initiatives.write(actor, initiative) : initiatives.own(actor, initiative);

/** Whoever coordinates the place, and never from an initiative of their own: there they take it away as authors. */
export const takeDown = (actor: Actor, initiative: Written & Parameters<typeof initiatives.answer>[1]) =>
	initiatives.answer(actor, initiative) && !initiatives.own(actor, initiative);
