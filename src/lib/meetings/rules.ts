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

export const MEETING_KINDS = ['ordinario', 'straordinario', 'cittadino'] as const;
export const MEETING_MODES = ['presenza', 'online', 'misto'] as const;

/** What an agenda item asks of those present. Each has its words as `item_kind_…`. */
export const ITEM_KINDS = ['informativo', 'discussione', 'decisione'] as const;
export const VISIBILITIES = ['public', 'internal'] as const;
