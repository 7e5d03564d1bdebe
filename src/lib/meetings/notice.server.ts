import { qr } from '../formats/qr';
import { drawShape } from '../neighbourhoods/map';
import { findNeighbourhoodById } from '../neighbourhoods/queries.server';
import { settings } from '../settings.server';
import { findMeeting } from './queries.server';
import { agendaInWords, shown } from './reading.server';
import { isPublic } from './rules';

/** What is printed and hung up to call people to a meeting: only what everybody may read. */
export function readNotice(meetingId: string) {
	const meeting = findMeeting(meetingId);
	if (!meeting || !isPublic(meeting)) return undefined;

	const address = `${settings().ORIGIN}/incontri/${meeting.id}`;
	return {
		meeting: shown(meeting),
		agenda: agendaInWords(meeting.id, false),
		shape: drawShape(findNeighbourhoodById(meeting.neighbourhoodId)?.polygon ?? null),
		address,
		code: qr(address)
	};
}
