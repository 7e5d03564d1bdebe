import { beforeEach, expect, test } from 'vitest';
import { hashPassword } from '../../../src/lib/accounts/passwords.server';
import { eraseOwnAccount, updateProfile } from '../../../src/lib/accounts/profile/commands.server';
import { people } from '../../../src/lib/accounts/tables.server';
import { newId } from '../../../src/lib/columns.server';
import { db } from '../../../src/lib/db.server';
import { letters } from '../../../src/lib/outbox/tables.server';
import { advanceProject } from '../../../src/lib/projects/commands.server';
import {
	followProject,
	unfollowProject,
	unfollowProjectByLink
} from '../../../src/lib/projects/follows/commands.server';
import { stopKey, whoFollows } from '../../../src/lib/projects/follows/links.server';
import {
	exportProjects,
	forgetProjects,
	listFollowed
} from '../../../src/lib/projects/follows/queries.server';
import { stopKey as stopInitiative } from '../../../src/lib/initiatives/follows/links.server';
import { publishNews } from '../../../src/lib/projects/news/commands.server';
import { aProject } from '../../support/projects';
import { as, settle, told } from '../../support/world';

beforeEach(settle);

const lettersTo = (person: string) =>
	db
		.select()
		.from(letters)
		.all()
		.filter(({ recipient }) => recipient.startsWith(`${person}@`));
const subjectsTo = (person: string) => lettersTo(person).map(({ subject }) => subject);
const bodyTo = (person: string) => lettersTo(person).at(-1)?.body ?? '';

function followed(given: Parameters<typeof aProject>[0] = {}) {
	const id = aProject(given);
	followProject(as('giulia'), id);
	return id;
}
const tell = (id: string, by: 'lucia' | 'elena' = 'lucia') =>
	publishNews(as(by), id, { id: newId(), title: 'Si comincia', body: 'Lunedì alle 9 nel cortile.' });

test('a resident follows a project, and no line tells of it', () => {
	const id = aProject();
	const before = told();

	followProject(as('giulia'), id);

	expect(listFollowed('giulia')).toMatchObject([
		{ id, title: 'Ginnastica in cortile', state: 'in_progress' }
	]);
	expect(told()).toEqual(before);
	expect(() => followProject(as('giulia'), id)).toThrow('already_done');
});

test.each([
	['somebody nobody verified', 'nadia', 'in_progress', 'forbidden'],
	['a resident, once it ended', 'giulia', 'finished', 'project_follow_closed'],
	['a resident, once it is given up', 'giulia', 'not_realised', 'project_follow_closed']
] as const)('%s does not follow it', (_, who, state, reason) => {
	const id = aProject({ state });

	expect(() => followProject(as(who), id)).toThrow(reason);
	expect(() => followProject(as(who), 'nowhere')).toThrow('not_found');

	expect(listFollowed(who)).toEqual([]);
});

test('whoever follows may stop, once', () => {
	const id = followed();

	unfollowProject(as('giulia'), id);

	expect(listFollowed('giulia')).toEqual([]);
	expect(() => unfollowProject(as('giulia'), id)).toThrow('already_done');
	expect(() => unfollowProject(as('giulia'), 'nowhere')).toThrow('not_found');
});

test('followers hear of news, of a stop and of the end, once each; a beginning is told by its news', () => {
	const id = followed({ state: 'to_start' });

	advanceProject(as('lucia'), id, 'in_progress');
	tell(id);
	advanceProject(as('elena'), id, 'suspended', 'Il cortile è in restauro.');
	advanceProject(as('elena'), id, 'in_progress');
	advanceProject(as('lucia'), id, 'finished', 'Chiedere prima le chiavi.');

	expect(subjectsTo('giulia')).toEqual([
		'Una notizia di un progetto che segui',
		'Un progetto che segui si è fermato',
		'Un progetto che segui è finito'
	]);
});

test('followers hear that a project will not be done', () => {
	const id = followed();

	advanceProject(as('elena'), id, 'not_realised', 'Manca la sala.');

	expect(subjectsTo('giulia')).toEqual(['Un progetto che segui non si farà']);
	expect(bodyTo('giulia')).toContain(`/progetti/${id}\n`);
	expect(bodyTo('giulia')).not.toContain('Manca la sala');
});

test('nobody hears from us what they did themselves', () => {
	const id = aProject();
	followProject(as('lucia'), id);
	followProject(as('elena'), id);

	tell(id, 'lucia');

	expect(subjectsTo('lucia')).toEqual([]);
	expect(subjectsTo('elena')).toHaveLength(1);
});

test('a letter is in the language of who reads it', () => {
	const id = followed();
	updateProfile(as('giulia'), { displayName: 'Giulia', language: 'en' });

	tell(id);

	expect(subjectsTo('giulia')).toEqual(['News of a project you follow']);
});

test('news that is held back for what it tells of somebody makes no letter', () => {
	const id = followed();
	const revealing = { id: newId(), title: 'Chiamate', body: 'Chiamate il 333 1234567.' };

	expect(() => publishNews(as('lucia'), id, revealing)).toThrow('text_reveals');

	expect(subjectsTo('giulia')).toEqual([]);
});

test('each letter holds a link that ends the letters without signing in', () => {
	const id = followed();
	tell(id);
	const key = bodyTo('giulia').match(/\/segui\/(\S+)/)?.[1] ?? '';

	unfollowProjectByLink(id, key);
	unfollowProjectByLink(id, key);

	expect(listFollowed('giulia')).toEqual([]);
	tell(id);
	expect(subjectsTo('giulia')).toHaveLength(1);
});

test('a link is good for its person and its project only', () => {
	const [id, other] = [followed(), followed()];
	const key = stopKey(id, 'giulia');
	const wrong = ['', 'giulia', 'giulia.', key.slice(0, -1), key.replace('giulia', 'marco')];

	for (const one of [...wrong, stopInitiative(id, 'giulia')]) {
		expect(whoFollows(id, one)).toBeUndefined();
		expect(() => unfollowProjectByLink(id, one)).toThrow('not_found');
	}
	expect(() => unfollowProjectByLink(other, key)).toThrow('not_found');

	expect(listFollowed('giulia')).toHaveLength(2);
});

test('a person takes away what they follow, and who erases their account follows nothing', async () => {
	const password = 'quattro parole a caso';
	db.update(people)
		.set({ passwordHash: await hashPassword(password) })
		.run();
	const id = followed();
	expect(exportProjects('giulia')).toMatchObject({
		follows: [{ project: id, title: 'Ginnastica in cortile' }]
	});

	await eraseOwnAccount(as('giulia'), password, forgetProjects);

	expect(exportProjects('giulia')).toEqual({ follows: [] });
	tell(id);
	expect(lettersTo('giulia')).toEqual([]);
});
