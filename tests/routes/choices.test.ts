import { beforeEach, expect, test } from 'vitest';
import { sealedBallots } from '../../src/lib/consultations/ballots/tables.server';
import { castWithCode } from '../../src/lib/consultations/codes/commands.server';
import { listExclusions, listOptions } from '../../src/lib/consultations/options/queries.server';
import { findConsultation } from '../../src/lib/consultations/queries.server';
import { voterParticipations } from '../../src/lib/consultations/roll/tables.server';
import { db } from '../../src/lib/db.server';
import { newId } from '../../src/lib/columns.server';
import { load as page } from '../../src/routes/consultazioni/[consultation]/+page.server';
import {
	actions as manage,
	load as gestione
} from '../../src/routes/consultazioni/[consultation]/gestione/+page.server';
import {
	actions as options,
	load as opzioni
} from '../../src/routes/consultazioni/[consultation]/opzioni/+page.server';
import { actions as option } from '../../src/routes/consultazioni/[consultation]/opzioni/[option]/+page.server';
import {
	actions as limits,
	load as limiti
} from '../../src/routes/consultazioni/[consultation]/opzioni/limiti/+page.server';
import {
	actions as vote,
	load as vota
} from '../../src/routes/consultazioni/[consultation]/vota/+page.server';
import { actions as cast } from '../../src/routes/consultazioni/[consultation]/vota/ricevuta/+page.server';
import { load as nuova } from '../../src/routes/consultazioni/nuova/+page.server';
import { aBallot, aCodeFor, aDeskVote } from '../support/channels';
import { aChoice, actorOf, aNonce, choiceOf } from '../support/consultations';
import { ending, loading, request } from '../support/request';
import { as, settle } from '../support/world';

beforeEach(settle);

type Form = Record<string, string | string[]>;
const asking = (who: string, id: string, form: Form = {}, params = {}) =>
	request({
		actor: actorOf(who),
		params: { consultation: id, ...params },
		form,
		path: `/consultazioni/${id}`
	});

const three = { Panchine: null, Alberi: null, Fontana: null };
const priced = { Panchine: 4000, Alberi: 5000, Fontana: 9000 };
const sum = { method: 'budget', budgetEuros: '10000', state: 'open' } as const;
const marked = () =>
	db
		.select()
		.from(voterParticipations)
		.all()
		.filter(({ castOn }) => castOn);
const nothingKept = () => {
	expect(db.select().from(sealedBallots).all()).toEqual([]);
	expect(marked()).toEqual([]);
};

type Made = ReturnType<typeof aChoice>;
const inFields = ({ idOf }: Made, fields: Form): Form =>
	Object.fromEntries(
		Object.entries(fields).map(([name, value]) => {
			const [, prefix = '', title = ''] = name.match(/^(points-|place-)(.*)$/) ?? [];
			return [prefix ? prefix + idOf(title) : name, Array.isArray(value) ? value.map(idOf) : value];
		})
	);

test.each([
	['approval', { maxChoices: 2 }, { choice: ['Alberi', 'Panchine'] }, ['Panchine', 'Alberi']],
	['score', {}, { 'points-Fontana': '5', 'points-Alberi': '0' }, ['Fontana: 5 punti']],
	[
		'preferences',
		{},
		{ 'place-Alberi': '1', 'place-none': '2', 'place-Panchine': '1' },
		['Panchine alla pari con Alberi', "Nessuna: lasciamo com'è"]
	],
	['approval', {}, { blank: 'on' }, ['Scheda bianca']],
	['score', {}, { blank: 'on', 'points-Fontana': '5' }, ['Scheda bianca']]
] as const)(
	'by %s the second page says in words what was chosen, and it is cast',
	async (method, given, fields, lines) => {
		const made = aChoice({ method, options: three, state: 'open', ...given });
		const nonce = aNonce();

		const reviewed = await vote.review(
			asking('bruna', made.id, { ...inFields(made, fields as unknown as Form), nonce })
		);
		if (!reviewed || !('review' in reviewed) || !reviewed.review) throw new Error('the ballot was refused');
		const { review } = reviewed;
		nothingKept();
		const answer = await cast.default(asking('bruna', made.id, { choice: review.choice, nonce }));

		expect(review.lines).toEqual(lines);
		expect(answer).toMatchObject({
			receipt: { drawing: expect.stringMatching(/^[0-9a-f]+( [0-9a-f]+){20,}$/) }
		});
		expect(JSON.stringify(answer)).not.toContain(nonce);
		expect(db.select().from(sealedBallots).all()).toHaveLength(1);
	}
);

test('over a sum the second page says what it costs in all', async () => {
	const made = aChoice({ ...sum, budgetBallot: 'knapsack', options: priced });
	const fields = { choice: ['Panchine', 'Alberi'], nonce: '0'.repeat(32) };

	const answer = await vote.review(asking('bruna', made.id, inFields(made, fields)));

	expect(answer).toMatchObject({ review: { lines: ['Panchine', 'Alberi'] } });
	expect(JSON.stringify(answer)).toMatch(/In tutto: 9\.000/);
});

test.each([
	[
		'too many options',
		{ method: 'approval', maxChoices: 2 },
		{ choice: ['Panchine', 'Alberi', 'Fontana'] },
		'Puoi scegliere al massimo 2 opzioni: togline qualcuna.'
	],
	[
		'two where one may be chosen',
		{ method: 'approval' },
		{ choice: ['Panchine', 'Alberi'] },
		'Puoi scegliere una sola opzione: lascia quella che preferisci.'
	],
	[
		'too few options',
		{ method: 'approval', minChoices: 2, maxChoices: 3 },
		{ choice: ['Panchine'] },
		'Scegli almeno 2 opzioni. Se non vuoi scegliere, premi «Scheda bianca».'
	],
	[
		'no option',
		{ method: 'approval' },
		{},
		"Scegli almeno un'opzione. Se non vuoi scegliere, premi «Scheda bianca»."
	],
	[
		'one option twice',
		{ method: 'approval', maxChoices: 2 },
		{ choice: ['Panchine', 'Panchine'] },
		'Hai indicato due volte la stessa opzione. Indicala una volta sola.'
	],
	[
		'an option that is not there',
		{ method: 'approval' },
		{ choice: ['Piscina'] },
		'Questa risposta non è tra quelle possibili. Ricarica la pagina e scegli di nuovo.'
	],
	[
		'no points',
		{ method: 'score' },
		{ 'points-Panchine': '0' },
		"Dai almeno un punto a un'opzione. Se non vuoi scegliere, premi «Scheda bianca»."
	],
	['six points', { method: 'score' }, { 'points-Panchine': '6' }, 'I punti vanno da 0 a 5.'],
	[
		'no place',
		{ method: 'preferences' },
		{ 'place-Panchine': '' },
		"Metti in ordine almeno un'opzione. Se non vuoi scegliere, premi «Scheda bianca»."
	],
	[
		'a place left out',
		{ method: 'preferences' },
		{ 'place-Panchine': '1', 'place-Alberi': '3' },
		"Nell'ordine manca un posto. Usa il 1º, poi il 2º, poi il 3º, senza saltarne."
	]
] as const)(
	'a hand-made ballot with %s gets its sentence, keeps what was typed, and nothing is stored',
	async (_, given, fields, sentence) => {
		const made = aChoice({ options: three, state: 'open', ...given });
		const form = { ...inFields(made, fields as unknown as Form), nonce: aNonce() };

		const answer = await vote.review(asking('bruna', made.id, form));
		if (!answer || !('status' in answer)) throw new Error('the ballot was taken');

		expect(answer.status).toBe(400);
		expect(answer.data.problems).toContain(sentence);
		expect(answer.data).toHaveProperty(
			'filled.chosen',
			[form].flatMap((one: Form) => one.choice ?? [])
		);
		nothingKept();
	}
);

test.each([
	[
		['Panchine', 'Alberi', 'Fontana'],
		/^I progetti scelti costano più della somma, che è 10\.000\s€\. Togline qualcuno\.$/
	],
	[[], /^Scegli almeno un'opzione/],
	[['Piscina'], /^Questa risposta non è tra quelle possibili/],
	['yes', /^Questa risposta non è tra quelle possibili/],
	[{ Panchine: 3 }, /^Questa risposta non è tra quelle possibili/]
])('the ballot %j sent straight to the confirmation is refused there too', async (ballot, sentence) => {
	const made = aChoice({ ...sum, budgetBallot: 'knapsack', options: priced });

	const answer = await cast.default(
		asking('bruna', made.id, { choice: choiceOf(ballot, made.idOf), nonce: aNonce() })
	);

	expect(answer).toMatchObject({ status: 400, data: { problems: [expect.stringMatching(sentence)] } });
	nothingKept();
});

test.each([
	['an option by no name', { 'points-__proto__': '5', 'place-__proto__': '1' }],
	['points for an option by no name', { choice: '{"__proto__":5}' }],
	['a place for an option by no name', { choice: '[["__proto__"]]' }],
	['points that are no text', { choice: '{"a":{"toString":1,"valueOf":1}}' }],
	['points without an end', { choice: `{"a":${'['.repeat(40_000)}${']'.repeat(40_000)}}` }]
])('a ballot with %s comes back without it, in a form that a page can carry', async (_, fields) => {
	const { id } = aChoice({ method: 'score', options: three, state: 'open' });

	for (const act of [vote.review, vote.change, cast.default] as const) {
		const answer: unknown = await act(asking('bruna', id, { ...fields, nonce: aNonce() } as Form));
		expect(JSON.stringify(answer)).toContain('"points":{},"places":{}');
	}
	nothingKept();
});

test('whoever voted with a code is shown no receipt of a ballot that was never recorded', async () => {
	const { id, voter, shown } = aDeskVote();
	castWithCode(aCodeFor(id, shown).code, aBallot('no'), '127.0.0.1');

	const answer = await cast.default(asking(voter, id, aBallot('yes')));

	expect(answer).toMatchObject({ status: 409, data: { receipt: undefined } });
	expect(db.select().from(sealedBallots).all()).toHaveLength(1);
});

test('whoever goes back finds the ballot as it was', async () => {
	const made = aChoice({ method: 'preferences', options: three, state: 'open' });
	const choice = choiceOf([['Alberi'], ['Panchine', 'none']], made.idOf);

	const answer = await vote.change(asking('bruna', made.id, { choice, nonce: aNonce() }));

	expect(answer).toMatchObject({
		filled: { places: { [made.idOf('Alberi')]: '1', [made.idOf('Panchine')]: '2', none: '2' } }
	});
	nothingKept();
});

test('the ballot lists the options in the order of the manifest, and "nobody" where people rank', async () => {
	const { id, voters } = aChoice({ method: 'preferences', options: three, state: 'open' });

	const { sheet } = await vota(asking(voters[0] ?? '', id));

	expect(sheet?.options.map(({ title }) => title)).toEqual([
		...Object.keys(three),
		"Nessuna: lasciamo com'è"
	]);
});

test('the public page says what can be chosen, for how much, and how a tie ends', async () => {
	const { id } = aChoice({ ...sum, options: priced, budgetRule: 'equal_shares', maxChoices: 2 });
	const shown = JSON.stringify(await page(asking('bruna', id))).replaceAll('\u00a0', ' ');

	for (const words of [
		'Panchine',
		'4.000 €',
		'Si scelgono da 1 a 2 opzioni',
		'10.000 €',
		'parti uguali',
		'Lotto del sabato'
	])
		expect(shown).toContain(words);
	expect(shown).not.toContain('Se i sì sono');
});

test('the method comes first, and for a sum what each person may choose', async () => {
	const asked = async (query: string) =>
		(await nuova(request({ actor: as('elena'), path: `/consultazioni/nuova${query}` }))).step;

	expect((await asked('')).ways).toHaveLength(5);
	expect((await asked('?metodo=budget')).ways).toHaveLength(2);
	expect((await asked('?metodo=budget&scheda=knapsack')).ask).toBe('');
	expect((await asked('?iniziativa=abc')).ways[0]?.href).toBe(
		'/consultazioni/nuova?iniziativa=abc&metodo=yes_no'
	);
});

test('a coordinator writes the ballot, and is told what is missing and what cannot win', async () => {
	const { id } = aChoice({ ...sum, state: 'draft', options: { Panchine: 40_000 }, maxChoices: 2 });
	const [first] = listOptions(id);
	const form = { id: newId(), title: 'Alberi', euros: '' };
	const here = `/consultazioni/${id}/opzioni`;
	const lacking = async () =>
		(await gestione(asking('elena', id))).preparation?.lacking.map(({ href }) => href);
	expect(await lacking()).toEqual([here, `/consultazioni/${id}/modifica`]);

	expect(await ending(options.add(asking('elena', id, form)))).toBe(here);
	expect(await ending(options.add(asking('elena', id, { ...form, id: newId() })))).toBe(400);
	expect(
		await ending(options.add(asking('elena', id, { ...form, id: newId(), title: 'Orti', euros: '-3' })))
	).toBe(400);
	expect(await ending(options.move(asking('elena', id, { optionId: form.id, by: '-1' })))).toBe(here);
	expect(await lacking()).toEqual([here]);
	const mended = { ...form, title: 'Alberi alti', euros: '5.000' };
	expect(await ending(option.default(asking('elena', id, mended, { option: form.id })))).toBe(here);
	const pair = { oneId: form.id, otherId: first?.id ?? '' };
	expect(await ending(limits.exclude(asking('elena', id, pair)))).toBe(`${here}/limiti`);
	expect(listExclusions(id)).toHaveLength(1);
	expect(await ending(limits.allow(asking('elena', id, pair)))).toBe(`${here}/limiti`);

	expect(listOptions(id).map(({ title }) => title)).toEqual(['Alberi alti', 'Panchine']);
	expect((await gestione(asking('elena', id))).preparation).toMatchObject({
		lacking: [],
		dear: ['Panchine']
	});
	expect(await ending(manage.call(asking('elena', id)))).toBe(409);
	expect(await ending(manage.call(asking('elena', id, { knowing: 'on' })))).toBe(`/consultazioni/${id}`);
	expect(findConsultation(id)?.calledAt).not.toBeNull();
	expect(await loading(opzioni, asking('elena', id))).toBe(404);
});

test('nobody else reads a ballot in the making, and limits are for a sum only', async () => {
	const { id } = aChoice({ method: 'score', options: three, state: 'draft', voters: 0 });

	expect(await loading(opzioni, asking('teresa', id))).toBe(404);
	expect(await loading(opzioni, asking('elena', id))).toBe(200);
	expect(await loading(limiti, asking('elena', id))).toBe(404);
});
