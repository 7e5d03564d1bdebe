import { inItalian } from '../../formats/italian.server';
import { listAgendaShown } from '../../meetings/agenda/queries.server';
import { findMeeting, type MeetingFound } from '../../meetings/queries.server';
import { isPublic } from '../../meetings/rules';
import { stateInWords } from '../../meetings/words.server';
import { m } from '../../paraglide/messages.js';
import { settings } from '../../settings.server';
import type { PublicContent } from '../snapshot';
import { findKept, listPublished, type Published } from './queries.server';
import { documentName } from './rules';

const SCHEMA = 'https://schema.oparl.org/1.1';
const LICENSE = 'https://creativecommons.org/licenses/by/4.0/';

type Said = ReturnType<typeof publicly>;

/** A meeting as OParl 1.1 shapes it, with everything it holds; nothing that is not on a public page. */
export function oparlMeeting(meetingId: string) {
	const said = publicly(meetingId);
	return said && inItalian(() => meetingObject(said));
}

/** The same as one public version tells it: what is published later leaves it as it is. */
export function oparlVersion({ meetingId, versionId }: Published) {
	const said = publicly(meetingId, versionId);
	return said && inItalian(() => meetingObject(said));
}

/** One object of it by the last part of its id: each id is an address that answers. */
export function oparlObject(meetingId: string, name: string) {
	const said = publicly(meetingId);
	const meeting = oparlMeeting(meetingId);
	if (!said || !meeting) return undefined;
	const { agendaItem, location, invitation, resultsProtocol } = meeting;
	return [...agendaItem, location, invitation, resultsProtocol, organization(said)].find(
		(object) => object?.id === idOf(meetingId, name)
	);
}

/** What is public of a meeting, up to this version of its minutes or the latest one. */
function publicly(meetingId: string, versionId?: string) {
	const meeting = findMeeting(meetingId);
	if (!meeting || !isPublic(meeting)) return undefined;
	const versions = listPublished(meetingId);
	const latest = versionId ? versions.find((one) => one.versionId === versionId) : versions.at(-1);
	const text: PublicContent | undefined = latest && JSON.parse(latest.publicSnapshot);
	return {
		meeting,
		first: versions[0],
		latest,
		text,
		agenda: listAgendaShown(meetingId, { internal: false })
	};
}

const pageOf = (meetingId: string) => `${settings().ORIGIN}/incontri/${meetingId}`;
const idOf = (meetingId: string, name = '') => `${pageOf(meetingId)}/oparl${name && `/${name}`}`;

function meetingObject(said: NonNullable<Said>) {
	const { meeting, latest, text } = said;
	return {
		id: idOf(meeting.id),
		type: `${SCHEMA}/Meeting`,
		name: text?.meeting.title ?? meeting.title,
		meetingState: stateInWords(meeting.state),
		cancelled: meeting.state === 'cancelled',
		start: (meeting.startedAt ?? meeting.startsAt).toISOString(),
		end: (meeting.endedAt ?? meeting.endsAt).toISOString(),
		location: place(meeting),
		organization: [idOf(meeting.id, 'tavolo')],
		invitation: invitation(meeting),
		...(latest ? { resultsProtocol: protocol(latest) } : {}),
		agendaItem: points(said),
		keyword: [text?.tavolo ?? meeting.tavolo.name, text?.neighbourhood ?? meeting.neighbourhood.name],
		web: pageOf(meeting.id),
		license: LICENSE,
		...(latest ? { modified: latest.publishedAt.toISOString() } : {})
	};
}

/** Who meets. Its own page tells the rest. */
const organization = ({ meeting }: NonNullable<Said>) => ({
	id: idOf(meeting.id, 'tavolo'),
	type: `${SCHEMA}/Organization`,
	name: meeting.tavolo.name,
	organizationType: 'tavolo di quartiere',
	meeting: `${settings().ORIGIN}/incontri?tavolo=${meeting.tavolo.slug}`,
	keyword: [meeting.neighbourhood.name],
	web: `${settings().ORIGIN}/tavoli/${meeting.tavolo.slug}`,
	license: LICENSE
});

const place = ({ id, mode, place, address }: MeetingFound) => ({
	id: idOf(id, 'luogo'),
	type: `${SCHEMA}/Location`,
	description: mode === 'online' ? m.meeting_online() : [place, address].filter(Boolean).join(', '),
	...(mode !== 'online' && address ? { streetAddress: address } : {}),
	...(mode !== 'online' && place ? { room: place } : {}),
	license: LICENSE
});

const invitation = ({ id, title }: MeetingFound) => ({
	id: idOf(id, 'convocazione'),
	type: `${SCHEMA}/File`,
	name: m.meeting_notice_title({ meeting: title }),
	mimeType: 'text/html',
	accessUrl: `${pageOf(id)}/avviso`,
	license: LICENSE
});

/** The PDF of the latest version; its size and fingerprint once it is made. */
function protocol(latest: Published) {
	const fileName = `${documentName(latest.number, latest.version)}.pdf`;
	const kept = findKept(latest.versionId);
	return {
		id: idOf(latest.meetingId, 'verbale'),
		type: `${SCHEMA}/File`,
		name: `${m.minutes_title()} ${latest.number}`,
		fileName,
		mimeType: 'application/pdf',
		date: latest.publishedAt.toISOString().slice(0, 10),
		...(kept ? { size: kept.pdf.length, 'tdq:sha256Checksum': kept.sha256 } : {}),
		accessUrl: `${pageOf(latest.meetingId)}/verbale/${fileName}`,
		created: latest.sealedAt.toISOString(),
		modified: latest.publishedAt.toISOString(),
		license: LICENSE
	};
}

/** As the minutes tell them once they are public, before that as the agenda does. */
function points({ meeting, agenda, text, first, latest }: NonNullable<Said>) {
	const written = text?.items ?? agenda.map((item) => ({ ...item, treatment: undefined, decisions: [] }));
	return written.map(({ id, position, title, treatment, decisions }) => ({
		id: idOf(meeting.id, `punto-${id}`),
		type: `${SCHEMA}/AgendaItem`,
		meeting: idOf(meeting.id),
		number: String(position),
		order: position,
		name: title,
		public: true,
		...(treatment ? { result: m[`treatment_${treatment}`]() } : {}),
		...(decisions.length > 0
			? {
					resolutionText: decisions
						.map(({ text, outcome }) => `${text} (${m[`decision_outcome_${outcome}`]()})`)
						.join('\n')
				}
			: {}),
		...(first && latest
			? { created: first.publishedAt.toISOString(), modified: latest.publishedAt.toISOString() }
			: {}),
		license: LICENSE
	}));
}
