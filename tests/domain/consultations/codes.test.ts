import { beforeEach, describe, expect, test } from 'vitest';
import { identityKey } from '../../../src/lib/accounts/identity.server';
import { people } from '../../../src/lib/accounts/tables.server';
import { cancelAssisted, startAssisted } from '../../../src/lib/consultations/assisted/commands.server';
import { sessionOf } from '../../../src/lib/consultations/assisted/page.server';
import { castBallot } from '../../../src/lib/consultations/ballots/commands.server';
import { sealedBallots } from '../../../src/lib/consultations/ballots/tables.server';
import {
	castWithCode,
	issueCode,
	printCodes,
	withdrawCode
} from '../../../src/lib/consultations/codes/commands.server';
import { lookUp } from '../../../src/lib/consultations/codes/desk-page.server';
import { openCode } from '../../../src/lib/consultations/codes/opening.server';
import {
	CODE_LENGTH,
	codeFrom,
	codeProblem,
	inGroups,
	normalCode,
	normalSerial,
	SIGNS
} from '../../../src/lib/consultations/codes/rules';
import { votingCodes } from '../../../src/lib/consultations/codes/tables.server';
import { annulConsultation } from '../../../src/lib/consultations/commands.server';
import { countConsultation } from '../../../src/lib/consultations/counts/commands.server';
import { reconciliationOf } from '../../../src/lib/consultations/counts/reconciling.server';
import { findConsultation } from '../../../src/lib/consultations/queries.server';
import { destroyVoterSecrets } from '../../../src/lib/consultations/roll/commands.server';
import { listedVoters, voterParticipations } from '../../../src/lib/consultations/roll/tables.server';
import { SYSTEM } from '../../../src/lib/actor';
import { db } from '../../../src/lib/db.server';
import { found } from '../../../src/lib/errors';
import { aBallot, aCodeFor, aDeskVote, aDeskVoter } from '../../support/channels';
import { actorOf, aNonce } from '../../support/consultations';
import { as, DAY, inDays, settle, told, travelTo } from '../../support/world';

beforeEach(settle);

const HERE = '192.0.2.1';
const omar = () => as('omar');
const sealed = () => db.select().from(sealedBallots).all();
const codes = () => db.select().from(votingCodes).all();
const used = () => codes().filter(({ usedOn }) => usedOn !== null);
const marks = () =>
	db
		.select()
		.from(voterParticipations)
		.all()
		.filter(({ castOn }) => castOn !== null);
const tied = () =>
	db
		.select()
		.from(voterParticipations)
		.all()
		.filter(({ channel }) => channel !== null);
const cast = (code: string, choice = 'yes') => castWithCode(code, aBallot(choice), HERE);

describe('a code as it is typed', () => {
	const random = (seed: number) => (limit: number) => (seed = (seed * 48271 + 11) % 2147483647) % limit;
	const some = Array.from({ length: 50 }, (_, i) => codeFrom(random(i + 1)));

	test('has sixteen signs in groups of four, and is whole however it is written', () => {
		const [code = ''] = some;

		expect(inGroups(code)).toMatch(/^(\w{4} ){3}\w{4}$/);
		expect(codeProblem(normalCode(inGroups(code).toLowerCase().replaceAll(' ', '-')))).toBeUndefined();
		expect(CODE_LENGTH).toBe(16);
		expect(14 * Math.log2(SIGNS.length)).toBeGreaterThan(60);
	});

	test('is told at once when any one sign is wrong', () => {
		const slips = some.flatMap((code) =>
			[...code].flatMap((sign, i) =>
				[...SIGNS]
					.filter((other) => other !== sign)
					.map((other) => code.slice(0, i) + other + code.slice(i + 1))
			)
		);

		expect(slips).toHaveLength(50 * 16 * 22);
		expect(slips.filter((slip) => codeProblem(slip) !== 'code_mistyped')).toEqual([]);
	});

	test('is told at once when two signs next to each other are swapped', () => {
		const swaps = some.flatMap((code) =>
			Array.from({ length: 13 }, (_, i) => i)
				.filter((i) => code[i] !== code[i + 1])
				.map((i) => code.slice(0, i) + (code[i + 1] ?? '') + (code[i] ?? '') + code.slice(i + 2))
		);

		expect(swaps.filter((swap) => codeProblem(swap) !== 'code_mistyped')).toEqual([]);
	});

	test.each([
		['CDFG HJKL', 'code_incomplete'],
		['', 'code_incomplete'],
		['CDFG HJKL MNPQ RTVO', 'code_mistyped'],
		['CDFG HJKL MNPQ RTVW XYCD', 'code_mistyped']
	])('"%s" is %s', (typed, problem) => {
		expect(codeProblem(normalCode(typed))).toBe(problem);
	});

	test.each([
		['3-017', '3-017'],
		[' 3 - 17', '3-017'],
		['3/17', '3-017'],
		['17', undefined],
		['a-b', undefined]
	])('the sheet "%s" is %s', (typed, serial) => {
		expect(normalSerial(typed)).toBe(serial);
	});
});

describe('printing', () => {
	test('codes are shown once and kept as hashes with the number of their sheet', () => {
		const { id } = aDeskVote();

		const first = printCodes(as('elena'), id, 3);
		const second = printCodes(as('elena'), id, 2);

		expect(first.codes.map(({ serial }) => serial)).toEqual(['1-001', '1-002', '1-003']);
		expect(second.codes.map(({ serial }) => serial)).toEqual(['2-001', '2-002']);
		expect(first.codes.map(({ code }) => codeProblem(code))).toEqual([undefined, undefined, undefined]);
		const kept = JSON.stringify([codes(), db.all('select * from events')]);
		for (const { code } of first.codes) expect(kept).not.toContain(code);
		expect(told().at(-1)).toBe(`elena consultation.codes_printed ${id}`);
	});

	test.each([
		['by the desk', () => printCodes(omar(), aDeskVote().id, 1), 'forbidden'],
		['before the calling', () => printCodes(as('elena'), aDeskVote({ state: 'draft' }).id, 1), 'not_called'],
		[
			'where nobody votes so',
			() => printCodes(as('elena'), aDeskVote({ channels: [] }).id, 1),
			'channel_not_used'
		],
		['after closing', () => printCodes(as('elena'), closed(aDeskVote()).id, 1), 'vote_closed']
	])('%s is refused', (_, act, reason) => {
		expect(act).toThrow(reason);
		expect(codes()).toEqual([]);
	});
});

describe('a code at the desk', () => {
	test('ties one row of the roll, and the record names neither person nor code', () => {
		const { id, shown } = aDeskVote();

		const { serial, code } = aCodeFor(id, shown);

		expect(tied()).toMatchObject([{ channel: 'code', issuedOn: '2026-03-12', castOn: null }]);
		expect(codes()).toMatchObject([{ serial, issuedBy: 'omar', usedOn: null }]);
		expect(told().at(-1)).toBe(`omar consultation.code_issued ${id}`);
		const record = JSON.stringify(db.all('select * from events'));
		for (const secret of [code, shown.deskNumber, tied()[0]?.voterKey ?? '?']) {
			expect(record).not.toContain(secret);
		}
		expect(lookUp(omar(), id, shown)).toMatchObject({ standing: 'vote_issued_code', serial });
	});

	test('the desk sees only whether an identity is on the roll, what it was given, or that it voted', () => {
		const { id, shown, voter } = aDeskVote();

		expect(lookUp(omar(), id, { deskNumber: 'SG-NOBODY' }).standing).toBe('not_on_roll');
		expect(lookUp(omar(), id, shown).standing).toBe('may_vote');
		castBallot(actorOf(voter), id, aBallot());
		expect(lookUp(omar(), id, shown).standing).toBe('has_voted');
		expect(() => lookUp(as('bruna'), id, shown)).toThrow('forbidden');
	});

	test('whoever was given a code cannot vote online, and is told so', () => {
		const { id, shown, voter } = aDeskVote();
		aCodeFor(id, shown);

		expect(() => castBallot(actorOf(voter), id, aBallot())).toThrow('vote_issued_code');
		expect(sealed()).toEqual([]);
	});

	test('nothing is handed over twice, nor to whoever voted, is not on the roll, or serves there', () => {
		const { id, shown, voters } = aDeskVote();
		const other = aDeskVoter();
		const [one, two] = printCodes(as('elena'), id, 2).codes.map(({ serial }) => serial);
		issueCode(omar(), id, shown, one ?? '');
		castBallot(actorOf(voters[0] ?? ''), id, aBallot());
		const before = [tied(), codes()];

		const give = (whom: { deskNumber: string }, serial = two ?? '') => issueCode(omar(), id, whom, serial);
		expect(() => give(shown)).toThrow('desk_already_issued');
		expect(() => give(other.shown)).toThrow('desk_not_on_roll');
		db.update(people).set({ identityKey: null }).run();
		db.run(`update people set identity_key = '${identityKey(shown)}' where id = 'omar'`);
		expect(() => give(shown)).toThrow('desk_not_oneself');
		expect(() => issueCode(as('bruna'), id, shown, two ?? '')).toThrow('forbidden');
		expect([tied(), codes()]).toEqual(before);
	});

	test('whoever voted online is given nothing', () => {
		const { id, shown, voter } = aDeskVote();
		castBallot(actorOf(voter), id, aBallot());
		const [sheet] = printCodes(as('elena'), id, 1).codes;

		expect(() => issueCode(omar(), id, shown, sheet?.serial ?? '')).toThrow('desk_has_voted');
		expect(() => startAssisted(omar(), id, shown)).toThrow('desk_has_voted');
	});

	test('a sheet that is not there, or was handed over, leaves the roll as it was', () => {
		const { id, shown } = aDeskVote({ listed: ['SG-0002'] });
		const { serial } = aCodeFor(id, { deskNumber: 'SG-0002' });

		expect(() => issueCode(omar(), id, shown, '9-999')).toThrow('code_sheet_unknown');
		expect(() => issueCode(omar(), id, shown, serial)).toThrow('code_sheet_handed_over');
		expect(tied()).toHaveLength(1);
	});

	test('a lost code is withdrawn: it opens nothing, and another may be handed over', () => {
		const { id, shown } = aDeskVote();
		const { code } = aCodeFor(id, shown);

		withdrawCode(omar(), id, shown);

		expect(told().at(-1)).toBe(`omar consultation.code_withdrawn ${id}`);
		expect(tied()).toEqual([]);
		expect(() => cast(code)).toThrow('code_unknown');
		cast(aCodeFor(id, shown).code);
		expect(marks()).toHaveLength(1);
	});

	test('a used code, or none, is not withdrawn', () => {
		const { id, shown } = aDeskVote();
		expect(() => withdrawCode(omar(), id, shown)).toThrow('code_nothing_to_withdraw');
		cast(aCodeFor(id, shown).code);

		expect(() => withdrawCode(omar(), id, shown)).toThrow('code_nothing_to_withdraw');
		expect(() => withdrawCode(as('elena'), id, shown)).toThrow('forbidden');
		expect(marks()).toHaveLength(1);
	});
});

describe('a vote by code', () => {
	test('marks one row, uses the code, seals one ballot, and leaves no trace', () => {
		const { id, shown } = aDeskVote();
		const { code } = aCodeFor(id, shown);
		const before = told();

		const receipt = cast(code, 'no');

		expect(receipt).toMatch(/^[0-9a-f]{64}$/);
		expect(marks()).toMatchObject([{ channel: 'code', castOn: '2026-03-12' }]);
		expect(used()).toHaveLength(1);
		expect(sealed()).toHaveLength(1);
		expect(told()).toEqual(before);
	});

	test('counts once, however often it is sent', () => {
		const { id, shown } = aDeskVote();
		const { code } = aCodeFor(id, shown);
		const ballot = aBallot();
		castWithCode(code, ballot, HERE);

		expect(() => castWithCode(code, ballot, HERE)).toThrow('code_already_used');
		expect(() => cast(code, 'no')).toThrow('code_already_used');
		expect([marks().length, sealed().length]).toEqual([1, 1]);
	});

	test('is refused when the code is unknown, not handed over, or the ballot is wrong', () => {
		const { id, shown } = aDeskVote();
		const [loose] = printCodes(as('elena'), id, 1).codes;
		const { code } = aCodeFor(id, shown);

		expect(() => cast('CDFGHJKLMNPQRTVW')).toThrow('code_unknown');
		expect(() => cast(loose?.code ?? '')).toThrow('code_not_handed_over');
		expect(() => cast(code, 'maybe')).toThrow('ballot_unknown_option');
		expect([marks(), sealed(), used()]).toEqual([[], [], []]);
		cast(code);
		expect(marks()).toHaveLength(1);
	});

	test('waits for the opening, and ends with the closing or the annulment', () => {
		const { id, shown } = aDeskVote({ state: 'called' });
		const { code } = aCodeFor(id, shown);

		expect(() => cast(code)).toThrow('vote_not_open_yet');
		travelTo(inDays(11));
		expect(() => cast(code)).toThrow('vote_closed');
		travelTo(inDays(1));
		annulConsultation(as('elena'), id, 'Domanda sbagliata');
		expect(() => cast(code)).toThrow('vote_annulled');
		expect(sealed()).toEqual([]);
	});

	test('whoever tries codes that are not there is asked to wait, and a real code is no guess', () => {
		const { id, shown } = aDeskVote();
		const { code } = aCodeFor(id, shown);
		for (let i = 0; i < 30; i++) openCode(code, HERE);
		for (let i = 0; i < 20; i++) expect(() => openCode('CDFGHJKLMNPQRTVW', HERE)).toThrow('code_unknown');

		expect(() => openCode('CDFGHJKLMNPQRTVW', HERE)).toThrow('too_many_attempts');
		expect(() => cast(code)).toThrow('too_many_attempts');
		castWithCode(code, aBallot(), '192.0.2.2');
		expect(marks()).toHaveLength(1);
	});
});

describe('an assisted vote', () => {
	test('opens one ballot for today, and tells the desk nothing but that it was recorded', () => {
		const { id, shown } = aDeskVote();

		const { code, session } = startAssisted(omar(), id, shown);

		expect(told().at(-1)).toBe(`omar consultation.assisted_started ${id}`);
		expect(tied()).toMatchObject([{ channel: 'assisted', issuedOn: '2026-03-12', castOn: null }]);
		expect(lookUp(omar(), id, shown)).toMatchObject({ standing: 'vote_issued_assisted', session });
		expect(stateOf(id, session)).toBe('in_progress');
		const before = told();
		cast(code, 'no');
		expect(stateOf(id, session)).toBe('recorded');
		expect(marks()).toMatchObject([{ channel: 'assisted' }]);
		expect(told()).toEqual(before);
		expect(() => cast(code)).toThrow('code_already_used');
	});

	test('is over at the end of the day, and may then be cancelled', () => {
		const { id, shown, voter } = aDeskVote();
		const { code, session } = startAssisted(omar(), id, shown);
		travelTo(inDays(1));

		expect(() => cast(code)).toThrow('code_session_over');
		expect(stateOf(id, session)).toBe('over');
		expect(() => castBallot(actorOf(voter), id, aBallot())).toThrow('vote_issued_assisted');

		cancelAssisted(omar(), id, session);
		expect(told().at(-1)).toBe(`omar consultation.assisted_cancelled ${id}`);
		castBallot(actorOf(voter), id, aBallot());
		expect(marks()).toMatchObject([{ channel: 'online' }]);
	});

	test('is refused to whoever may not, where nobody votes so, before the opening, and twice', () => {
		const { id, shown } = aDeskVote();
		const { session } = startAssisted(omar(), id, shown);

		expect(() => startAssisted(omar(), id, shown)).toThrow('desk_already_issued');
		expect(() => startAssisted(as('elena'), id, shown)).toThrow('forbidden');
		expect(() => cancelAssisted(as('elena'), id, session)).toThrow('forbidden');
		expect(() => cancelAssisted(omar(), id, 'nothing')).toThrow('not_found');
		expect(sessionOf(as('bruna'), findConsultation(id), session)).toBeUndefined();
		const other = aDeskVote({ channels: ['code'] });
		expect(() => startAssisted(omar(), other.id, other.shown)).toThrow('channel_not_used');
		travelTo(inDays(0));
		const early = aDeskVote({ state: 'called' });
		expect(() => startAssisted(omar(), early.id, early.shown)).toThrow('vote_not_open_yet');
	});

	test('is not cancelled once it was cast', () => {
		const { id, shown } = aDeskVote();
		const { code, session } = startAssisted(omar(), id, shown);
		cast(code);

		expect(() => cancelAssisted(omar(), id, session)).toThrow('assisted_already_cast');
		expect(marks()).toHaveLength(1);
	});
});

test('what was handed over stays as it was at the closing: its numbers are published with the count', () => {
	const { id, shown } = aDeskVote({ listed: ['SG-0002'] });
	aCodeFor(id, shown);
	const { session } = startAssisted(omar(), id, { deskNumber: 'SG-0002' });
	const takenBack = (why: string) => {
		expect(() => withdrawCode(omar(), id, shown)).toThrow(why);
		expect(() => cancelAssisted(omar(), id, session)).toThrow(why);
	};
	travelTo(new Date(found(findConsultation(id)).closesAt.getTime() + 3 * 3_600_000));
	takenBack('vote_closed');

	countConsultation(SYSTEM, id);

	takenBack('vote_closed');
	expect(reconciliationOf(found(findConsultation(id)))?.channels).toMatchObject([
		{ channel: 'online', issued: 0 },
		{ channel: 'assisted', issued: 1, unused: 1 },
		{ channel: 'code', issued: 1, unused: 1 }
	]);
});

test('the same person by account, by list and by code counts once', () => {
	const { voter, id, shown } = (() => {
		const known = aDeskVoter('SG-1234');
		const vote = aDeskVote({ listed: ['SG-1234', 'SG-5678'] });
		return { ...vote, voter: known.id, shown: known.shown };
	})();
	const { code } = aCodeFor(id, shown);

	cast(code);

	expect(() => castBallot(actorOf(voter), id, aBallot())).toThrow('vote_already_cast');
	expect(() => startAssisted(omar(), id, shown)).toThrow('desk_has_voted');
	expect(marks()).toHaveLength(1);
	expect(sealed()).toHaveLength(1);
});

test('after the count what was handed over is what was cast and what was not used', () => {
	const { id, voters, shown } = aDeskVote({ listed: ['SG-0001', 'SG-0002', 'SG-0003'] });
	cast(aCodeFor(id, shown).code);
	aCodeFor(id, { deskNumber: 'SG-0001' });
	cast(startAssisted(omar(), id, { deskNumber: 'SG-0002' }).code, 'no');
	startAssisted(omar(), id, { deskNumber: 'SG-0003' });
	castBallot(actorOf(voters[0] ?? ''), id, { choice: 'yes', nonce: aNonce() });
	expect(reconciliationOf(found(findConsultation(id)))).toBeUndefined();
	closed({ id });

	const { tally } = countConsultation(as('elena'), id);

	expect(tally).toMatchObject({ yes: 2, no: 1, cast: 3 });
	expect(reconciliationOf(found(findConsultation(id)))).toMatchObject({
		channels: [
			{ channel: 'online', issued: 1, cast: 1, unused: 0 },
			{ channel: 'assisted', issued: 2, cast: 1, unused: 1 },
			{ channel: 'code', issued: 2, cast: 1, unused: 1 }
		],
		ballots: 3,
		cast: 3,
		holds: true
	});
});

test('sixty days after the end lists and codes are gone with the secret of the roll', () => {
	const { id, shown } = aDeskVote({ listed: ['SG-0001'] });
	aCodeFor(id, shown);
	annulConsultation(as('elena'), id, 'Domanda sbagliata');
	travelTo(new Date(inDays(1).getTime() + 60 * DAY));

	destroyVoterSecrets(SYSTEM);

	expect(codes()).toEqual([]);
	expect(db.select().from(listedVoters).all()).toEqual([]);
});

const stateOf = (id: string, session: string) => sessionOf(omar(), findConsultation(id), session)?.state;

function closed<T extends { readonly id: string }>(vote: T) {
	travelTo(inDays(11));
	return vote;
}
