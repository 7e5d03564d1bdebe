import { beforeEach, expect, test } from 'vitest';
import type { Someone } from '../../../src/cli/demo/cast';
import { newId } from '../../../src/lib/columns.server';
import { db } from '../../../src/lib/db.server';
import { findInitiative } from '../../../src/lib/initiatives/queries.server';
import { reviewInitiative } from '../../../src/lib/initiatives/reviews/commands.server';
import { reviewForm } from '../../../src/lib/initiatives/reviews/forms';
import { listReviews } from '../../../src/lib/initiatives/reviews/queries.server';
import {
	answerDueOn,
	awaitsAnswer,
	daysToAnswer,
	type Answer,
	type InitiativeState
} from '../../../src/lib/initiatives/rules';
import { letters } from '../../../src/lib/outbox/tables.server';
import { anInitiative } from '../../support/initiatives';
import { as, settle, told } from '../../support/world';

beforeEach(settle);

const review = (to: Answer) => ({
	id: newId(),
	to,
	office: 'Servizi sociali',
	competence: 'yes' as const,
	legal: 'yes' as const,
	technical: 'with_conditions' as const,
	economic: 'yes' as const,
	euros: '1.500',
	note: 'Sentire la ragioneria',
	conditions: 'Serve una convenzione con il centro sociale.',
	deadline: '2026-04-30',
	answer: 'Ci piace: cerchiamo insieme una stanza.'
});

test.each([
	['submitted', 'under_review'],
	['submitted', 'co_design'],
	['under_review', 'admitted'],
	['co_design', 'not_admissible']
] as const)('the coordinator answers an initiative %s: %s', (state, to) => {
	const id = anInitiative({ state });

	reviewInitiative(as('elena'), id, review(to));

	expect(findInitiative(id)?.state).toBe(to);
	expect(listReviews(id)).toMatchObject([
		{ office: 'Servizi sociali', cents: 150000, technical: 'with_conditions', deadline: '2026-04-30' }
	]);
	expect(told().slice(-2)).toEqual([`elena initiative.reviewed ${id}`, `elena initiative.advanced ${id}`]);
});

const CONDITIONS = 'A queste condizioni: Serve una convenzione con il centro sociale.';

test('a yes on conditions says which, and everybody reads them with the answer', () => {
	const id = anInitiative();
	const typed = { ...review('admitted'), euros: '', conditions: '' };

	const { error } = reviewForm.safeParse(typed);
	reviewInitiative(as('elena'), id, review('admitted'));

	expect(error?.issues.map(({ path }) => path.join())).toEqual(['conditions']);
	expect(listReviews(id)[0]).toMatchObject({
		answer: 'Ci piace: cerchiamo insieme una stanza.',
		conditions: 'Serve una convenzione con il centro sociale.'
	});
	expect(db.select({ body: letters.body }).from(letters).all().at(-1)?.body).toContain(CONDITIONS);
});

test.each(['competence', 'legal', 'technical', 'economic'] as const)(
	'on conditions in the %s opinion: the conditions are asked for',
	(asked) => {
		const yes = { competence: 'yes', legal: 'yes', technical: 'yes', economic: 'yes' };
		const typed = { ...review('admitted'), ...yes, euros: '', conditions: '' };

		expect(reviewForm.safeParse(typed).success).toBe(true);
		const { error } = reviewForm.safeParse({ ...typed, [asked]: 'with_conditions' });
		expect(error?.issues.map(({ path, message }) => [path.join(), message])).toEqual([
			['conditions', 'Scrivi quali sono le condizioni.']
		]);
	}
);

test('the day of the next step is not one that has passed', () => {
	const id = anInitiative();
	const late = { ...review('under_review'), deadline: '2026-03-11' };

	expect(() => reviewInitiative(as('elena'), id, late)).toThrow('feasibility_deadline_past');

	expect(listReviews(id)).toEqual([]);
	expect(reviewForm.safeParse({ ...late, deadline: '2026-02-30' }).success).toBe(false);
});

test('a "no" is read with the office that decided and its reason', () => {
	const id = anInitiative();

	reviewInitiative(as('elena'), id, review('not_admissible'));

	expect(findInitiative(id)).toMatchObject({
		office: 'Servizi sociali',
		reason: `Ci piace: cerchiamo insieme una stanza.\n\n${CONDITIONS}`
	});
});

test('a second office looks at it while it is being looked at', () => {
	const id = anInitiative({ state: 'under_review' });

	reviewInitiative(as('elena'), id, review('under_review'));

	expect(findInitiative(id)?.state).toBe('under_review');
	expect(listReviews(id)).toHaveLength(1);
});

test("the office's own note is not for everybody", () => {
	const id = anInitiative();

	reviewInitiative(as('elena'), id, review('admitted'));

	expect(JSON.stringify(listReviews(id))).not.toContain('ragioneria');
});

test.each<[string, Someone, InitiativeState, Answer, string]>([
	['the author', 'bruna', 'submitted', 'admitted', 'forbidden'],
	['the facilitator', 'paolo', 'submitted', 'admitted', 'forbidden'],
	['an operator', 'omar', 'submitted', 'admitted', 'forbidden'],
	['an administrator', 'ines', 'submitted', 'admitted', 'forbidden'],
	['a coordinator of another area', 'dario', 'submitted', 'admitted', 'forbidden'],
	['a coordinator, of a draft', 'elena', 'draft', 'admitted', 'not_found'],
	['a coordinator, too late', 'elena', 'to_tavolo', 'not_admissible', 'initiative_not_there'],
	['a coordinator, a "no" said twice', 'elena', 'not_admissible', 'not_admissible', 'initiative_not_there']
])('%s is refused, and nothing changes', (_, who, state, to, reason) => {
	const id = anInitiative({ state });
	const before = told();

	expect(() => reviewInitiative(as(who), id, review(to))).toThrow(reason);

	expect(listReviews(id)).toEqual([]);
	expect(told()).toEqual(before);
});

test('the same answer sent twice is given once', () => {
	const id = anInitiative();
	const said = review('under_review');
	reviewInitiative(as('elena'), id, said);

	expect(() => reviewInitiative(as('elena'), id, said)).toThrow('already_done');
	expect(listReviews(id)).toHaveLength(1);
});

test('an answer needs an office, words and four opinions', () => {
	const { error } = reviewForm.safeParse({
		id: newId(),
		to: 'not_admissible',
		office: ' ',
		answer: '',
		euros: 'tanto'
	});

	expect(error?.issues.map(({ path }) => path[0]).sort()).toEqual(
		['answer', 'competence', 'economic', 'euros', 'legal', 'office', 'technical'].sort()
	);
});

test.each([
	['2026-03-12', 30, '2026-04-11'],
	['2026-10-20', 10, '2026-10-30'],
	['2028-02-28', 1, '2028-02-29']
])('sent on %s, with %i days, it is answered by %s', (sent, days, due) => {
	expect(answerDueOn(sent, days)).toBe(due);
});

test.each([
	['2026-03-12', 30],
	['2026-04-11', 0],
	['2026-04-13', -2]
])('on %s there are %i days left of those', (today, left) => {
	expect(daysToAnswer('2026-04-11', today)).toBe(left);
});

test('an answer is owed until the Comune has said where to go on', () => {
	expect((['submitted', 'under_review', 'co_design', 'admitted'] as const).map(awaitsAnswer)).toEqual([
		true,
		true,
		false,
		false
	]);
});
