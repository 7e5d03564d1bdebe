import { beforeEach, expect, test } from 'vitest';
import { newId } from '../../../src/lib/columns.server';
import { paperForm } from '../../../src/lib/initiatives/drafts/forms';
import { findDraft } from '../../../src/lib/initiatives/drafts/queries.server';
import { submitInitiative } from '../../../src/lib/initiatives/drafts/commands.server';
import { keyInProposal } from '../../../src/lib/initiatives/paper/commands.server';
import { sheetOf } from '../../../src/lib/initiatives/paper/sheet.server';
import { findInitiative } from '../../../src/lib/initiatives/queries.server';
import { firstStep, secondStep, thirdStep } from '../../support/initiatives';
import { as, settle, told } from '../../support/world';

beforeEach(settle);

const sheet = () => {
	const { step, ...where } = secondStep();
	const { step: last, ...means } = thirdStep;
	void [step, last];
	return { id: newId(), ...firstStep(), targets: ['anziani' as const], needIds: [], ...where, ...means };
};

test('a sheet written by hand is keyed in at once, read over and sent, with nobody’s name', () => {
	const keyed = sheet();

	keyInProposal(as('omar'), keyed);

	expect(findDraft(as('omar'), keyed.id)).toMatchObject({
		...{ title: keyed.title, period: keyed.period, volunteers: 10, step: 3 },
		...{ assistance: 'paper', authorPersonId: null, neighbourhoodIds: ['san-giorgio'] }
	});
	expect(told()).toEqual([
		`omar initiative.drafted ${keyed.id}`,
		`omar initiative.saved ${keyed.id}`,
		`omar initiative.saved ${keyed.id}`
	]);
	submitInitiative(as('omar'), keyed.id);
	expect(findInitiative(keyed.id)).toMatchObject({ state: 'submitted', authorName: null });
});

test.each(['bruna', 'paolo', 'elena', 'ines'] as const)('%s does not key in the sheets of others', (who) => {
	const keyed = sheet();

	expect(() => keyInProposal(as(who), keyed)).toThrow('forbidden');
	expect(told()).toEqual([]);
});

test('a sheet with a quartiere that is not there leaves nothing behind', () => {
	const keyed = { ...sheet(), neighbourhoodIds: ['altrove'] };

	expect(() => keyInProposal(as('omar'), keyed)).toThrow('initiative_where_unknown');

	expect(findDraft(as('omar'), keyed.id)).toBeUndefined();
	expect(told()).toEqual([]);
});

test('the same sheet sent twice is keyed in once', () => {
	const keyed = sheet();
	keyInProposal(as('omar'), keyed);

	expect(() => keyInProposal(as('omar'), keyed)).toThrow('already_done');
});

test('every problem of a sheet is told at once', () => {
	const { error } = paperForm.safeParse({ id: newId(), costLine: ['Tende'], costEuros: ['tante'] });
	const fields = error?.issues.map(({ path }) => String(path[0])).toSorted();

	expect(fields).toEqual(
		[
			'actions',
			'costLine',
			'neighbourhoodIds',
			'period',
			'problem',
			'summary',
			'targets',
			'theme',
			'title'
		].toSorted()
	);
});

test('the paper asks all that the screen asks, and asks for no name', () => {
	const questions = sheetOf([{ value: 'san-giorgio', label: 'San Giorgio' }]).flatMap(
		({ questions }) => questions
	);

	expect(questions).toHaveLength(21);
	expect(questions.every(({ lines = 0, boxes = [], costs = 0 }) => lines + boxes.length + costs > 0)).toBe(
		true
	);
	expect(questions.map(({ label }) => label).join(' ')).not.toMatch(
		/\bnome\b|cognome|codice fiscale|nascita/i
	);
});
