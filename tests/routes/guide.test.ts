import { beforeEach, expect, test } from 'vitest';
import type { Someone } from '../../src/cli/demo/cast';
import { load as guide } from '../../src/routes/amministrazione/+page.server';
import { load as housekeeping } from '../../src/routes/amministrazione/+layout.server';
import { load as page } from '../../src/routes/iniziative/[initiative]/+page.server';
import { anInitiative } from '../support/initiatives';
import { request } from '../support/request';
import { as, settle } from '../support/world';

beforeEach(settle);

const stepsFor = (someone: Someone) => {
	const { steps } = guide(request({ actor: as(someone), path: '/amministrazione' }));
	return steps.filter(({ whoElse }) => whoElse === undefined).map(({ step }) => step);
};

test('the guide offers to each only the steps they may take, and says who takes the others', () => {
	expect(stepsFor('ines')).toEqual(['municipality', 'neighbourhoods', 'staff', 'organizations']);
	expect(stepsFor('carla')).toEqual(['tavoli', 'pact', 'meeting']);
	expect(stepsFor('elena')).toEqual(['tavoli', 'meeting']);
});

test('until the guide is done every page of the administration leads back to it', () => {
	const { guide: left } = housekeeping(request({ actor: as('ines') }));

	expect(left).toEqual({ progress: 'Passi fatti: 5 di 7.', next: 'Il patto per il welfare' });
});

test.each([
	['admitted', ['/incontri/nuovo?tavolo=san-giorgio', '/consultazioni/nuova?iniziativa=']],
	['to_tavolo', ['/consultazioni/nuova?iniziativa=']],
	['approved', ['/progetti/nuovo?iniziativa=']],
	['submitted', []]
] as const)('who coordinates finds the next step of an initiative that is %s', async (state, expected) => {
	const initiative = anInitiative({ state });
	const nextFor = async (someone: Someone) =>
		(await page(request({ actor: as(someone), params: { initiative } }))).next.map(({ href }) => href);

	const found = await nextFor('elena');

	expect(found.map((href) => href.replace(initiative, ''))).toEqual(expected);
	expect(await nextFor('bruna')).toEqual([]);
});
