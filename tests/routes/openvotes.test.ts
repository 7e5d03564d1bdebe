import { beforeEach, expect, test } from 'vitest';
import type { Someone } from '../../src/cli/demo/cast';
import { consultationForm } from '../../src/lib/consultations/forms';
import { castOpenBallot } from '../../src/lib/consultations/open/commands.server';
import { openBallots } from '../../src/lib/consultations/ballots/tables.server';
import { db } from '../../src/lib/db.server';
import { load as list } from '../../src/routes/consultazioni/+page.server';
import { load as page } from '../../src/routes/consultazioni/[consultation]/+page.server';
import { load as gestione } from '../../src/routes/consultazioni/[consultation]/gestione/+page.server';
import { load as schede } from '../../src/routes/consultazioni/[consultation]/schede/+page.server';
import { load as vota } from '../../src/routes/consultazioni/[consultation]/vota/+page.server';
import {
	actions as vote,
	load as palese
} from '../../src/routes/consultazioni/[consultation]/voto-palese/+page.server';
import { load as nuova } from '../../src/routes/consultazioni/nuova/+page.server';
import { GET as takeOwn } from '../../src/routes/io/dati/esporta/+server';
import { load as tavolo } from '../../src/routes/tavoli/[tavolo]/+page.server';
import { aConsultation, aProposal } from '../support/consultations';
import { anOpenVote, seatOrganization } from '../support/openvotes';
import { ending, loading, request } from '../support/request';
import { as, settle } from '../support/world';

beforeEach(settle);

const asking = (
	who: Someone | null,
	id: string,
	{
		form = {},
		path = `/consultazioni/${id}`
	}: { form?: Record<string, string | string[]>; path?: string } = {}
) => request({ actor: who && as(who), params: { consultation: id, tavolo: 'san-giorgio' }, form, path });

const sent = async (load: (event: never) => unknown, event: never) => JSON.stringify(await load(event));
const kept = () => db.select().from(openBallots).all();

test('a member votes and is sent to the vote, where only they read what they said and until when', async () => {
	const { id } = anOpenVote();
	const form = { seat: 'person:teresa', choice: 'yes' };

	expect(await ending(vote.default(asking('teresa', id, { form })))).toBe(`/consultazioni/${id}`);

	const own = await sent(page, asking('teresa', id));
	expect(own).toContain('Il tuo voto di adesso: Sì. Puoi cambiarlo fino a');
	expect(own).toContain('Cambia il voto');
	expect(await sent(page, asking('paolo', id))).not.toContain('di adesso');
	expect(await sent(palese, asking('teresa', id))).toContain('"chosen":["yes"]');
});

test.each<[Someone | null]>([[null], ['elena'], ['paolo'], ['ines'], ['bruna']])(
	'while members vote, what %s reads does not change',
	async (who) => {
		const { id } = anOpenVote();
		const pages = async () =>
			[
				await sent(page, asking(who, id)),
				await sent(list, asking(who, id, { path: '/consultazioni' })),
				who === 'elena' || who === 'paolo' ? await sent(gestione, asking(who, id)) : ''
			]
				.join()
				.replace(/"id":"[a-z0-9]{10}"/g, '');
		const before = await pages();

		castOpenBallot(as('teresa'), id, { seat: 'person:teresa', ballot: 'yes' });
		castOpenBallot(as('lucia'), id, { seat: 'person:lucia', ballot: 'no' });

		expect(await pages()).toBe(before);
	}
);

test.each([
	['an answer that is not there', 'teresa', { seat: 'person:teresa', choice: 'maybe' }, 400],
	['two answers', 'teresa', { seat: 'person:teresa', choice: ['yes', 'no'] }, 400],
	['no answer', 'teresa', { seat: 'person:teresa' }, 400],
	['no seat', 'teresa', { choice: 'yes' }, 400],
	['another’s seat', 'teresa', { seat: 'person:paolo', choice: 'yes' }, 403],
	['a seat that is not there', 'bruna', { seat: 'person:bruna', choice: 'yes' }, 403]
] as const)('a hand-made vote with %s is refused with a sentence, and nothing is kept', async (...given) => {
	const [, who, typed, status] = given;
	const { id } = anOpenVote();
	const form = Object.fromEntries(
		Object.entries(typed).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]])
	);

	const answer = await vote.default(asking(who, id, { form }));

	expect(answer).toMatchObject({ status, data: { problems: [expect.stringMatching(/\w+ \w+/)] } });
	expect(kept()).toEqual([]);
});

test('who votes for more than one chooses for whom, and reads beside which name it will stand', async () => {
	seatOrganization('il-ponte');
	const { id } = anOpenVote();

	const first = await sent(palese, asking('lucia', id));
	const chosen = await sent(palese, asking('lucia', id, { path: '/?per=organization:il-ponte' }));
	const own = await sent(palese, asking('lucia', id, { path: '/?per=person:lucia' }));

	expect(first).toContain('Associazione Il Ponte');
	expect(first).not.toContain('Stai votando');
	expect(chosen).toContain('Stai votando per Associazione Il Ponte.');
	expect(own).toContain('«Una persona del tavolo»');
});

test('the two kinds of vote do not mix', async () => {
	const [{ id }, secret] = [anOpenVote(), aConsultation()];

	expect(await loading(vota, asking('teresa', id))).toBe(`/consultazioni/${id}/voto-palese`);
	expect(await loading(palese, asking('teresa', secret.id))).toBe(404);
	expect(await loading(palese, asking(null, id))).toContain('/accedi');
	expect(await loading(schede, asking(null, anOpenVote({ state: 'counted' }).id))).toBe(404);
});

test('after the count everybody reads how each member voted', async () => {
	seatOrganization('il-ponte');
	const { id } = anOpenVote({
		state: 'counted',
		votes: [
			['teresa', 'person:teresa', 'yes'],
			['lucia', 'organization:il-ponte', 'no']
		]
	});

	const read = await sent(page, asking(null, id));

	expect(read).toContain('{"name":"Associazione Il Ponte","choice":"No"}');
	expect(read).toContain('{"name":"Una persona del tavolo","choice":"Sì"}');
	expect(read).not.toContain('Teresa');
});

test('the tavolo lists its open votes, and whoever runs it finds where to prepare one', async () => {
	const { id } = anOpenVote();
	const path = '/consultazioni/nuova?tavolo=san-giorgio&metodo=yes_no';
	const at = (who: Someone | null) => sent(tavolo, asking(who, id, { path: '/tavoli/san-giorgio' }));

	expect(await at(null)).toContain(id);
	expect(await at(null)).toContain('"mayCall":false');
	expect(await at('paolo')).toContain('"mayCall":true');
	expect(await sent(nuova, asking('paolo', '', { path }))).toContain('Tavolo di San Giorgio');
	expect(await loading(nuova, asking('teresa', '', { path }))).toBe(403);
	expect(await loading(nuova, asking('paolo', '', { path: '/consultazioni/nuova' }))).toBe(403);
	expect(await sent(list, asking(null, id, { path: '/consultazioni' }))).toContain(
		'Voto palese · Tavolo di San Giorgio'
	);
});

test('a vote of residents says who is asked; one of a tavolo needs not', () => {
	const typed = { ...aProposal(), relations: [] };

	expect(consultationForm.safeParse(typed).success).toBe(false);
	expect(consultationForm.safeParse({ ...typed, tavoloId: 'tavolo-san-giorgio' }).success).toBe(true);
});

test('people download the open votes they gave', async () => {
	anOpenVote({ votes: [['teresa', 'person:teresa', 'yes']] });

	const answer = await takeOwn(asking('teresa', ''));
	const taken = await answer.text();

	expect(JSON.parse(taken).openVotes).toMatchObject([
		{ question: 'Teniamo il tavolo anche in agosto?', choice: '"yes"', organization: null }
	]);
});
