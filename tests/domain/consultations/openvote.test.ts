import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { recount } from '../../../static/ricalcolo/recount.mjs';
import type { Someone } from '../../../src/cli/demo/cast';
import { eraseOwnAccount, showName } from '../../../src/lib/accounts/profile/commands.server';
import { hashPassword } from '../../../src/lib/accounts/passwords.server';
import { people } from '../../../src/lib/accounts/tables.server';
import { SYSTEM } from '../../../src/lib/actor';
import { castBallot } from '../../../src/lib/consultations/ballots/commands.server';
import { openBallots } from '../../../src/lib/consultations/ballots/tables.server';
import { callConsultation } from '../../../src/lib/consultations/calling/commands.server';
import { brokenVotes } from '../../../src/lib/consultations/chain/check.server';
import { chooseChannels } from '../../../src/lib/consultations/channels/commands.server';
import {
	annulConsultation,
	draftConsultation,
	updateConsultation
} from '../../../src/lib/consultations/commands.server';
import { countConsultation } from '../../../src/lib/consultations/counts/commands.server';
import { countWhatIsDue } from '../../../src/lib/consultations/counts/due.server';
import { drawLot } from '../../../src/lib/consultations/draws/commands.server';
import { consultationsWithKeys } from '../../../src/lib/consultations/keys/keys.server';
import { castOpenBallot, forgetOpenVoters } from '../../../src/lib/consultations/open/commands.server';
import { membersVotes } from '../../../src/lib/consultations/open/names.server';
import { exportOpenVotes } from '../../../src/lib/consultations/open/own.server';
import { ownSeats } from '../../../src/lib/consultations/open/roll.server';
import { publishedFile } from '../../../src/lib/consultations/published/files.server';
import { findConsultation } from '../../../src/lib/consultations/queries.server';
import { listConsultations } from '../../../src/lib/consultations/lists.server';
import { readManifest } from '../../../src/lib/consultations/manifest';
import { importListed } from '../../../src/lib/consultations/roll/listed/commands.server';
import { voterParticipations } from '../../../src/lib/consultations/roll/tables.server';
import { db } from '../../../src/lib/db.server';
import { listDecisions } from '../../../src/lib/minutes/decisions/queries.server';
import { endSeat } from '../../../src/lib/tavoli/members/commands.server';
import { memberships } from '../../../src/lib/tavoli/tables.server';
import { aList } from '../../support/channels';
import { actorOf, aNonce, aProposal, aVoter } from '../../support/consultations';
import { someMinutes } from '../../support/minutes';
import { actFor, anOpenVote, seatOrganization, seatPerson } from '../../support/openvotes';
import { as, inDays, settle, told, travelTo } from '../../support/world';

beforeEach(settle);

const cast = () => db.select().from(openBallots).orderBy(openBallots.voter, openBallots.voterId).all();
const voteAs = (who: string, id: string, ballot: unknown, seat = `person:${who}`) =>
	castOpenBallot(actorOf(who), id, { seat, ballot });
const said = (id: string) => {
	const { manifest } = findConsultation(id) ?? {};
	return membersVotes(id, readManifest(manifest ?? '')).map(({ name, choice }) => `${name}: ${choice}`);
};
const filesOf = (id: string) =>
	Object.fromEntries(
		['manifesto.json', 'catena.json', 'schede.json', 'carta.json', 'risultato.json'].map((name) => [
			name,
			String(publishedFile(id, name)?.body)
		])
	);

test('whoever runs a tavolo asks its members by name: each person and each organisation there has one vote', () => {
	seatOrganization('il-ponte');
	db.insert(memberships)
		.values([
			{ tavoloId: 'tavolo-san-giorgio', personId: 'bruna', role: 'observer', addedBy: 'elena' },
			{ tavoloId: 'tavolo-san-giorgio', personId: 'teresa', role: 'member', addedBy: 'elena' }
		])
		.run();

	const { id } = anOpenVote({ state: 'called' });

	const called = findConsultation(id);
	const manifest = readManifest(called?.manifest ?? '');
	expect(called).toMatchObject({
		secrecy: 'open',
		entitled: 4,
		publicKey: null,
		tavolo: 'Tavolo di San Giorgio'
	});
	expect(manifest).toMatchObject({
		secrecy: 'open',
		entitled: 4,
		voters: { tavolo: { id: 'tavolo-san-giorgio', name: 'Tavolo di San Giorgio' }, relations: [] }
	});
	expect(JSON.stringify(db.select().from(voterParticipations).all())).not.toMatch(/teresa|il-ponte/);
	expect(consultationsWithKeys()).not.toContain(id);
	expect(told()).toEqual([`paolo consultation.drafted ${id}`, `paolo consultation.called ${id}`]);
	expect(listConsultations({ tavoloId: 'tavolo-san-giorgio' }).map((one) => one.id)).toEqual([id]);
	expect(listConsultations({ secrecy: 'secret' })).toEqual([]);
});

test.each<Someone>(['teresa', 'lucia', 'bruna', 'ines', 'dario', 'omar'])(
	'%s may not prepare an open vote of that tavolo, nor call, count or annul one',
	(who) => {
		const typed = aProposal({ tavoloId: 'tavolo-san-giorgio' });
		const { id } = anOpenVote({ state: 'draft' });

		expect(() => draftConsultation(as(who), typed)).toThrow('forbidden');
		expect(() => updateConsultation(as(who), { ...typed, id })).toThrow('forbidden');
		expect(() => callConsultation(as(who), id)).toThrow('forbidden');
		const closed = anOpenVote({ state: 'closed', by: as('elena') });
		expect(() => countConsultation(as(who), closed.id)).toThrow('forbidden');
		expect(() => annulConsultation(as(who), closed.id, 'Domanda sbagliata')).toThrow('forbidden');
	}
);

test('a facilitator asks the own tavolo and no other, and never the residents', () => {
	expect(() => anOpenVote({ tavoloId: 'tavolo-stazione' })).toThrow('forbidden');
	expect(() => draftConsultation(as('paolo'), aProposal())).toThrow('forbidden');
});

test('a draft of an open vote stays one, whatever is sent', () => {
	const { id } = anOpenVote({ state: 'draft' });

	updateConsultation(as('paolo'), aProposal({ id, tavoloId: 'tavolo-stazione', cityWide: true }));

	expect(findConsultation(id)).toMatchObject({
		...{ secrecy: 'open', tavoloId: 'tavolo-san-giorgio', cityWide: false, relations: [] },
		neighbourhoodIds: ['san-giorgio']
	});
});

test('an open vote may come from a published decision of that tavolo, and of no other', () => {
	const { meetingId } = someMinutes({ state: 'published' });
	travelTo(inDays(30));
	const [decision] = listDecisions({ tavoloId: 'tavolo-san-giorgio' });
	const decisionId = decision?.id ?? '';

	const { id } = anOpenVote({ state: 'called', decisionId });

	expect(findConsultation(id)).toMatchObject({ decisionId, decidedAt: meetingId });
	expect(() => anOpenVote({ by: as('carla'), tavoloId: 'tavolo-stazione', decisionId })).toThrow(
		'open_vote_decision_elsewhere'
	);
});

test('where nobody sits an open vote is not called', () => {
	const { id } = anOpenVote({ state: 'draft', by: as('elena'), tavoloId: 'tavolo-borgo-antico' });

	expect(() => callConsultation(as('elena'), id)).toThrow('open_vote_nobody_sits');
	expect(findConsultation(id)?.manifest).toBeNull();
	expect(db.select().from(voterParticipations).all()).toEqual([]);
});

test('an open vote has no lists and no other ways to vote', () => {
	const { id } = anOpenVote({ state: 'draft' });

	expect(() => chooseChannels(as('paolo'), id, ['code'])).toThrow('open_vote_members_only');
	expect(() => importListed(as('paolo'), id, { text: aList(['SG-1']), skipBad: false })).toThrow(
		'open_vote_members_only'
	);
});

test('members vote, and change their vote until the closing: the last one holds, and leaves no line in the log', () => {
	const { id } = anOpenVote();
	const before = told();

	voteAs('teresa', id, 'yes');
	voteAs('paolo', id, 'no');
	voteAs('teresa', id, 'abstain');

	expect(cast().map(({ voterId, choice }) => [voterId, choice])).toEqual([
		['paolo', '"no"'],
		['teresa', '"abstain"']
	]);
	expect(
		db
			.select()
			.from(voterParticipations)
			.all()
			.filter(({ castOn }) => castOn !== null)
	).toHaveLength(2);
	expect(told()).toEqual(before);
	expect(ownSeats(as('teresa'), { id })).toMatchObject([{ key: 'person:teresa', choice: 'abstain' }]);
	expect(ownSeats(as('bruna'), { id })).toEqual([]);
});

test('two people who act for one organisation have one vote together, the last one said', () => {
	seatOrganization('il-ponte');
	actFor('il-ponte', 'giulia');
	const { id } = anOpenVote();

	voteAs('lucia', id, 'yes', 'organization:il-ponte');
	voteAs('giulia', id, 'no', 'organization:il-ponte');
	voteAs('lucia', id, 'yes');

	expect(cast().map(({ voter, voterId, choice }) => [voter, voterId, choice])).toEqual([
		['organization', 'il-ponte', '"no"'],
		['person', 'lucia', '"yes"']
	]);
	expect(ownSeats(as('lucia'), { id })).toMatchObject([
		{ key: 'person:lucia', organization: null, choice: 'yes' },
		{ key: 'organization:il-ponte', organization: 'Associazione Il Ponte', choice: 'no' }
	]);
});

test.each([
	['a resident who does not sit there', 'bruna', 'person:bruna', 'open_vote_not_at_tavolo'],
	['in the name of another person', 'teresa', 'person:paolo', 'forbidden'],
	['for an organisation one does not act for', 'teresa', 'organization:il-ponte', 'forbidden'],
	[
		'for an organisation that does not sit there',
		'lucia',
		'organization:il-ponte',
		'open_vote_not_at_tavolo'
	],
	['for nobody', 'teresa', 'nobody', 'forbidden']
])('%s: refused, and nothing is kept', (_, who, seat, reason) => {
	const { id } = anOpenVote();

	expect(() => voteAs(who, id, 'yes', seat)).toThrow(reason);
	expect(cast()).toEqual([]);
});

test('who sits down after the calling does not vote; who leaves after it still does', () => {
	const { id } = anOpenVote({ state: 'called' });
	travelTo(inDays(1));
	seatPerson('bruna');
	const seat = db.select().from(memberships).where(eq(memberships.personId, 'teresa')).get();
	endSeat(as('elena'), seat?.id ?? '');

	expect(() => voteAs('bruna', id, 'yes')).toThrow('open_vote_not_at_tavolo');
	voteAs('teresa', id, 'yes');

	expect(cast()).toMatchObject([{ voterId: 'teresa' }]);
});

test.each([
	['too early', inDays(0), 'vote_not_open_yet'],
	['too late', inDays(11), 'vote_closed']
])('nobody votes %s', (_, when, reason) => {
	const { id } = anOpenVote();
	travelTo(when);

	expect(() => voteAs('teresa', id, 'yes')).toThrow(reason);
	expect(cast()).toEqual([]);
});

test.each([
	['an answer that is not there', 'maybe', 'ballot_unknown_option'],
	['two answers', ['yes', 'no'], 'ballot_too_many_choices'],
	['no answer', [], 'ballot_too_few_choices']
])('%s is refused, and the vote said before stays', (_, ballot, reason) => {
	const { id } = anOpenVote({ votes: [['teresa', 'person:teresa', 'yes']] });

	expect(() => voteAs('teresa', id, ballot)).toThrow(reason);
	expect(cast()).toMatchObject([{ choice: '"yes"' }]);
});

test('an open vote takes no secret ballot, nor a secret vote an open one', () => {
	const { id } = anOpenVote();
	const secret = aProposal();
	draftConsultation(as('elena'), secret);
	Array.from({ length: 12 }, () => aVoter());
	callConsultation(as('elena'), secret.id);

	expect(() => castBallot(as('teresa'), id, { choice: 'yes', nonce: aNonce() })).toThrow('not_found');
	expect(() => voteAs('teresa', secret.id, 'yes')).toThrow('not_found');
	expect(() => voteAs('teresa', anOpenVote({ state: 'draft' }).id, 'yes')).toThrow('not_found');
});

const THREE = [
	['teresa', 'person:teresa', 'yes'],
	['paolo', 'person:paolo', 'no'],
	['lucia', 'organization:il-ponte', 'yes']
] as const;

test('after the closing it is counted, and everybody reads how each voted, by the names people show', () => {
	seatOrganization('il-ponte');
	showName(as('paolo'));

	const { id } = anOpenVote({ state: 'counted', votes: THREE });

	expect(findConsultation(id)).toMatchObject({ outcome: 'approved', tally: { yes: 2, no: 1, cast: 3 } });
	expect(said(id)).toEqual(['Associazione Il Ponte: Sì', 'Paolo Bassi: No', 'Una persona del tavolo: Sì']);
	expect(told().at(-1)).toBe(`paolo consultation.counted ${id}`);
	expect(brokenVotes()).toEqual([]);
});

test('nobody counts before the closing; an hour after it the city counts by itself', () => {
	const { id } = anOpenVote({ votes: [['teresa', 'person:teresa', 'yes']] });
	expect(() => countConsultation(as('paolo'), id)).toThrow('consultation_still_open');

	travelTo(inDays(12));
	countWhatIsDue();

	expect(findConsultation(id)).toMatchObject({ outcome: 'approved' });
});

test('what is published is counted again by the script, and names nobody who did not choose so', async () => {
	seatOrganization('il-ponte');
	const { id } = anOpenVote({ state: 'counted', votes: THREE });
	const files = filesOf(id);

	const { verdict, checks } = await recount(files);

	expect(checks.filter(({ state }) => state !== 'right')).toEqual([]);
	expect(verdict).toBe('right');
	const { ballots } = JSON.parse(files['schede.json'] ?? '');
	expect(ballots.map(({ voter, choice }: Record<string, string>) => [voter, choice]).toSorted()).toEqual(
		[
			['Associazione Il Ponte', 'yes'],
			[null, 'no'],
			[null, 'yes']
		].toSorted()
	);
	expect(Object.values(files).join()).not.toMatch(/teresa|Teresa|paolo|Paolo/);
	expect(String(publishedFile(id, 'schede.csv')?.body)).toContain('Associazione Il Ponte');
});

test('a member’s vote changed in the published list is found, and named', async () => {
	seatOrganization('il-ponte');
	const { id } = anOpenVote({ state: 'counted', votes: THREE });
	const files = filesOf(id);
	const listed = JSON.parse(files['schede.json'] ?? '');
	for (const ballot of listed.ballots) if (ballot.voter) ballot.choice = 'no';

	const changed = await recount({ ...files, 'schede.json': JSON.stringify(listed) });
	const hidden = await recount({ ...files, 'schede.json': JSON.stringify({ ballots: null }) });

	const texts = changed.checks.flatMap(({ said: sentences }) => sentences.map(({ text }) => text));
	expect(changed.verdict).toBe('wrong');
	expect(texts.join()).toContain('La scheda Associazione Il Ponte');
	expect(hidden.verdict).toBe('wrong');
});

test('the check of the city finds a member’s vote that was changed after the count', () => {
	const { id } = anOpenVote({ state: 'counted', votes: [['teresa', 'person:teresa', 'yes']] });

	db.update(openBallots).set({ choice: '"no"' }).run();

	expect(brokenVotes()).toEqual([`i voti palesi della votazione ${id} non sono quelli contati`]);
});

test('votes and marks on the roll that differ stop the count, and nothing is lost', () => {
	const { id } = anOpenVote({ state: 'closed', votes: [['teresa', 'person:teresa', 'yes']] });
	db.insert(openBallots)
		.values({
			consultationId: id,
			voter: 'person',
			voterId: 'bruna',
			choice: '"no"',
			by: 'bruna',
			votedOn: '2026-03-13'
		})
		.run();

	expect(() => countConsultation(as('paolo'), id)).toThrow('consultation_ballots_differ');
	expect(cast()).toHaveLength(2);
});

test('with options a tie waits for the public lot, however few vote and however many options there are', () => {
	const { id, idOf } = anOpenVote({
		method: 'approval',
		options: ['Lunedì', 'Martedì', 'Mercoledì', 'Giovedì', 'Venerdì', 'Sabato', 'Domenica'],
		lotSource: 'Lotto del sabato dopo la chiusura, ruota di Roma',
		state: 'counted',
		votes: [
			['teresa', 'person:teresa', ['Lunedì']],
			['paolo', 'person:paolo', ['Sabato']]
		]
	});
	expect(findConsultation(id)?.tied).toBe(true);

	drawLot(as('paolo'), id, { seed: '12-34-56', source: 'Lotto di sabato 28 marzo' });

	const { tally } = findConsultation(id) ?? {};
	expect(tally && 'winners' in tally && tally.winners).toHaveLength(1);
	expect([idOf('Lunedì'), idOf('Sabato')]).toContain(tally && 'winners' in tally && tally.winners[0]);
	expect(brokenVotes()).toEqual([]);
});

test('points are given openly from the first member on: no order is a signature where names are public', () => {
	const options = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
	const { id } = anOpenVote({ method: 'score', options, lotSource: 'Lotto di Roma', state: 'called' });

	expect(findConsultation(id)?.entitled).toBe(3);
});

test('an annulled open vote keeps no vote of anybody', () => {
	const { id } = anOpenVote({ votes: [['teresa', 'person:teresa', 'yes']] });

	annulConsultation(as('paolo'), id, 'La domanda era sbagliata');

	expect(cast()).toEqual([]);
	expect(() => voteAs('teresa', id, 'yes')).toThrow('vote_annulled');
	expect(told().at(-1)).toBe(`paolo consultation.annulled ${id}`);
});

test('people take with them their own open votes, and those they gave for an organisation', () => {
	seatOrganization('il-ponte');
	anOpenVote({ votes: [...THREE, ['lucia', 'person:lucia', 'abstain']] });

	expect(exportOpenVotes('lucia')).toMatchObject([
		{ organization: 'Associazione Il Ponte', choice: '"yes"' },
		{ organization: null, choice: '"abstain"' }
	]);
	expect(exportOpenVotes('bruna')).toEqual([]);
});

test('whoever erases the account is no longer named, and the count holds', async () => {
	showName(as('teresa'));
	db.update(people)
		.set({ passwordHash: await hashPassword('una parola lunga') })
		.where(eq(people.id, 'teresa'))
		.run();
	const { id } = anOpenVote({ state: 'counted', votes: [['teresa', 'person:teresa', 'yes']] });
	expect(said(id)).toEqual(['Teresa Galli: Sì']);

	await eraseOwnAccount(as('teresa'), 'una parola lunga');

	expect(said(id)).toEqual(['Una persona del tavolo: Sì']);
	expect(brokenVotes()).toEqual([]);
});

test('a year after the count nobody can tell which person voted how; organisations stay, and so does the count', () => {
	seatOrganization('il-ponte');
	showName(as('paolo'));
	const { id } = anOpenVote({ state: 'counted', votes: THREE });
	expect(forgetOpenVoters(SYSTEM)).toBe(0);

	travelTo(inDays(400));
	expect(forgetOpenVoters(SYSTEM)).toBe(1);

	expect(said(id)).toEqual([
		'Associazione Il Ponte: Sì',
		'Una persona del tavolo: No',
		'Una persona del tavolo: Sì'
	]);
	expect(JSON.stringify(cast())).not.toMatch(/teresa|paolo|lucia/);
	expect(exportOpenVotes('lucia')).toEqual([]);
	expect(brokenVotes()).toEqual([]);
	expect(told().at(-1)).toBe(`system consultation.voters_forgotten ${id}`);
	expect(forgetOpenVoters(SYSTEM)).toBe(0);
	expect(() => forgetOpenVoters(as('elena'))).toThrow('forbidden');
});
