import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Someone } from '../../../src/cli/demo/cast';
import { SYSTEM } from '../../../src/lib/actor';
import { newId } from '../../../src/lib/columns.server';
import { db, integrityProblems } from '../../../src/lib/db.server';
import {
	createRaisedInitiative,
	discardDraft,
	saveStep,
	startDraft,
	submitInitiative
} from '../../../src/lib/initiatives/drafts/commands.server';
import { forgetDrafts } from '../../../src/lib/initiatives/drafts/forgetting/commands.server';
import { ownDrafts } from '../../../src/lib/initiatives/drafts/mine.server';
import { findDraft, listMine } from '../../../src/lib/initiatives/drafts/queries.server';
import { authorFrom, type Author } from '../../../src/lib/initiatives/drafts/rules';
import { findInitiative, listInitiatives } from '../../../src/lib/initiatives/queries.server';
import { authorKind } from '../../../src/lib/initiatives/rules';
import { initiatives, initiativeVersions } from '../../../src/lib/initiatives/tables.server';
import { anInitiative, aRaisedInitiative, firstStep, secondStep, thirdStep } from '../../support/initiatives';
import { letters } from '../../../src/lib/outbox/tables.server';
import { aNeed } from '../../support/needs';
import { as, settle, told, travelTo } from '../../support/world';

beforeEach(settle);

const begin = (who: Someone, author: Author = { kind: 'person' }) => {
	const id = newId();
	startDraft(as(who), author, { id, ...firstStep() });
	return id;
};

test('a resident begins a proposal, saves each step and finds it again from another device', () => {
	const need = aNeed();
	const id = newId();

	startDraft(as('bruna'), { kind: 'person' }, { id, ...firstStep({ needIds: [need] }) });
	saveStep(as('bruna'), id, secondStep('le-fornaci'));
	saveStep(as('bruna'), id, thirdStep);

	expect(findDraft(as('bruna'), id)).toMatchObject({
		title: 'Telefono amico del quartiere',
		step: 3,
		period: 'Da ottobre a giugno, tutti i giorni feriali',
		neighbourhoodIds: ['le-fornaci'],
		targets: ['anziani'],
		costs: [
			{ line: 'Telefoni', cents: 30000 },
			{ line: 'Formazione', cents: 125050 }
		]
	});
	expect(told()).toEqual([
		expect.stringMatching(/need\.recorded/),
		`bruna initiative.drafted ${id}`,
		`bruna initiative.saved ${id}`,
		`bruna initiative.saved ${id}`
	]);
});

test('going back to an earlier step changes it and loses nothing', () => {
	const id = anInitiative({ state: 'draft' });

	saveStep(as('bruna'), id, { step: 1, ...firstStep({ title: 'Telefono amico', targets: ['caregiver'] }) });

	expect(findDraft(as('bruna'), id)).toMatchObject({
		title: 'Telefono amico',
		targets: ['caregiver'],
		step: 3,
		volunteers: 10
	});
});

test.each([
	['a neighbour', 'giulia'],
	['the coordinator', 'elena'],
	['the coordinator of the whole city', 'carla'],
	['the administrator', 'ines'],
	['an operator who did not help', 'omar']
] as const)('a draft is not there for %s', (_, who) => {
	const id = anInitiative({ state: 'draft' });

	expect(findDraft(as(who), id)).toBeUndefined();
	expect(findInitiative(id)).toBeUndefined();
	expect(listInitiatives()).toEqual([]);
	expect(() => saveStep(as(who), id, thirdStep)).toThrow('not_found');
	expect(() => submitInitiative(as(who), id)).toThrow('not_found');
	expect(() => discardDraft(as(who), id)).toThrow('not_found');
	expect(findDraft(as('bruna'), id)?.state).toBe('draft');
});

test('sending makes a proposal public, once', () => {
	const id = anInitiative({ state: 'draft' });

	submitInitiative(as('bruna'), id);

	expect(findInitiative(id)).toMatchObject({
		state: 'submitted',
		version: 1,
		neighbourhoodIds: ['san-giorgio']
	});
	expect(told().at(-1)).toBe(`bruna initiative.submitted ${id}`);
	expect(db.select().from(letters).all()).toMatchObject([
		{ recipient: 'bruna@vallefiorita.example', body: expect.stringContaining(`/iniziative/${id}`) }
	]);
	expect(() => submitInitiative(as('bruna'), id)).toThrow('not_found');
	expect(() => saveStep(as('bruna'), id, thirdStep)).toThrow('not_found');
});

test('a proposal with a step missing is not sent', () => {
	const id = begin('bruna');
	saveStep(as('bruna'), id, secondStep());

	expect(() => submitInitiative(as('bruna'), id)).toThrow('initiative_unfinished');
	expect(findInitiative(id)).toBeUndefined();
});

test('a step is not skipped', () => {
	const id = begin('bruna');

	expect(() => saveStep(as('bruna'), id, thirdStep)).toThrow('initiative_step_missing');
	expect(findDraft(as('bruna'), id)).toMatchObject({ step: 1, volunteers: null });
});

test.each([
	['where', { initiative: { cityWide: false }, version: {} }],
	['when', { initiative: {}, version: { period: '' } }],
	['what is done', { initiative: {}, version: { actions: '' } }]
])('a proposal that does not say %s is not sent', (_, { initiative, version }) => {
	const id = anInitiative({ state: 'draft', neighbourhoodId: null });
	db.update(initiatives)
		.set({ cityWide: true, ...initiative })
		.where(eq(initiatives.id, id))
		.run();
	db.update(initiativeVersions)
		.set({ step: 3, ...version })
		.where(eq(initiativeVersions.initiativeId, id))
		.run();

	expect(() => submitInitiative(as('bruna'), id)).toThrow('initiative_unfinished');
	expect(findInitiative(id)).toBeUndefined();
});

test('sending the first step twice begins one proposal', () => {
	const id = begin('bruna');

	expect(() => startDraft(as('bruna'), { kind: 'person' }, { id, ...firstStep() })).toThrow('already_done');
	expect(listMine(as('bruna'))).toHaveLength(1);
});

test.each([
	['a quartiere that does not exist', () => secondStep('atlantide'), 'initiative_where_unknown'],
	['no quartiere', () => ({ ...secondStep(), neighbourhoodIds: [] }), 'initiative_where_unknown'],
	[
		'an indicator that does not exist',
		() => ({ ...thirdStep, indicatorIds: ['x'] }),
		'initiative_indicator_unknown'
	],
	[
		'a need that does not exist',
		() => ({ step: 1 as const, ...firstStep({ needIds: ['aaaaaaaaaa'] }) }),
		'need_unknown'
	]
])('a step with %s is refused, and nothing changes', (_, step, reason) => {
	const id = anInitiative({ state: 'draft' });
	const before = findDraft(as('bruna'), id);

	expect(() => saveStep(as('bruna'), id, step())).toThrow(reason);

	expect(findDraft(as('bruna'), id)).toEqual(before);
});

describe('in whose name', () => {
	test('a delegate proposes for the organisation, whose delegates all find the draft', () => {
		const id = begin('lucia', { kind: 'organization', organizationId: 'il-ponte' });

		expect(findDraft(as('lucia'), id)).toMatchObject({
			authorOrganizationId: 'il-ponte',
			authorPersonId: null
		});
		expect(findDraft({ ...as('giulia'), organizationIds: ['il-ponte'] }, id)).toBeDefined();
	});

	test('an operator who helps writes the draft and never becomes its author', () => {
		const id = begin('omar', { kind: 'assisted', how: 'paper', personId: 'giulia' });

		const draft = findDraft(as('giulia'), id);
		expect(draft).toMatchObject({ authorPersonId: 'giulia', assistance: 'paper', createdBy: 'omar' });
		expect(findDraft(as('omar'), id)).toBeDefined();

		saveStep(as('omar'), id, secondStep());
		saveStep(as('omar'), id, thirdStep);
		submitInitiative(as('omar'), id);
		expect(listMine(as('omar'))).toEqual([]);
		expect(listMine(as('giulia'))).toHaveLength(1);
	});

	test('somebody without an account is helped at the desk, and stays a person of the quartiere', () => {
		const id = anInitiative({ by: 'omar', author: { kind: 'assisted', how: 'desk' } });

		const initiative = findInitiative(id);
		expect(initiative && authorKind(initiative)).toBe('person');
		expect(initiative?.authorPersonId).toBeNull();
	});

	test('a meeting raises an initiative, sent at once', () => {
		const id = aRaisedInitiative();

		const initiative = findInitiative(id);
		expect(initiative).toMatchObject({ state: 'submitted', neighbourhoodIds: ['san-giorgio'] });
		expect(initiative && authorKind(initiative)).toBe('meeting');
		expect(told()).toEqual([`teresa initiative.submitted ${id}`]);
	});

	test.each([
		['somebody nobody verified', 'nadia', { kind: 'person' }],
		[
			'a resident, for an organisation they do not act for',
			'bruna',
			{ kind: 'organization', organizationId: 'il-ponte' }
		],
		['a resident, for a meeting', 'bruna', { kind: 'meeting' }],
		['a resident, as if helping', 'bruna', { kind: 'assisted', how: 'desk' }],
		['a coordinator, as if helping', 'elena', { kind: 'assisted', how: 'desk' }],
		['an operator, helping themselves', 'omar', { kind: 'assisted', how: 'desk', personId: 'omar' }]
	] as const)('%s is refused, and nothing is begun', (_, who, author) => {
		expect(() => begin(who, author)).toThrow('forbidden');

		expect(listMine(as(who))).toEqual([]);
		expect(told()).toEqual([]);
	});

	test('a resident cannot say that a meeting raised their idea', () => {
		const raised = { id: newId(), ...firstStep(), cityWide: false, neighbourhoodIds: ['san-giorgio'] };

		expect(() => createRaisedInitiative(as('bruna'), raised)).toThrow('forbidden');
		expect(told()).toEqual([]);
	});

	test('a form says the author in one word', () => {
		expect(['me', 'meeting', 'phone', 'organization:il-ponte', 'nonsense'].map(authorFrom)).toEqual([
			{ kind: 'person' },
			{ kind: 'meeting' },
			{ kind: 'assisted', how: 'phone' },
			{ kind: 'organization', organizationId: 'il-ponte' },
			{ kind: 'person' }
		]);
	});
});

test('a draft nobody read is thrown away by its author', () => {
	const id = anInitiative({ state: 'draft' });

	discardDraft(as('bruna'), id);

	expect(findDraft(as('bruna'), id)).toBeUndefined();
	expect(told().at(-1)).toBe(`bruna initiative.discarded ${id}`);
});

test('a draft that nobody changes for a year goes, and its author reads until when it stays', () => {
	const old = anInitiative({ state: 'draft' });
	const sent = anInitiative();
	travelTo(new Date('2026-09-01T10:00:00Z'));
	const changed = begin('bruna');
	expect(ownDrafts(as('bruna')).items.map(({ note }) => note)).toEqual([
		expect.stringContaining('resta fino al 31 agosto 2027'),
		expect.stringContaining('resta fino al 11 marzo 2027')
	]);
	travelTo(new Date('2027-03-11T22:00:00Z'));
	expect(forgetDrafts(SYSTEM)).toBe(0);
	travelTo(new Date('2027-03-12T00:00:00Z'));

	expect(forgetDrafts(SYSTEM)).toBe(1);

	expect(findDraft(as('bruna'), old)).toBeUndefined();
	expect(listMine(as('bruna')).map(({ id }) => id)).toEqual([changed, sent]);
	expect(told().at(-1)).toBe(`system initiative.discarded ${old}`);
	expect(integrityProblems()).toEqual([]);

	travelTo(new Date('2027-08-31T10:00:00Z'));
	saveStep(as('bruna'), changed, { step: 1, ...firstStep() });
	travelTo(new Date('2027-09-02T10:00:00Z'));
	expect(forgetDrafts(SYSTEM)).toBe(0);
});
