import { addItem } from '../../../src/lib/meetings/agenda/commands.server';
import { conveneMeeting } from '../../../src/lib/meetings/convening/commands.server';
import { openMinutes } from '../../../src/lib/minutes/commands.server';
import { aMeeting } from '../../support/meetings';
import { as, DAY, MINUTE, NOW } from '../../support/world';

/** Ten minutes into a meeting with ten items to discuss. */
export function aLongMeeting(moveTo: (instant: Date) => void) {
	moveTo(NOW);
	const meetingId = aMeeting({ state: 'draft', items: [] });
	for (let n = 1; n <= 10; n++)
		addItem(as('paolo'), meetingId, { title: `Argomento ${n}`, kind: 'discussione' });
	conveneMeeting(as('paolo'), meetingId);
	moveTo(new Date(NOW.getTime() + 10 * DAY + 10 * MINUTE));
	return { meetingId, id: openMinutes(as('teresa'), meetingId) };
}
