import { beforeEach, expect, test } from 'vitest';
import type { Someone } from '../../src/cli/demo/cast';
import { newId } from '../../src/lib/columns.server';
import { followInitiative } from '../../src/lib/initiatives/follows/commands.server';
import { stopKey } from '../../src/lib/initiatives/follows/links.server';
import { listFollowed } from '../../src/lib/initiatives/follows/queries.server';
import {
	actions as talk,
	load as talkPage
} from '../../src/routes/iniziative/[initiative]/commenti/+page.server';
import {
	actions as segnala,
	load as reportPage
} from '../../src/routes/iniziative/[initiative]/commenti/[comment]/segnala/+page.server';
import { actions as follow } from '../../src/routes/iniziative/[initiative]/segui/+page.server';
import {
	actions as stop,
	load as stopPage
} from '../../src/routes/iniziative/[initiative]/segui/[token]/+page.server';
import { GET } from '../../src/routes/io/dati/esporta/+server';
import { load as queue } from '../../src/routes/moderazione/+page.server';
import { actions as decide, load as one } from '../../src/routes/moderazione/[comment]/+page.server';
import { aComment, aDecision, WORDS, wordsOf } from '../support/comments';
import { anInitiative } from '../support/initiatives';
import { request } from '../support/request';
import { as, settle } from '../support/world';

beforeEach(settle);

type Asked = Omit<NonNullable<Parameters<typeof request>[0]>, 'actor'>;
const by = (who: Someone | null, asked: Asked = {}) => request({ actor: who && as(who), ...asked });

test('a comment with nothing in it comes back with a sentence, and nothing is written', async () => {
	const initiative = anInitiative();
	const form = { id: newId(), parentId: '', words: '   ' };

	const answer = await talk.comment(by('giulia', { params: { initiative }, form }));

	expect(answer).toMatchObject({
		status: 400,
		data: { form: { errors: { words: ['Scrivi il tuo commento.'] } } }
	});
});

test('a comment that tells of somebody comes back with what was typed and what was found', async () => {
	const initiative = anInitiative();
	const form = { id: newId(), parentId: '', words: 'Chiamate il 333 1234567' };

	const answer = await talk.comment(by('giulia', { params: { initiative }, form }));

	expect(answer).toMatchObject({
		status: 409,
		data: { form: { data: { words: form.words }, message: { found: [{ words: '333 1234567' }] } } }
	});
});

test('an address brings to the page of the talk where a comment stands', async () => {
	const comment = aComment();
	const params = { initiative: comment.initiativeId };
	const path = `/iniziative/${comment.initiativeId}/commenti?commento=${comment.id}`;

	const page = await talkPage(by(null, { params, path }));

	expect(page).toMatchObject({ talk: { page: 1, comments: [{ id: comment.id, text: WORDS }] } });
	expect(JSON.stringify(page)).not.toContain(as('giulia').name);
});

test('who writes reads beforehand what will stand beside the words', async () => {
	const params = { initiative: anInitiative() };
	const signature = async (who: Someone) => (await talkPage(by(who, { params }))).talk.signature;

	expect(await signature('giulia')).toContain('Il tuo nome non si legge');
	expect(await signature('elena')).toContain('Il Comune');
});

test('whoever is not signed in signs in before reporting, and one’s own comment is not reported', async () => {
	const { id, initiativeId } = aComment();
	const params = { initiative: initiativeId, comment: id };

	await expect(reportPage(by(null, { params }))).rejects.toMatchObject({ status: 303 });
	await expect(reportPage(by('giulia', { params }))).rejects.toMatchObject({ status: 403 });
});

test('who has reported a comment is brought back to it', async () => {
	const { id, initiativeId } = aComment({ reportedBy: ['marco'] });
	const params = { initiative: initiativeId, comment: id };

	await expect(reportPage(by('marco', { params }))).rejects.toMatchObject({ status: 303 });
	expect(await segnala.default(by('marco', { params, form: { reason: 'other', note: '' } }))).toMatchObject({
		status: 409
	});
});

test('the queue and what is in it are for those who coordinate, and never say who reported', async () => {
	const { id } = aComment({ reportedBy: ['marco'] });
	const params = { comment: id };

	expect(() => queue(by('bruna'))).toThrow(expect.objectContaining({ status: 403 }));
	await expect(one(by('dario', { params }))).rejects.toMatchObject({ status: 403 });
	const shown = JSON.stringify([queue(by('elena')), await one(by('elena', { params }))]);

	expect(shown).toContain(WORDS);
	expect(shown).not.toMatch(/marco|Marco Riva/);
});

test('a report without a reason and a decision without a choice come back with a sentence', async () => {
	const { id, initiativeId } = aComment();
	const { seen, decision, ...rest } = aDecision();
	void decision;

	const params = { initiative: initiativeId, comment: id };
	const reported = await segnala.default(by('marco', { params, form: { note: '' } }));
	const decided = await decide.default(
		by('elena', { params: { comment: id }, form: { ...rest, seen: String(seen) } })
	);

	expect(reported).toMatchObject({ data: { form: { errors: { reason: ['Scegli il motivo.'] } } } });
	expect(decided).toMatchObject({ data: { form: { errors: { decision: [expect.any(String)] } } } });
	expect(queue(by('elena'))).toMatchObject({ reported: [], decided: [] });
});

test('a decision without a reason comes back with a sentence', async () => {
	const comment = aComment({ reportedBy: ['marco'] });
	const { seen, ...decision } = aDecision();
	const form = { ...decision, seen: String(seen), reason: '' };

	const answer = await decide.default(by('elena', { params: { comment: comment.id }, form }));

	expect(answer).toMatchObject({
		status: 400,
		data: { form: { errors: { reason: [expect.stringContaining('perché')] } } }
	});
	expect(wordsOf(comment)).toBe(WORDS);
});

test('from one’s own area one stops and stays there', async () => {
	const initiative = anInitiative();
	followInitiative(as('giulia'), initiative);

	const stopped = follow.unfollow(by('giulia', { params: { initiative }, form: { from: 'own' } }));

	await expect(stopped).rejects.toMatchObject({ status: 303, location: '/io' });
	expect(listFollowed('giulia')).toEqual([]);
});

test('the link of a letter shows nobody’s name, changes nothing when it is opened, and stops when pressed', async () => {
	const initiative = anInitiative();
	followInitiative(as('giulia'), initiative);
	const params = { initiative, token: stopKey(initiative, 'giulia') };
	const answer = new Map<string, string>();

	const page = stopPage(by(null, { params, answer }));

	expect(page).toMatchObject({ follows: true });
	expect(JSON.stringify(page)).not.toMatch(/Giulia/);
	expect(answer.get('x-robots-tag')).toBe('noindex');
	expect(listFollowed('giulia')).toHaveLength(1);
	await expect(stop.default(by(null, { params }))).rejects.toMatchObject({ status: 303 });
	expect(listFollowed('giulia')).toEqual([]);
});

test('one’s own data hold what one said and what one follows', async () => {
	const { initiativeId } = aComment();
	followInitiative(as('giulia'), initiativeId);

	const answer = await GET(by('giulia'));
	const taken: unknown = await answer.json();

	expect(taken).toMatchObject({
		talk: { comments: [{ words: WORDS }], reports: [], follows: [{ initiative: initiativeId }] }
	});
});
