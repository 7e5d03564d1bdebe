import { hash, randomBytes } from 'node:crypto';
import { and, desc, eq, inArray, isNotNull, or } from 'drizzle-orm';
import type { Actor, Place } from '../actor';
import { now } from '../clock';
import { db, prepared } from '../db.server';
import type { Action } from './actions';
import { GENESIS, sealedText } from './rules';
import { events } from './tables.server';

type Details = Readonly<Record<string, unknown>>;
type Subject = { readonly id: string };

/** What is told of an act: `details` stay for ever; `personal` may be erased, and the chain holds only its salted hash. */
type Telling = { readonly details?: Details; readonly personal?: Details };

const lastHash = prepared(() =>
	db.select({ hash: events.hash }).from(events).orderBy(desc(events.number)).limit(1).prepare()
);

export const sha256 = (text: string | Uint8Array) => hash('sha256', text);

/** Adds a line to the audit chain, inside the transaction of the act it tells. Never a ballot, never a choice. */
export function record(actor: Actor, action: Action, subject: Subject, place: Place, telling: Telling = {}) {
	const { details = {}, personal } = telling;
	const salt = personal ? randomBytes(16).toString('hex') : null;
	const event = {
		actorId: actor.id,
		actorKind: actor.kind,
		action,
		subjectId: subject.id,
		tavoloId: place.tavoloId ?? null,
		neighbourhoodIds: place.neighbourhoodIds ?? (place.neighbourhoodId ? [place.neighbourhoodId] : []),
		details: JSON.parse(JSON.stringify(details)),
		personal: personal ?? null,
		personalSalt: salt,
		personalHash: personal ? sha256(`${salt}${JSON.stringify(personal)}`) : null,
		at: now()
	};
	const previous = lastHash().get()?.hash ?? GENESIS;
	db.insert(events)
		.values({ ...event, hash: sha256(sealedText(previous, event)) })
		.run();
}

/** Empties the erasable details of everything a person did or that was done about them; the chain stays whole. */
export const forgetPersonal = (personId: string) =>
	db
		.update(events)
		.set({ personal: null, personalSalt: null })
		.where(
			and(or(eq(events.actorId, personId), eq(events.subjectId, personId)), isNotNull(events.personalHash))
		)
		.run();

/** Empties the erasable details of some acts about one thing; the chain stays whole. */
export const forgetPersonalAbout = ({ id }: Subject, actions: readonly Action[]) =>
	db
		.update(events)
		.set({ personal: null, personalSalt: null })
		.where(and(eq(events.subjectId, id), inArray(events.action, [...actions]), isNotNull(events.personal)))
		.run();
