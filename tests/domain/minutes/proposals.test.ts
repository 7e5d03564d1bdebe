import { beforeEach, expect, test } from 'vitest';
import type { Someone } from '../../../src/cli/demo/cast';
import { newId } from '../../../src/lib/columns.server';
import { promiseForm } from '../../../src/lib/minutes/decisions/forms';
import { listCommitmentsIn, listDecisionsIn } from '../../../src/lib/minutes/decisions/queries.server';
import { listAuthorIds } from '../../../src/lib/minutes/authors.server';
import { openRectification } from '../../../src/lib/minutes/commands.server';
import { saveItem } from '../../../src/lib/minutes/items/commands.server';
import { findItem } from '../../../src/lib/minutes/queries.server';
import {
	keepAct,
	keepItem,
	leaveProposal,
	proposeCorrection,
	takeProposal
} from '../../../src/lib/minutes/proposals/commands.server';
import { JOININGS, type Joining } from '../../../src/lib/minutes/proposals/forms';
import { listProposals, proposalsFor } from '../../../src/lib/minutes/proposals/queries.server';
import { findMinutes } from '../../../src/lib/minutes/queries.server';
import { aDecision, aProposal, seenBeside, someMinutes } from '../../support/minutes';
import { changed, photograph } from '../../support/photograph';
import { as, settle, told } from '../../support/world';

beforeEach(() => settle());

const words = (summary: string) => ({
	treatment: 'treated' as const,
	summary,
	notes: '',
	positions: '',
	documents: ''
});
const aPromise = () =>
	promiseForm.parse({ id: newId(), what: 'Portare le sedie', owner: 'role:tavolo', dueOn: '2026-12-31' });

/** Takes it from a page that is up to date. */
function take(
	someone: Someone,
	{ id, proposalId }: Pick<ReturnType<typeof aProposal>, 'id' | 'proposalId'>,
	joining: Joining = 'instead'
) {
	takeProposal(as(someone), id, proposalId, { joining, seen: seenBeside(id, proposalId) });
}

const CLOSED = ['in_review', 'approved', 'published'] as const;

test.each(CLOSED)(
	'what arrives while they are %s is kept as a proposed correction, word for word',
	(state) => {
		const { id, firstItemId } = someMinutes({ state });
		const before = [findItem(id, firstItemId), listDecisionsIn(id), listCommitmentsIn(id)];
		const [decision, promise] = [aDecision(), aPromise()];

		keepItem(as('teresa'), id, firstItemId, { ...words('Era rimasto sul telefono.'), revision: 0 });
		keepAct(as('teresa'), id, firstItemId, { kind: 'decision', typed: decision });
		keepAct(as('teresa'), id, firstItemId, { kind: 'commitment', typed: promise });

		expect([findItem(id, firstItemId), listDecisionsIn(id), listCommitmentsIn(id)]).toEqual(before);
		expect(listProposals(id).map(({ proposed }) => proposed)).toEqual(
			expect.arrayContaining([
				{ kind: 'item', typed: words('Era rimasto sul telefono.') },
				{ kind: 'decision', typed: decision },
				{ kind: 'commitment', typed: promise }
			])
		);
		expect(told().filter((line) => line === `teresa minutes.correction_proposed ${id}`)).toHaveLength(3);
	}
);

test('while the minutes are open what arrives is simply written', () => {
	const { id, firstItemId } = someMinutes({ decision: false, commitment: false });
	const revision = findItem(id, firstItemId)?.revision ?? 0;

	keepItem(as('teresa'), id, firstItemId, { ...words('Arrivato in tempo.'), revision });
	keepAct(as('teresa'), id, firstItemId, { kind: 'decision', typed: aDecision() });
	keepAct(as('teresa'), id, firstItemId, { kind: 'commitment', typed: aPromise() });

	expect(findItem(id, firstItemId)?.summary).toBe('Arrivato in tempo.');
	expect([listDecisionsIn(id).length, listCommitmentsIn(id).length]).toEqual([1, 1]);
	expect(listProposals(id)).toEqual([]);
});

test('whoever may not write in them writes nothing, though they are open', () => {
	const { id, firstItemId } = someMinutes();
	const before = findItem(id, firstItemId);
	const text = { ...words('Scritto da fuori.'), revision: before?.revision ?? 0 };

	for (const someone of ['bruna', 'lucia', 'dario'] as const)
		expect(() => keepItem(as(someone), id, firstItemId, text)).toThrow('forbidden');
	expect(findItem(id, firstItemId)).toEqual(before);
});

test('what arrives twice is kept once, and who goes on writing changes their one proposal', () => {
	const { id, firstItemId } = someMinutes({ state: 'published' });
	const decision = aDecision();
	keepAct(as('teresa'), id, firstItemId, { kind: 'decision', typed: decision });
	keepItem(as('teresa'), id, firstItemId, { ...words('Una frase.'), revision: 0 });

	keepAct(as('teresa'), id, firstItemId, { kind: 'decision', typed: decision });
	keepItem(as('teresa'), id, firstItemId, { ...words('Una frase e mezza.'), revision: 0 });
	keepItem(as('paolo'), id, firstItemId, { ...words('La frase di Paolo.'), revision: 0 });

	const texts = listProposals(id).flatMap(({ proposed }) =>
		proposed.kind === 'item' ? [proposed.typed.summary] : []
	);
	expect(texts.toSorted()).toEqual(['La frase di Paolo.', 'Una frase e mezza.']);
	expect(listProposals(id)).toHaveLength(3);
});

test('what the minutes already say is no correction', () => {
	const decision = aDecision();
	const { id, firstItemId } = someMinutes({ state: 'published', decision });
	const item = findItem(id, firstItemId);
	if (!item) throw new Error('not there');

	keepItem(as('teresa'), id, firstItemId, { ...item, revision: 0 });

	expect(() => keepAct(as('teresa'), id, firstItemId, { kind: 'decision', typed: decision })).toThrow(
		'already_done'
	);
	expect(listProposals(id)).toEqual([]);
});

test('a proposed correction is taken in a rettifica, in the place of the text or beside it', () => {
	const first = aProposal({ state: 'rectifying' });
	take('teresa', first);
	expect(findItem(first.id, first.firstItemId)?.summary).toBe('Quello che era rimasto sul telefono.');
	expect(listProposals(first.id)).toEqual([]);
	expect(told()).toContain(`teresa minutes.correction_taken ${first.id}`);

	const second = aProposal({ state: 'rectifying' });
	take('paolo', second, 'both');
	expect(listAuthorIds(second.id).toSorted()).toEqual(['paolo', 'teresa']);
	expect(findItem(second.id, second.firstItemId)?.summary).toBe(
		'Si è parlato di: Telefono amico.\n\nQuello che era rimasto sul telefono.'
	);
});

test.each(JOININGS)(
	'a correction taken %s from an old page changes nothing, and both texts are there to read',
	(joining) => {
		const { id, firstItemId, proposalId } = aProposal({ state: 'rectifying' });
		const [old, revision] = [seenBeside(id, proposalId), findItem(id, firstItemId)?.revision ?? 0];
		saveItem(as('teresa'), id, firstItemId, { ...words('Scritto nel frattempo.'), revision });
		const before = photograph();

		for (const seen of [old, '']) {
			expect(() => takeProposal(as('paolo'), id, proposalId, { joining, seen })).toThrow('stale');
		}

		expect(changed(before, photograph())).toEqual([]);
		const minutes = findMinutes(id);
		expect(minutes && proposalsFor(as('paolo'), minutes)?.list).toMatchObject([
			{ sides: [{ now: 'Scritto nel frattempo.', said: 'Quello che era rimasto sul telefono.' }] }
		]);
	}
);

test('a late decision and a late promise are taken as if they had been written in time', () => {
	const { id, firstItemId } = someMinutes({ state: 'published' });
	const [decision, promise] = [aDecision({ text: 'Si comincia a ottobre.' }), aPromise()];
	keepAct(as('teresa'), id, firstItemId, { kind: 'decision', typed: decision });
	keepAct(as('teresa'), id, firstItemId, { kind: 'commitment', typed: promise });
	openRectification(as('elena'), id, 'Mancava una decisione.');

	for (const { id: proposalId } of listProposals(id)) take('teresa', { id, proposalId });

	expect(listDecisionsIn(id).map((one) => one.id)).toContain(decision.id);
	expect(listCommitmentsIn(id).map((one) => one.id)).toContain(promise.id);
	expect(listProposals(id)).toEqual([]);
});

test('nothing is taken into minutes that are closed, nor by who only leads, nor twice', () => {
	const closed = aProposal();
	expect(() => take('teresa', closed)).toThrow('minutes_not_open');

	const open = aProposal({ state: 'rectifying' });
	const before = photograph();
	for (const someone of ['elena', 'lucia', 'ines'] as const) {
		expect(() => take(someone, open)).toThrow('forbidden');
	}
	expect(() => take('teresa', { ...open, proposalId: closed.proposalId })).toThrow('not_found');
	expect(changed(before, photograph())).toEqual([]);

	take('teresa', open);
	expect(() => take('teresa', open)).toThrow('already_done');
});

test('a proposed correction is left by who writes or leads, and its words stay', () => {
	const { id, firstItemId, proposalId } = aProposal();
	const before = findItem(id, firstItemId);

	expect(() => leaveProposal(as('lucia'), id, proposalId)).toThrow('forbidden');
	leaveProposal(as('elena'), id, proposalId);

	expect(listProposals(id)).toEqual([]);
	expect(findItem(id, firstItemId)).toEqual(before);
	expect(told()).toContain(`elena minutes.correction_left ${id}`);
	expect(() => leaveProposal(as('elena'), id, proposalId)).toThrow('already_done');
});

test('corrections are proposed only to closed minutes, by who writes, and never decide in an internal item', () => {
	const { id, firstItemId } = someMinutes();
	const proposed = { kind: 'item', typed: words('Tardi.') } as const;

	expect(() => proposeCorrection(as('teresa'), id, firstItemId, proposed)).toThrow('minutes_state');
	const closed = someMinutes({ state: 'published' });
	expect(() => proposeCorrection(as('elena'), closed.id, closed.firstItemId, proposed)).toThrow('forbidden');
	expect(() => proposeCorrection(as('teresa'), closed.id, firstItemId, proposed)).toThrow('not_found');
});

test('who writes or leads reads each proposal beside the present text; nobody else does', () => {
	const { id } = aProposal({ state: 'rectifying' });
	const minutes = findMinutes(id);
	if (!minutes) throw new Error('not there');

	expect(proposalsFor(as('teresa'), minutes)).toMatchObject({
		mayTake: true,
		list: [
			{
				name: 'Teresa Galli',
				heading: 'Testo di un punto: Punto 1, Telefono amico',
				sides: [
					{
						label: 'Riassunto',
						now: 'Si è parlato di: Telefono amico.',
						said: 'Quello che era rimasto sul telefono.'
					},
					{ label: 'Note interne', now: 'Da dire solo tra noi.', said: '(vuoto)' }
				]
			}
		]
	});
	expect(proposalsFor(as('elena'), minutes)).toMatchObject({ mayTake: false });
	for (const someone of [null, as('lucia'), as('ines')]) expect(proposalsFor(someone, minutes)).toBeNull();
});
