import { monthsBefore } from '../clock';
import { endOfDay } from '../formats/dates';
import type { Action } from './actions';
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

const PRIVATE =
	/^(account|resident|identity|attendance|decision|need)\.|^initiative\.(drafted|saved|discarded|supported|support_withdrawn)$|^minutes\.(opened|returned|endorsed|correction_asked)$|^commitment\.(made|removed)$|^comment\.(written|withdrawn|reported)$|^meeting\.(registered|registration_cancelled)$/;

/** Acts about a person's own matters, presences and drafts: for whoever coordinates, not for whoever administers. */
export const isPrivate = (action: Action) => PRIVATE.test(action);

const AS_RESIDENT =
	/^account\.(registered|confirmed|password_changed|profile_updated|name_shown|name_hidden|erased)$|^need\.recorded$|^comment\.(written|withdrawn)$|^initiative\.(drafted|saved|discarded|submitted|edited|withdrawn|supported|support_withdrawn)$|^meeting\.(registered|registration_cancelled)$/;

/** What anybody does as a resident, even whoever has a public role: it does not name them. */
export const isAsResident = (action: Action) => AS_RESIDENT.test(action);

export const AUDIT_PAGE = 50;
/** As many lines as one download holds. */
export const AUDIT_MOST = 20_000;

/** Who did what is kept for five years. */
export const ACTS_KEPT_MONTHS = 60;

/**
 * A clock that jumped ahead makes everything look old. Nothing goes unless something was done between a year and a
 * month ago by it: what was done since the jump proves nothing yet.
 */
export const steadyClock = (today: string) => ({
	from: endOfDay(monthsBefore(today, 12)),
	until: endOfDay(monthsBefore(today, 1))
});

/** What was done before that moment is due to go. */
export const actsForgottenBefore = (today: string) => endOfDay(monthsBefore(today, ACTS_KEPT_MONTHS));
