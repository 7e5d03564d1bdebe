import type { Actor } from '../actor';
import { now } from '../clock';
import { cityRulesInForce } from '../municipality/queries.server';
import { m } from '../paraglide/messages.js';
import { listAgendaShown } from './agenda/queries.server';
import { listPostponements } from './convening/queries.server';
import * as can from './policy';
import { findMeetingFor, type MeetingFound } from './queries.server';
import { listInitiativesRaised, listNeedsRaised } from './raised/queries.server';
import { countRegistrations, countServicesAsked, findRegistration } from './registrations/queries.server';
import { canGo, daysOfNotice, hasBegun, isEditable, isPublic, lengthOf, plannedMinutes } from './rules';
import {
	accessInWords,
	hoursInWords,
	modeInWords,
	serviceInWords,
	servicesOffered,
	stateInWords
} from './words.server';

/** Something came up there, and this person may write it down. */
export const mayRaiseAt = (actor: Actor, meeting: MeetingFound) =>
	isPublic(meeting) && meeting.state !== 'cancelled' && can.raise(actor, meeting);

/** All that the page of a meeting says, to this reader. */
export function readMeeting(actor: Actor | null, id: string) {
	const meeting = findMeetingFor(actor, id);
	if (!meeting) return undefined;

	const internal = actor !== null && can.seeInternal(actor, meeting);
	const numbers = countRegistrations(id);
	const may = actor !== null && can.register(actor);
	const open = meeting.state === 'convened' && now() < meeting.endsAt;
	return {
		meeting: shown(meeting),
		agenda: agendaInWords(id, internal),
		postponements: listPostponements(id),
		raised: listInitiativesRaised(id),
		needs: listNeedsRaised(id).map(({ theme, target, ...need }) => ({
			...need,
			about: `${m[`theme_${theme}`]()} · ${m.need_for({ target: m[`target_${target}`]() })}`
		})),
		mayRaise: actor !== null && mayRaiseAt(actor, meeting),
		signUp: {
			open,
			may,
			mayCancel: !hasBegun(meeting, now()),
			mine: (actor && findRegistration(id, actor.id)) ?? null,
			places: may ? placesOf(meeting, numbers) : null
		},
		preparing: actor !== null && can.convene(actor, meeting) ? preparing(meeting, numbers) : null
	};
}

/** Whether there are places, never how many: the number would tell how many come. */
function placesOf({ capacity }: MeetingFound, { coming }: { readonly coming: number }) {
	if (capacity === null) return null;
	return coming < capacity ? ('some' as const) : ('none' as const);
}

/** A meeting in words. */
export const shown = (meeting: MeetingFound) => ({
	id: meeting.id,
	title: meeting.title,
	number: meeting.number,
	year: meeting.year,
	state: meeting.state,
	stateWords: stateInWords(meeting.state),
	reason: meeting.reason,
	when: hoursInWords(meeting),
	startsAt: meeting.startsAt,
	endsAt: meeting.endsAt,
	startedAt: meeting.startedAt,
	endedAt: meeting.endedAt,
	mode: meeting.mode,
	modeWords: modeInWords(meeting.mode),
	place: meeting.place,
	address: meeting.address,
	access: accessInWords(meeting),
	accessNotes: meeting.accessNotes,
	services: servicesOffered(meeting),
	capacity: meeting.capacity,
	tavolo: meeting.tavolo,
	neighbourhood: meeting.neighbourhood
});

/** The points as they are read, with what each asks of those present. */
export const agendaInWords = (meetingId: string, internal: boolean) =>
	listAgendaShown(meetingId, { internal }).map((item) => ({
		...item,
		kindWords: m[`item_kind_${item.kind}`]()
	}));

function preparing(meeting: MeetingFound, numbers: { readonly coming: number; readonly waiting: number }) {
	return {
		...numbers,
		mayEdit: isEditable(meeting.state),
		mayConvene: canGo(meeting.state, 'convened'),
		services: countServicesAsked(meeting.id).map(({ service, people }) => ({
			service: serviceInWords(service),
			people
		}))
	};
}

/** Whether there is time enough, and whether the points fit: what to look at before convening. */
export function lookOver(meeting: MeetingFound, items: readonly { readonly minutesPlanned: number }[]) {
	const days = daysOfNotice(meeting.startsAt, now());
	const least = cityRulesInForce().notice_days;
	return {
		planned: plannedMinutes(items),
		length: lengthOf(meeting),
		days,
		least,
		shortNotice: days < least
	};
}
