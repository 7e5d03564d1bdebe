import { beforeEach, expect, test } from 'vitest';
import { cancelMeeting, postponeMeeting } from '../../../src/lib/meetings/convening/commands.server';
import { proposeNextDate } from '../../../src/lib/meetings/convening/nextdate.server';
import { nextMeetingDay } from '../../../src/lib/meetings/convening/rhythm';
import { updateTavolo } from '../../../src/lib/tavoli/commands.server';
import type { Rhythm } from '../../../src/lib/tavoli/rules';
import { aMeeting } from '../../support/meetings';
import { as, settle } from '../../support/world';

beforeEach(settle);

const at = (text: string) => new Date(`${text}:00+01:00`);
/** A meeting called for the evening of a Thursday in March. */
const met = (day: string, given: Parameters<typeof aMeeting>[0] = {}) =>
	aMeeting({ startsAt: at(`${day}T18:30`), endsAt: at(`${day}T20:15`), ...given });
const proposed = () => proposeNextDate('tavolo-san-giorgio');

test.each<[string, Rhythm, string, string, string | undefined, string | null]>([
	['the second Thursday of the next month', 'mensile', '2026-03-12', '2026-03-13', '2026-04-09', null],
	['two months later', 'bimestrale', '2026-03-12', '2026-03-13', '2026-05-14', null],
	[
		'three months later, over the end of a year',
		'trimestrale',
		'2026-11-12',
		'2026-11-13',
		'2027-02-11',
		null
	],
	['a fifth Tuesday is the last of its month', 'mensile', '2026-03-31', '2026-04-01', '2026-04-28', null],
	['a fifth one where the month has it', 'mensile', '2026-05-29', '2026-06-01', '2026-06-26', null],
	['never a day that is past', 'mensile', '2025-06-12', '2026-03-12', '2026-04-09', null],
	['never today', 'mensile', '2026-02-12', '2026-03-12', '2026-04-09', null],
	['a week after a holiday', 'mensile', '2026-03-02', '2026-03-03', '2026-04-13', '2026-04-06'],
	['not on the first of January', 'mensile', '2026-12-03', '2026-12-04', '2027-01-07', null],
	['no rhythm, no day', 'libero', '2026-03-12', '2026-03-13', undefined, null]
])('%s', (_, rhythm, last, today, day, insteadOf) => {
	expect(nextMeetingDay(rhythm, last, today)).toEqual(day && { day, insteadOf });
});

test('the next meeting is proposed at the usual place of the month, at the usual hours, and says why', () => {
	met('2026-03-19');

	expect(proposed()).toEqual({
		startsAt: '2026-04-16T18:30',
		endsAt: '2026-04-16T20:15',
		why: 'Tavolo di San Giorgio si incontra di solito il terzo giovedì del mese. Proponiamo giovedì 16 aprile 2026: puoi cambiarlo.'
	});
});

test('putting a meeting off changes a day, not the habit', () => {
	const id = met('2026-03-19');
	const later = { startsAt: at('2026-03-24T18:30'), endsAt: at('2026-03-24T20:15') };

	postponeMeeting(as('paolo'), id, { ...later, reason: 'Neve' });

	expect(proposed()?.startsAt).toBe('2026-04-16T18:30');
});

test('what was called off, extraordinary or never called says nothing of the rhythm', () => {
	met('2026-03-19');
	cancelMeeting(as('paolo'), met('2026-03-24'), 'Neve');
	met('2026-03-25', { kind: 'straordinario' });
	met('2026-03-26', { state: 'draft' });

	expect(proposed()?.startsAt).toBe('2026-04-16T18:30');
});

test('a holiday is skipped, and said', () => {
	met('2026-03-28');

	expect(proposed()?.why).toBe(
		'Tavolo di San Giorgio si incontra di solito il quarto sabato del mese. Questa volta cade in un giorno di festa (sabato 25 aprile 2026): proponiamo sabato 2 maggio 2026.'
	);
});

test('a tavolo without meetings or without rhythm gets no proposal', () => {
	expect(proposed()).toBeUndefined();

	met('2026-03-19');
	updateTavolo(as('elena'), 'tavolo-san-giorgio', { rhythm: 'libero' });

	expect(proposed()).toBeUndefined();
});
