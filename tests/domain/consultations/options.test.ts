import { beforeEach, expect, test } from 'vitest';
import { newId } from '../../../src/lib/columns.server';
import { updateConsultation } from '../../../src/lib/consultations/commands.server';
import { addInitiativesAsOptions } from '../../../src/lib/consultations/options/admitted/commands.server';
import { listAdmitted } from '../../../src/lib/consultations/options/admitted/queries.server';
import { addOption, updateOption } from '../../../src/lib/consultations/options/commands.server';
import { optionForm } from '../../../src/lib/consultations/options/forms';
import { listOptions } from '../../../src/lib/consultations/options/queries.server';
import { callConsultation } from '../../../src/lib/consultations/calling/commands.server';
import { findConsultation } from '../../../src/lib/consultations/queries.server';
import { aChoice, aConsultation, aProposal } from '../../support/consultations';
import { anInitiative } from '../../support/initiatives';
import { as, settle, told } from '../../support/world';

beforeEach(settle);

const sum = { method: 'budget', budgetEuros: '10000', state: 'draft', voters: 0 } as const;
const aBallot = () => aChoice({ ...sum, options: { Panchine: 4000 } });
const admitted = (id: string) => {
	const consultation = findConsultation(id);
	return consultation ? listAdmitted(consultation).map(({ title }) => title) : [];
};

test('initiatives of the area that are ready become options, with the sum they ask for', () => {
	const ready = anInitiative({ state: 'admitted', title: 'Orto' });
	const atTavolo = anInitiative({ state: 'to_tavolo', title: 'Coro' });
	anInitiative({ state: 'submitted', title: 'Non ancora' });
	anInitiative({ state: 'admitted', title: 'Altrove', neighbourhoodId: 'le-vigne' });
	const { id } = aBallot();
	expect(admitted(id)).toEqual(['Coro', 'Orto']);

	addInitiativesAsOptions(as('elena'), id, [atTavolo, ready, ready]);

	expect(listOptions(id).map(({ title, cents, initiativeId }) => ({ title, cents, initiativeId }))).toEqual([
		{ title: 'Panchine', cents: 400_000, initiativeId: null },
		{ title: 'Coro', cents: 155_050, initiativeId: atTavolo },
		{ title: 'Orto', cents: 155_050, initiativeId: ready }
	]);
	expect(listOptions(id).at(-1)?.neighbourhoodId).toBe('san-giorgio');
	expect(admitted(id)).toEqual([]);
	expect(told().slice(-2)).toEqual(Array(2).fill(`elena consultation.options_changed ${id}`));
});

test('where no sum is spent an initiative brings no price', () => {
	const initiative = anInitiative({ state: 'admitted' });
	const { id } = aChoice({ method: 'approval', options: {}, state: 'draft', voters: 0 });

	addInitiativesAsOptions(as('elena'), id, [initiative]);

	expect(listOptions(id)).toMatchObject([{ cents: null, neighbourhoodId: null, initiativeId: initiative }]);
});

test('all the initiatives become options or none does', () => {
	const [one, same] = ['admitted', 'to_tavolo'].map((state) =>
		anInitiative({ state: state as 'admitted', title: 'Orto' })
	);
	const elsewhere = anInitiative({ state: 'admitted', neighbourhoodId: 'le-vigne' });
	const { id } = aBallot();
	const add = (...ids: (string | undefined)[]) =>
		addInitiativesAsOptions(
			as('elena'),
			id,
			ids.map((one) => one ?? '')
		);

	expect(() => add()).toThrow('consultation_no_initiative');
	expect(() => add(one, same)).toThrow('consultation_option_twice');
	expect(() => add(one, elsewhere)).toThrow('not_found');
	expect(() => addInitiativesAsOptions(as('teresa'), id, [one ?? ''])).toThrow('forbidden');
	expect(listOptions(id)).toHaveLength(1);
});

test('after the call no initiative is added', () => {
	const initiative = anInitiative({ state: 'admitted' });
	const { id } = aChoice({ ...sum, options: { Panchine: 4000, Alberi: 5000 }, voters: 60 });
	callConsultation(as('elena'), id);

	expect(() => addInitiativesAsOptions(as('elena'), id, [initiative])).toThrow('consultation_already_called');
});

test('a draft changes its method freely, but one with options is no yes or no', () => {
	const { id } = aBallot();
	const lotSource = 'Lotto del sabato dopo la chiusura, ruota di Roma';
	const change = (given: Parameters<typeof aProposal>[0]) =>
		updateConsultation(as('elena'), aProposal({ id, lotSource, ...given }));

	expect(() => change({ method: 'yes_no' })).toThrow('consultation_options_first');
	change({ method: 'score' });
	expect(findConsultation(id)).toMatchObject({ method: 'score', budgetCents: null });

	const simple = aConsultation({ state: 'draft' });
	updateConsultation(as('elena'), aProposal({ id: simple.id, lotSource, method: 'approval' }));
	expect(findConsultation(simple.id)?.method).toBe('approval');
});

test('an option that came from an initiative still does after its words are changed', () => {
	const initiative = anInitiative({ state: 'admitted', title: 'Orto' });
	const { id } = aBallot();
	addInitiativesAsOptions(as('elena'), id, [initiative]);
	const option = listOptions(id).at(-1)?.id ?? '';

	updateOption(as('elena'), id, {
		id: option,
		title: 'Orto di tutti',
		description: '',
		euros: '10',
		neighbourhoodId: ''
	});

	expect(listOptions(id).at(-1)).toMatchObject({ title: 'Orto di tutti', initiativeId: initiative });
});

test('no hand-made form makes an option of an initiative from elsewhere', () => {
	const elsewhere = anInitiative({ state: 'admitted', neighbourhoodId: 'le-vigne' });
	const { id } = aBallot();
	const typed = optionForm.parse({ id: newId(), title: 'Orto', initiativeId: elsewhere });

	addOption(as('elena'), id, typed);

	expect(listOptions(id).at(-1)).toMatchObject({ title: 'Orto', initiativeId: null });
});
