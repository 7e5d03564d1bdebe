import { beforeEach, expect, test } from 'vitest';
import { newId } from '../../../src/lib/columns.server';
import { updateCommitment } from '../../../src/lib/commitments/commands.server';
import { countQueries } from '../../../src/lib/db.server';
import { addItem, removeItem } from '../../../src/lib/meetings/agenda/commands.server';
import { listAgenda } from '../../../src/lib/meetings/agenda/queries.server';
import { cancelMeeting, conveneMeeting } from '../../../src/lib/meetings/convening/commands.server';
import { approveMinutes } from '../../../src/lib/minutes/commands.server';
import { recordDecision } from '../../../src/lib/minutes/decisions/commands.server';
import {
	aMeetingThatLeaves,
	aNextMeeting,
	bring,
	proposedFor,
	takeUpAll,
	told,
	treat
} from '../../support/agendas';
import { aCommitment } from '../../support/commitments';
import { anInitiative } from '../../support/initiatives';
import { aMeeting } from '../../support/meetings';
import { aDecision, someMinutes } from '../../support/minutes';
import { as, dayIn, inDays, settle, travelTo } from '../../support/world';

beforeEach(settle);

test('a meeting leaves its minutes, what it did not come to, what comes back, what it put off', () => {
	aMeetingThatLeaves({ state: 'in_review' });

	expect(told(aNextMeeting())).toEqual([
		'approval: Approvazione del verbale del 22 marzo 2026',
		'untreated: Panchine',
		'recurring: Notizie dal quartiere',
		'postponed: Orario della sala'
	]);
});

test('what minutes say while they are being written counts already', () => {
	aMeetingThatLeaves({ state: 'draft' });

	expect(told(aNextMeeting())).toEqual([
		'untreated: Panchine',
		'recurring: Notizie dal quartiere',
		'postponed: Orario della sala'
	]);
});

test('published minutes need no approval, and their commitments bind', () => {
	aMeetingThatLeaves();

	expect(told(aNextMeeting())).toEqual([
		'untreated: Panchine',
		'recurring: Notizie dal quartiere',
		'postponed: Orario della sala',
		'commitments: Chiedere la sala alla parrocchia'
	]);
});

test('a point whose treatment was put off is proposed with the postponed ones', () => {
	const { id, items } = aMeetingThatLeaves({ state: 'draft' });
	treat(id, items.untreated, 'postponed');

	expect(told(aNextMeeting())).toContain('postponed: Panchine');
});

test('what another tavolo left is nobody else’s', () => {
	aMeetingThatLeaves();

	expect(told(aNextMeeting({ tavoloId: 'tavolo-stazione' }))).toEqual([]);
});

test('what happens after the day of a meeting is not proposed for it', () => {
	const before = aMeeting({ state: 'draft', startsAt: inDays(5) });
	aMeetingThatLeaves({ state: 'in_review' });

	expect(told(before)).toEqual([]);
});

test('what was taken up is proposed to no other meeting, until it is left behind again', () => {
	aMeetingThatLeaves({ state: 'in_review' });
	const second = aNextMeeting();
	takeUpAll(second);
	const third = aNextMeeting({ startsAt: inDays(80) });

	expect(told(third)).toEqual(['recurring: Notizie dal quartiere']);

	conveneMeeting(as('paolo'), second);
	cancelMeeting(as('paolo'), second, 'Neve');

	expect(told(third)).toEqual([
		'approval: Approvazione del verbale del 22 marzo 2026',
		'untreated: Comunicazioni',
		'untreated: Panchine',
		'untreated: Orario della sala',
		'recurring: Notizie dal quartiere'
	]);
});

test('a draft that was thrown away took nothing with it', () => {
	aMeetingThatLeaves();
	const second = aNextMeeting();
	takeUpAll(second);
	cancelMeeting(as('paolo'), second, 'Sbagliato');

	expect(told(aNextMeeting())).toEqual([
		'untreated: Panchine',
		'recurring: Notizie dal quartiere',
		'postponed: Orario della sala',
		'commitments: Chiedere la sala alla parrocchia'
	]);
});

test('a point that was taken up and taken off again is proposed again', () => {
	aMeetingThatLeaves();
	const second = aNextMeeting();
	takeUpAll(second, 'untreated');
	const taken = listAgenda(second).find(({ title }) => title === 'Panchine');

	removeItem(as('paolo'), taken?.id ?? '');

	expect(told(second)).toContain('untreated: Panchine');
});

test('a recurring point comes back until the meeting before leaves it out', () => {
	aMeetingThatLeaves();
	aNextMeeting({ state: 'convened', startsAt: inDays(40) });

	expect(told(aNextMeeting({ startsAt: inDays(80) }))).not.toContain('recurring: Notizie dal quartiere');
});

test('a recurring point that was written again by hand is not proposed besides', () => {
	aMeetingThatLeaves();
	const second = aNextMeeting();
	addItem(as('paolo'), second, { title: 'Notizie dal quartiere', kind: 'informativo', recurring: true });

	expect(told(second)).not.toContain('recurring: Notizie dal quartiere');
});

test('a decision that was put off and then corrected is not proposed', () => {
	const { id, items } = aMeetingThatLeaves({ state: 'draft' });
	treat(id, items.postponed, 'treated');

	recordDecision(as('teresa'), id, items.untreated, aDecision({ id: newId(), text: 'Si aggiustano.' }));
	treat(id, items.untreated, 'treated');

	expect(told(aNextMeeting())).toEqual(['recurring: Notizie dal quartiere', 'postponed: Orario della sala']);
});

test('commitments come by their day, those that are late first; never those closed or not begun', () => {
	const done = aCommitment({ what: 'Già fatto', dueOn: dayIn(3) });
	updateCommitment(as('teresa'), done, { state: 'done' });
	aCommitment({ what: 'Non ancora vincolante', bound: false });
	aCommitment({ what: 'Comincia dopo', startsOn: dayIn(100), dueOn: dayIn(120) });
	aCommitment({ what: 'Comincia quel giorno', startsOn: dayIn(30), dueOn: dayIn(90) });
	aCommitment({ what: 'In ritardo', dueOn: dayIn(2) });
	aCommitment({ what: 'Di un altro tavolo', tavoloId: 'tavolo-stazione' });

	expect(proposedFor(aNextMeeting()).map(({ title, why }) => `${title} ${why}`)).toEqual([
		'In ritardo In ritardo: scadeva il giorno 14 marzo 2026.',
		'Comincia quel giorno Scadenza: 10 giugno 2026.'
	]);
});

test('initiatives wait for a tavolo of their quartiere until they are on an agenda or decided', () => {
	const waiting = anInitiative({ state: 'admitted', title: 'Portierato' });
	anInitiative({ state: 'submitted', title: 'Ancora in esame' });
	const next = aNextMeeting();

	expect(told(next)).toEqual(['initiatives: Portierato']);

	const other = aMeeting({ state: 'draft', initiativeId: waiting });

	expect(told(next)).toEqual([]);

	cancelMeeting(as('carla'), other, 'Sbagliato');
	const { id, firstItemId } = someMinutes({ initiativeId: waiting, decision: false });

	expect(told(aNextMeeting())).toEqual([]);

	travelTo(inDays(11));
	recordDecision(as('teresa'), id, firstItemId, aDecision({ id: newId(), initiativeId: waiting }));
	bring(id, 'published');

	expect(told(aNextMeeting())).not.toContain('initiatives: Portierato');
});

test('an initiative that comes with a point left behind is not proposed besides', () => {
	const initiativeId = anInitiative({ state: 'admitted', title: 'Portierato' });
	aMeetingThatLeaves({ initiativeId });

	const proposed = told(aNextMeeting());

	expect(proposed).toContain('untreated: Panchine');
	expect(proposed).not.toContain('initiatives: Portierato');
});

test('minutes approved meanwhile are not proposed', () => {
	const { id } = aMeetingThatLeaves({ state: 'in_review' });
	approveMinutes(as('elena'), id);

	expect(told(aNextMeeting()).some((line) => line.startsWith('approval'))).toBe(false);
});

test('the proposals ask the database five times, however much is left', async () => {
	aMeetingThatLeaves({ state: 'in_review' });
	const meetingId = aNextMeeting();
	proposedFor(meetingId);

	// One more finds the meeting itself.
	expect(await countQueries(() => proposedFor(meetingId))).toBe(6);
});
