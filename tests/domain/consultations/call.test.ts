import type { Someone } from '../../../src/cli/demo/cast';
import { existsSync, readdirSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { sha256 } from '../../../src/lib/audit/record.server';
import { callConsultation } from '../../../src/lib/consultations/calling/commands.server';
import { draftConsultation, updateConsultation } from '../../../src/lib/consultations/commands.server';
import { consultationsWithKeys } from '../../../src/lib/consultations/keys/keys.server';
import { canonical } from '../../../src/lib/consultations/manifest';
import { listConsultations, listDraftConsultations } from '../../../src/lib/consultations/lists.server';
import { findConsultation } from '../../../src/lib/consultations/queries.server';
import { consultations, manifests } from '../../../src/lib/consultations/tables.server';
import { voterParticipations } from '../../../src/lib/consultations/roll/tables.server';
import { db } from '../../../src/lib/db.server';
import { settings } from '../../../src/lib/settings.server';
import { aConsultation, aProposal, aVoter } from '../../support/consultations';
import { as, inDays, settle, told, travelTo } from '../../support/world';

beforeEach(settle);

const roll = () => db.select().from(voterParticipations).all();

test('a coordinator drafts, corrects and calls a consultation', () => {
	const { id, voters } = aConsultation({ state: 'draft', relations: ['residente'] });
	updateConsultation(as('elena'), aProposal({ id, question: 'Nuova domanda?', relations: ['residente'] }));

	const { hash, entitled } = callConsultation(as('elena'), id);

	const called = findConsultation(id);
	expect(called).toMatchObject({ question: 'Nuova domanda?', hash, entitled });
	expect(sha256(called?.manifest ?? '')).toBe(hash);
	expect(canonical(JSON.parse(called?.manifest ?? ''))).toBe(called?.manifest);
	expect(roll()).toHaveLength(entitled);
	expect(entitled).toBe(voters.length + 4);
	expect(told()).toEqual([
		`elena consultation.drafted ${id}`,
		`elena consultation.updated ${id}`,
		`elena consultation.called ${id}`
	]);
});

test('the roll holds verified people of the place, of an admitted tie and of age, and no name', () => {
	const { id } = aConsultation({ state: 'draft', relations: ['residente'] });
	aVoter({ identityKey: null });
	aVoter({ neighbourhoodId: 'stazione' });
	aVoter({ relation: 'lavora' });
	aVoter({ ofAgeOn: '2026-04-30' });
	aVoter({ ofAgeOn: '2026-03-22' });

	expect(callConsultation(as('elena'), id).entitled).toBe(12 + 4 + 1);
	expect(JSON.stringify(roll())).not.toMatch(/voter-|key-|bruna/);
	expect(new Set(roll().map(({ castOn }) => castOn))).toEqual(new Set([null]));
});

test('the key stands in its own folder, its copy in another, neither in the data folder', () => {
	const { id } = aConsultation({ state: 'called' });
	const mine = (folder: string) => readdirSync(folder).filter((name) => name.startsWith(id));

	expect(mine(settings().KEYS_DIR)).toHaveLength(1);
	expect(mine(settings().KEYS_COPY_DIR)).toHaveLength(1);
	expect(existsSync(settings().DATA_DIR) ? mine(settings().DATA_DIR) : []).toEqual([]);
});

test('a draft is seen by the coordinators of the area only, and is in no list', () => {
	const { id } = aConsultation({ state: 'draft' });

	expect(listDraftConsultations(as('elena')).map((draft) => draft.id)).toEqual([id]);
	expect(listDraftConsultations(as('dario'))).toEqual([]);
	expect(listDraftConsultations(as('bruna'))).toEqual([]);
	expect(listConsultations()).toEqual([]);
});

test('after the calling not a word changes, whoever tries', () => {
	const { id } = aConsultation({ state: 'called' });

	expect(() => updateConsultation(as('elena'), aProposal({ id }))).toThrow('consultation_already_called');
	expect(() => db.update(consultations).set({ question: 'Altro?' }).run()).toThrow('never changed');
	expect(() => db.update(manifests).set({ hash: 'x' }).run()).toThrow('never changed');
});

type Asked = { readonly cityWide?: boolean; readonly neighbourhoodIds?: readonly string[] };

test.each<[string, Someone, Asked]>([
	['a resident', 'bruna', {}],
	['a facilitator', 'paolo', {}],
	['an administrator', 'ines', {}],
	['a coordinator of another area', 'dario', {}],
	['a coordinator of one of two areas', 'elena', { neighbourhoodIds: ['san-giorgio', 'stazione'] }],
	['a coordinator of an area, for the whole city', 'elena', { cityWide: true, neighbourhoodIds: [] }]
])('%s may not draft nor call', (_, who, given) => {
	const { id } = aConsultation({
		state: 'draft',
		...given,
		by: as('carla'),
		neighbourhoodIds: ['san-giorgio', 'stazione']
	});

	expect(() =>
		draftConsultation(
			as(who),
			aProposal({ ...given, neighbourhoodIds: [...(given.neighbourhoodIds ?? ['san-giorgio'])] })
		)
	).toThrow('forbidden');
	expect(() => callConsultation(as(who), id)).toThrow('forbidden');
	expect(told()).toEqual([`carla consultation.drafted ${id}`]);
});

test.each([
	['that closes before it opens', { closesAt: '2026-03-12T10:00' }, 'consultation_closes_before_opening'],
	['shorter than a week', { closesAt: '2026-03-17T10:00' }, 'consultation_too_short'],
	['of nowhere', { neighbourhoodIds: [] }, 'consultation_nowhere'],
	['about an initiative that is not there', { initiativeId: 'nothing' }, 'not_found'],
	['about a decision that is not published', { decisionId: 'nothing' }, 'not_found']
])('a consultation %s is not drafted', (_, given, reason) => {
	expect(() => draftConsultation(as('carla'), aProposal(given))).toThrow(reason);
	expect(told()).toEqual([]);
});

test.each([
	['too late', {}, inDays(1), 12, 'consultation_opens_in_the_past'],
	[
		'where nobody may vote',
		{ neighbourhoodIds: ['le-vigne'], relations: ['studia'] },
		inDays(0),
		0,
		'consultation_nobody_entitled'
	],
	[
		'in secret for nine people',
		{ neighbourhoodIds: ['le-vigne'] },
		inDays(0),
		9,
		'consultation_too_few_for_secret'
	]
] as const)('a consultation is not called %s, and no key is left', (_, given, when, voters, reason) => {
	const proposal = aProposal({
		...given,
		neighbourhoodIds: [...('neighbourhoodIds' in given ? given.neighbourhoodIds : ['san-giorgio'])],
		relations: ['relations' in given ? 'studia' : 'residente']
	});
	draftConsultation(as('carla'), proposal);
	for (let i = 0; i < voters; i++) aVoter({ neighbourhoodId: proposal.neighbourhoodIds[0] });
	travelTo(when);

	expect(() => callConsultation(as('carla'), proposal.id)).toThrow(reason);

	expect(findConsultation(proposal.id)?.calledAt).toBeNull();
	expect(roll()).toEqual([]);
	expect(consultationsWithKeys()).not.toContain(proposal.id);
});

test('a consultation is called once', () => {
	const { id } = aConsultation({ state: 'called' });

	expect(() => callConsultation(as('elena'), id)).toThrow('consultation_already_called');
	expect(consultationsWithKeys()).toContain(id);
});

test('ten people are enough for a secret vote', () => {
	const proposal = aProposal({ neighbourhoodIds: ['le-vigne'] });
	draftConsultation(as('carla'), proposal);
	for (let i = 0; i < 10; i++) aVoter({ neighbourhoodId: 'le-vigne' });

	expect(callConsultation(as('carla'), proposal.id).entitled).toBe(10);
});
