import { isA, type Actor, type Place } from '../actor';

type Kept = Place & { readonly authorIds: readonly string[] };
/** Who was at the meeting, as people and as organisations. */
type Attended = Place & { readonly presentIds: readonly string[] };

/** The secretary and the facilitator of that tavolo, and nobody else: not even whoever convened. */
export const write = (actor: Actor, place: Place) =>
	isA('secretary', actor, place) || isA('facilitator', actor, place);

const leads = (actor: Actor, place: Place) =>
	isA('facilitator', actor, place) || isA('coordinator', actor, place);

/** Nobody approves what they wrote, all of it or a part, whatever else they are. */
export const approve = (actor: Actor, minutes: Kept) =>
	leads(actor, minutes) && !minutes.authorIds.includes(actor.id);

/** Silence is heard by the clock alone, and only where the city allows it. */
export const approveBySilence = (actor: Actor) => actor.kind === 'system';

/** Names go when their time is over, and nobody decides when: only the clock, or whoever holds the machine. */
export const forgetNames = (actor: Actor) => actor.kind === 'system' || actor.kind === 'console';

export const publish = (actor: Actor, place: Place) => leads(actor, place);

/** The package for the protocol office, and the number it gives back. */
export const protocol = (actor: Actor, place: Place) => leads(actor, place);

export const rectify = (actor: Actor, place: Place) => leads(actor, place);

/** A rectified text is approved by being published, so it follows the rule of approval. */
export const publishRectified = (actor: Actor, minutes: Kept) => approve(actor, minutes);

/** Who writes or publishes looks at what must not be read by everybody. */
export const resolve = (actor: Actor, place: Place) => write(actor, place) || leads(actor, place);

/** Back to the desk: by who approves, or by who writes. */
export const giveBack = (actor: Actor, place: Place) => write(actor, place) || leads(actor, place);

const wasThere = (actor: Actor, { presentIds }: Attended) =>
	presentIds.includes(actor.id) || actor.organizationIds.some((id) => presentIds.includes(id));

/** What arrived too late is taken in by who writes; it is read, and left, also by who leads. */
export const takeProposal = (actor: Actor, place: Place) => write(actor, place);
export const leaveProposal = (actor: Actor, place: Place) => write(actor, place) || leads(actor, place);

/** Those who were there, and the coordinator. */
export const review = (actor: Actor, minutes: Attended) =>
	wasThere(actor, minutes) || isA('coordinator', actor, minutes);

/** Before publication: who writes, who was there, the coordinator of the area. Administrators are not among them. */
export const readDraft = (actor: Actor | null, minutes: Attended) =>
	actor !== null && (write(actor, minutes) || review(actor, minutes));

/** Minutes that do not come are asked for by who coordinates; whoever writes them knows. */
export const requestMinutes = (actor: Actor, place: Place) => isA('coordinator', actor, place);
