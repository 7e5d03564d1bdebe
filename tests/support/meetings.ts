import { newId } from '../../src/lib/columns.server';
import { addItem, linkInitiative } from '../../src/lib/meetings/agenda/commands.server';
import {
	createMeeting,
	holdMeeting,
	startMeeting,
	type MeetingFields
} from '../../src/lib/meetings/commands.server';
import {
	cancelMeeting,
	conveneMeeting,
	postponeMeeting
} from '../../src/lib/meetings/convening/commands.server';
import type { MeetingState } from '../../src/lib/meetings/rules';
import { now } from '../../src/lib/clock';
import { as, DAY, MINUTE, travelTo } from './world';

type Given = Partial<MeetingFields> & {
	readonly state?: MeetingState;
	readonly tavoloId?: string;
	/** The titles of the points on its agenda. */
	readonly items?: readonly string[];
	/** The initiative that the first point is about. */
	readonly initiativeId?: string;
};

/**
 * A meeting of the tavolo of San Giorgio in ten days, lasting two hours, brought to `state` by real commands.
 * A meeting in progress or held moves the clock to its beginning or its end.
 */
export function aMeeting(given: Given = {}) {
	const { state = 'convened', tavoloId = 'tavolo-san-giorgio', items = ['Comunicazioni'], ...rest } = given;
	const { initiativeId, ...fields } = rest;
	const startsAt = fields.startsAt ?? new Date(now().getTime() + 10 * DAY);
	const endsAt = fields.endsAt ?? new Date(startsAt.getTime() + 120 * MINUTE);
	const coordinator = as('carla');

	const id = createMeeting(coordinator, {
		id: newId(),
		tavoloId,
		title: 'Incontro di marzo',
		place: 'Centro sociale La Fornace',
		...fields,
		startsAt,
		endsAt
	});
	const itemIds = items.map((title) => addItem(coordinator, id, { title, kind: 'discussione' }));
	if (initiativeId && itemIds[0]) linkInitiative(coordinator, itemIds[0], initiativeId);

	if (state !== 'draft') conveneMeeting(coordinator, id);
	if (state === 'cancelled') cancelMeeting(coordinator, id, 'La sala non è disponibile');
	if (state === 'postponed') {
		const later = (instant: Date) => new Date(instant.getTime() + 7 * DAY);
		postponeMeeting(coordinator, id, {
			startsAt: later(startsAt),
			endsAt: later(endsAt),
			reason: 'Neve'
		});
	}
	if (state === 'in_progress' || state === 'held') {
		travelTo(startsAt);
		startMeeting(coordinator, id);
	}
	if (state === 'held') {
		travelTo(endsAt);
		holdMeeting(coordinator, id);
	}
	return id;
}
