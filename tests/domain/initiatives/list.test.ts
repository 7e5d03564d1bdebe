import { beforeEach, expect, test } from 'vitest';
import { countQueries } from '../../../src/lib/db.server';
import {
	countInitiatives,
	findInitiative,
	listInitiatives,
	type InitiativeFilter
} from '../../../src/lib/initiatives/queries.server';
import { countByPlace } from '../../../src/lib/initiatives/map/queries.server';
import { supportInitiative } from '../../../src/lib/initiatives/supports/commands.server';
import { anInitiative } from '../../support/initiatives';
import { as, inDays, settle, travelTo } from '../../support/world';

beforeEach(settle);

const ids = (filter: InitiativeFilter) => listInitiatives(filter).map(({ id }) => id);

test('initiatives are listed by quartiere, theme, target group, state and organisation', () => {
	const phone = anInitiative();
	travelTo(inDays(1));
	const garden = anInitiative({
		theme: 'giovani',
		targets: ['giovani', 'famiglie'],
		neighbourhoodId: 'stazione',
		state: 'admitted'
	});
	travelTo(inDays(2));
	const city = anInitiative({
		neighbourhoodId: null,
		by: 'lucia',
		author: { kind: 'organization', organizationId: 'il-ponte' }
	});
	anInitiative({ state: 'draft' });

	expect(ids({})).toEqual([city, garden, phone]);
	expect(ids({ neighbourhoodId: 'san-giorgio' })).toEqual([city, phone]);
	expect(ids({ theme: 'giovani' })).toEqual([garden]);
	expect(ids({ target: 'famiglie' })).toEqual([garden]);
	expect(ids({ states: ['admitted', 'to_tavolo'] })).toEqual([garden]);
	expect(ids({ organizationId: 'il-ponte' })).toEqual([city]);
	expect(countInitiatives({ neighbourhoodId: 'san-giorgio' })).toBe(2);
	expect(ids({ limit: 1, offset: 1 })).toEqual([garden]);
});

test('words are looked for in what initiatives say today, in any ending, together with the other filters', () => {
	const garden = anInitiative({ title: 'Orti condivisi' });
	const far = anInitiative({ title: 'Un orto a scuola', neighbourhoodId: 'stazione' });

	expect(ids({ text: 'ORTO' }).toSorted()).toEqual([garden, far].toSorted());
	expect(ids({ text: 'orto scuola' })).toEqual([far]);
	expect(ids({ text: 'orto', neighbourhoodId: 'san-giorgio' })).toEqual([garden]);
	expect(countInitiatives({ text: 'niente' })).toBe(0);
	expect(countInitiatives({ text: '"*(' })).toBe(2);
});

test('the most supported come first when asked', () => {
	const first = anInitiative();
	travelTo(inDays(1));
	const second = anInitiative();
	supportInitiative(as('giulia'), first);

	expect(ids({ sort: 'supported' })).toEqual([first, second]);
	expect(ids({ sort: 'recent' })).toEqual([second, first]);
	expect(ids({ sort: 'waiting' })).toEqual([first, second]);
});

test('a list of any length is one query, and so is one initiative', async () => {
	const id = anInitiative();
	for (let more = 0; more < 5; more++) anInitiative();

	expect(await countQueries(() => listInitiatives())).toBe(1);
	expect(await countQueries(() => countInitiatives())).toBe(1);
	expect(await countQueries(() => findInitiative(id))).toBe(1);
});

test('each quartiere counts what the filters leave, and what is for the whole city stands apart', async () => {
	anInitiative();
	anInitiative({ theme: 'giovani' });
	anInitiative({ neighbourhoodId: 'stazione', theme: 'giovani' });
	anInitiative({ neighbourhoodId: null });
	anInitiative({ state: 'draft' });

	expect(Object.fromEntries(countByPlace({}))).toEqual({ 'san-giorgio': 2, stazione: 1, null: 1 });
	expect(Object.fromEntries(countByPlace({ theme: 'giovani', neighbourhoodId: 'stazione' }))).toEqual({
		'san-giorgio': 1,
		stazione: 1
	});
	expect(await countQueries(() => countByPlace({}))).toBe(1);
});
