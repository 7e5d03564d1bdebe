import { beforeEach, expect, test } from 'vitest';
import { drawLot } from '../../../src/lib/consultations/draws/commands.server';
import { findConsultation } from '../../../src/lib/consultations/queries.server';
import { resultOf } from '../../../src/lib/consultations/results/page.server';
import type { Told } from '../../../src/lib/consultations/results/steps.server';
import { aChoice, aConsultation } from '../../support/consultations';
import { as, settle } from '../../support/world';

beforeEach(settle);

const three = { Panchine: null, Alberi: null, Fontana: null };
const many = (ballots: readonly unknown[]) => [0, 1, 2, 3].flatMap(() => ballots);

function told(id: string) {
	const consultation = findConsultation(id);
	const result = consultation && resultOf(consultation);
	if (!result) throw new Error('nothing came out');
	return result;
}
const lines = (steps: readonly Told[]): string[] =>
	steps.flatMap(({ text, steps: inside }) => [text, ...lines(inside)]);

test('nothing is told of a vote that was not counted', () => {
	const consultation = findConsultation(aConsultation({ state: 'closed', votes: { yes: 3 } }).id);

	expect(consultation && resultOf(consultation)).toBeUndefined();
});

test('a yes or no begins with its sentence and ends with its comparisons', () => {
	const result = told(aConsultation({ state: 'counted', votes: { yes: 7, no: 4 } }).id);

	expect(result.sentence).toBe('Ha vinto il sì: 7 sì e 4 no.');
	expect(lines(result.steps).at(-1)).toBe('Servivano più sì che no: 7 sì, 4 no.');
});

test('a choice says who was chosen, with the votes of each and the line that settled it', () => {
	const { id } = aChoice({
		...{ method: 'approval', options: three, maxChoices: 2 },
		ballots: [...many([['Panchine', 'Alberi'], ['Panchine']]), ['Fontana'], 'blank']
	});
	const result = told(id);

	expect(result.sentence).toBe('È stata scelta: Panchine.');
	expect(result.rows.map(({ label, value, chosen }) => ({ label, value, chosen }))).toEqual([
		{ label: 'Panchine', value: 8, chosen: true },
		{ label: 'Alberi', value: 4, chosen: false },
		{ label: 'Fontana', value: 1, chosen: false },
		{ label: 'Scheda bianca', value: 1, chosen: false }
	]);
	expect(lines(result.steps)).toContain('Scelta: Panchine (8 voti).');
});

test('a tie says who is level and what will decide, then how it was decided', () => {
	const { id } = aChoice({ method: 'approval', options: three, ballots: many([['Panchine'], ['Alberi']]) });
	const before = told(id);

	expect(before.word).toBe('Parità: sorteggio da fare');
	expect(before.sentence).toBe("C'è una parità: decide il sorteggio.");
	expect(before.ties).toEqual([{ among: expect.arrayContaining(['Panchine', 'Alberi']), places: 1 }]);

	drawLot(as('elena'), id, { seed: '12 34 56 78 90', source: 'Lotto di Roma, sabato 28 marzo 2026' });
	const after = told(id);
	expect(after.lot).toEqual({ seed: '12 34 56 78 90', source: 'Lotto di Roma, sabato 28 marzo 2026' });
	expect(after.ties).toEqual([]);
	expect(lines(after.steps).some((line) => line.startsWith('Il sorteggio decide tra'))).toBe(true);
});

test('an order of preference shows every duel, and who wins it', () => {
	const { id } = aChoice({
		...{ method: 'preferences', options: three },
		ballots: [...many([[['Panchine'], ['Alberi']]]), [['Alberi'], ['none']]]
	});
	const { duels, sentence } = told(id);

	expect(sentence).toBe('È stata scelta: Panchine.');
	expect(duels?.heads).toEqual(['Panchine', 'Alberi', 'Fontana', "Nessuna: lasciamo com'è"]);
	expect(duels?.rows[0]?.cells.slice(0, 2)).toEqual([
		{ votes: null, won: false },
		{ votes: 4, won: true }
	]);
	expect(duels?.rows[1]?.cells[0]).toEqual({ votes: 1, won: false });
});

test('a sum shows both counts, whom each reaches, and why each project is in or out', () => {
	const { id } = aChoice({
		...{ method: 'budget', budgetEuros: '120', budgetRule: 'equal_shares', maxChoices: 3 },
		options: { Panchine: 36, Alberi: 35, Fontana: 48, Orti: 40, Piscina: 100 },
		ballots: many([['Panchine', 'Alberi', 'Fontana'], ['Panchine', 'Alberi', 'Fontana'], ['Orti']])
	});
	const { spendings, sentence } = told(id);
	const why = (title: string) => spendings?.projects.find((project) => project.title === title);

	expect(sentence).toContain('Orti');
	expect(spendings?.rules.map(({ binding }) => binding)).toEqual([false, true]);
	expect(why('Orti')).toMatchObject({ in: ['out', 'in'] });
	expect(why('Orti')?.why).toMatch(/^4 persone lo pagano insieme, al massimo 10,00\s€ ciascuna\.$/);
	expect(why('Fontana')).toMatchObject({ in: ['in', 'out'] });
	expect(why('Piscina')).toMatchObject({ in: ['out', 'out'], why: "Nessuno l'ha scelto." });
});

test.each([
	['approval', three, {}, [['Panchine'], ['Alberi']]],
	['score', three, {}, [{ Panchine: 5, Alberi: 1 }]],
	['preferences', three, {}, [[['Panchine'], ['none']]]],
	[
		'budget',
		{ Panchine: 36, Alberi: 90, Fontana: 50 },
		{ budgetEuros: '100', minimumVotes: 3 },
		[['Panchine'], ['Alberi']]
	],
	[
		'budget',
		{ Panchine: 36, Alberi: 90 },
		{ budgetEuros: '100', budgetRule: 'equal_shares' },
		[['Panchine'], ['Alberi']]
	]
] as const)('every line of a count by %s has its sentence', (method, options, given, ballots) => {
	const { id } = aChoice({ method, options, ballots: many(ballots), ...given });
	const told = findConsultation(id);
	const result = told && resultOf(told);
	const steps = (told?.trace ?? []).filter(({ step }) => !['preferred', 'strongest_path'].includes(step));

	expect(result?.steps).toHaveLength(steps.length);
	expect(lines(result?.steps ?? []).every((line) => /\p{Lu}.*[.:]$/su.test(line))).toBe(true);
});
