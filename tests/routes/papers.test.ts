import { beforeEach, expect, test } from 'vitest';
import { GET as feedOfCity } from '../../src/routes/incontri/calendario.ics/+server';
import { load as notice } from '../../src/routes/incontri/[meeting]/avviso/+page.server';
import { load as poster } from '../../src/routes/incontri/[meeting]/locandina/+page.server';
import { GET as oparl } from '../../src/routes/incontri/[meeting]/oparl/[[object]]/+server';
import { GET as pdfOf } from '../../src/routes/incontri/[meeting]/verbale/[document].pdf/+server';
import { GET as zipOf } from '../../src/routes/incontri/[meeting]/verbale/[document].zip/+server';
import { load as onePage } from '../../src/routes/incontri/[meeting]/verbale/una-pagina/+page.server';
import {
	actions,
	load as protocol
} from '../../src/routes/incontri/[meeting]/verbale/protocollo/+page.server';
import { GET as feedOfNeighbourhood } from '../../src/routes/quartieri/[neighbourhood]/calendario.ics/+server';
import { GET as feedOfTavolo } from '../../src/routes/tavoli/[tavolo]/calendario.ics/+server';
import { listPublished } from '../../src/lib/minutes/documents/queries.server';
import { cancelMeeting } from '../../src/lib/meetings/convening/commands.server';
import { aMeetingThatReviews } from '../support/agendas';
import { aCommitment } from '../support/commitments';
import { aMeeting } from '../support/meetings';
import { someMinutes } from '../support/minutes';
import { request } from '../support/request';
import { as, settle } from '../support/world';

beforeEach(settle);

type Who = Parameters<typeof as>[0] | null;
const asking = (params: Record<string, string>, who: Who = null, path = '/') =>
	request({ params, actor: who && as(who), path });

/** The same question, with what the browser already has. */
const knowing = (params: Record<string, string>, headers: Record<string, string>) => {
	const event: object = asking(params);
	return { ...event, request: new Request('http://localhost:3000/', { headers }) } as never;
};

const statusOf = async (open: () => unknown) => {
	try {
		const answer = await open();
		return answer instanceof Response ? answer.status : 200;
	} catch (thrown) {
		return Object(thrown).status;
	}
};

function published(given: Parameters<typeof someMinutes>[0] = {}) {
	const { meetingId } = someMinutes({ ...given, state: 'published' });
	const [version] = listPublished(meetingId);
	return { meeting: meetingId, document: `${version?.number}-v1` };
}

test('the PDF of public minutes comes with its name, and is not sent twice to who has it', async () => {
	const params = published();

	const answer = await pdfOf(asking(params));

	expect(answer.headers.get('content-type')).toBe('application/pdf');
	expect(answer.headers.get('content-disposition')).toBe(`inline; filename="${params.document}.pdf"`);
	expect(params.document).toBe('TQ-san-giorgio-2026-1-v1');
	expect(
		Buffer.from(await answer.arrayBuffer())
			.subarray(0, 5)
			.toString()
	).toBe('%PDF-');
	const again = await pdfOf(knowing(params, { 'if-none-match': answer.headers.get('etag') ?? '' }));
	expect(again.status).toBe(304);
});

test.each(['draft', 'in_review', 'approved'] as const)(
	'minutes that are %s are on no paper, not even for those inside',
	async (state) => {
		const { meetingId } = someMinutes({ state });
		const params = { meeting: meetingId, document: 'TQ-san-giorgio-2026-1-v1' };

		expect(await statusOf(() => pdfOf(asking(params, 'elena')))).toBe(404);
		expect(await statusOf(() => zipOf(asking(params, 'elena')))).toBe(404);
		expect(await statusOf(() => onePage(asking(params, 'elena')))).toBe(404);
		expect(await statusOf(() => protocol(asking(params, 'elena')))).toBe(404);
	}
);

test.each([
	'TQ-san-giorgio-2026-1-v2',
	'TQ-san-giorgio-2026-1',
	'TQ-altro-2026-1-v1',
	'TQ-san-giorgio-2026-1-v01',
	'..-v1'
])('a name that no version has, such as %s, is not found', async (document) => {
	const { meeting } = published();

	expect(await statusOf(() => pdfOf(asking({ meeting, document })))).toBe(404);
});

test.each([
	['elena', 200],
	['carla', 200],
	['paolo', 200],
	['teresa', 403],
	['bruna', 403],
	['omar', 403],
	['ines', 403],
	[null, 303]
] as const)('the package and the page of the protocol answer %s with %i', async (who, status) => {
	const params = published();

	expect(await statusOf(() => zipOf(asking(params, who)))).toBe(status);
	expect(await statusOf(() => protocol(asking(params, who)))).toBe(status);
});

test('the package comes as a zip with its name', async () => {
	const params = published();

	const { headers } = await zipOf(asking(params, 'elena'));

	expect(headers.get('content-type')).toBe('application/zip');
	expect(headers.get('content-disposition')).toBe(`attachment; filename="${params.document}-protocollo.zip"`);
});

test('the number of the protocol is typed back, and what is wrong is said beside its field', async () => {
	const { meeting } = published();
	const send = (form: Record<string, string>) =>
		actions.default(request({ params: { meeting }, actor: as('elena'), form: { version: '1', ...form } }));

	expect(await send({ number: '', on: '2026-03-22' })).toMatchObject({
		status: 400,
		data: { form: { errors: { number: ['Scrivi il numero di protocollo.'] } } }
	});
	expect(await send({ number: '12', on: '2030-01-01' })).toMatchObject({
		status: 400,
		data: {
			form: {
				data: { number: '12' },
				errors: { on: ['La data non può essere prima della pubblicazione né dopo oggi.'] }
			}
		}
	});
	await expect(send({ number: '12', on: '2026-03-22' })).rejects.toMatchObject({ status: 303 });
});

test('minutes on one page say what was decided, who does what, and when the tavolo meets again', async () => {
	const { meeting } = published();
	const next = aMeeting({ title: 'Il prossimo' });

	expect(onePage(asking({ meeting }))).toMatchObject({
		decisions: [{ text: 'Il telefono amico comincia a ottobre.' }],
		commitments: [
			{ what: 'Chiedere la sala alla parrocchia', owner: 'Associazione Il Ponte', dueOn: '2026-12-31' }
		],
		next: { id: next },
		address: `http://localhost:3000/incontri/${meeting}/verbale`
	});
});

test('minutes on one page say how earlier promises go', () => {
	const promise = aCommitment({ what: 'Aprire lo sportello' });
	const meeting = aMeetingThatReviews(promise);
	someMinutes({ meetingId: meeting, state: 'published' });

	expect(onePage(asking({ meeting }))).toMatchObject({
		reviewed: [{ id: promise, what: 'Aprire lo sportello', state: 'open' }]
	});
});

test('notice and poster call to a meeting everybody was called to, and to no other', async () => {
	const meeting = aMeeting({ items: ['Uno', 'Due', 'Tre', 'Quattro', 'Cinque', 'Sei'] });
	const draft = aMeeting({ state: 'draft' });

	expect(poster(asking({ meeting }))).toMatchObject({
		size: 'a4',
		points: ['Uno', 'Due', 'Tre', 'Quattro'],
		more: 2
	});
	expect(poster(asking({ meeting }, null, '/?formato=a3'))).toMatchObject({ size: 'a3' });
	expect(poster(asking({ meeting }, null, '/?formato=x'))).toMatchObject({ size: 'a4' });
	expect(notice(asking({ meeting })).agenda).toHaveLength(6);
	for (const page of [notice, poster]) {
		expect(await statusOf(() => page(asking({ meeting: draft }, 'carla')))).toBe(404);
		expect(await statusOf(() => page(asking({ meeting: 'nessuno' })))).toBe(404);
	}
	cancelMeeting(as('carla'), meeting, 'La sala è chiusa');
	expect(poster(asking({ meeting })).meeting).toMatchObject({ state: 'cancelled' });
});

test('data are answered to programs, also of other sites', async () => {
	const { meeting } = published();

	const answer = await oparl(asking({ meeting }));

	expect(answer.headers.get('content-type')).toContain('application/json');
	expect(answer.headers.get('access-control-allow-origin')).toBe('*');
	expect(await answer.json()).toMatchObject({ name: 'Incontro di marzo' });
	expect(await statusOf(() => oparl(asking({ meeting, object: 'tavolo' })))).toBe(200);
	expect(await statusOf(() => oparl(asking({ meeting, object: 'x' })))).toBe(404);
	expect(await statusOf(() => oparl(asking({ meeting: aMeeting({ state: 'draft' }) }, 'carla')))).toBe(404);
});

test.each([
	['the city', feedOfCity, {}, 'incontri'],
	['a tavolo', feedOfTavolo, { tavolo: 'san-giorgio' }, 'san-giorgio'],
	['a quartiere', feedOfNeighbourhood, { neighbourhood: 'san-giorgio' }, 'san-giorgio']
])(
	'the calendar of %s can be followed, and is sent again only when it changed',
	async (_, feed, params, file) => {
		const id = aMeeting();

		const answer = await feed(asking(params));
		const text = await answer.text();

		expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
		expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${file}.ics"`);
		expect(text).toContain(`UID:incontro-${id}@`);
		const etag = answer.headers.get('etag') ?? '';
		const since = answer.headers.get('last-modified') ?? '';
		expect((await feed(knowing(params, { 'if-none-match': etag }))).status).toBe(304);
		expect((await feed(knowing(params, { 'if-none-match': `W/${etag}` }))).status).toBe(304);
		expect((await feed(knowing(params, { 'if-modified-since': since }))).status).toBe(304);
		expect(
			(await feed(knowing(params, { 'if-none-match': '"altro"', 'if-modified-since': since }))).status
		).toBe(200);

		cancelMeeting(as('carla'), id, 'La sala è chiusa');

		expect((await feed(knowing(params, { 'if-none-match': etag }))).status).toBe(200);
	}
);

test.each([
	[feedOfTavolo, { tavolo: 'nessuno' }],
	[feedOfNeighbourhood, { neighbourhood: 'nessuno' }]
])('a calendar of nobody is not there', async (feed, params) => {
	expect(await statusOf(() => feed(asking(params)))).toBe(404);
});
