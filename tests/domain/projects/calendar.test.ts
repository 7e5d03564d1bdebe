import ICAL from 'ical.js';
import { beforeEach, expect, test } from 'vitest';
import { cancelActivity, countActivity } from '../../../src/lib/projects/activities/commands.server';
import { listActivityAppointments, monthOf } from '../../../src/lib/projects/activities/calendar.server';
import { listActivities } from '../../../src/lib/projects/activities/queries.server';
import { isOff, monthAfter, monthAsked } from '../../../src/lib/projects/activities/rules';
import { advanceProject } from '../../../src/lib/projects/commands.server';
import { load as calendarPage } from '../../../src/routes/quartieri/[neighbourhood]/attivita/+page.server';
import { GET as feed } from '../../../src/routes/quartieri/[neighbourhood]/attivita/calendario.ics/+server';
import { anActivity, aProject } from '../../support/projects';
import { request } from '../../support/request';
import { as, inDays, settle, told } from '../../support/world';

beforeEach(settle);

const RAIN = 'Il cortile è allagato.';
const came = { participants: 9, volunteers: null, volunteerMinutes: null, counts: [] };
const titlesOf = ({ days, over }: ReturnType<typeof monthOf>) =>
	[...over, ...days].flatMap(({ activities }) => activities.map(({ title }) => title));
const here = { neighbourhoodId: 'san-giorgio' };

test('who leads calls an activity off with a reason, and it stays where it was', () => {
	const id = aProject();
	const activityId = anActivity(id);

	cancelActivity(as('lucia'), { activityId, reason: RAIN });

	expect(listActivities(id)).toMatchObject([{ id: activityId, cancelReason: RAIN }]);
	expect(monthOf(here, '2026-03').days[0]?.activities).toMatchObject([{ off: `Non si fa: ${RAIN}` }]);
	expect(told().at(-1)).toBe(`lucia activity.cancelled ${id}`);
	expect(() => cancelActivity(as('lucia'), { activityId, reason: RAIN })).toThrow('already_done');
});

test('what took place is not called off, and of what was called off nobody is counted', () => {
	const id = aProject();
	const [counted, rained] = [anActivity(id, { days: -2 }), anActivity(id, { days: -1 })];
	countActivity(as('lucia'), counted, came);

	expect(() => cancelActivity(as('lucia'), { activityId: counted, reason: RAIN })).toThrow(
		'activity_took_place'
	);
	cancelActivity(as('lucia'), { activityId: rained, reason: RAIN });
	expect(() => countActivity(as('lucia'), rained, came)).toThrow('activity_cancelled');
});

test('an activity is called off with words, and never with those that tell of somebody’s health', () => {
	const activityId = anActivity(aProject());
	const cancel = (reason: string) => () => cancelActivity(as('lucia'), { activityId, reason });

	expect(cancel(' ')).toThrow('activity_reason_missing');
	expect(cancel('Chiamate il 333 1234567.')).toThrow('text_reveals');
	expect(() => cancelActivity(as('lucia'), { activityId: 'nowhere', reason: RAIN })).toThrow('not_found');
});

test.each(['bruna', 'paolo', 'teresa', 'dario', 'omar', 'ines'] as const)(
	'%s does not call it off',
	(someone) => {
		const activityId = anActivity(aProject());
		const before = told();

		expect(() => cancelActivity(as(someone), { activityId, reason: RAIN })).toThrow('forbidden');
		expect(told()).toEqual(before);
	}
);

test('the calendar of a quartiere holds what happens there, and what projects for all do nowhere in particular', () => {
	anActivity(aProject(), { title: 'Qui' });
	const everywhere = aProject({ by: 'carla', cityWide: true, neighbourhoodIds: [] });
	anActivity(everywhere, { by: 'carla', neighbourhoodId: '', title: 'In tutta la città' });
	anActivity(everywhere, { by: 'carla', neighbourhoodId: 'stazione', title: 'Alla stazione' });
	const both = aProject({ by: 'carla', neighbourhoodIds: ['san-giorgio', 'stazione'] });
	anActivity(both, { by: 'carla', neighbourhoodId: '', title: 'Nei due quartieri' });
	anActivity(aProject(), { days: 30, title: 'Ad aprile' });

	expect(titlesOf(monthOf(here, '2026-03')).toSorted()).toEqual([
		'In tutta la città',
		'Nei due quartieri',
		'Qui'
	]);
	expect(titlesOf(monthOf(here, '2026-04'))).toEqual(['Ad aprile']);
	expect(titlesOf(monthOf({ neighbourhoodId: 'stazione' }, '2026-03'))).not.toContain('Qui');
});

test('whoever looks for elderly people reads only what is for them, and the days over stand apart', () => {
	const id = aProject({ targets: ['anziani'] });
	anActivity(id, { days: -2, title: 'Prima' });
	anActivity(id, { title: 'Per gli anziani' });
	anActivity(aProject({ targets: ['giovani'] }), { title: 'Per i giovani' });

	const month = monthOf({ ...here, target: 'anziani' }, '2026-03');

	expect(month).toMatchObject({ count: 2, name: 'marzo 2026' });
	expect(month.over.flatMap(({ activities }) => activities)).toMatchObject([{ title: 'Prima' }]);
	expect(month.days.flatMap(({ activities }) => activities)).toMatchObject([{ title: 'Per gli anziani' }]);
	expect(monthOf(here, '2026-02').over).toEqual([]);
});

test('when a project stops, what it had planned is off; when it goes on, it is on again', () => {
	const id = aProject();
	anActivity(id, { days: -2 });
	anActivity(id);
	const stood = () => listActivityAppointments(here).map(({ cancelled }) => cancelled);
	const [before] = listActivityAppointments(here);

	advanceProject(as('elena'), id, 'suspended', 'Il cortile è in restauro.');
	expect(stood()).toEqual([false, true]);
	expect(monthOf(here, '2026-03').days[0]?.activities[0]?.off).toContain('in restauro');
	advanceProject(as('elena'), id, 'in_progress');

	expect(stood()).toEqual([false, false]);
	expect(listActivityAppointments(here)[0]?.sequence).toBeGreaterThan(before?.sequence ?? 99);
});

test('a calendar reads the feed of a quartiere, and of a target group, with what was called off', async () => {
	const activityId = anActivity(aProject());
	anActivity(aProject({ targets: ['giovani'] }), { title: 'Torneo' });
	cancelActivity(as('elena'), { activityId, reason: RAIN });
	const read = async (query: string) => {
		const path = `/quartieri/san-giorgio/attivita/calendario.ics${query}`;
		const answer = await feed(request({ params: { neighbourhood: 'san-giorgio' }, path }));
		expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
		const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
		return calendar.getAllSubcomponents('vevent').map((event) => ({
			summary: event.getFirstPropertyValue('summary'),
			status: event.getFirstPropertyValue('status'),
			description: event.getFirstPropertyValue('description')
		}));
	};

	expect(await read('?per=anziani')).toMatchObject([
		{ summary: 'Lezione del lunedì', status: 'CANCELLED', description: expect.stringContaining(RAIN) }
	]);
	expect(await read('')).toHaveLength(2);
	expect(await read('?per=marziani')).toHaveLength(2);
	expect(() =>
		feed(request({ params: { neighbourhood: 'atlantide' }, path: '/quartieri/atlantide/attivita' }))
	).toThrow(expect.objectContaining({ status: 404 }));
});

test('the page keeps the group while one goes from month to month, and forgets what is no month', () => {
	anActivity(aProject());
	const look = (query: string) =>
		calendarPage(
			request({
				params: { neighbourhood: 'san-giorgio' },
				path: `/quartieri/san-giorgio/attivita${query}`
			})
		);

	expect(look('?per=anziani&mese=2026-12').others.map(({ href }) => href)).toEqual([
		'/quartieri/san-giorgio/attivita?per=anziani&mese=2026-11',
		'/quartieri/san-giorgio/attivita?per=anziani&mese=2027-01'
	]);
	expect(look('?mese=2026-13').month).toMatchObject({ name: 'marzo 2026', count: 1 });
	expect(look('?per=anziani').feed).toBe('/quartieri/san-giorgio/attivita/calendario.ics?per=anziani');
});

test.each([
	['2026-01', -1, '2025-12'],
	['2026-12', 1, '2027-01'],
	['2026-03', 0, '2026-03']
])('from %s, %d months on, it is %s', (month, months, expected) => {
	expect(monthAfter(month, months)).toBe(expected);
});

test.each([
	['2026-04', '2026-04'],
	['2026-4', '2026-03'],
	['2026-00', '2026-03'],
	['9999-01', '2026-03'],
	[null, '2026-03']
])('who asks for %s sees %s', (asked, expected) => {
	expect(monthAsked(asked, '2026-03-12')).toBe(expected);
});

test('what took place before its project stopped is not off', () => {
	const planned = { cancelledAt: null, state: 'not_realised', stateSince: inDays(0) } as const;

	expect(isOff({ ...planned, startsAt: inDays(-1) })).toBe(false);
	expect(isOff({ ...planned, startsAt: inDays(1) })).toBe(true);
	expect(isOff({ ...planned, state: 'finished', startsAt: inDays(1) })).toBe(false);
});
