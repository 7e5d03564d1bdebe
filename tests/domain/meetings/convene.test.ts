import { beforeEach, expect, test } from 'vitest';
import { countQueries } from '../../../src/lib/db.server';
import { findInitiative } from '../../../src/lib/initiatives/queries.server';
import {
	cancelMeeting,
	conveneMeeting,
	postponeMeeting
} from '../../../src/lib/meetings/convening/commands.server';
import {
	listMeetingDrafts,
	listMeetingYears,
	listPostponements
} from '../../../src/lib/meetings/convening/queries.server';
import {
	countMeetings,
	findMeeting,
	findNextMeeting,
	listMeetings
} from '../../../src/lib/meetings/queries.server';
import { anInitiative } from '../../support/initiatives';
import { aMeeting } from '../../support/meetings';
import { as, inDays, settle, told, travelTo } from '../../support/world';

beforeEach(settle);

test('the facilitator convenes a meeting: it is public and numbered', () => {
	const id = aMeeting({ state: 'draft' });
	expect(listMeetings()).toEqual([]);

	expect(conveneMeeting(as('paolo'), id)).toEqual({ year: 2026, number: 1 });

	expect(findMeeting(id)).toMatchObject({ state: 'convened', year: 2026, number: 1 });
	expect(listMeetings()).toMatchObject([{ id, state: 'convened' }]);
	expect(told().at(-1)).toBe(`paolo meeting.convened ${id}`);
});

test('meetings are numbered within tavolo and year, in the order in which they are convened', () => {
	const numbers = [
		aMeeting({ startsAt: inDays(20) }),
		aMeeting({ startsAt: inDays(10) }),
		aMeeting({ startsAt: inDays(330) }),
		aMeeting({ tavoloId: 'tavolo-stazione' })
	].map((id) => findMeeting(id));

	expect(numbers.map((meeting) => [meeting?.year, meeting?.number])).toEqual([
		[2026, 1],
		[2026, 2],
		[2027, 1],
		[2026, 1]
	]);
});

test('convening brings the admitted initiatives on its agenda to the tavolo, and no others', () => {
	const admitted = anInitiative({ state: 'admitted' });
	const submitted = anInitiative({ state: 'submitted' });
	aMeeting({ initiativeId: admitted });
	aMeeting({ initiativeId: submitted });

	expect(findInitiative(admitted)?.state).toBe('to_tavolo');
	expect(findInitiative(submitted)?.state).toBe('submitted');
});

test.each([
	['the secretary', 'teresa', {}, 'not_found'],
	['a resident', 'bruna', {}, 'not_found'],
	['a coordinator of another district', 'dario', {}, 'not_found'],
	['the facilitator, without an agenda', 'paolo', { items: [] }, 'agenda_empty'],
	['the facilitator, without a place', 'paolo', { place: '' }, 'meeting_place_missing'],
	['the facilitator, online without a link', 'paolo', { mode: 'online' }, 'meeting_link_missing'],
	['the facilitator, for yesterday', 'paolo', { startsAt: inDays(-1) }, 'meeting_in_the_past']
] as const)('%s is refused, and nothing changes', (_, who, given, reason) => {
	const id = aMeeting({ state: 'draft', ...given });
	const before = told();

	expect(() => conveneMeeting(as(who), id)).toThrow(reason);

	expect(findMeeting(id)).toMatchObject({ state: 'draft', number: null });
	expect(told()).toEqual(before);
});

test('a meeting is convened once', () => {
	const id = aMeeting();

	expect(() => conveneMeeting(as('paolo'), id)).toThrow('meeting_already_convened');
	expect(() => conveneMeeting(as('paolo'), 'nope')).toThrow('not_found');
});

test('a meeting is postponed with a reason; the old date stays readable and the number too', () => {
	const id = aMeeting();
	const before = findMeeting(id);
	const later = {
		startsAt: inDays(300),
		endsAt: new Date(inDays(300).getTime() + 3_600_000),
		reason: 'Neve'
	};

	postponeMeeting(as('elena'), id, later);

	expect(findMeeting(id)).toMatchObject({ state: 'convened', startsAt: inDays(300), year: 2026, number: 1 });
	expect(findMeeting(id)?.revision).toBeGreaterThan(before?.revision ?? 0);
	expect(listPostponements(id)).toMatchObject([{ reason: 'Neve', previousStart: inDays(10) }]);
	expect(told().at(-1)).toBe(`elena meeting.postponed ${id}`);
});

test.each([
	['the secretary', 'teresa', {}, {}, 'forbidden'],
	['without a reason', 'paolo', {}, { reason: '' }, 'meeting_reason_missing'],
	['to a day gone by', 'paolo', {}, { startsAt: inDays(-2) }, 'meeting_in_the_past'],
	['to an end before the start', 'paolo', {}, { endsAt: inDays(19) }, 'meeting_ends_before_start'],
	['a draft', 'paolo', { state: 'draft' }, {}, 'meeting_not_convened'],
	['a cancelled one', 'paolo', { state: 'cancelled' }, {}, 'meeting_not_convened']
] as const)('postponing is refused: %s', (_, who, given, wrong, reason) => {
	const id = aMeeting(given);
	const before = told();
	const date = { startsAt: inDays(20), endsAt: inDays(21), reason: 'Neve', ...wrong };

	expect(() => postponeMeeting(as(who), id, date)).toThrow(reason);

	expect(findMeeting(id)?.startsAt).toEqual(inDays(10));
	expect(told()).toEqual(before);
});

test('a meeting is cancelled with a reason everybody reads; a cancelled draft is never seen', () => {
	const id = aMeeting();
	const draft = aMeeting({ state: 'draft' });

	cancelMeeting(as('paolo'), id, 'La sala è allagata');
	cancelMeeting(as('paolo'), draft, 'Non serve più');

	expect(findMeeting(id)).toMatchObject({ state: 'cancelled', reason: 'La sala è allagata' });
	expect(listMeetings().map((meeting) => meeting.id)).toEqual([id]);
	expect(listMeetingDrafts(as('paolo'))).toEqual([]);
	expect(findNextMeeting({ tavoloId: 'tavolo-san-giorgio' })).toBeUndefined();
	expect(told().at(-1)).toBe(`paolo meeting.cancelled ${draft}`);
});

test.each([
	['the secretary', 'teresa', {}, 'Neve', 'forbidden'],
	['without a reason', 'paolo', {}, '', 'meeting_reason_missing'],
	['one that was held', 'paolo', { state: 'held' }, 'Neve', 'meeting_not_convened']
] as const)('cancelling is refused: %s', (_, who, given, reason, refusal) => {
	const id = aMeeting(given);
	const before = told();

	expect(() => cancelMeeting(as(who), id, reason)).toThrow(refusal);

	expect(told()).toEqual(before);
});

test('drafts are found only by those who may convene them', () => {
	aMeeting({ state: 'draft' });
	const seen = (who: Parameters<typeof as>[0]) => listMeetingDrafts(as(who)).length;

	expect([seen('paolo'), seen('elena'), seen('carla')]).toEqual([1, 1, 1]);
	expect([seen('teresa'), seen('dario'), seen('bruna'), seen('ines')]).toEqual([0, 0, 0, 0]);
});

test('the list offers each year in which somebody met or will, once, the latest first; a draft has none yet', () => {
	expect(listMeetingYears()).toEqual([]);
	aMeeting({ startsAt: inDays(20), endsAt: inDays(20.1) });
	aMeeting({ startsAt: inDays(30), endsAt: inDays(30.1) });
	aMeeting({ startsAt: inDays(360), endsAt: inDays(360.1) });
	aMeeting({ startsAt: inDays(3 * 365), endsAt: inDays(3 * 365 + 0.1) });
	aMeeting({ state: 'draft', startsAt: inDays(700), endsAt: inDays(700.1) });

	expect(listMeetingYears()).toEqual([2029, 2027, 2026]);
});

test('the list tells what lies ahead from what is past, and filters by quartiere, tavolo and year', () => {
	const past = aMeeting({ state: 'held', startsAt: inDays(1) });
	travelTo(inDays(2));
	const soon = aMeeting({ startsAt: inDays(5) });
	const late = aMeeting({ startsAt: inDays(320), tavoloId: 'tavolo-stazione' });
	const ids = (filter: Parameters<typeof listMeetings>[0]) => listMeetings(filter).map(({ id }) => id);

	expect(ids({})).toEqual([soon, late]);
	expect(ids({ when: 'past' })).toEqual([past]);
	expect(ids({ neighbourhoodId: 'stazione' })).toEqual([late]);
	expect(ids({ tavoloId: 'tavolo-san-giorgio' })).toEqual([soon]);
	expect(ids({ year: 2027 })).toEqual([late]);
	expect(ids({ limit: 1, page: 2 })).toEqual([late]);
	expect([countMeetings(), countMeetings({ when: 'past' }), countMeetings({ year: 2027 })]).toEqual([
		2, 1, 1
	]);
	expect(findNextMeeting({ neighbourhoodId: 'san-giorgio' })?.id).toBe(soon);
});

test('a list of meetings costs one query, whatever its length', async () => {
	aMeeting();
	aMeeting();

	expect(await countQueries(() => listMeetings())).toBe(1);
});
