import { beforeEach, expect, test } from 'vitest';
import { takeUp } from '../../../src/lib/agendas/commands.server';
import { listLinks, listPutToApproval } from '../../../src/lib/agendas/links.server';
import { keyOf } from '../../../src/lib/agendas/rules';
import { addItem } from '../../../src/lib/meetings/agenda/commands.server';
import { listAgenda, listAgendaShown } from '../../../src/lib/meetings/agenda/queries.server';
import { conveneMeeting } from '../../../src/lib/meetings/convening/commands.server';
import { MOST_ITEMS } from '../../../src/lib/meetings/rules';
import {
	aMeetingThatLeaves,
	aNextMeeting,
	proposedFor,
	takeUpAll,
	told as proposed,
	treat
} from '../../support/agendas';
import { aCommitment } from '../../support/commitments';
import { anInitiative } from '../../support/initiatives';
import { as, dayIn, settle, told } from '../../support/world';

beforeEach(settle);

const titles = (id: string) => listAgenda(id).map(({ title }) => title);

test('what is ticked stands on the agenda: approval before everything, the rest after what was there', () => {
	const initiativeId = anInitiative({ state: 'admitted', title: 'Portierato' });
	aCommitment({ what: 'Aprire lo sportello' });
	aCommitment({ what: 'Portare le sedie', dueOn: dayIn(5) });
	const left = aMeetingThatLeaves({ state: 'in_review' });
	const next = aNextMeeting();

	takeUpAll(next);

	expect(titles(next)).toEqual([
		'Approvazione del verbale del 22 marzo 2026',
		'Comunicazioni',
		'Panchine',
		'Notizie dal quartiere',
		'Orario della sala',
		'Impegni da rivedere',
		'Portierato'
	]);
	expect(proposed(next)).toEqual([]);
	expect(told().at(-1)).toBe(`paolo agenda.taken_up ${next}`);
	const agenda = listAgendaShown(next, { internal: true });
	expect(agenda.map(({ kind }) => kind)).toEqual([
		'decisione',
		'discussione',
		'discussione',
		'informativo',
		'decisione',
		'discussione',
		'discussione'
	]);
	expect(agenda[2]).toMatchObject({ minutesPlanned: 20, carriedFromId: left.items.untreated });
	expect(agenda[3]?.recurring).toBe(true);
	expect(agenda[6]?.initiatives.map(({ id }) => id)).toEqual([initiativeId]);
});

test('provenance is told in both directions, once people are called', () => {
	const left = aMeetingThatLeaves({ state: 'in_review' });
	const commitment = aCommitment();
	const next = aNextMeeting();
	takeUpAll(next);
	const [approval, , carried, , , reviews] = listAgenda(next);

	expect(listLinks(left.meetingId)).toEqual({});

	conveneMeeting(as('paolo'), next);

	expect(listLinks(left.meetingId)[left.items.untreated]?.to).toMatchObject([{ meetingId: next }]);
	const links = listLinks(next);
	expect(links[carried?.id ?? '']?.from).toMatchObject({ meetingId: left.meetingId });
	expect(links[approval?.id ?? '']?.approval).toMatchObject({ meetingId: left.meetingId });
	expect(links[reviews?.id ?? '']?.reviews.map(({ id }) => id)).toEqual([commitment]);
	expect(listPutToApproval(left.meetingId)).toMatchObject([{ meetingId: next }]);
});

test('a point left behind brings its initiatives along', () => {
	const initiativeId = anInitiative({ state: 'admitted' });
	aMeetingThatLeaves({ initiativeId });
	const next = aNextMeeting();

	takeUpAll(next, 'untreated');

	const [, carried] = listAgendaShown(next, { internal: true });
	expect(carried?.initiatives.map(({ id }) => id)).toEqual([initiativeId]);
});

test('a discussion that was put off comes back as a discussion, which asks for no decision', () => {
	const left = aMeetingThatLeaves({ state: 'draft' });
	treat(left.id, left.items.untreated, 'postponed');
	const next = aNextMeeting();

	takeUpAll(next, 'postponed');

	expect(
		listAgendaShown(next, { internal: true }).find(
			({ carriedFromId }) => carriedFromId === left.items.untreated
		)
	).toMatchObject({ title: 'Panchine', kind: 'discussione' });
});

test('commitments ticked later join the point that is there', () => {
	aCommitment({ what: 'Aprire lo sportello' });
	const next = aNextMeeting();
	takeUpAll(next, 'commitments');
	aCommitment({ what: 'Portare le sedie' });

	takeUpAll(next, 'commitments');

	expect(titles(next)).toEqual(['Comunicazioni', 'Impegni da rivedere']);
	const [, point] = listAgenda(next);
	expect(listLinks(next)[point?.id ?? '']?.reviews).toHaveLength(2);
});

test('people are called to an agenda that may still grow', () => {
	aMeetingThatLeaves();
	const next = aNextMeeting({ state: 'convened' });

	takeUpAll(next, 'untreated');

	expect(titles(next)).toEqual(['Comunicazioni', 'Panchine']);
});

test.each([
	['the secretary', 'teresa', 'not_found'],
	['a member', 'lucia', 'not_found'],
	['a coordinator of another district', 'dario', 'not_found']
] as const)('%s takes up nothing', (_, who, reason) => {
	aMeetingThatLeaves();
	const next = aNextMeeting();
	const [before, chosen] = [told(), proposedFor(next).map(keyOf)];

	expect(() => takeUp(as(who), next, chosen)).toThrow(reason);

	expect(titles(next)).toEqual(['Comunicazioni']);
	expect(told()).toEqual(before);
});

test('nothing ticked, something twice, something gone: a sentence, and nothing changes', () => {
	aMeetingThatLeaves();
	const next = aNextMeeting();
	const [first = ''] = proposedFor(next).map(keyOf);

	expect(() => takeUp(as('paolo'), next, [])).toThrow('nothing_chosen');
	takeUp(as('paolo'), next, [first]);
	const before = told();
	expect(() => takeUp(as('paolo'), next, [first])).toThrow('no_longer_proposed');
	expect(() => takeUp(as('paolo'), next, ['untreated:unknown'])).toThrow('no_longer_proposed');

	expect(titles(next)).toEqual(['Comunicazioni', 'Panchine']);
	expect(told()).toEqual(before);
});

test('after the meeting its agenda takes up nothing', () => {
	aMeetingThatLeaves();
	const held = aNextMeeting({ state: 'held' });

	expect(() => takeUp(as('paolo'), held, ['untreated:any'])).toThrow('agenda_closed');
});

test('an agenda that is full takes up nothing, not even a part', () => {
	aMeetingThatLeaves();
	const next = aNextMeeting({ items: [] });
	for (let i = 1; i < MOST_ITEMS; i++)
		addItem(as('paolo'), next, { title: `Punto ${i}`, kind: 'discussione' });

	expect(() => takeUpAll(next)).toThrow('agenda_full');

	expect(titles(next)).toHaveLength(MOST_ITEMS - 1);
});
