import { beforeEach, describe, expect, test } from 'vitest';
import type { Someone } from '../../src/cli/demo/cast';
import { newId } from '../../src/lib/columns.server';
import { countQueries } from '../../src/lib/db.server';
import { findDraft, listMine } from '../../src/lib/initiatives/drafts/queries.server';
import { findInitiative } from '../../src/lib/initiatives/queries.server';
import { load as list } from '../../src/routes/iniziative/+page.server';
import { actions as begin, load as nuova } from '../../src/routes/iniziative/nuova/+page.server';
import { actions, load } from '../../src/routes/iniziative/[initiative]/+page.server';
import {
	actions as two,
	load as stepTwo
} from '../../src/routes/iniziative/[initiative]/proposta/2/+page.server';
import { actions as three } from '../../src/routes/iniziative/[initiative]/proposta/3/+page.server';
import {
	actions as summary,
	load as riepilogo
} from '../../src/routes/iniziative/[initiative]/proposta/riepilogo/+page.server';
import { load as receipt } from '../../src/routes/iniziative/[initiative]/ricevuta/+page.server';
import {
	actions as answer,
	load as risposta
} from '../../src/routes/iniziative/[initiative]/risposta/+page.server';
import { load as versions } from '../../src/routes/iniziative/[initiative]/versioni/+page.server';
import { anInitiative } from '../support/initiatives';
import { ending, request } from '../support/request';
import { as, settle, told } from '../support/world';

beforeEach(settle);

const asking = (who: Someone | null, id: string, form: Record<string, string | string[]> = {}) =>
	request({ actor: who && as(who), params: { initiative: id }, form, path: `/iniziative/${id}` });

const firstStep = (id: string) => ({
	id,
	title: 'Telefono amico',
	summary: 'Una telefonata al giorno.',
	theme: 'anziani_socialita',
	problem: 'La solitudine.',
	targets: ['anziani'],
	otherTargets: ['caregiver']
});

test('a proposal is begun, saved step by step, sent, and answered with a receipt', async () => {
	const id = newId();

	expect(await ending(begin.default(asking('bruna', '', firstStep(id))))).toBe(
		`/iniziative/${id}/proposta/2`
	);
	expect(
		await ending(
			two.default(
				asking('bruna', id, {
					scope: 'quartieri',
					neighbourhoodIds: ['san-giorgio', 'le-fornaci'],
					period: 'Da marzo',
					actions: 'Telefoniamo',
					then: 'later'
				})
			)
		)
	).toBe('/io');
	expect(
		await ending(
			three.default(
				asking('bruna', id, {
					volunteers: '10',
					volunteerHours: '',
					costLine: ['Telefoni', '', ''],
					costEuros: ['1.300,50', '', '']
				})
			)
		)
	).toBe(`/iniziative/${id}/proposta/riepilogo`);
	expect(findDraft(as('bruna'), id)).toMatchObject({
		targets: ['anziani', 'caregiver'],
		volunteers: 10,
		volunteerHours: null,
		costs: [{ line: 'Telefoni', cents: 130050 }]
	});

	expect(await ending(summary.send(asking('bruna', id)))).toBe(`/iniziative/${id}/ricevuta`);
	expect(receipt(asking('bruna', id))).toMatchObject({ id, due: '11 aprile 2026' });
});

describe('a draft', () => {
	test.each([null, 'giulia', 'elena', 'ines'] as const)('is not there for %s', async (who) => {
		const id = anInitiative({ state: 'draft' });

		expect(await ending((async () => load(asking(who, id)))())).toBe(404);
	});

	test('opens its summary for its author', async () => {
		const id = anInitiative({ state: 'draft' });

		expect(await ending((async () => load(asking('bruna', id)))())).toBe(
			`/iniziative/${id}/proposta/riepilogo`
		);
		expect(riepilogo(asking('bruna', id))).toMatchObject({ ready: true });
		expect(await ending((async () => riepilogo(asking('elena', id)))())).toBe(404);
		expect(await ending(stepTwo(asking('giulia', id)))).toBe(404);
	});

	test('is sent once: the second time it is no longer there', async () => {
		const id = anInitiative({ state: 'draft' });
		await ending(summary.send(asking('bruna', id)));

		expect(await ending(summary.send(asking('bruna', id)))).toBe(404);
	});
});

test('somebody who has not signed in is led to do so, and comes back', async () => {
	expect(await ending(nuova(request({ path: '/iniziative/nuova' })))).toBe(
		'/accedi?poi=%2Finiziative%2Fnuova'
	);
});

test('a first step with problems keeps what was typed and says them beside the fields', async () => {
	const id = newId();
	const typed = { ...firstStep(id), title: '', theme: '', targets: [], otherTargets: [] };

	const answered = await begin.default(asking('bruna', '', typed));

	expect(answered).toMatchObject({
		status: 400,
		data: {
			form: {
				errors: {
					title: ['Scrivi un titolo breve.'],
					theme: ['Scegli un tema.'],
					targets: { _errors: ['Scegli almeno un gruppo di persone.'] }
				},
				data: { summary: 'Una telefonata al giorno.' }
			}
		}
	});
	expect(listMine(as('bruna'))).toEqual([]);
});

test('the same first step sent twice is told so', async () => {
	const id = newId();
	await ending(begin.default(asking('bruna', '', firstStep(id))));

	expect(await ending(begin.default(asking('bruna', '', firstStep(id))))).toBe(409);
});

test('somebody nobody verified cannot begin a proposal by hand', async () => {
	expect(await ending(begin.default(asking('nadia', '', firstStep(newId()))))).toBe(403);
	expect(told()).toEqual([]);
});

describe('support', () => {
	test('is given once', async () => {
		const id = anInitiative();

		expect(await ending(actions.support(asking('giulia', id)))).toBe(`/iniziative/${id}`);
		expect(await ending(actions.support(asking('giulia', id)))).toBe(409);
		expect(load(asking('giulia', id))).toMatchObject({ mySupport: true, supports: '1 persona la sostiene' });
	});

	test('is refused to who is not verified, and asked of who has not signed in', async () => {
		const id = anInitiative();

		expect(await ending(actions.support(asking('nadia', id)))).toBe(403);
		expect(await ending(actions.support(asking(null, id)))).toBe(
			`/accedi/di-nuovo?/tieni&poi=%2Finiziative%2F${id}`
		);
		expect(findInitiative(id)?.supports).toBe(0);
	});
});

describe('the answer of the Comune', () => {
	const review = (more = {}) => ({
		id: newId(),
		to: 'not_admissible',
		office: 'Servizi sociali',
		competence: 'no',
		legal: 'yes',
		technical: 'yes',
		economic: 'yes',
		answer: 'Il servizio esiste già.',
		...more
	});

	test('is written by the coordinator and read by everybody', async () => {
		const id = anInitiative();

		expect(await ending(answer.default(asking('elena', id, review())))).toBe(`/iniziative/${id}`);
		expect(load(asking(null, id))).toMatchObject({
			no: { reason: 'Il servizio esiste già.', office: 'Servizi sociali' },
			state: { word: 'Non ammissibile' }
		});
	});

	test.each([
		['bruna', 403],
		['dario', 403],
		['ines', 403]
	] as const)('is refused to %s', async (who, status) => {
		const id = anInitiative();

		expect(await ending(risposta(asking(who, id)))).toBe(status);
		expect(await ending(answer.default(asking(who, id, review())))).toBe(status);
		expect(findInitiative(id)?.state).toBe('submitted');
	});

	test.each(['to', 'competence', 'legal', 'technical', 'economic'] as const)(
		'where nothing was chosen for %s is not taken for the first choice',
		async (unanswered) => {
			const id = anInitiative();
			const { [unanswered]: left, ...chosen } = review();
			expect(left).toBeDefined();

			expect(await answer.default(asking('elena', id, chosen))).toMatchObject({
				status: 400,
				data: { form: { errors: { [unanswered]: [expect.any(String)] }, data: { [unanswered]: '' } } }
			});
			expect(findInitiative(id)?.state).toBe('submitted');
		}
	);

	test('opens with nothing chosen', async () => {
		const { reviewForm } = await risposta(asking('elena', anInitiative()));

		expect(reviewForm.data).toMatchObject({ to: '', competence: '', legal: '', technical: '', economic: '' });
	});

	test('without an office keeps what was typed', async () => {
		const id = anInitiative();

		expect(await answer.default(asking('elena', id, review({ office: '' })))).toMatchObject({
			status: 400,
			data: {
				form: {
					errors: { office: ['Scrivi quale ufficio risponde.'] },
					data: { answer: 'Il servizio esiste già.' }
				}
			}
		});
	});

	test('from a page that is no longer true is told so', async () => {
		const id = anInitiative({ state: 'to_tavolo' });

		expect(await ending(answer.default(asking('elena', id, review())))).toBe(409);
	});
});

test('the author stays hidden unless they chose to be named', () => {
	const id = anInitiative();

	const shown = JSON.stringify(load(asking(null, id)));

	expect(shown).toContain('Una persona del quartiere');
	expect(shown).not.toMatch(/bruna|Ferrari/i);
});

test('the page of an initiative needs seven queries and the eight of its story, the list three', async () => {
	const id = anInitiative();
	for (let more = 0; more < 5; more++) anInitiative();

	const asked = asking('giulia', id);

	expect(await countQueries(() => load(asked))).toBeLessThanOrEqual(18);
	expect(await countQueries(() => list(asked))).toBe(3);
	expect(versions(asking(null, id))).toMatchObject({ versions: [] });
});

test('the list narrows by what the address says and ignores what it does not know', () => {
	anInitiative({ title: 'Orto condiviso', neighbourhoodId: 'stazione' });
	anInitiative();
	const at = (path: string) => list(request({ path })).items.map(({ title }) => title);

	expect(at('/iniziative?quartiere=stazione')).toEqual(['Orto condiviso']);
	expect(at('/iniziative?testo=orti')).toEqual(['Orto condiviso']);
	expect(at('/iniziative?stato=ended')).toEqual([]);
	expect(at('/iniziative?stato=awaiting')).toHaveLength(2);
	expect(at('/iniziative?tema=calcio&ordine=a-caso&pagina=99')).toHaveLength(2);
	expect(at('/iniziative?quartiere=atlantide')).toEqual([]);
	expect(list(request({ path: '/iniziative?stato=approved' })).count).toBe(0);
});

test('the list as a map: each quartiere says how many there are, and its link keeps the filters', async () => {
	anInitiative();
	anInitiative({ neighbourhoodId: 'stazione' });

	const { map, items, other } = list(
		request({ path: '/iniziative?vista=mappa&tema=anziani_socialita&pagina=2' })
	);

	const here = map?.places.find(({ slug }) => slug === 'san-giorgio');
	expect(here).toMatchObject({
		words: '1 iniziativa',
		href: '?tema=anziani_socialita&quartiere=san-giorgio'
	});
	expect(items).toEqual([]);
	expect(other).toBe('/iniziative?tema=anziani_socialita');
	expect(await countQueries(() => list(request({ path: '/iniziative?vista=mappa' })))).toBe(3);
});
