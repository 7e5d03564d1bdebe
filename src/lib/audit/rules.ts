import type { AuditEvent } from './tables.server';

type Sealed = Pick<
	AuditEvent,
	| 'actorId'
	| 'actorKind'
	| 'action'
	| 'subjectId'
	| 'tavoloId'
	| 'neighbourhoodIds'
	| 'details'
	| 'personalHash'
	| 'at'
>;

/** The first link: the hash that the first event follows. */
export const GENESIS = '0'.repeat(64);

/** What an event's hash is taken of: the hash before it and everything that never changes, in a fixed order. */
export const sealedText = (previous: string, event: Sealed) =>
	JSON.stringify([
		previous,
		event.actorId,
		event.actorKind,
		event.action,
		event.subjectId,
		event.tavoloId,
		event.neighbourhoodIds,
		event.details,
		event.personalHash,
		event.at.getTime()
	]);
