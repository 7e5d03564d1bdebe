import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../../src/lib/actor';
import { newId } from '../../../src/lib/columns.server';
import { Refusal } from '../../../src/lib/errors';
import { countActivity, recordActivity } from '../../../src/lib/projects/activities/commands.server';
import { listActivities, listActivitiesBetween } from '../../../src/lib/projects/activities/queries.server';
import { addMilestone, reachMilestone } from '../../../src/lib/projects/milestones/commands.server';
import { listMilestones } from '../../../src/lib/projects/milestones/queries.server';
import { addFunding, recordExpense } from '../../../src/lib/projects/money/commands.server';
import { findMoney } from '../../../src/lib/projects/money/queries.server';
import { publishNews } from '../../../src/lib/projects/news/commands.server';
import { listNews } from '../../../src/lib/projects/news/queries.server';
import { joinProject, leaveProject } from '../../../src/lib/projects/partners/commands.server';
import { listPartners } from '../../../src/lib/projects/partners/queries.server';
import { promiseForProject } from '../../../src/lib/projects/promises/commands.server';
import { listPromises } from '../../../src/lib/projects/promises/queries.server';
import { updateProject } from '../../../src/lib/projects/commands.server';
import { findProject } from '../../../src/lib/projects/queries.server';
import { progress } from '../../../src/lib/projects/rules';
import { aMilestone, aProject, typedProject } from '../../support/projects';
import { as, DAY, dayIn, inDays, settle, told } from '../../support/world';

beforeEach(settle);

const milestone = () => ({
	id: newId(),
	title: 'Prima lezione',
	dueOn: dayIn(10),
	ownerOrganizationId: '',
	weight: 1
});
const expense = (given = {}) => ({
	id: newId(),
	line: 'Tappetini',
	cents: 12_050,
	funder: 'Comune',
	on: dayIn(-1),
	documentReference: '',
	...given
});
const funding = (given = {}) => ({ id: newId(), source: 'Comune', cents: 50_000, inKind: false, ...given });
const news = () => ({ id: newId(), title: 'Si comincia', body: 'Lunedì alle 9 nel cortile.' });
const lesson = (days: number, given = {}) => ({
	id: newId(),
	title: 'Lezione del lunedì',
	place: 'Cortile',
	neighbourhoodId: '',
	startsAt: inDays(days),
	endsAt: new Date(inDays(days).getTime() + DAY / 24),
	accessible: true,
	participants: null,
	volunteers: null,
	volunteerMinutes: null,
	counts: [],
	...given
});
const promise = () => ({
	id: newId(),
	what: 'Aprire il cortile',
	ownerOrganizationId: 'il-ponte',
	dueOn: dayIn(20)
});

test('milestones make progress, each with its weight, its day and what shows it', () => {
	const id = aProject();
	const reached = aMilestone(id, { weight: 3, doneOn: dayIn(-2) });
	aMilestone(id, { weight: 1, by: 'lucia' });

	expect(progress(listMilestones(id))).toBe(0.75);
	expect(told().slice(2)).toEqual([
		`elena milestone.added ${id}`,
		`elena milestone.reached ${id}`,
		`lucia milestone.added ${id}`
	]);
	const again = { milestoneId: reached, doneOn: dayIn(-1), evidence: 'Ancora' };
	expect(() => reachMilestone(as('elena'), again)).toThrow('already_done');
});

test('a milestone missed makes its project late, until it is reached', () => {
	const id = aProject();
	aMilestone(id, { dueIn: -3 });

	expect(findProject(id)?.overdueMilestones).toBe(1);
});

test('a milestone is not reached tomorrow', () => {
	const milestoneId = aMilestone(aProject());

	expect(() => reachMilestone(as('elena'), { milestoneId, doneOn: dayIn(1), evidence: 'x' })).toThrow(
		'project_day_in_future'
	);
});

test('a milestone is neither due nor reached before 2000: its year was mistyped', () => {
	const id = aProject();
	const old = { ...milestone(), dueOn: '0001-03-20' };
	const before = told();

	expect(() => addMilestone(as('lucia'), id, old)).toThrow(
		new Refusal(400, 'day_before_2000', { field: 'dueOn' })
	);
	expect(listMilestones(id)).toEqual([]);
	expect(told()).toEqual(before);

	const milestoneId = aMilestone(id);
	expect(() => reachMilestone(as('elena'), { milestoneId, doneOn: '1999-12-31', evidence: 'x' })).toThrow(
		new Refusal(400, 'day_before_2000', { field: 'doneOn' })
	);
});

test('a milestone is due before its project ends, and a project does not end before what is still to be done', () => {
	const id = aProject();
	const late = { ...milestone(), dueOn: dayIn(301) };
	expect(() => addMilestone(as('lucia'), id, late)).toThrow('milestone_after_end');
	addMilestone(as('lucia'), id, { ...milestone(), dueOn: dayIn(300) });
	aMilestone(id, { dueIn: 299, doneOn: dayIn(-1) });
	const before = told();

	const shorter = typedProject({ plannedEnd: dayIn(299) });
	expect(() => updateProject(as('elena'), id, shorter)).toThrow('project_end_before_milestone');

	expect(listMilestones(id)).toHaveLength(2);
	expect(told()).toEqual(before);
});

test('organisations join with their role, leave, and come back as a new row', () => {
	const id = aProject();
	const partner = { id: newId(), organizationId: 'mano-amica', role: 'co_responsible' } as const;

	joinProject(as('elena'), id, partner);
	expect(() => joinProject(as('elena'), id, { ...partner, id: newId() })).toThrow('project_partner_already');
	expect(() =>
		joinProject(as('elena'), id, { id: newId(), organizationId: 'parrocchia-san-giorgio', role: 'lead' })
	).toThrow('project_has_lead');
	leaveProject(as('elena'), partner.id);
	expect(() => leaveProject(as('elena'), partner.id)).toThrow('already_done');
	joinProject(as('elena'), id, { ...partner, id: newId(), role: 'partner' });

	expect(listPartners(id).map(({ name, role }) => [name, role])).toEqual([
		['Associazione Il Ponte', 'lead'],
		['Cooperativa Mano Amica', 'partner']
	]);
	expect(told().slice(2)).toEqual([
		`elena partner.joined ${id}`,
		`elena partner.left ${id}`,
		`elena partner.joined ${id}`
	]);
	expect(() => joinProject(as('elena'), id, { id: newId(), organizationId: 'x', role: 'partner' })).toThrow(
		'project_organization_unknown'
	);
});

test('money said and spent is counted in cents, and what is given in kind apart', () => {
	const id = aProject();

	addFunding(as('elena'), id, funding());
	addFunding(as('elena'), id, funding({ source: 'Parrocchia', cents: 20_000, inKind: true }));
	recordExpense(as('lucia'), id, expense());
	recordExpense(as('elena'), id, expense({ cents: 29 }));

	expect(findMoney(id)).toMatchObject({ said: 50_000, inKind: 20_000, spent: 12_079 });
	expect(told().slice(2)).toEqual([
		`elena funding.added ${id}`,
		`elena funding.added ${id}`,
		`lucia expense.recorded ${id}`,
		`elena expense.recorded ${id}`
	]);
});

test.each([
	['nothing', { cents: 0 }, 'amount_not_positive'],
	['less than nothing', { cents: -5 }, 'amount_not_positive'],
	['half a cent', { cents: 0.5 }, 'amount_not_positive'],
	['nobody paying', { funder: ' ' }, 'expense_funder_missing'],
	['tomorrow', { on: dayIn(1) }, 'project_day_in_future']
])('an expense of %s is refused', (_, given, reason) => {
	const id = aProject();

	expect(() => recordExpense(as('elena'), id, expense(given))).toThrow(reason);
	expect(findMoney(id).spent).toBe(0);
});

test('who leads publishes news', () => {
	const id = aProject();

	publishNews(as('lucia'), id, news());

	expect(listNews(id)).toMatchObject([{ title: 'Si comincia' }]);
	expect(told().at(-1)).toBe(`lucia project.update_published ${id}`);
});

test('an activity is announced, and counted once it was', () => {
	const id = aProject();
	const announced = lesson(-1);
	recordActivity(as('lucia'), id, announced);
	recordActivity(as('lucia'), id, lesson(3));

	countActivity(as('lucia'), announced.id, {
		participants: 14,
		volunteers: 2,
		volunteerMinutes: 240,
		counts: [{ target: 'anziani', people: 12 }]
	});

	expect(listActivities(id).find((one) => one.id === announced.id)?.participants).toBe(14);
	expect(listActivitiesBetween({ target: 'anziani', from: inDays(0), to: inDays(7) })).toMatchObject([
		{ title: 'Lezione del lunedì', neighbourhood: 'San Giorgio' }
	]);
	expect(listActivitiesBetween({ target: 'famiglie', from: inDays(0), to: inDays(7) })).toEqual([]);
	expect(told().at(-1)).toBe(`lucia activity.counted ${id}`);
});

test('nobody counts people who have not come yet, nor more of them than there were', () => {
	const id = aProject();
	const counts = [{ target: 'anziani', people: 12 }] as const;

	expect(() => recordActivity(as('lucia'), id, lesson(3, { participants: 14 }))).toThrow('activity_not_yet');
	expect(() => recordActivity(as('lucia'), id, lesson(-1, { participants: 10, counts }))).toThrow(
		'activity_too_many'
	);
	expect(() => recordActivity(as('lucia'), id, lesson(3, { neighbourhoodId: 'stazione' }))).toThrow(
		'activity_elsewhere'
	);
	expect(() => recordActivity(as('lucia'), id, lesson(3, { endsAt: inDays(1) }))).toThrow(
		'activity_ends_before'
	);
});

test.each([
	['fewer than nobody', { participants: -1 }],
	['half a person', { participants: 2.5 }],
	['fewer volunteers than none', { volunteers: -3 }],
	['less time than none', { volunteerMinutes: -60 }],
	[
		'fewer elderly people than none',
		{ participants: 3, counts: [{ target: 'anziani', people: -1 }] as const }
	]
])('%s is not counted', (_, given) => {
	const id = aProject();
	const happened = lesson(-1);
	const none = { participants: null, volunteers: null, volunteerMinutes: null, counts: [] };

	expect(() => recordActivity(as('lucia'), id, lesson(-1, given))).toThrow('people_not_counted');
	recordActivity(as('lucia'), id, happened);
	expect(() => countActivity(as('lucia'), happened.id, { ...none, ...given })).toThrow('people_not_counted');

	expect(listActivities(id)).toMatchObject([{ participants: null, volunteers: null }]);
});

test('a project for the whole city has activities in each of its quartieri, and nowhere else', () => {
	const id = aProject({ by: 'carla', cityWide: true, neighbourhoodIds: [] });

	recordActivity(as('carla'), id, lesson(3, { neighbourhoodId: 'stazione' }));

	expect(() => recordActivity(as('carla'), id, lesson(3, { neighbourhoodId: 'atlantide' }))).toThrow(
		'activity_elsewhere'
	);
});

test('a project does not leave a quartiere where something is still to happen', () => {
	const neighbourhoodIds = ['san-giorgio', 'stazione'];
	const id = aProject({ by: 'carla', neighbourhoodIds });
	recordActivity(as('carla'), id, lesson(3, { neighbourhoodId: 'stazione' }));

	expect(() => updateProject(as('carla'), id, typedProject())).toThrow('project_place_before_activity');
	updateProject(as('carla'), id, typedProject({ neighbourhoodIds: ['stazione'] }));
});

test('a promise made for a project binds at once', () => {
	const id = aProject();
	const made = promise();

	promiseForProject(as('lucia'), id, made);

	expect(listPromises(id)).toMatchObject([{ what: 'Aprire il cortile', owner: 'Associazione Il Ponte' }]);
	expect(told().slice(2)).toEqual([
		`lucia commitment.made ${made.id}`,
		`lucia commitment.bound ${made.id}`,
		`lucia project.commitment_made ${id}`
	]);
});

const acts: [string, (actor: Actor, id: string) => unknown][] = [
	['adds milestones', (actor, id) => addMilestone(actor, id, milestone())],
	['adds expenses', (actor, id) => recordExpense(actor, id, expense())],
	['publishes news', (actor, id) => publishNews(actor, id, news())],
	['records activities', (actor, id) => recordActivity(actor, id, lesson(-1))],
	['promises', (actor, id) => promiseForProject(actor, id, promise())],
	['adds funding', (actor, id) => addFunding(actor, id, funding())],
	[
		'adds partners',
		(actor, id) => joinProject(actor, id, { id: newId(), organizationId: 'mano-amica', role: 'partner' })
	]
];

test.each(acts)('nobody but who leads or coordinates %s', (_, act) => {
	const id = aProject();
	const before = told();

	for (const someone of ['bruna', 'paolo', 'teresa', 'dario', 'omar', 'ines'] as const) {
		expect(() => act(as(someone), id)).toThrow('forbidden');
	}
	expect(told()).toEqual(before);
	expect(() => act(as('elena'), 'nowhere')).toThrow('not_found');
});

test('who leads neither funds the project nor chooses its partners', () => {
	const id = aProject();

	for (const [, act] of acts.slice(-2)) expect(() => act(as('lucia'), id)).toThrow('forbidden');
});

test('to a project that ended nothing new is promised, but the last bills and news may come', () => {
	const id = aProject({ state: 'finished' });

	for (const [name, act] of acts) {
		if (/milestones|funding|partners|promises/.test(name)) {
			expect(() => act(as('elena'), id)).toThrow('project_ended');
		} else act(as('elena'), id);
	}
	expect(findMoney(id).spent).toBe(12_050);
});
