import { beforeEach, expect, test } from 'vitest';
import { newId } from '../../src/lib/columns.server';
import { countQueries } from '../../src/lib/db.server';
import { findMeeting } from '../../src/lib/meetings/queries.server';
import { registerForMeeting } from '../../src/lib/meetings/registrations/commands.server';
import { countRegistrations } from '../../src/lib/meetings/registrations/queries.server';
import { load as listPage } from '../../src/routes/incontri/+page.server';
import { actions, load } from '../../src/routes/incontri/[meeting]/+page.server';
import { GET } from '../../src/routes/incontri/[meeting]/calendario.ics/+server';
import {
	actions as editActions,
	load as loadEdit
} from '../../src/routes/incontri/[meeting]/modifica/+page.server';
import {
	actions as agendaActions,
	load as loadAgenda
} from '../../src/routes/incontri/[meeting]/ordine-del-giorno/+page.server';
import {
	actions as raiseActions,
	load as loadRaise
} from '../../src/routes/incontri/[meeting]/iniziativa/+page.server';
import { actions as newActions, load as loadNew } from '../../src/routes/incontri/nuovo/+page.server';
import { ownLists } from '../../src/routes/io/lists.server';
import { aCommitment } from '../support/commitments';
import { aMeeting } from '../support/meetings';
import { someMinutes } from '../support/minutes';
import { request } from '../support/request';
import { as, settle, told } from '../support/world';

beforeEach(settle);

const typed = {
	title: 'Incontro di aprile',
	startsAt: '2026-03-26T18:00',
	endsAt: '2026-03-26T20:00',
	place: 'Centro sociale'
};

test('whoever may sign up reads whether there are places, and nobody how many', async () => {
	const meeting = aMeeting({ capacity: 1 });
	const signUp = async (actor: ReturnType<typeof as> | null) =>
		JSON.parse(JSON.stringify(await load(request({ params: { meeting }, actor })))).signUp;

	expect(await signUp(as('giulia'))).toEqual({
		open: true,
		may: true,
		mayCancel: true,
		mine: null,
		places: 'some'
	});
	registerForMeeting(as('bruna'), meeting, { id: newId() });
	expect(await signUp(as('giulia'))).toEqual({
		open: true,
		may: true,
		mayCancel: true,
		mine: null,
		places: 'none'
	});
	expect(await signUp(null)).toEqual({ open: true, may: false, mayCancel: true, mine: null, places: null });
});

test('everybody reads a convened meeting; a draft is not there for others', async () => {
	const meeting = aMeeting();
	const draft = aMeeting({ state: 'draft' });

	expect(await load(request({ params: { meeting } }))).toMatchObject({ title: 'Incontro di marzo' });
	expect(await load(request({ params: { meeting: draft }, actor: as('paolo') }))).toMatchObject({
		meeting: { state: 'draft' }
	});
	for (const actor of [null, as('bruna'), as('teresa'), as('dario'), as('ines')]) {
		await expect(load(request({ params: { meeting: draft }, actor }))).rejects.toMatchObject({ status: 404 });
	}
	await expect(load(request({ params: { meeting: 'nope' } }))).rejects.toMatchObject({ status: 404 });
});

test('the page of a meeting never carries the link to take part, but to those who have a place', async () => {
	const meeting = aMeeting({ mode: 'online', joinLink: 'https://stanza.example/x' });
	const page = async (actor: ReturnType<typeof as> | null) =>
		JSON.stringify(await load(request({ params: { meeting }, actor })));
	await expect(
		actions.register(request({ actor: as('bruna'), params: { meeting }, form: { id: newId() } }))
	).rejects.toMatchObject({ status: 303, location: `/incontri/${meeting}` });

	expect(await page(as('bruna'))).toContain('stanza.example');
	expect(await page(as('giulia'))).not.toContain('stanza.example');
	expect(await page(null)).not.toContain('stanza.example');
});

test('the pages cost few queries, however much they hold', async () => {
	const meeting = aMeeting({ items: ['Uno', 'Due', 'Tre'] });
	aMeeting();

	expect(await countQueries(() => load(request({ params: { meeting } })))).toBeLessThanOrEqual(11);
	expect(await countQueries(() => listPage(request({ path: '/incontri' })))).toBeLessThanOrEqual(5);
});

test('the list filters by what stands in the address, and ignores what is none of its words', () => {
	const meeting = aMeeting();
	aMeeting({ tavoloId: 'tavolo-stazione' });
	const next = (path: string) => listPage(request({ path })).next.map(({ id }) => id);

	expect(next('/incontri?quartiere=san-giorgio')).toEqual([meeting]);
	expect(next('/incontri?tavolo=san-giorgio')).toEqual([meeting]);
	expect(next('/incontri?anno=1999&pagina=-3&quartiere=%27')).toHaveLength(2);
});

test('preparing a meeting: who may is led to its agenda, others are refused', async () => {
	const form = { ...typed, id: newId(), tavoloId: 'tavolo-san-giorgio' };

	await expect(newActions.default(request({ form }))).rejects.toMatchObject({ status: 307 });
	expect(await newActions.default(request({ actor: as('bruna'), form }))).toMatchObject({ status: 403 });
	expect(told()).toEqual([]);
	await expect(newActions.default(request({ actor: as('paolo'), form }))).rejects.toMatchObject({
		status: 303,
		location: `/incontri/${form.id}/ordine-del-giorno`
	});
	expect(await newActions.default(request({ actor: as('paolo'), form }))).toMatchObject({ status: 409 });
	await expect(loadNew(request({ actor: as('bruna') }))).rejects.toMatchObject({ status: 403 });
	expect(
		await loadNew(request({ actor: as('paolo'), path: '/incontri/nuovo?tavolo=san-giorgio' }))
	).toMatchObject({ meetingForm: { data: { tavoloId: 'tavolo-san-giorgio' } } });
});

test('another tavolo brings its own day and place, and what was typed stays', async () => {
	aMeeting({ tavoloId: 'tavolo-stazione', startsAt: new Date('2026-03-19T17:00:00Z') });
	const path = '/incontri/nuovo?tavoloId=tavolo-stazione&title=Ponte&place=Cortile&endsAt=2026-04-16T21:45';

	expect(await loadNew(request({ actor: as('carla'), path }))).toMatchObject({
		meetingForm: {
			data: {
				tavoloId: 'tavolo-stazione',
				title: 'Ponte',
				place: 'Cortile',
				startsAt: '2026-04-16T18:00',
				endsAt: '2026-04-16T21:45'
			}
		},
		tavoli: expect.arrayContaining([
			expect.objectContaining({
				value: 'tavolo-stazione',
				why: expect.stringContaining('Tavolo di Stazione')
			})
		])
	});
});

test('a wrong field gets its sentence, and what was typed is kept', async () => {
	const form = { ...typed, id: newId(), tavoloId: 'tavolo-san-giorgio', endsAt: '2026-03-26T17:00' };

	const answer = await newActions.default(request({ actor: as('paolo'), form }));

	expect(answer).toMatchObject({
		status: 400,
		data: {
			form: {
				data: { title: 'Incontro di aprile' },
				errors: { endsAt: [expect.stringContaining('finisce prima')] }
			}
		}
	});
});

test('a stale page is told so, and nothing is overwritten', async () => {
	const meeting = aMeeting({ state: 'draft' });
	const revision = String(findMeeting(meeting)?.revision);
	const edit = (title: string) =>
		editActions.update(
			request({ actor: as('paolo'), params: { meeting }, form: { ...typed, title, revision } })
		);

	await expect(edit('Prima')).rejects.toMatchObject({ status: 303 });
	expect(await edit('Seconda')).toMatchObject({
		status: 409,
		data: { form: { data: { title: 'Seconda' } } }
	});

	expect(findMeeting(meeting)?.title).toBe('Prima');
});

test('what prepares a meeting is forbidden to others, and not there before they see the meeting', async () => {
	const meeting = aMeeting();
	const draft = aMeeting({ state: 'draft' });

	for (const page of [loadEdit, loadAgenda]) {
		await expect(page(request({ params: { meeting } }))).rejects.toMatchObject({ status: 303 });
		await expect(page(request({ params: { meeting }, actor: as('bruna') }))).rejects.toMatchObject({
			status: 403
		});
		await expect(page(request({ params: { meeting: draft }, actor: as('bruna') }))).rejects.toMatchObject({
			status: 404
		});
		expect(await page(request({ params: { meeting }, actor: as('paolo') }))).toHaveProperty('title');
	}
});

test.each([
	['convened', 403],
	['draft', 404]
] as const)(
	'a hand-made request cannot do what the page does not offer: on a meeting that is %s it answers %i',
	async (state, status) => {
		const meeting = aMeeting({ state });
		const before = told();
		const by = { actor: as('bruna'), params: { meeting } };
		const statusOf = async (act: () => unknown) =>
			Object(await Promise.resolve(act()).catch((thrown: unknown) => thrown)).status;

		for (const act of [
			() => actions.convene(request(by)),
			() => agendaActions.add(request({ ...by, form: { id: newId(), title: 'X' } })),
			() => editActions.cancel(request({ ...by, form: { reason: 'X' } }))
		])
			expect(await statusOf(act)).toBe(status);
		if (state === 'draft')
			expect(await statusOf(() => actions.register(request({ ...by, form: { id: newId() } })))).toBe(404);

		expect(told()).toEqual(before);
	}
);

test('signing up twice is told, and counts once', async () => {
	const meeting = aMeeting();
	const sign = () =>
		actions.register(request({ actor: as('bruna'), params: { meeting }, form: { id: newId() } }));

	await expect(sign()).rejects.toMatchObject({ status: 303 });
	expect(await sign()).toMatchObject({ status: 409 });

	expect(countRegistrations(meeting).coming).toBe(1);
});

test('the calendar file says when, where, and whether it was called off', async () => {
	const meeting = aMeeting();
	const cancelled = aMeeting({ state: 'cancelled' });
	const draft = aMeeting({ state: 'draft' });
	const file = async (id: string) => {
		const answer = await GET(request({ params: { meeting: id } }));
		expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
		return answer.text();
	};

	expect(await file(meeting)).toContain(`UID:incontro-${meeting}@tavoli-di-quartiere\r\n`);
	expect(await file(meeting)).toContain('DTSTART:20260322T110000Z\r\n');
	expect(await file(cancelled)).toContain('STATUS:CANCELLED\r\n');
	expect(() => GET(request({ params: { meeting: draft }, actor: as('paolo') }))).toThrow();
});

test('once the minutes are published the page says what was decided and promised; before, it does not', async () => {
	const { meetingId } = someMinutes({ state: 'approved' });
	const { meetingId: later } = someMinutes({ state: 'published' });
	const minutes = async (meeting: string) => (await load(request({ params: { meeting } }))).minutes;

	expect(await minutes(meetingId)).toMatchObject({ published: false, decisions: [], commitments: [] });
	expect(await minutes(later)).toMatchObject({
		published: true,
		decisions: [{ text: 'Il telefono amico comincia a ottobre.' }],
		commitments: [{ what: 'Chiedere la sala alla parrocchia' }]
	});
});

test('somebody finds on their own page the meetings they come to and what they have to do', async () => {
	const meeting = aMeeting();
	const commitment = aCommitment();
	await expect(
		actions.register(request({ actor: as('lucia'), params: { meeting }, form: { id: newId() } }))
	).rejects.toMatchObject({ status: 303 });

	const links = ownLists(as('lucia')).flatMap(({ items }) => items.map(({ href }) => href));

	expect(links).toEqual(expect.arrayContaining([`/incontri/${meeting}`, `/impegni/${commitment}`]));
});

test('what came up at a meeting is written down there, by those who may', async () => {
	const meeting = aMeeting();
	const id = newId();
	const form = {
		id,
		title: 'Panchine al parco',
		summary: 'Tre panchine nuove dove si aspetta il pulmino.',
		theme: 'anziani_socialita',
		problem: 'Chi aspetta sta in piedi.',
		targets: 'anziani'
	};
	const write = (actor: ReturnType<typeof as>) =>
		raiseActions.default(request({ actor, params: { meeting }, form }));

	await expect(loadRaise(request({ actor: as('bruna'), params: { meeting } }))).rejects.toMatchObject({
		status: 403
	});
	expect(await write(as('bruna'))).toMatchObject({ status: 403 });
	await expect(write(as('teresa'))).rejects.toMatchObject({ status: 303, location: `/iniziative/${id}` });
	expect(await load(request({ params: { meeting } }))).toMatchObject({ raised: [{ id }], mayRaise: false });
});

test.each([
	['lucia', true],
	['elena', true],
	['teresa', false],
	['bruna', false],
	[null, false]
] as const)(
	'that minutes wait for their view, and until when, is told to who may give it: %s',
	async (who, asked) => {
		const { meetingId } = someMinutes({ state: 'in_review' });
		const { minutes } = JSON.parse(
			JSON.stringify(await load(request({ params: { meeting: meetingId }, actor: who && as(who) })))
		);

		expect(minutes.review).toEqual(asked ? { until: '2026-03-29T12:00:00.000Z' } : undefined);
	}
);

test('whoever was there finds in their own area the minutes to read again, while they are in review', () => {
	const { meetingId } = someMinutes({ state: 'in_review' });
	const listed = (who: Parameters<typeof as>[0]) => ownLists(as(who)).find(({ id }) => id === 'verbali');

	expect(listed('lucia')?.items).toEqual([
		{
			label: 'Incontro di marzo · Tavolo di San Giorgio',
			href: `/incontri/${meetingId}/verbale`,
			note: 'Fino a domenica 29 marzo 2026, ore 14:00'
		}
	]);
	expect(listed('bruna')).toBeUndefined();

	someMinutes({ state: 'published', meetingId: aMeeting({ items: ['Panchine'] }) });
	expect(listed('lucia')?.items).toHaveLength(1);
});

test('what stands in one line is kept as one line, without what nobody can see', async () => {
	const form = {
		...typed,
		id: newId(),
		tavoloId: 'tavolo-san-giorgio',
		title: 'Panchine\r\ne \u202Eombra\u0000'
	};
	const told = await newActions
		.default(request({ actor: as('paolo'), form }))
		.catch((thrown: unknown) => thrown);

	expect(told).toMatchObject({ status: 303 });
	expect(findMeeting(form.id)?.title).toBe('Panchine e ombra');
});

test.each(['1e3', '0x1', '20 circa'])('%s places are no number, and nothing is made', async (capacity) => {
	const form = { ...typed, id: newId(), tavoloId: 'tavolo-san-giorgio', capacity };

	expect(await newActions.default(request({ actor: as('paolo'), form }))).toMatchObject({
		status: 400,
		data: { form: { errors: { capacity: [expect.any(String)] }, data: { capacity } } }
	});
	expect(findMeeting(form.id)).toBeUndefined();
});
