import { beforeEach, expect, test } from 'vitest';
import { castBallot } from '../../../src/lib/consultations/ballots/commands.server';
import { sealedBallots } from '../../../src/lib/consultations/ballots/tables.server';
import { callConsultation } from '../../../src/lib/consultations/calling/commands.server';
import { isOptionsTally } from '../../../src/lib/consultations/counting/count';
import { proclaimConsultation } from '../../../src/lib/consultations/counts/commands.server';
import { drawLot } from '../../../src/lib/consultations/draws/commands.server';
import { readManifest } from '../../../src/lib/consultations/manifest';
import {
	addOption,
	moveOption,
	removeOption,
	updateOption
} from '../../../src/lib/consultations/options/commands.server';
import {
	allowTogether,
	excludeTogether,
	setCeiling
} from '../../../src/lib/consultations/options/limits/commands.server';
import {
	listCeilings,
	listExclusions,
	listOptions
} from '../../../src/lib/consultations/options/queries.server';
import { findConsultation } from '../../../src/lib/consultations/queries.server';
import { voterParticipations } from '../../../src/lib/consultations/roll/tables.server';
import { stateOf } from '../../../src/lib/consultations/rules';
import { now } from '../../../src/lib/clock';
import { newId } from '../../../src/lib/columns.server';
import { db } from '../../../src/lib/db.server';
import { findInitiative } from '../../../src/lib/initiatives/queries.server';
import { aChoice, actorOf, aNonce, choiceOf } from '../../support/consultations';
import { anInitiative } from '../../support/initiatives';
import { openFile } from '../../support/schema';
import { as, settle, told } from '../../support/world';

beforeEach(settle);

const three = { Panchine: null, Alberi: null, Fontana: null };
const priced = { Panchine: 4000, Alberi: 5000, Fontana: 9000 };
const titles = (id: string) => listOptions(id).map(({ title }) => title);
const anOption = (given: object = {}) => ({
	...{ id: newId(), title: 'Orti', description: '', euros: '', neighbourhoodId: '', initiativeId: '' },
	...given
});

function resultOf({ id, titleOf }: ReturnType<typeof aChoice>) {
	const { tally, outcome } = findConsultation(id) ?? {};
	if (!tally || !isOptionsTally(tally)) throw new Error('not counted yet');
	return {
		outcome,
		winners: tally.winners.map(titleOf),
		ties: tally.ties.map(({ among }) => among.map(titleOf).toSorted())
	};
}

test('a coordinator writes the options in the order of the ballot', () => {
	const { id } = aChoice({ method: 'approval', options: three, state: 'draft' });
	const [first] = listOptions(id);

	moveOption(as('elena'), id, first?.id ?? '', 1);
	expect(titles(id)).toEqual(['Alberi', 'Panchine', 'Fontana']);
	moveOption(as('elena'), id, first?.id ?? '', -1);
	moveOption(as('elena'), id, first?.id ?? '', -1);
	expect(titles(id)).toEqual(['Panchine', 'Alberi', 'Fontana']);

	updateOption(as('elena'), id, anOption({ id: first?.id, title: 'Panchine comode' }));
	removeOption(as('elena'), id, listOptions(id)[1]?.id ?? '');
	expect(titles(id)).toEqual(['Panchine comode', 'Fontana']);
	expect(told().at(-1)).toBe(`elena consultation.options_changed ${id}`);
});

test('two options never have one name, and only who may call the vote writes them', () => {
	const { id } = aChoice({ method: 'approval', options: three, state: 'draft' });

	expect(() => addOption(as('elena'), id, anOption({ title: 'ALBERI' }))).toThrow(
		'consultation_option_twice'
	);
	expect(() => addOption(as('teresa'), id, anOption())).toThrow('forbidden');
	expect(() => updateOption(as('elena'), id, anOption())).toThrow('not_found');
	expect(titles(id)).toEqual(['Panchine', 'Alberi', 'Fontana']);
});

test('pairs that exclude each other and ceilings are written down once, and taken back', () => {
	const { id, idOf } = aChoice({ method: 'budget', budgetEuros: '10000', options: priced, state: 'draft' });
	const pair = [idOf('Panchine'), idOf('Alberi')] as const;

	excludeTogether(as('elena'), id, ...pair);
	excludeTogether(as('elena'), id, pair[1], pair[0]);
	expect(listExclusions(id)).toHaveLength(1);
	expect(() => excludeTogether(as('elena'), id, pair[0], pair[0])).toThrow('consultation_excludes_itself');
	allowTogether(as('elena'), id, pair[1], pair[0]);
	expect(listExclusions(id)).toEqual([]);

	setCeiling(as('elena'), id, 'san-giorgio', 500_000);
	setCeiling(as('elena'), id, 'san-giorgio', 400_000);
	expect(listCeilings(id)).toEqual([{ neighbourhood: 'san-giorgio', cents: 400_000 }]);
	setCeiling(as('elena'), id, 'san-giorgio', null);
	expect(listCeilings(id)).toEqual([]);
});

test.each([
	['one option only', { options: { Panchine: null } }, 'consultation_options_few'],
	['more winners than options', { options: three, winners: 4 }, 'consultation_winners_many'],
	['more choices than options', { options: three, maxChoices: 4 }, 'consultation_choices_wrong'],
	['nobody knows how a tie ends', { options: three, lotSource: '' }, 'consultation_no_lot_source'],
	[
		'a project without a price',
		{ method: 'budget', budgetEuros: '10000', options: { ...priced, Orti: null } },
		'consultation_no_price'
	],
	['no sum', { method: 'budget', options: priced }, 'consultation_no_sum'],
	[
		'a project dearer than the sum, and nobody said they know',
		{ method: 'budget', budgetEuros: '6000', options: priced, maxChoices: 3 },
		'consultation_option_too_dear'
	]
] as const)('a vote with %s is not called', (_, given, reason) => {
	const { id } = aChoice({ method: 'approval', state: 'draft', ...given });

	expect(() => callConsultation(as('elena'), id)).toThrow(reason);
	expect(findConsultation(id)?.calledAt).toBeNull();
});

test('with many options an order is asked of many people only, since a rare one is a signature', () => {
	const seven = Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`Progetto ${i}`, null]));

	const few = aChoice({ method: 'preferences', options: seven, state: 'draft', voters: 30 });
	expect(() => callConsultation(as('elena'), few.id)).toThrow('consultation_too_few_for_method');
	const many = aChoice({ method: 'preferences', options: seven, state: 'called', voters: 60 });
	expect(findConsultation(many.id)?.calledAt).not.toBeNull();
});

test('what was called never changes, in the program and in the database', () => {
	const { id, idOf } = aChoice({ method: 'approval', options: three, state: 'called' });

	expect(() => addOption(as('elena'), id, anOption())).toThrow('consultation_already_called');
	expect(() => removeOption(as('elena'), id, idOf('Alberi'))).toThrow('consultation_already_called');
	expect(() => openFile().exec('update consultation_options set title = title')).toThrow('never changed');
	expect(() => openFile().exec('delete from consultation_options')).toThrow('never changed');
});

test('the manifest says what is asked, and "nobody" is always on a list of preferences', () => {
	const { id } = aChoice({ method: 'preferences', options: three, state: 'called' });
	const { options, method, lotSource } = readManifest(findConsultation(id)?.manifest ?? '');

	expect({ method, lotSource }).toEqual({
		method: 'preferences',
		lotSource: 'Lotto del sabato dopo la chiusura, ruota di Roma'
	});
	expect(options.map(({ title }) => title)).toEqual(['Panchine', 'Alberi', 'Fontana', '']);
	expect(options.at(-1)?.id).toBe('none');
});

test.each([
	['approval', { maxChoices: 2 }, [['Alberi'], ['Alberi', 'Panchine'], 'blank'], ['Alberi']],
	['score', {}, [{ Fontana: 5 }, { Fontana: 4, Alberi: 1 }], ['Fontana']],
	['preferences', {}, [[['Panchine'], ['Alberi']], [['Panchine', 'Fontana']]], ['Panchine']]
] as const)('people choose by %s, and what they chose is counted', (method, given, ballots, winners) => {
	expect(resultOf(aChoice({ method, options: three, ballots, ...given }))).toEqual({
		outcome: 'chosen',
		winners,
		ties: []
	});
});

test('people spend a sum: those most wanted that it pays', () => {
	const made = aChoice({
		...{ method: 'budget', budgetEuros: '10.000', budgetBallot: 'knapsack', options: priced },
		ballots: [['Panchine', 'Alberi'], ['Panchine'], ['Fontana']]
	});

	expect(resultOf(made).winners).toEqual(['Panchine', 'Alberi']);
});

test('a ballot that does not obey is refused with its reason: nothing is stored, the roll stays unmarked', () => {
	const { id, voters, idOf } = aChoice({
		...{ method: 'budget', budgetEuros: '10000', budgetBallot: 'knapsack', options: priced, state: 'open' }
	});
	const cast = (ballot: unknown) =>
		castBallot(actorOf(voters[0] ?? ''), id, { choice: choiceOf(ballot, idOf), nonce: aNonce() });

	expect(() => cast(['Panchine', 'Alberi', 'Fontana'])).toThrow('ballot_over_budget');
	expect(() => cast([])).toThrow('ballot_too_few_choices');
	expect(() => cast(['Piscina'])).toThrow('ballot_unknown_option');
	expect(() => cast('yes')).toThrow('ballot_unknown_option');
	expect(db.select().from(sealedBallots).all()).toEqual([]);
	expect(
		db
			.select()
			.from(voterParticipations)
			.all()
			.filter(({ castOn }) => castOn)
	).toEqual([]);
	expect(cast(['Panchine'])).toMatch(/^[0-9a-f]{64}$/);
});

test('sealed ballots are all alike in size, whatever was chosen', () => {
	const { id } = aChoice({
		...{ method: 'preferences', options: three, state: 'open' },
		ballots: [[['Panchine']], [['Panchine'], ['Alberi'], ['Fontana'], ['none']], 'blank']
	});

	const sizes = db
		.select()
		.from(sealedBallots)
		.all()
		.map(({ sealed }) => sealed.length);
	expect(id).not.toBe('');
	expect(new Set(sizes).size).toBe(1);
});

test('a tie waits for the public lot, which anybody can draw again and nobody twice', () => {
	const made = aChoice({ method: 'approval', options: three, ballots: [['Panchine'], ['Alberi']] });
	const { id } = made;
	const state = () => {
		const consultation = findConsultation(id);
		return consultation && stateOf(consultation, now());
	};

	expect(state()).toBe('tied');
	expect(resultOf(made)).toMatchObject({ winners: [], ties: [['Alberi', 'Panchine']] });
	expect(() => proclaimConsultation(as('elena'), id, 'Ha vinto.')).toThrow('consultation_lot_first');
	const draw = { seed: '12 34 56 78 90', source: 'Lotto di Roma, sabato 28 marzo 2026' };
	expect(() => drawLot(as('teresa'), id, draw)).toThrow('forbidden');

	drawLot(as('elena'), id, draw);
	expect(state()).toBe('counted');
	expect(resultOf(made).winners).toHaveLength(1);
	expect(told().at(-1)).toBe(`elena consultation.lot_drawn ${id}`);
	expect(() => drawLot(as('elena'), id, { ...draw, seed: 'un altro' })).toThrow('consultation_no_tie');
	expect(() => openFile().exec("update consultation_lots set seed = 'x'")).toThrow('never drawn again');
	proclaimConsultation(as('elena'), id, 'Ha vinto.');
});

test('what is chosen is approved, what is not is told so', () => {
	const about = {
		Panchine: anInitiative({ state: 'admitted' }),
		Alberi: anInitiative({ state: 'admitted' }),
		Fontana: anInitiative({ state: 'admitted' })
	};
	const states = () => Object.values(about).map((id) => findInitiative(id)?.state);

	aChoice({ method: 'approval', options: three, about, state: 'called' });
	expect(states()).toEqual(['to_vote', 'to_vote', 'to_vote']);
});

test('a tie decides nothing for the initiatives until the lot is drawn', () => {
	const about = {
		Panchine: anInitiative({ state: 'admitted' }),
		Alberi: anInitiative({ state: 'admitted' })
	};
	const states = () => Object.values(about).map((id) => findInitiative(id)?.state);
	const ballots = [['Panchine'], ['Alberi']];
	const { id } = aChoice({ method: 'approval', options: { Panchine: null, Alberi: null }, about, ballots });

	expect(states()).toEqual(['to_vote', 'to_vote']);
	drawLot(as('elena'), id, { seed: '12 34 56 78 90', source: 'Lotto di Roma, sabato 28 marzo 2026' });
	expect(states().toSorted()).toEqual(['approved', 'not_approved']);
});
