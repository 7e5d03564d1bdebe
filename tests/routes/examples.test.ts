import { expect, test } from 'vitest';
import { settleLivingCity } from '../support/living';
import { examplesOf, pageRoutes } from '../support/pages';

test('in the city that the proofs walk through there is something to see on every page', () => {
	settleLivingCity();

	expect(pageRoutes().filter((route) => examplesOf(route).length === 0)).toEqual([]);
});
