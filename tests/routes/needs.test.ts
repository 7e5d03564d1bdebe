import { beforeEach, expect, test } from 'vitest';
import { newId } from '../../src/lib/columns.server';
import { countQueries } from '../../src/lib/db.server';
import { countNeeds } from '../../src/lib/needs/queries.server';
import { actions, load } from '../../src/routes/bisogni/+page.server';
import { aNeed } from '../support/needs';
import { request } from '../support/request';
import { as, settle } from '../support/world';

beforeEach(settle);

const typed = (more = {}) => ({
	id: newId(),
	words: 'Manca una panchina alla fermata.',
	theme: 'barriere_architettoniche',
	target: 'anziani',
	neighbourhoodId: 'san-giorgio',
	...more
});

test('a resident tells a need from the page, and it is in the list', async () => {
	await expect(
		actions.default(request({ actor: as('bruna'), form: typed(), path: '/bisogni' }))
	).rejects.toMatchObject({
		location: '/bisogni'
	});

	const { items } = await load(request({ path: '/bisogni?quartiere=san-giorgio' }));
	expect(items).toMatchObject([{ words: 'Manca una panchina alla fermata.', where: 'San Giorgio' }]);
});

test('a need of another quartiere is refused', async () => {
	const form = typed({ neighbourhoodId: 'stazione' });

	expect(await actions.default(request({ actor: as('bruna'), form }))).toMatchObject({ status: 403 });
	expect(countNeeds()).toBe(0);
});

test('a need with a phone number is refused beside its field, and what was typed stays', async () => {
	const form = typed({ words: 'Chiamatemi al 333 1234567' });

	expect(await actions.default(request({ actor: as('bruna'), form }))).toMatchObject({
		status: 400,
		data: { form: { errors: { words: [expect.stringContaining('Togli')] }, data: { words: form.words } } }
	});
});

test.each(['theme', 'target'] as const)(
	'a need without its %s is not put under the first one',
	async (unsaid) => {
		const { [unsaid]: left, ...form } = typed();
		expect(left).toBeDefined();

		expect(await actions.default(request({ actor: as('bruna'), form }))).toMatchObject({
			status: 400,
			data: { form: { errors: { [unsaid]: [expect.any(String)] } } }
		});
		expect(countNeeds()).toBe(0);
	}
);

test.each([
	['voices', '0', 'Scrivi un numero intero da 1 a 1000.'],
	['voices', '3,5', 'Scrivi un numero intero da 1 a 1000.'],
	['voices', '1001', 'Scrivi un numero intero da 1 a 1000.'],
	['voices', 'molte', 'Scrivi un numero intero da 1 a 1000.'],
	['heardOn', '2026-02-30', 'Scrivi un giorno che esiste.'],
	['heardOn', '2027-01-01', 'Questo giorno deve ancora venire. Scrivi quando l’hai sentito.']
])('%s: %s is refused beside its field', async (field, value, sentence) => {
	const form = typed({ [field]: value });

	const answer = await actions.default(request({ actor: as('teresa'), form }));

	expect(answer).toMatchObject({
		status: 400,
		data: { form: { errors: { [field]: [sentence.replace('’', "'")] } } }
	});
	expect(countNeeds()).toBe(0);
});

test('a resident is not asked how many; whoever sits at the tavolo is', async () => {
	const asks = async (who: Parameters<typeof as>[0]) => {
		const { telling } = await load(request({ actor: as(who), path: '/bisogni' }));
		return telling && telling.passesOn;
	};

	expect([await asks('bruna'), await asks('teresa'), await asks('carla')]).toEqual([false, true, true]);
});

test('each is offered the places of which they may tell', async () => {
	const offered = async (actor: Parameters<typeof as>[0]) => {
		const { telling } = await load(request({ actor: as(actor), path: '/bisogni' }));
		return telling && telling.places.map(({ value }) => value);
	};

	expect(await offered('bruna')).toEqual(['san-giorgio']);
	expect(await offered('nadia')).toBe(false);
	expect((await offered('elena')) || []).toHaveLength(4);
	expect((await offered('carla')) || []).toContain('');
});

test('the page needs eight queries, however long the list', async () => {
	for (let more = 0; more < 5; more++) aNeed();

	const asked = request({ actor: as('bruna'), path: '/bisogni' });

	expect(await countQueries(() => load(asked))).toBe(8);
});
