import { beforeEach, expect, test } from 'vitest';
import { identityKey } from '../../../src/lib/accounts/identity.server';
import { callConsultation } from '../../../src/lib/consultations/calling/commands.server';
import { chooseChannels } from '../../../src/lib/consultations/channels/commands.server';
import { updateConsultation } from '../../../src/lib/consultations/commands.server';
import { readManifest } from '../../../src/lib/consultations/manifest';
import { findConsultation } from '../../../src/lib/consultations/queries.server';
import { importListed, removeListed } from '../../../src/lib/consultations/roll/listed/commands.server';
import { identityIn } from '../../../src/lib/consultations/roll/listed/rules';
import { tryListed } from '../../../src/lib/consultations/roll/listed/trial.server';
import { countEntitled, standingOf } from '../../../src/lib/consultations/roll/roll.server';
import { listedVoters, voterParticipations } from '../../../src/lib/consultations/roll/tables.server';
import { db } from '../../../src/lib/db.server';
import { aDeskVote, aDeskVoter, aList } from '../../support/channels';
import { aConsultation, aProposal, aVoter } from '../../support/consultations';
import { as, settle, told } from '../../support/world';

beforeEach(settle);

const elena = () => as('elena');
const upload = (text: string, skipBad = false) => ({ text, skipBad });
const listed = () => db.select().from(listedVoters).all();
const draft = () => aConsultation({ state: 'draft' }).id;
const manifestOf = (id: string) => readManifest(findConsultation(id)?.manifest ?? '');
const roll = (id: string) =>
	db
		.select()
		.from(voterParticipations)
		.all()
		.filter(({ consultationId }) => consultationId === id);

test('a list entitles people of whom only a key is kept', () => {
	const id = draft();
	const before = countEntitled(findConsultation(id) ?? never());

	importListed(elena(), id, upload('Codice fiscale;Quartiere\nRSSMRA85T10A562S;san giorgio\n'));

	expect(listed()).toEqual([
		{
			consultationId: id,
			identityKey: identityKey({ fiscalCode: 'RSSMRA85T10A562S' }),
			neighbourhoodId: 'san-giorgio'
		}
	]);
	expect(countEntitled(findConsultation(id) ?? never())).toBe(before + 1);
	expect(told().at(-1)).toBe(`elena consultation.list_imported ${id}`);
	expect(JSON.stringify(db.all('select * from events'))).not.toContain('RSSMRA85T10A562S');
});

test('a new list takes the place of the one before, and may be taken away', () => {
	const id = draft();
	importListed(elena(), id, upload(aList(['SG-0001', 'SG-0002'])));

	importListed(elena(), id, upload(aList(['SG-0003'])));
	expect(listed()).toHaveLength(1);

	removeListed(elena(), id);
	expect(listed()).toEqual([]);
	expect(told().at(-1)).toBe(`elena consultation.list_removed ${id}`);
});

const WRONG = [
	'codice fiscale;numero allo sportello;quartiere',
	';;San Giorgio',
	'RSSMRA85T10A562S;SG-0001;San Giorgio',
	'RSSMRA85T10A562T;;San Giorgio',
	';x;San Giorgio',
	';SG-0002;Nessun posto',
	';SG-0003;Stazione',
	';SG-0004;San Giorgio',
	';sg-0004;San Giorgio'
].join('\n');

test('each wrong line is told by its number, and nothing of what it holds', () => {
	const trial = tryListed(elena(), draft(), WRONG);

	expect(trial.problems.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7]);
	expect(trial.good).toContain('1');
	expect(trial.repeated).toContain('1');
	expect(JSON.stringify(trial)).not.toMatch(/RSSMRA|SG-000/);
	expect(listed()).toEqual([]);
});

test('a list with wrong lines comes in only when they are to be left out', () => {
	const id = draft();

	expect(() => importListed(elena(), id, upload(WRONG))).toThrow('listed_problems');
	expect(listed()).toEqual([]);

	importListed(elena(), id, upload(WRONG, true));
	expect(listed()).toHaveLength(1);
});

test.each([
	['a list without columns', () => importListed(elena(), draft(), upload('a;b\n1;2')), 'listed_unreadable'],
	['a list of nobody', () => importListed(elena(), draft(), upload(aList(['x']), true)), 'listed_nobody'],
	['a trial of somebody else’s list', () => tryListed(as('dario'), draft(), aList(['SG-1'])), 'forbidden'],
	['somebody else’s list', () => importListed(as('dario'), draft(), upload(aList(['SG-1']))), 'forbidden'],
	[
		'a list once called',
		() => importListed(elena(), aDeskVote().id, upload(aList(['SG-0001']))),
		'already_called'
	],
	['a removal once called', () => removeListed(elena(), aDeskVote().id), 'already_called'],
	['a removal by a resident', () => removeListed(as('bruna'), draft()), 'forbidden'],
	['channels by a resident', () => chooseChannels(as('bruna'), draft(), ['code']), 'forbidden'],
	['channels once called', () => chooseChannels(elena(), aDeskVote().id, ['code']), 'already_called']
])('%s is refused', (_, act, reason) => {
	expect(act).toThrow(reason);
});

test('the same person by account and by list is one row, and votes where the desk said', () => {
	const { id: person, shown } = aDeskVoter('SG-7777');
	const { id } = aConsultation({ state: 'draft' });
	const before = countEntitled(findConsultation(id) ?? never());
	importListed(elena(), id, upload(aList(['sg-7777', 'SG-8888'])));

	expect(tryListed(elena(), id, aList(['sg-7777', 'SG-8888'])).verified).toContain('1');
	const { entitled } = callConsultation(elena(), id);

	expect(shown).toEqual({ deskNumber: 'SG-7777' });
	expect(entitled).toBe(before + 1);
	expect(roll(id)).toHaveLength(before + 1);
	expect(standingOf(person, findConsultation(id) ?? never())).toBe('may_vote');
	expect(manifestOf(id).voters.listed).toBe(true);
});

test('somebody whom only the list entitles votes online too, once verified', () => {
	const { id } = aDeskVote({ listed: ['SG-9999'] });

	const person = aVoter({ neighbourhoodId: 'stazione', identityKey: identityKey({ deskNumber: 'SG-9999' }) });

	expect(standingOf(person, findConsultation(id) ?? never())).toBe('may_vote');
});

test('the ways to vote are chosen before the calling, and the manifest keeps them', () => {
	const id = draft();
	chooseChannels(elena(), id, ['code', 'assisted']);
	chooseChannels(elena(), id, ['code']);
	expect(told().at(-1)).toBe(`elena consultation.channels_chosen ${id}`);

	updateConsultation(elena(), aProposal({ id }));
	callConsultation(elena(), id);

	expect(manifestOf(id).channels).toEqual(['online', 'code']);
	expect(manifestOf(id).voters).not.toHaveProperty('listed');
});

test.each([
	['rssmra85t10a562s', { fiscalCode: 'RSSMRA85T10A562S' }],
	[' SG 0001 ', { deskNumber: 'SG0001' }],
	['RSSMRA85T10A562T', 'fiscal_code'],
	['RSSMRA85T10A56', 'fiscal_code'],
	['?', 'desk_number']
])('%s at the desk is %s', (typed, identity) => {
	expect(identityIn(typed)).toEqual(identity);
});

function never(): never {
	throw new Error('the consultation is there');
}
