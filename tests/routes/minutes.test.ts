import { beforeEach, expect, test } from 'vitest';
import { SYSTEM } from '../../src/lib/actor';
import { newId } from '../../src/lib/columns.server';
import { listAttendance } from '../../src/lib/minutes/attendance/queries.server';
import { listCommitmentsIn, listDecisionsIn } from '../../src/lib/minutes/decisions/queries.server';
import { openRectification, publishMinutes } from '../../src/lib/minutes/commands.server';
import { forgetAttendanceNames } from '../../src/lib/minutes/forgetting/commands.server';
import { saveItem } from '../../src/lib/minutes/items/commands.server';
import { findItem, findMinutes, listItems, listVersions } from '../../src/lib/minutes/queries.server';
import { m } from '../../src/lib/paraglide/messages.js';
import { listProposals } from '../../src/lib/minutes/proposals/queries.server';
import { listReviews } from '../../src/lib/minutes/reviews/queries.server';
import {
	actions as tapping,
	load as attendance
} from '../../src/routes/incontri/[meeting]/presenze/+page.server';
import { actions as acts, load } from '../../src/routes/incontri/[meeting]/verbale/+page.server';
import { load as promises } from '../../src/routes/incontri/[meeting]/verbale/impegni/+page.server';
import { load as protocol } from '../../src/routes/incontri/[meeting]/verbale/protocollo/+page.server';
import {
	actions as writing,
	load as write
} from '../../src/routes/incontri/[meeting]/verbale/scrivi/+page.server';
import { load as version } from '../../src/routes/incontri/[meeting]/verbale/versioni/[number]/+page.server';
import { aProposal, seenBeside, someMinutes } from '../support/minutes';
import { request } from '../support/request';
import { as, settle, travelTo } from '../support/world';

beforeEach(() => settle());

const at = (meetingId: string, someone: Parameters<typeof as>[0] | null = null) => ({
	params: { meeting: meetingId },
	actor: someone && as(someone)
});

/** What somebody is told: a page may answer, or throw at once or later. */
const thrownBy = async (open: () => unknown) => {
	try {
		return await open();
	} catch (thrown) {
		return thrown;
	}
};

const statusOf = async (open: () => unknown) => {
	const answer = await thrownBy(open);
	return answer !== null && typeof answer === 'object' && 'status' in answer ? answer.status : 200;
};

test.each([
	[null, 303],
	['bruna', 404],
	['ines', 404],
	['dario', 404],
	['omar', 404],
	['teresa', 200],
	['paolo', 200],
	['lucia', 200],
	['elena', 200]
] as const)('a draft opened by %s answers %i', async (someone, status) => {
	const { meetingId } = someMinutes();

	expect(await statusOf(() => load(request(at(meetingId, someone))))).toBe(status);
});

test.each([null, 'bruna', 'ines'] as const)('what is published is read by everybody: %s', async (someone) => {
	const { meetingId } = someMinutes({ state: 'published' });

	expect(await statusOf(() => load(request(at(meetingId, someone))))).toBe(200);
});

test('a version that was not published is not shown to everybody', async () => {
	const { meetingId } = someMinutes({ state: 'in_review' });
	const asked = (someone: 'lucia' | null, number: string) => ({
		...at(meetingId, someone),
		params: { meeting: meetingId, number }
	});

	expect(await statusOf(() => version(request(asked(null, '1'))))).toBe(303);
	expect(await statusOf(() => version(request(asked('lucia', '1'))))).toBe(200);
	expect(await statusOf(() => version(request(asked('lucia', '2'))))).toBe(404);
	expect(await statusOf(() => version(request(asked('lucia', 'x'))))).toBe(404);
});

test.each([
	['draft', 'teresa', 200],
	['draft', 'lucia', 403],
	['draft', 'elena', 403],
	['draft', 'bruna', 404],
	['draft', 'ines', 404],
	['published', 'bruna', 403]
] as const)(
	'who sees minutes that are %s and does not write them is forbidden to, for others they are not there: %s, %i',
	async (state, someone, status) => {
		const { meetingId } = someMinutes({ state });

		for (const page of [write, attendance])
			expect(await statusOf(() => page(request(at(meetingId, someone))))).toBe(status);
	}
);

test.each([
	['presenze', attendance],
	['verbale', load],
	['verbale/scrivi?punto=2', write],
	['verbale/impegni', promises],
	['verbale/protocollo', protocol]
] as const)('whoever is not signed in is asked to, and comes back to %s', async (place, page) => {
	const { meetingId } = someMinutes();
	const path = `/incontri/${meetingId}/${place}`;

	const asked = await thrownBy(() => page(request({ ...at(meetingId), path })));

	expect(asked).toMatchObject({ status: 303, location: `/accedi?poi=${encodeURIComponent(path)}` });
});

test.each([
	['bruna', 404],
	['lucia', 403]
] as const)('a hand-made act on a draft by %s answers %i, as the page does', async (someone, status) => {
	const { id, meetingId } = someMinutes();
	const by = { ...at(meetingId, someone), path: '/?punto=1' };
	const tap = { party: 'person:lucia', state: 'absent' };

	expect(await statusOf(() => acts.submit?.(request(by)))).toBe(status);
	expect(await statusOf(() => tapping.tap?.(request({ ...by, form: tap })))).toBe(status);
	expect(await statusOf(() => writing.decide?.(request({ ...by, form: decision({}) })))).toBe(status);
	expect(findMinutes(id)?.state).toBe('draft');
});

test('a hand-made approval by their own secretary is 403, and nothing changes', async () => {
	const { id, meetingId } = someMinutes({ state: 'in_review', by: 'paolo' });

	expect(await acts.approve?.(request(at(meetingId, 'paolo')))).toMatchObject({ status: 403 });
	expect(findMinutes(id)?.state).toBe('in_review');
});

test.each(['/', '/?punto=', '/?punto=9', '/?punto=nessuno'])(
	'what is written at %s, where there is no item, is not found and goes to no other item',
	async (path) => {
		const { id, meetingId } = someMinutes();
		const by = { ...at(meetingId, 'teresa'), path };
		const before = [listItems(id), listDecisionsIn(id), listCommitmentsIn(id)];
		const forms = {
			save: { treatment: 'treated', summary: 'Altrove.', revision: '1' },
			decide: decision({}),
			promise: { id: newId(), what: 'Altrove', owner: 'role:tavolo', dueOn: '2026-12-31' },
			undecide: { decisionId: listDecisionsIn(id)[0]?.id ?? '' },
			unpromise: { commitmentId: listCommitmentsIn(id)[0]?.id ?? '' }
		};

		for (const [name, form] of Object.entries(forms))
			expect(await statusOf(() => writing[name]?.(request({ ...by, form }))), name).toBe(404);

		expect([listItems(id), listDecisionsIn(id), listCommitmentsIn(id)]).toEqual(before);
		expect(await write(request(by))).toMatchObject({ itemId: listItems(id)[0]?.id });
	}
);

test('whoever saves second is told with a 409, and what they typed stays', async () => {
	const { id, meetingId, firstItemId } = someMinutes();
	const form = { treatment: 'treated', summary: 'Il mio testo.', revision: '0' };

	const answer = await writing.save?.(request({ ...at(meetingId, 'paolo'), form, path: '/?punto=1' }));

	expect(answer).toMatchObject({ status: 409, data: { form: { data: { summary: 'Il mio testo.' } } } });
	expect(findItem(id, firstItemId)?.summary).not.toBe('Il mio testo.');
});

test('why minutes are corrected is read by those at work on them, and by others once it was looked at', async () => {
	const { id, meetingId } = someMinutes({ state: 'published' });
	openRectification(as('elena'), id, 'Ettore Bellini chiede di non comparire.');
	const readBy = async (someone: Parameters<typeof at>[1]) =>
		JSON.stringify(await load(request(at(meetingId, someone))));

	for (const one of ['teresa', 'lucia', 'elena'] as const)
		expect(await readBy(one)).toContain('Ettore Bellini');
	for (const one of [null, 'bruna', 'ines', 'dario'] as const)
		expect(await readBy(one)).not.toContain('Ettore Bellini');
	expect(await thrownBy(() => publishMinutes(as('elena'), id))).toMatchObject({
		reason: 'minutes_findings_open'
	});
});

test('a correction taken from an old page is a 409, and the text written meanwhile stays', async () => {
	const { id, meetingId, firstItemId, proposalId } = aProposal({ state: 'rectifying' });
	const form = { proposalId, joining: 'instead' };
	const before = findItem(id, firstItemId);

	expect(await acts.take?.(request({ ...at(meetingId, 'paolo'), form }))).toMatchObject({ status: 409 });
	expect(findItem(id, firstItemId)).toEqual(before);

	const fresh = { ...form, seen: seenBeside(id, proposalId) };
	expect(await statusOf(() => acts.take?.(request({ ...at(meetingId, 'paolo'), form: fresh })))).toBe(303);
	expect(findItem(id, firstItemId)?.summary).toBe('Quello che era rimasto sul telefono.');
});

test('after a late point is saved, to decide about it one goes to where it waits', async () => {
	const { id, meetingId } = someMinutes({ state: 'published' });
	const point = { id: newId(), title: 'Buche in via Po', kind: 'discussione', visibility: 'public' };
	const added = request({ ...at(meetingId, 'teresa'), form: { ...point, minutesPlanned: '' } });
	expect(await statusOf(() => writing.add?.(added))).toBe(303);

	const form = { revision: '0', treatment: 'treated', summary: 'Si segnalano.', afterwards: 'decision' };
	const saved = request({ ...at(meetingId, 'teresa'), path: `/?punto=${point.id}`, form });

	expect(await thrownBy(() => writing.save?.(saved))).toMatchObject({
		status: 303,
		location: `/incontri/${meetingId}/verbale#correzioni-proposte`
	});
	expect(listProposals(id)).toMatchObject([{ proposed: { typed: { words: { summary: 'Si segnalano.' } } } }]);
});

test('what is done with a form when the minutes are closed is kept, and the next page says where', async () => {
	const { id, meetingId } = someMinutes({ state: 'published' });
	const [jar, by] = [new Map<string, string>(), { ...at(meetingId, 'teresa'), path: '/?punto=1' }];
	const decisionId = listDecisionsIn(id)[0]?.id ?? '';
	const tap = { party: 'person:lucia', state: 'present', left: '19:10' };

	for (const act of [
		() => tapping.tap?.(request({ ...by, jar, form: tap })),
		() => writing.undecide?.(request({ ...by, jar, form: { decisionId } }))
	]) {
		jar.clear();
		expect(await statusOf(act)).toBe(303);
		expect([...jar.values()]).toEqual([m.proposal_kept()]);
	}

	const { notebook } = await attendance(request(by));
	expect(listProposals(id)).toContainEqual(
		expect.objectContaining({
			proposed: {
				kind: 'presence',
				typed: {
					party: 'person:lucia',
					state: 'present',
					arrivedAt: null,
					leftAt: '2026-03-22T18:10:00.000Z'
				}
			}
		})
	);
	expect(notebook.proposed.map(({ heading }) => heading).toSorted()).toEqual([
		'Decisione da togliere: Punto 1, Telefono amico',
		'Presenza: Lucia Monti'
	]);
	expect(notebook.parties.find(({ party }) => party === 'person:lucia')?.left).toBe('');
});

test('whoever publishes a rectification is told what is left to mend', async () => {
	const { id, meetingId } = someMinutes({ state: 'rectifying' });
	const second = listItems(id)[1];
	saveItem(as('teresa'), id, second?.id ?? '', {
		treatment: 'treated',
		summary: '',
		notes: '',
		positions: '',
		documents: '',
		revision: second?.revision ?? 0
	});

	expect(await load(request(at(meetingId, 'elena')))).toMatchObject({
		desk: { checks: [{ name: 'nothing_written', item: 2 }] }
	});
	expect(await acts.publish?.(request(at(meetingId, 'elena')))).toMatchObject({ status: 409 });
});

const decision = (typed: Record<string, string>) => ({
	id: newId(),
	text: 'Si fa.',
	outcome: 'approved',
	inFavour: '',
	against: '',
	abstained: '',
	...typed
});

test('too many votes are told beside their field', async () => {
	const { id, meetingId } = someMinutes({ decision: false });
	const form = decision({ manner: 'open_vote', inFavour: '30', against: '0', abstained: '0' });

	const answer = await writing.decide?.(request({ ...at(meetingId, 'teresa'), form, path: '/?punto=1' }));

	expect(answer).toMatchObject({
		status: 400,
		data: { form: { errors: { inFavour: [expect.any(String)] } } }
	});
	expect(listDecisionsIn(id)).toEqual([]);
});

test.each(['1e3', '0x1', '12 circa'])('%s votes are no number: the field says so', async (inFavour) => {
	const { id, meetingId } = someMinutes({ decision: false });
	const form = decision({ manner: 'open_vote', inFavour, against: '0', abstained: '0' });

	const answer = await writing.decide?.(request({ ...at(meetingId, 'teresa'), form, path: '/?punto=1' }));

	expect(answer).toMatchObject({
		status: 400,
		data: { form: { errors: { inFavour: [expect.stringContaining('numero')] }, data: { inFavour } } }
	});
	expect(listDecisionsIn(id)).toEqual([]);
});

test('a decision by consensus leaves the numbers empty', async () => {
	const { id, meetingId } = someMinutes({ decision: false });
	const form = decision({ manner: 'consensus' });

	const status = await statusOf(() =>
		writing.decide?.(request({ ...at(meetingId, 'teresa'), form, path: '/?punto=1' }))
	);

	expect(status).toBe(303);
	expect(listDecisionsIn(id)).toMatchObject([{ inFavour: null }]);
});

test('a tap says who is there; a name that is not of the tavolo is not found', async () => {
	const { meetingId } = someMinutes();
	const tap = (party: string) => () =>
		tapping.tap?.(
			request({ ...at(meetingId, 'teresa'), form: { party, state: 'present', arrived: 'adesso' } })
		);

	expect(await statusOf(tap('person:teresa'))).toBe(303);
	expect(await statusOf(tap('person:bruna'))).toBe(404);
});

test.each([
	['nothing', {}, 'verdict', "Di' che cosa ne pensi"],
	['a correction and no answer', { text: 'Manca la data.' }, 'verdict', "Di' che cosa ne pensi"],
	['a correction that is fine', { verdict: 'approve', text: 'Manca la data.' }, 'verdict', 'Hai scritto'],
	['a correction without words', { verdict: 'correct' }, 'text', '']
] as const)(
	'a review that says %s is no agreement, and what was typed stays',
	async (_, form, field, said) => {
		const { id, meetingId } = someMinutes({ state: 'in_review' });
		const [version] = listVersions(id);

		const answer = await acts.review?.(request({ ...at(meetingId, 'lucia'), form }));

		expect(answer).toMatchObject({
			status: 400,
			data: { form: { errors: { [field]: [expect.stringContaining(said)] }, data: form } }
		});
		expect(listReviews(version?.id ?? '')).toEqual([]);
	}
);

test('a review opens with no answer chosen', async () => {
	const { meetingId } = someMinutes({ state: 'in_review' });

	expect((await load(request(at(meetingId, 'lucia')))).reviewForm.data.verdict).toBe('');
});

test('a year later the page of presences still opens, and a name sent to it is refused with a sentence', async () => {
	const { id, meetingId } = someMinutes({ state: 'rectifying' });
	travelTo(new Date('2027-03-22T07:00:00Z'));
	forgetAttendanceNames(SYSTEM);
	const by = at(meetingId, 'teresa');

	const page = await attendance(request(by) as never);
	const answer = await tapping.guest?.(request({ ...by, form: { id: newId(), name: 'Ada Neri' } }));

	expect(page).toMatchObject({ notebook: { guests: [], forgotten: [{ who: 'member', present: 2 }, {}] } });
	expect(answer).toMatchObject({ status: 409 });
	expect(JSON.stringify(answer)).toContain('sono passati 12 mesi');
	expect(listAttendance(id)).toHaveLength(3);
	expect(await statusOf(() => write(request(by)))).toBe(200);
});

test.each([
	['in_review', 404],
	['published', 200]
] as const)('a year later minutes that are %s answer %i to whoever was there', async (state, status) => {
	const { meetingId } = someMinutes({ state });
	travelTo(new Date('2027-03-22T07:00:00Z'));
	forgetAttendanceNames(SYSTEM);

	expect(await statusOf(() => load(request(at(meetingId, 'lucia'))))).toBe(status);
});
