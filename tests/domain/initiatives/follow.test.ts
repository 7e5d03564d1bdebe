import { beforeEach, expect, test } from 'vitest';
import { hashPassword } from '../../../src/lib/accounts/passwords.server';
import { eraseOwnAccount, updateProfile } from '../../../src/lib/accounts/profile/commands.server';
import { people } from '../../../src/lib/accounts/tables.server';
import { newId } from '../../../src/lib/columns.server';
import { db } from '../../../src/lib/db.server';
import { advanceInitiative, withdrawInitiative } from '../../../src/lib/initiatives/commands.server';
import {
	followInitiative,
	unfollowByLink,
	unfollowInitiative
} from '../../../src/lib/initiatives/follows/commands.server';
import { stopKey, whoFollows } from '../../../src/lib/initiatives/follows/links.server';
import { findFollow, listFollowed } from '../../../src/lib/initiatives/follows/queries.server';
import { exportTalk, forgetTalk } from '../../../src/lib/initiatives/own.server';
import { reviewInitiative } from '../../../src/lib/initiatives/reviews/commands.server';
import { supportInitiative } from '../../../src/lib/initiatives/supports/commands.server';
import { editInitiative } from '../../../src/lib/initiatives/versions/commands.server';
import { letters } from '../../../src/lib/outbox/tables.server';
import { aComment, aReport, wordsOf } from '../../support/comments';
import { aNewVersion, anInitiative } from '../../support/initiatives';
import { as, settle, told } from '../../support/world';

beforeEach(settle);

const subjectsTo = (person: string) =>
	db
		.select()
		.from(letters)
		.all()
		.filter(({ recipient }) => recipient.startsWith(`${person}@`))
		.map(({ subject }) => subject);
const bodyTo = (person: string) =>
	db
		.select()
		.from(letters)
		.all()
		.filter(({ recipient }) => recipient.startsWith(`${person}@`))
		.at(-1)?.body ?? '';

const followed = (given: Parameters<typeof anInitiative>[0] = {}) => {
	const id = anInitiative(given);
	followInitiative(as('giulia'), id);
	return id;
};
const opinion = { competence: 'yes', legal: 'yes', technical: 'yes', economic: 'yes' } as const;
const answered = (to: 'admitted' | 'under_review') => ({
	...{
		id: newId(),
		to,
		office: 'Servizi sociali',
		...opinion,
		euros: '',
		note: '',
		deadline: '',
		conditions: '',
		answer: 'Va bene.'
	}
});

test('a resident follows an initiative, and no line tells of it', () => {
	const id = anInitiative();
	const before = told();

	followInitiative(as('giulia'), id);

	expect(listFollowed('giulia')).toMatchObject([{ id, title: 'Telefono amico del quartiere' }]);
	expect(told()).toEqual(before);
	expect(() => followInitiative(as('giulia'), id)).toThrow('already_done');
});

test('whoever supports is not made to follow', () => {
	const id = anInitiative();

	supportInitiative(as('giulia'), id);

	expect(findFollow(id, 'giulia')).toBeUndefined();
});

test.each([
	['somebody nobody verified', 'nadia', 'submitted', 'forbidden'],
	['a resident, of a draft', 'giulia', 'draft', 'not_found'],
	['a resident, once it ended', 'giulia', 'not_admissible', 'follow_closed']
] as const)('%s does not follow it', (_, who, state, reason) => {
	const id = anInitiative({ state });

	expect(() => followInitiative(as(who), id)).toThrow(reason);

	expect(listFollowed(who)).toEqual([]);
});

test('whoever follows may stop, once', () => {
	const id = followed();

	unfollowInitiative(as('giulia'), id);

	expect(listFollowed('giulia')).toEqual([]);
	expect(() => unfollowInitiative(as('giulia'), id)).toThrow('already_done');
});

test('followers hear at each step what happened, once each', () => {
	const id = followed();

	editInitiative(as('bruna'), id, aNewVersion());
	reviewInitiative(as('elena'), id, answered('under_review'));
	reviewInitiative(as('elena'), id, answered('admitted'));
	advanceInitiative(as('carla'), id, 'to_tavolo');
	advanceInitiative(as('carla'), id, 'to_vote');
	aComment({ initiativeId: id, by: 'marco' });

	expect(subjectsTo('giulia')).toEqual([
		"Un'iniziativa che segui ha un testo nuovo",
		"Il Comune ha risposto a un'iniziativa che segui",
		"Il Comune ha risposto a un'iniziativa che segui",
		"Un'iniziativa che segui ha fatto un passo",
		"Un'iniziativa che segui va al voto"
	]);
});

test('a second office that answers is heard of too, though nothing moves', () => {
	const id = followed({ state: 'under_review' });

	reviewInitiative(as('elena'), id, answered('under_review'));

	expect(subjectsTo('giulia')).toHaveLength(1);
});

test('nobody hears from us what they did themselves, nor twice that they were answered', () => {
	const id = anInitiative();
	followInitiative(as('bruna'), id);
	const before = subjectsTo('bruna').length;

	editInitiative(as('bruna'), id, aNewVersion());
	reviewInitiative(as('elena'), id, answered('admitted'));

	expect(subjectsTo('bruna').slice(before)).toEqual(['Il Comune ha risposto alla tua proposta']);
});

test('followers hear that it was taken back', () => {
	const id = followed();

	withdrawInitiative(as('bruna'), id, '');

	expect(bodyTo('giulia')).toContain('è passata a un altro passo: Ritirata');
});

test('a letter is in the language of who reads it', () => {
	const id = followed();
	updateProfile(as('giulia'), { displayName: 'Giulia', language: 'en' });

	advanceInitiative(as('carla'), id, 'admitted');

	expect(subjectsTo('giulia')).toEqual(['The municipality answered an initiative you follow']);
});

test('each letter holds a link that ends the letters without signing in', () => {
	const id = followed();
	advanceInitiative(as('carla'), id, 'admitted');
	const key = bodyTo('giulia').match(/\/segui\/(\S+)/)?.[1] ?? '';

	unfollowByLink(id, key);
	unfollowByLink(id, key);

	expect(listFollowed('giulia')).toEqual([]);
	advanceInitiative(as('carla'), id, 'to_tavolo');
	expect(subjectsTo('giulia')).toHaveLength(1);
});

test('a link is good for its person and its initiative only', () => {
	const [id, other] = [followed(), followed()];
	const key = stopKey(id, 'giulia');

	for (const wrong of ['', 'giulia', 'giulia.', key.slice(0, -1), key.replace('giulia', 'marco')]) {
		expect(whoFollows(id, wrong)).toBeUndefined();
		expect(() => unfollowByLink(id, wrong)).toThrow('not_found');
	}
	expect(() => unfollowByLink(other, key)).toThrow('not_found');

	expect(listFollowed('giulia')).toHaveLength(2);
});

test('an erased person leaves no words in a talk, follows nothing, and their reports lose the note', async () => {
	const password = 'quattro parole a caso';
	db.update(people)
		.set({ passwordHash: await hashPassword(password) })
		.run();
	const id = followed();
	const comment = aComment({ initiativeId: id });
	const other = aComment({ initiativeId: id, by: 'marco' });
	aReport(id, other.id, 'giulia');

	await eraseOwnAccount(as('giulia'), password, forgetTalk);

	expect(wordsOf(comment)).toBe('');
	expect(wordsOf(other)).not.toBe('');
	expect(exportTalk('giulia')).toMatchObject({
		comments: [{ words: '' }],
		reports: [{ reason: 'offensive', note: '' }],
		follows: []
	});
});

test('a person takes away what they said, reported and follow', () => {
	const id = followed();
	const comment = aComment({ initiativeId: id });
	const other = aComment({ initiativeId: id, by: 'marco' });
	aReport(id, other.id, 'giulia');

	expect(exportTalk('giulia')).toMatchObject({
		comments: [{ id: comment.id }],
		reports: [{ comment: other.id, note: 'Non è gentile.' }],
		follows: [{ initiative: id }]
	});
});
