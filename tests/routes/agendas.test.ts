import { beforeEach, expect, test } from 'vitest';
import { keyOf } from '../../src/lib/agendas/rules';
import { newId } from '../../src/lib/columns.server';
import { findCommitment } from '../../src/lib/commitments/queries.server';
import { listAgenda } from '../../src/lib/meetings/agenda/queries.server';
import {
	actions as copyActions,
	load as loadCopy
} from '../../src/routes/incontri/[meeting]/copia/+page.server';
import {
	actions as agendaActions,
	load as loadAgenda
} from '../../src/routes/incontri/[meeting]/ordine-del-giorno/+page.server';
import {
	actions as reviewActions,
	load as loadReview
} from '../../src/routes/incontri/[meeting]/verbale/impegni/+page.server';
import { load as loadNew } from '../../src/routes/incontri/nuovo/+page.server';
import { aMeetingThatLeaves, aMeetingThatReviews, aNextMeeting, proposedFor } from '../support/agendas';
import { aCommitment } from '../support/commitments';
import { aMeeting } from '../support/meetings';
import { someMinutes } from '../support/minutes';
import { request } from '../support/request';
import { as, settle, told } from '../support/world';

beforeEach(settle);

test('the agenda shows what is to be taken up, group after group, already ticked', async () => {
	aMeetingThatLeaves({ state: 'in_review' });
	const meeting = aNextMeeting();

	const page = await loadAgenda(request({ actor: as('paolo'), params: { meeting } }));

	expect(page).toMatchObject({
		proposed: [
			{ title: 'Verbali da approvare', options: [{ label: 'Approvazione del verbale del 22 marzo 2026' }] },
			{ title: 'Punti a cui non si è arrivati', options: [{ label: 'Panchine' }] },
			{ title: 'Punti che tornano ogni volta' },
			{ title: 'Decisioni e punti rinviati', options: [{ label: 'Orario della sala' }] }
		],
		takeUpForm: { data: { chosen: proposedFor(meeting).map(keyOf) } }
	});
});

test('what is ticked is put on the agenda, and the page says how much', async () => {
	aMeetingThatLeaves();
	const meeting = aNextMeeting();
	const chosen = proposedFor(meeting).slice(0, 2).map(keyOf);

	await expect(
		agendaActions.takeUp(request({ actor: as('paolo'), params: { meeting }, form: { chosen } }))
	).rejects.toMatchObject({ status: 303, location: `/incontri/${meeting}/ordine-del-giorno` });

	expect(listAgenda(meeting)).toHaveLength(3);
});

test('nothing ticked, or something that is gone, is told at the boxes and changes nothing', async () => {
	aMeetingThatLeaves();
	const meeting = aNextMeeting();
	const take = (chosen: string[]) =>
		agendaActions.takeUp(request({ actor: as('paolo'), params: { meeting }, form: { chosen } }));
	const before = told();

	expect(await take([])).toMatchObject({
		status: 400,
		data: { form: { errors: { chosen: { _errors: ['Scegli almeno una cosa da riprendere.'] } } } }
	});
	expect(await take(['untreated:gone'])).toMatchObject({
		status: 400,
		data: { form: { data: { chosen: ['untreated:gone'] }, valid: false } }
	});

	expect(told()).toEqual(before);
});

test('the secretary says how a commitment goes; to leave it they say why', async () => {
	const commitmentId = aCommitment();
	const meeting = aMeetingThatReviews(commitmentId);
	someMinutes({ meetingId: meeting, decision: false, commitment: false });
	const by = { actor: as('teresa'), params: { meeting } };
	const seen = findCommitment(commitmentId)?.stepId ?? '';

	expect(await loadReview(request(by))).toMatchObject({
		promises: [{ id: commitmentId, stateWords: 'Da cominciare' }]
	});
	expect(
		await reviewActions.default(request({ ...by, form: { commitmentId, seen, state: 'dropped' } }))
	).toMatchObject({ status: 400, data: { form: { errors: { note: [expect.stringContaining('perché')] } } } });
	await expect(
		reviewActions.default(request({ ...by, form: { commitmentId, seen, state: 'done' } }))
	).rejects.toMatchObject({ status: 303 });

	expect(findCommitment(commitmentId)?.state).toBe('done');
});

test('whoever does not keep the minutes does not review promises there', async () => {
	const meeting = aMeetingThatReviews(aCommitment());
	someMinutes({ meetingId: meeting });

	for (const [who, status] of [
		['lucia', 403],
		['elena', 403],
		['ines', 404]
	] as const)
		await expect(loadReview(request({ actor: as(who), params: { meeting } }))).rejects.toMatchObject({
			status
		});
});

test('a copy and a new meeting begin with the day that the rhythm proposes', async () => {
	const meeting = aMeeting({ title: 'Incontro di marzo', startsAt: new Date('2026-03-19T17:30:00Z') });
	const proposal = { startsAt: '2026-04-16T18:30', endsAt: '2026-04-16T20:30' };

	expect(await loadCopy(request({ actor: as('paolo'), params: { meeting } }))).toMatchObject({
		meetingForm: { data: { ...proposal, title: 'Incontro di marzo', withAgenda: true } },
		why: expect.stringContaining('il terzo giovedì del mese')
	});
	expect(await loadNew(request({ actor: as('paolo') }))).toMatchObject({ meetingForm: { data: proposal } });
	await expect(loadCopy(request({ actor: as('teresa'), params: { meeting } }))).rejects.toMatchObject({
		status: 403
	});
});

test('a copy that ends before it begins is told at its field, and nothing typed is lost', async () => {
	const meeting = aMeeting();
	const form = {
		id: newId(),
		tavoloId: 'tavolo-san-giorgio',
		title: 'Incontro di maggio',
		startsAt: '2026-05-14T20:00',
		endsAt: '2026-05-14T18:00'
	};

	expect(await copyActions.default(request({ actor: as('paolo'), params: { meeting }, form }))).toMatchObject(
		{
			status: 400,
			data: { form: { data: { title: 'Incontro di maggio' }, errors: { endsAt: [expect.any(String)] } } }
		}
	);
});
