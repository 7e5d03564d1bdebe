import { beforeEach, expect, test } from 'vitest';
import { documentOf } from '../../../src/lib/minutes/documents/making.server';
import { oparlMeeting, oparlObject } from '../../../src/lib/minutes/documents/oparl.server';
import { listPublished } from '../../../src/lib/minutes/documents/queries.server';
import { aMeeting } from '../../support/meetings';
import { aMeetingToRecord, someMinutes } from '../../support/minutes';
import { settle } from '../../support/world';

beforeEach(settle);

const HERE = 'http://localhost:3000/incontri/';

test('a meeting with its minutes is told as OParl tells meetings', async () => {
	const { meetingId } = someMinutes({ state: 'published' });
	const [version] = listPublished(meetingId);
	if (!version) throw new Error('nothing published');
	const { pdf } = await documentOf(version);

	expect(oparlMeeting(meetingId)).toMatchObject({
		id: `${HERE}${meetingId}/oparl`,
		type: 'https://schema.oparl.org/1.1/Meeting',
		name: 'Incontro di marzo',
		meetingState: 'Svolto',
		cancelled: false,
		organization: [`${HERE}${meetingId}/oparl/tavolo`],
		location: { type: 'https://schema.oparl.org/1.1/Location', room: 'Centro sociale La Fornace' },
		invitation: { type: 'https://schema.oparl.org/1.1/File', accessUrl: `${HERE}${meetingId}/avviso` },
		resultsProtocol: {
			type: 'https://schema.oparl.org/1.1/File',
			mimeType: 'application/pdf',
			fileName: `${version.number}-v1.pdf`,
			size: pdf.length,
			accessUrl: `${HERE}${meetingId}/verbale/${version.number}-v1.pdf`
		},
		agendaItem: [
			{
				type: 'https://schema.oparl.org/1.1/AgendaItem',
				number: '1',
				name: 'Telefono amico',
				public: true,
				result: 'Trattato',
				resolutionText: 'Il telefono amico comincia a ottobre. (Approvata)'
			},
			{ number: '2', name: 'Panchine' }
		],
		keyword: ['Tavolo di San Giorgio', 'San Giorgio'],
		web: `${HERE}${meetingId}`
	});
});

test('each id is an address that answers with its own object', () => {
	const { meetingId } = someMinutes({ state: 'published' });
	const meeting = oparlMeeting(meetingId);
	if (!meeting) throw new Error('no meeting');

	const ids = [
		...meeting.agendaItem.map(({ id }) => id),
		meeting.location.id,
		meeting.invitation.id,
		meeting.resultsProtocol?.id ?? '',
		...meeting.organization
	];

	expect(ids).toHaveLength(6);
	for (const id of ids) expect(oparlObject(meetingId, id.split('/').at(-1) ?? '')?.id).toBe(id);
	expect(oparlObject(meetingId, 'altro')).toBeUndefined();
});

test('before its minutes are public a meeting tells its agenda and nothing else', () => {
	const { meetingId } = someMinutes({ state: 'approved' });
	const told = JSON.stringify(oparlMeeting(meetingId));

	expect(told).toContain('Telefono amico');
	expect(told).not.toContain('ottobre');
	expect(told).not.toContain('resultsProtocol');
});

test('what is internal, and meetings nobody was called to, are not told', () => {
	const { meetingId } = someMinutes({ state: 'published', meetingId: aMeetingToRecord({ internal: true }) });

	expect(JSON.stringify(oparlMeeting(meetingId))).not.toMatch(/Cose nostre|solo tra noi|Lucia|Rosa/);
	expect(oparlMeeting(aMeeting({ state: 'draft' }))).toBeUndefined();
	expect(
		JSON.stringify(oparlMeeting(aMeeting({ mode: 'misto', joinLink: 'https://video.example/x' })))
	).not.toContain('video.example');
});
