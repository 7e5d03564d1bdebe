import { beforeEach, describe, expect, test } from 'vitest';
import { SYSTEM } from '../../../src/lib/actor';
import { cityRoles } from '../../../src/lib/accounts/tables.server';
import { castBallot } from '../../../src/lib/consultations/ballots/commands.server';
import { callConsultation } from '../../../src/lib/consultations/calling/commands.server';
import { preparationOf } from '../../../src/lib/consultations/calling/page.server';
import { chooseChannels } from '../../../src/lib/consultations/channels/commands.server';
import { lookUp } from '../../../src/lib/consultations/codes/desk-page.server';
import { annulConsultation } from '../../../src/lib/consultations/commands.server';
import { countConsultation } from '../../../src/lib/consultations/counts/commands.server';
import { countWhatIsDue } from '../../../src/lib/consultations/counts/due.server';
import {
	closePaperBatch,
	openPaperBatch
} from '../../../src/lib/consultations/paper/batches/commands.server';
import { declareReturns } from '../../../src/lib/consultations/paper/commands.server';
import {
	castPaperBallot,
	issuePaperBallot,
	takeBackPaperBallot
} from '../../../src/lib/consultations/paper/desk/commands.server';
import { keySheet, settleSheet } from '../../../src/lib/consultations/paper/keying/commands.server';
import { batchSeenBy } from '../../../src/lib/consultations/paper/keying/page.server';
import { markedIn, readMarked } from '../../../src/lib/consultations/paper/keying/rules';
import { boxLinkOf } from '../../../src/lib/consultations/paper/page.server';
import { findPaperBatch, findReturns } from '../../../src/lib/consultations/paper/queries.server';
import { batchProblem, handySize, standsApart } from '../../../src/lib/consultations/paper/rules';
import { paperBallots, paperSettlements } from '../../../src/lib/consultations/paper/tables.server';
import { findConsultation } from '../../../src/lib/consultations/queries.server';
import { voterParticipations } from '../../../src/lib/consultations/roll/tables.server';
import { startAssisted } from '../../../src/lib/consultations/assisted/commands.server';
import { db } from '../../../src/lib/db.server';
import { found } from '../../../src/lib/errors';
import { aBallot, aCodeFor, aDeskVote } from '../../support/channels';
import { actorOf, aConsultation } from '../../support/consultations';
import { aBatchOf, aBoxOf, aPaperVote, close } from '../../support/paper';
import { as, DAY, inDays, settle, told, travelTo } from '../../support/world';

beforeEach(settle);

const omar = () => as('omar');
const elena = () => as('elena');
const rows = () =>
	db
		.select()
		.from(voterParticipations)
		.all()
		.filter(({ channel }) => channel !== null);
const copies = () => db.select().from(paperBallots).all();
const foundOf = (id: string) => found(findConsultation(id));
const seenBy = (who: 'omar' | 'elena' | 'carla' | 'bruna', id: string, batch: string) =>
	batchSeenBy(as(who), foundOf(id), batch, 0);

describe('rules of batches', () => {
	test.each([
		[5, 5, undefined],
		[3, 3, undefined],
		[2, 3, 'paper_batch_few'],
		[4, 12, 'paper_batch_few'],
		[5, 10, undefined],
		[5, 9, 'paper_batch_leaves_few'],
		[9, 9, undefined],
		[13, 12, 'paper_batch_over'],
		[201, 400, 'paper_batch_many'],
		[198, 203, undefined],
		[0, 12, 'paper_batch_size'],
		[5.5, 12, 'paper_batch_size']
	])('%i of %i sheets: %s', (size, left, problem) => {
		expect(batchProblem(size, left)).toBe(problem);
	});

	test('the size proposed always makes a batch', () => {
		const sizes = Array.from({ length: 600 }, (_, i) => i + 1);

		expect(sizes.filter((left) => batchProblem(handySize(left), left) !== undefined)).toEqual([]);
	});

	test.each([
		[5, 5, true],
		[10, 0, true],
		[4, 30, false],
		[30, 4, false],
		[5, 4, false],
		[9, 0, false],
		[0, 30, false]
	])('%i on paper and %i others stand apart: %s', (paper, others, apart) => {
		expect(standsApart(paper, others)).toBe(apart);
	});
});

test.each([
	[{ a: '1', b: '2' }, [['a'], ['b']]],
	[{ a: '1', b: '3', c: '3' }, [['a'], ['b', 'c']]],
	[{ b: ' 2 ' }, [['b']]],
	[{}, []]
])('numbers by hand %j are the order %j', (places, order) => {
	expect(markedIn(PREFERENCES, typed(places))).toEqual(order);
});

test('what is no number on a sheet is told, and each button says more than what is marked', () => {
	const faultOf = (places: Record<string, string>, odd?: string) =>
		readMarked(PREFERENCES, markedIn(PREFERENCES, typed(places, odd)));

	expect(faultOf({ a: 'x' })).toEqual({ fault: expect.any(String) });
	expect(faultOf({ a: '0' })).toEqual({ fault: 'too_few_choices' });
	expect(faultOf({ a: '1' }, 'void')).toEqual({ keyed: 'void' });
	expect(faultOf({ a: 'x' }, 'blank')).toEqual({ keyed: 'blank' });
	expect(faultOf({}, 'missing')).toEqual({ keyed: 'missing' });
	expect(faultOf({ a: '1' }, 'nothing')).toEqual({ keyed: [['a']] });
});

const PREFERENCES = {
	method: 'preferences' as const,
	options: ['a', 'b', 'c'].map((id) => ({ id, cents: null })),
	choices: { least: 1, most: 1 },
	budget: null
};

function typed(places: Readonly<Record<string, string>>, odd?: string) {
	const fields = new FormData();
	for (const [id, place] of Object.entries(places)) fields.set(`place-${id}`, place);
	if (odd) fields.set('odd', odd);
	return fields;
}

describe('a paper ballot at the desk', () => {
	test('ties the row before it is handed over, counts when it is in the box, and the record names nobody', () => {
		const { id, shown } = aPaperVote({ issued: 0, closed: false });
		const [whom] = [found(shown[0])];

		issuePaperBallot(omar(), id, whom);
		expect(rows()).toMatchObject([{ channel: 'paper', issuedOn: '2026-03-12', castOn: null }]);
		expect(told().at(-1)).toBe(`omar consultation.paper_issued ${id}`);
		expect(lookUp(omar(), id, whom).standing).toBe('vote_issued_paper');
		const before = told();
		castPaperBallot(omar(), id, whom);

		expect(rows()).toMatchObject([{ channel: 'paper', castOn: '2026-03-12' }]);
		expect(told()).toEqual(before);
		expect(lookUp(omar(), id, whom).standing).toBe('has_voted');
		const record = JSON.stringify(db.all('select * from events'));
		for (const secret of [whom.deskNumber, rows()[0]?.voterKey ?? '?']) expect(record).not.toContain(secret);
	});

	test('brought back unused it frees the row: whoever held it votes online, or gets another', () => {
		const { id, voter, shown } = aDeskVote({ channels: ['paper'] });
		issuePaperBallot(omar(), id, shown);
		expect(() => castBallot(actorOf(voter), id, aBallot())).toThrow('vote_issued_paper');

		takeBackPaperBallot(omar(), id, shown);

		expect(told().at(-1)).toBe(`omar consultation.paper_taken_back ${id}`);
		expect(rows()).toEqual([]);
		castBallot(actorOf(voter), id, aBallot());
		expect(() => issuePaperBallot(omar(), id, shown)).toThrow('desk_has_voted');
		expect(rows()).toMatchObject([{ channel: 'online' }]);
	});

	test('one person, one row: whoever holds paper gets nothing else, and whoever holds something else no paper', () => {
		const { id, shown } = aDeskVote({ channels: ['paper', 'code', 'assisted'], listed: ['SG-0002'] });
		const other = { deskNumber: 'SG-0002' };
		issuePaperBallot(omar(), id, shown);
		aCodeFor(id, other);
		const before = rows();

		expect(() => aCodeFor(id, shown)).toThrow('desk_already_issued');
		expect(() => startAssisted(omar(), id, shown)).toThrow('desk_already_issued');
		expect(() => issuePaperBallot(omar(), id, shown)).toThrow('desk_already_issued');
		expect(() => issuePaperBallot(omar(), id, other)).toThrow('desk_already_issued');
		expect(() => castPaperBallot(omar(), id, other)).toThrow('paper_not_held');
		expect(() => takeBackPaperBallot(omar(), id, other)).toThrow('paper_not_held');
		expect(rows()).toEqual(before);
	});

	test('counts once, and is not taken back from the box', () => {
		const { id, shown } = aDeskVote({ channels: ['paper'] });
		issuePaperBallot(omar(), id, shown);
		castPaperBallot(omar(), id, shown);

		expect(() => castPaperBallot(omar(), id, shown)).toThrow('desk_has_voted');
		expect(() => takeBackPaperBallot(omar(), id, shown)).toThrow('desk_has_voted');
		expect(() => issuePaperBallot(omar(), id, shown)).toThrow('desk_has_voted');
	});

	test('is refused off the roll, to whoever may not, where nobody votes so, too early and too late', () => {
		const { id, shown } = aDeskVote({ channels: ['paper'] });
		for (const act of [issuePaperBallot, castPaperBallot, takeBackPaperBallot]) {
			expect(() => act(omar(), id, { deskNumber: 'SG-NOBODY' })).toThrow('desk_not_on_roll');
			expect(() => act(as('bruna'), id, shown)).toThrow('forbidden');
		}
		close(id);
		expect(() => issuePaperBallot(omar(), id, shown)).toThrow('vote_closed');
		travelTo(inDays(0));
		const early = aDeskVote({ channels: ['paper'], state: 'called' });
		expect(() => issuePaperBallot(omar(), early.id, early.shown)).toThrow('vote_not_open_yet');
		annulConsultation(elena(), early.id, 'Domanda sbagliata');
		expect(() => issuePaperBallot(omar(), early.id, early.shown)).toThrow('vote_annulled');
		const without = aDeskVote();
		expect(() => issuePaperBallot(omar(), without.id, without.shown)).toThrow('channel_not_used');
		expect(rows()).toEqual([]);
	});
});

test('a vote on paper is called only where two people may copy it', () => {
	const { id } = aConsultation({ state: 'draft' });
	chooseChannels(elena(), id, ['paper']);
	expect(preparationOf(foundOf(id))?.lacking).toEqual([]);
	db.delete(cityRoles).run();
	db.insert(cityRoles).values({ personId: 'elena', role: 'coordinator', givenBy: 'ines' }).run();

	expect(preparationOf(foundOf(id))?.lacking).toMatchObject([{ href: `/consultazioni/${id}/elenco` }]);
	expect(() => callConsultation(as('elena'), id)).toThrow('consultation_paper_two_people');
	expect(foundOf(id).calledAt).toBeNull();
});

describe('the ballot box', () => {
	test('is counted once, by whoever serves or coordinates there, and never changed', () => {
		const { id } = aPaperVote({ issued: 7, cast: 6 });

		declareReturns(omar(), id, { sheets: 6, note: '' });

		expect(findReturns(id)).toMatchObject({ sheets: 6, note: '' });
		expect(told().at(-1)).toBe(`omar consultation.paper_declared ${id}`);
		expect(() => aBoxOf(id, 6)).toThrow('paper_already_declared');
		expect(() => db.run('update consultation_paper_returns set sheets = 9')).toThrow();
	});

	test('a difference from the roll asks for its why, and no box holds more than was handed over', () => {
		const { id } = aPaperVote({ issued: 8, cast: 6 });

		expect(() => aBoxOf(id, 9, 'Non sappiamo.')).toThrow('paper_more_than_issued');
		expect(() => aBoxOf(id, 7)).toThrow('paper_note_required');
		expect(() => aBoxOf(id, 5)).toThrow('paper_note_required');
		expect(findReturns(id)).toBeUndefined();
		aBoxOf(id, 7, 'Una persona non è stata segnata.');
		expect(findReturns(id)?.sheets).toBe(7);
	});

	test.each([
		[
			'by a resident',
			() => declareReturns(as('bruna'), aPaperVote().id, { sheets: 6, note: '' }),
			'forbidden'
		],
		['while the vote is open', () => aBoxOf(aPaperVote({ closed: false }).id, 6), 'consultation_still_open'],
		['where nobody votes so', () => aBoxOf(aConsultation({ state: 'closed' }).id, 0), 'channel_not_used'],
		[
			'of a draft',
			() => aBoxOf(aDeskVote({ channels: ['paper'], state: 'draft' }).id, 0),
			'consultation_not_called'
		],
		['of an annulled vote', () => aBoxOf(annulled(), 6), 'consultation_annulled'],
		['after the count', () => aBoxOf(aCounted(), 0), 'consultation_already_counted']
	])('is not counted %s', (_, act, reason) => {
		expect(act).toThrow(reason);
		expect(db.all('select * from consultation_paper_returns')).toEqual([]);
	});
});

function annulled() {
	const { id } = aPaperVote();
	annulConsultation(elena(), id, 'Domanda sbagliata');
	return id;
}

function aCounted() {
	const { id } = aPaperVote({ issued: 0, online: ['yes'] });
	countConsultation(elena(), id);
	return id;
}

describe('copying', () => {
	/** A batch of five sheets, nothing copied. */
	function aBatch(sheets = 5) {
		const { id } = aPaperVote({ issued: sheets });
		aBoxOf(id, sheets);
		return { id, batch: openPaperBatch(elena(), id, sheets).id };
	}

	test('batches are numbered, and never leave a few sheets alone', () => {
		const { id } = aPaperVote({ issued: 12 });
		expect(() => openPaperBatch(elena(), id, 5)).toThrow('paper_returns_first');
		aBoxOf(id, 12);

		expect(() => openPaperBatch(elena(), id, 4)).toThrow('paper_batch_few');
		expect(() => openPaperBatch(elena(), id, 8)).toThrow('paper_batch_leaves_few');
		expect(() => openPaperBatch(elena(), id, 13)).toThrow('paper_batch_over');
		expect(() => openPaperBatch(as('bruna'), id, 5)).toThrow('forbidden');
		expect(openPaperBatch(omar(), id, 5).number).toBe(1);
		expect(told().at(-1)).toBe(`omar consultation.paper_batch_opened ${id}`);
		expect(openPaperBatch(elena(), id, 7).number).toBe(2);
		expect(() => openPaperBatch(elena(), id, 1)).toThrow('paper_batch_over');
	});

	test('each sheet is copied by two different people, and nobody sees the other copy', () => {
		const { id, batch } = aBatch();

		keySheet(omar(), batch, 1, 'yes');

		expect(told().at(-1)).toBe(`omar consultation.paper_keyed ${id}`);
		expect(() => keySheet(omar(), batch, 1, 'no')).toThrow('paper_keyed_by_you');
		expect(seenBy('omar', id, batch)?.next).toBe(2);
		expect(seenBy('elena', id, batch)?.next).toBe(1);
		const sent = JSON.stringify({ ...seenBy('elena', id, batch), form: undefined });
		expect(sent).not.toMatch(/"yes"|Sì/);
		keySheet(elena(), batch, 1, 'yes');
		expect(() => keySheet(as('carla'), batch, 1, 'yes')).toThrow('paper_keyed_twice');
		expect(seenBy('carla', id, batch)).toMatchObject({ next: 2, twice: 1, yours: 0 });
		expect(seenBy('bruna', id, batch)).toBeUndefined();
		expect(copies()).toHaveLength(2);
	});

	test('what no ballot may say is refused in the words of its fault, and nothing is written', () => {
		const { id, batch } = aBatch();

		expect(() => keySheet(omar(), batch, 1, ['yes', 'no'])).toThrow('ballot_too_many_choices');
		expect(() => keySheet(omar(), batch, 1, [])).toThrow('ballot_too_few_choices');
		expect(() => keySheet(omar(), batch, 1, 'maybe')).toThrow('ballot_unknown_option');
		expect(() => keySheet(omar(), batch, 6, 'yes')).toThrow('paper_sheet_unknown');
		expect(() => keySheet(omar(), batch, 0, 'yes')).toThrow('paper_sheet_unknown');
		expect(() => keySheet(as('bruna'), batch, 1, 'yes')).toThrow('forbidden');
		expect(() => keySheet(omar(), 'nothing', 1, 'yes')).toThrow('not_found');
		annulConsultation(elena(), id, 'Domanda sbagliata');
		expect(() => keySheet(omar(), batch, 1, 'yes')).toThrow('consultation_annulled');
		expect(copies()).toEqual([]);
	});

	test('once a sheet was copied somebody knows a part of the result, and the vote cannot be annulled', () => {
		const { id, batch } = aBatch();
		keySheet(omar(), batch, 1, 'yes');

		expect(() => annulConsultation(elena(), id, 'Domanda sbagliata')).toThrow('consultation_paper_copied');

		expect(findConsultation(id)?.annulledAt).toBeNull();
	});

	test('where two copies differ a third look says what the sheet says and why; both copies stay', () => {
		const { id, batch } = aBatch();
		for (const sheet of [1, 2, 3, 4, 5]) keySheet(omar(), batch, sheet, 'yes');
		for (const sheet of [1, 2, 4, 5]) keySheet(elena(), batch, sheet, sheet === 5 ? 'void' : 'yes');
		const third = { marked: 'no', reason: 'La crocetta è sul No' };

		expect(() => settleSheet(elena(), batch, 3, third)).toThrow('paper_nothing_to_settle');
		keySheet(elena(), batch, 3, 'no');
		expect(seenBy('elena', id, batch)).toMatchObject({ differing: [3, 5], complete: false });
		expect(() => closePaperBatch(elena(), batch)).toThrow('paper_batch_unfinished');
		expect(() => settleSheet(as('bruna'), batch, 3, third)).toThrow('forbidden');
		expect(() => settleSheet(elena(), batch, 3, { ...third, marked: 'maybe' })).toThrow(
			'ballot_unknown_option'
		);
		settleSheet(elena(), batch, 3, third);
		expect(told().at(-1)).toBe(`elena consultation.paper_settled ${id}`);
		expect(() => settleSheet(omar(), batch, 3, third)).toThrow('paper_nothing_to_settle');
		settleSheet(omar(), batch, 5, { marked: 'void', reason: 'Ci sono due crocette' });
		expect(() => closePaperBatch(as('bruna'), batch)).toThrow('forbidden');
		closePaperBatch(omar(), batch);

		expect(told().at(-1)).toBe(`omar consultation.paper_batch_closed ${id}`);
		expect(findPaperBatch(batch)?.note.split('\n')).toEqual([
			'Schede nulle, contate come bianche: 5.',
			"Scheda 3: una copia diceva «Sì», l'altra «No». Terza lettura: «No». Motivo: La crocetta è sul No",
			"Scheda 5: una copia diceva «Sì», l'altra «Scheda nulla». Terza lettura: «Scheda nulla». Motivo: Ci sono due crocette"
		]);
		expect(copies()).toHaveLength(10);
		expect(db.select().from(paperSettlements).all()).toHaveLength(2);
		for (const act of [
			() => closePaperBatch(omar(), batch),
			() => keySheet(as('carla'), batch, 1, 'yes'),
			() => settleSheet(elena(), batch, 3, third)
		])
			expect(act).toThrow('paper_batch_closed');
	});
});

describe('the count', () => {
	test('waits for the box and for every copy; by itself it waits without a word, and the page says for what', () => {
		const { id } = aPaperVote({ issued: 6, online: ['yes', 'no'] });
		const waits = () => boxLinkOf(foundOf(id), 'closed')?.waits;
		const later = () => travelTo(new Date(foundOf(id).closesAt.getTime() + DAY / 2));
		later();

		expect(() => countConsultation(elena(), id)).toThrow('paper_returns_first');
		expect(() => countConsultation(SYSTEM, id)).toThrow('paper_returns_first');
		expect(waits()).toContain('si contano le schede di carta nell');
		const before = told();
		countWhatIsDue();
		expect(told()).toEqual(before);
		aBoxOf(id, 6);
		expect(() => countConsultation(elena(), id)).toThrow('paper_sheets_first');
		expect(waits()).toContain('due persone devono finire di copiarle');
		aBatchOf(id, ['yes', 'yes', 'no', 'abstain', 'void', 'blank']);
		expect(waits()).toBeUndefined();
		countWhatIsDue();

		expect(foundOf(id).tally).toEqual({ yes: 3, no: 2, abstain: 1, blank: 2, cast: 8 });
		expect(told().at(-1)).toBe(`system consultation.counted ${id}`);
	});

	test('where no paper was handed over it waits for nothing', () => {
		const { id } = aPaperVote({ issued: 0, online: ['yes'] });

		expect(countConsultation(elena(), id).tally).toMatchObject({ yes: 1, cast: 1 });
	});

	test('a sheet that was not there is not counted', () => {
		const { id } = aPaperVote({ issued: 6 });
		aBoxOf(id, 6);
		aBatchOf(id, ['yes', 'yes', 'yes', 'no', 'no', 'missing']);

		expect(countConsultation(elena(), id).tally).toMatchObject({ yes: 3, no: 2, cast: 5 });
	});

	test('an empty box keeps nobody waiting', () => {
		const { id } = aPaperVote({ issued: 2, cast: 0, online: ['yes'] });
		aBoxOf(id, 0);

		expect(countConsultation(elena(), id).tally).toMatchObject({ cast: 1 });
	});
});
