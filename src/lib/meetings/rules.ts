import { dayOf, daysBetween } from '../clock';
import { wallClock } from '../formats/dates';

/** Where a meeting stands. Each has its words as `meeting_state_…`. */
export const MEETING_STATES = ['draft', 'convened', 'in_progress', 'held', 'postponed', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** From where to where a meeting may go; a postponed one is convened again with another date. */
export const NEXT_MEETING_STATES: Readonly<Record<MeetingState, readonly MeetingState[]>> = {
	draft: ['convened', 'cancelled'],
	convened: ['in_progress', 'held', 'postponed', 'cancelled'],
	in_progress: ['held'],
	held: [],
	postponed: ['convened', 'cancelled'],
	cancelled: []
};

export const canGo = (from: MeetingState, to: MeetingState) => NEXT_MEETING_STATES[from].includes(to);

/** Until it begins, its data and its agenda may change. */
export const isEditable = (state: MeetingState) =>
	state === 'draft' || state === 'convened' || state === 'postponed';

type Begins = { readonly state: MeetingState; readonly startsAt: Date };

/** Whoever said they would come may take it back until it begins: afterwards the places have been taken. */
export const hasBegun = ({ state, startsAt }: Begins, now: Date) =>
	state === 'in_progress' || state === 'held' || (state === 'convened' && now >= startsAt);

/** During a meeting something may still be put on the agenda; once held, nothing. */
export const acceptsItems = (state: MeetingState) => isEditable(state) || state === 'in_progress';

/** Everybody may read it: it was convened, and from then on it has a number. */
export const isPublic = ({ number }: { readonly number: number | null }) => number !== null;

/** Each has its words as `meeting_kind_…`. */
export const MEETING_KINDS = ['ordinario', 'straordinario', 'cittadino'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** Each has its words as `meeting_mode_…`. */
export const MEETING_MODES = ['presenza', 'online', 'misto'] as const;
export type MeetingMode = (typeof MEETING_MODES)[number];

/** What an agenda item asks of those present. Each has its words as `item_kind_…`. */
export const ITEM_KINDS = ['informativo', 'discussione', 'decisione'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Each has its words as `visibility_…`. */
export const VISIBILITIES = ['public', 'internal'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** How one gets in and around. Each has its words as `access_…`. */
export const ACCESS = ['stepFree', 'accessibleToilet', 'hearingLoop', 'parking'] as const;

/** What the tavolo offers to those who ask. Each has its words as `service_…`. */
export const SERVICES = ['signLanguage', 'interpreter', 'childCare', 'transport'] as const;
export type Service = (typeof SERVICES)[number];

/** Calendar days in Rome between today and the meeting, whatever the hour of each. */
export const daysOfNotice = (startsAt: Date, now: Date) =>
	Math.max(0, daysBetween(dayOf(now), dayOf(startsAt)));

const MINUTE = 60_000;

/** How long the agenda takes against how long the meeting lasts, in minutes. */
export const lengthOf = ({ startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date }) =>
	Math.round((endsAt.getTime() - startsAt.getTime()) / MINUTE);

export const plannedMinutes = (items: readonly { readonly minutesPlanned: number }[]) =>
	items.reduce((sum, { minutesPlanned }) => sum + minutesPlanned, 0);

/** Who signed up for a meeting is known for so many months after it. */
export const REGISTRATIONS_KEPT_MONTHS = 12;

export const PAGE_SIZE = 20;
/** More points than these are no agenda. */
export const MOST_ITEMS = 30;

export const MIDNIGHT = '00:00';
export const LAST_MINUTE = '23:59';

/** Of some meetings of the past only the day is known: they fill it from its first minute to its last. */
export const isWholeDay = ({ startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date }) =>
	wallClock(startsAt).endsWith(MIDNIGHT) && wallClock(endsAt).endsWith(LAST_MINUTE);
