import { dateInWords, momentInWords, timeInWords } from '../formats/dates';
import { m } from '../paraglide/messages.js';
import {
	ACCESS,
	isWholeDay,
	ITEM_KINDS,
	MEETING_KINDS,
	MEETING_MODES,
	SERVICES,
	VISIBILITIES,
	type MeetingMode,
	type MeetingState,
	type Service
} from './rules';

/** The choices of the forms, in words. */
export const meetingOptions = () => ({
	kinds: MEETING_KINDS.map((value) => ({ value, label: m[`meeting_kind_${value}`]() })),
	modes: MEETING_MODES.map((value) => ({ value, label: m[`meeting_mode_${value}`]() })),
	access: ACCESS.map((name) => ({ name, label: m[`access_${name}`]() })),
	services: SERVICES.map((name) => ({ name, label: m[`service_${name}`]() }))
});

export const itemOptions = () => ({
	kinds: ITEM_KINDS.map((value) => ({ value, label: m[`item_kind_${value}`]() })),
	visibilities: VISIBILITIES.map((value) => ({ value, label: m[`visibility_${value}`]() }))
});

export const modeInWords = (mode: MeetingMode) => m[`meeting_mode_${mode}`]();
export const stateInWords = (state: MeetingState) => m[`meeting_state_${state}`]();
export const serviceInWords = (service: Service) => m[`service_${service}`]();

type Facts = Readonly<Record<(typeof ACCESS)[number] | Service, boolean>>;

/** What helps to get in and around, of what there is. */
export const accessInWords = (meeting: Facts) =>
	ACCESS.filter((name) => meeting[name]).map((name) => m[`access_${name}`]());

export const servicesOffered = (meeting: Facts) =>
	SERVICES.filter((name) => meeting[name]).map((value) => ({ value, label: serviceInWords(value) }));

type Hours = { readonly startsAt: Date; readonly endsAt: Date };

/** When a meeting was, from when to when; only the day where nobody wrote the hour. */
export const hoursInWords = (meeting: Hours) =>
	isWholeDay(meeting)
		? `${dateInWords(meeting.startsAt)}, ${m.meeting_whole_day()}`
		: `${momentInWords(meeting.startsAt)}, ${m.meeting_until({ time: timeInWords(meeting.endsAt) })}`;
