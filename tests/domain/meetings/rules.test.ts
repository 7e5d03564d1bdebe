import { expect, test } from 'vitest';
import { newMeetingForm, withInstants } from '../../../src/lib/meetings/forms';
import {
	acceptsItems,
	canGo,
	daysOfNotice,
	isEditable,
	lengthOf,
	MEETING_STATES,
	plannedMinutes
} from '../../../src/lib/meetings/rules';

test('a meeting goes from draft to held, or is postponed, or cancelled, and nothing comes back', () => {
	const ways = MEETING_STATES.flatMap((from) =>
		MEETING_STATES.filter((to) => canGo(from, to)).map((to) => `${from} → ${to}`)
	);

	expect(ways).toEqual([
		'draft → convened',
		'draft → cancelled',
		'convened → in_progress',
		'convened → held',
		'convened → postponed',
		'convened → cancelled',
		'in_progress → held',
		'postponed → convened',
		'postponed → cancelled'
	]);
});

test('the agenda may change until the meeting begins, and grow until it ends', () => {
	expect(MEETING_STATES.filter(isEditable)).toEqual(['draft', 'convened', 'postponed']);
	expect(MEETING_STATES.filter(acceptsItems)).toEqual(['draft', 'convened', 'in_progress', 'postponed']);
});

test.each([
	['from noon to noon', '2026-03-12T11:00:00Z', '2026-03-17T11:00:00Z', 5],
	['from Monday at ten to Saturday at nine', '2026-03-16T09:00:00Z', '2026-03-21T08:00:00Z', 5],
	['past the night when clocks go forward', '2026-03-26T17:00:00Z', '2026-03-31T16:00:00Z', 5],
	['past the night when clocks go back', '2026-10-22T16:00:00Z', '2026-10-27T17:00:00Z', 5],
	['from late in the evening to the next morning', '2026-03-12T22:30:00Z', '2026-03-13T07:00:00Z', 1],
	['within the day', '2026-03-12T07:00:00Z', '2026-03-12T17:00:00Z', 0],
	['for a meeting already past', '2026-03-12T11:00:00Z', '2026-03-11T11:00:00Z', 0]
])('notice is counted in days of the calendar: %s', (_, now, startsAt, days) => {
	expect(daysOfNotice(new Date(startsAt), new Date(now))).toBe(days);
});

test('the points are added up against the length of the meeting', () => {
	const startsAt = new Date('2026-03-12T17:00:00Z');

	expect(lengthOf({ startsAt, endsAt: new Date('2026-03-12T19:00:00Z') })).toBe(120);
	expect(plannedMinutes([{ minutesPlanned: 20 }, { minutesPlanned: 45 }])).toBe(65);
});

const typed = {
	id: '23456789ab',
	tavoloId: 'tavolo-san-giorgio',
	title: 'Incontro di marzo',
	startsAt: '2026-03-12T18:00',
	endsAt: '2026-03-12T20:00'
};

test.each([
	['without a title', { title: ' ' }, 'title'],
	['on a day that does not exist', { startsAt: '2026-02-31T18:00' }, 'startsAt'],
	['in the hour that is skipped in spring', { startsAt: '2026-03-29T02:30' }, 'startsAt'],
	['that ends before it starts', { endsAt: '2026-03-12T18:00' }, 'endsAt'],
	['with half a place', { capacity: 0.5 }, 'capacity'],
	['with a link that is a script', { joinLink: 'javascript:alert(1)' }, 'joinLink']
])('a meeting %s is not accepted, and the field says so', (_, wrong, field) => {
	const { error } = newMeetingForm.safeParse({ ...typed, ...wrong });

	expect(error?.issues.map(({ path }) => path[0])).toContain(field);
});

test('what is typed is the wall clock in Rome, in winter and in summer', () => {
	const instants = (startsAt: string, endsAt: string) => {
		const { startsAt: from, endsAt: to } = withInstants({ startsAt, endsAt });
		return [from.toISOString(), to.toISOString()];
	};

	expect(instants('2026-03-28T18:00', '2026-03-28T20:00')).toEqual([
		'2026-03-28T17:00:00.000Z',
		'2026-03-28T19:00:00.000Z'
	]);
	expect(instants('2026-03-29T18:00', '2026-03-29T20:00')).toEqual([
		'2026-03-29T16:00:00.000Z',
		'2026-03-29T18:00:00.000Z'
	]);
});
