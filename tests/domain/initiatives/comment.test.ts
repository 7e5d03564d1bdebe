import { beforeEach, expect, test } from 'vitest';
import type { Someone } from '../../../src/cli/demo/cast';
import { showName } from '../../../src/lib/accounts/profile/commands.server';
import { newId } from '../../../src/lib/columns.server';
import { MOST_A_DAY } from '../../../src/lib/comments/rules';
import { Refusal } from '../../../src/lib/errors';
import { commentInitiative, withdrawComment } from '../../../src/lib/initiatives/comments/commands.server';
import { talkInShort, talkOf } from '../../../src/lib/initiatives/comments/page.server';
import { countTalk, listTalk, pageOfComment } from '../../../src/lib/initiatives/comments/queries.server';
import { voiceWords } from '../../../src/lib/initiatives/comments/words.server';
import { findInitiative } from '../../../src/lib/initiatives/queries.server';
import { aComment, WORDS, wordsOf } from '../../support/comments';
import { actorOf, aVoter } from '../../support/consultations';
import { anInitiative } from '../../support/initiatives';
import { as, inDays, settle, told, travelTo } from '../../support/world';

beforeEach(settle);

const words = (initiativeId: string) => listTalk(initiativeId, null).map(({ words }) => words);
const written = (given: Partial<Parameters<typeof commentInitiative>[2]> = {}) => ({
	id: newId(),
	parentId: '',
	words: WORDS,
	...given
});

test('a resident says something about an initiative, and everybody reads it', () => {
	const { id, initiativeId } = aComment();

	expect(words(initiativeId)).toEqual([WORDS]);
	expect(told().at(-1)).toBe(`giulia comment.written ${id}`);
});

test('an answer stands after what it answers, whatever was said meanwhile', () => {
	const { id: first, initiativeId } = aComment({ words: 'Prima' });
	travelTo(inDays(1));
	aComment({ initiativeId, words: 'Seconda', by: 'marco' });
	travelTo(inDays(2));
	aComment({ initiativeId, words: 'Alla prima', by: 'bruna', answers: first });

	expect(words(initiativeId)).toEqual(['Prima', 'Alla prima', 'Seconda']);
});

test('nobody answers an answer: a talk has one level', () => {
	const { id, initiativeId } = aComment();
	const answer = aComment({ initiativeId, by: 'bruna', answers: id });

	expect(() => aComment({ initiativeId, answers: answer.id })).toThrow('comment_gone');
});

test.each([
	['somebody nobody verified', 'nadia', 'submitted', 'forbidden'],
	['a resident, of a draft', 'giulia', 'draft', 'not_found'],
	['a resident, once it ended', 'giulia', 'not_admissible', 'comments_closed'],
	['a resident, once it was taken back', 'giulia', 'withdrawn', 'comments_closed']
] as const)('the comment of %s is refused, and nothing changes', (_, who, state, reason) => {
	const initiativeId = anInitiative({ state });
	const before = told();

	expect(() => commentInitiative(as(who), initiativeId, written())).toThrow(reason);

	expect(countTalk(initiativeId)).toBe(0);
	expect(told()).toEqual(before);
});

test('an answer to words of another initiative, taken back or hidden is refused', () => {
	const initiativeId = anInitiative();
	const gone = aComment({ initiativeId });
	withdrawComment(as('giulia'), initiativeId, gone.id);
	const hidden = aComment({ initiativeId, decided: ['hidden'] });

	expect(() => aComment({ initiativeId, answers: aComment().id })).toThrow('not_found');
	expect(() => aComment({ initiativeId, answers: gone.id })).toThrow('comment_gone');
	expect(() => aComment({ initiativeId, answers: hidden.id })).toThrow('comment_gone');
});

test('sent twice, it is written once', () => {
	const initiativeId = anInitiative();
	const comment = written();
	commentInitiative(as('giulia'), initiativeId, comment);

	expect(() => commentInitiative(as('giulia'), initiativeId, comment)).toThrow('already_done');

	expect(countTalk(initiativeId)).toBe(1);
});

test(`nobody writes more than ${MOST_A_DAY} comments a day`, () => {
	const initiativeId = anInitiative();
	for (let i = 0; i < MOST_A_DAY; i++) aComment({ initiativeId });

	expect(() => aComment({ initiativeId })).toThrow('comments_today');

	travelTo(inDays(1));
	aComment({ initiativeId });
	expect(countTalk(initiativeId)).toBe(MOST_A_DAY + 1);
});

test('words that tell of somebody go out only with a reason', () => {
	const initiativeId = anInitiative();
	const comment = written({ words: 'Chiamate mia zia al 333 1234567.' });
	const found = foundIn(() => commentInitiative(as('giulia'), initiativeId, comment));
	expect(found.map(({ words }) => words)).toEqual(['333 1234567']);
	expect(countTalk(initiativeId)).toBe(0);

	commentInitiative(
		as('giulia'),
		initiativeId,
		comment,
		found.map(({ fingerprint }) => ({ fingerprint, reason: 'È il numero del centro sociale' }))
	);

	expect(countTalk(initiativeId)).toBe(1);
});

function foundIn(act: () => void) {
	try {
		act();
	} catch (refusal) {
		if (refusal instanceof Refusal) return refusal.about.found ?? [];
	}
	return [];
}

test('who wrote them takes the words back, also once the talk is over; their place stays', () => {
	const comment = aComment();
	aComment({ initiativeId: comment.initiativeId, by: 'bruna', answers: comment.id, words: 'Grazie' });

	withdrawComment(as('giulia'), comment.initiativeId, comment.id);

	expect(wordsOf(comment)).toBe('');
	expect(words(comment.initiativeId)).toEqual(['', 'Grazie']);
	expect(told().at(-1)).toBe(`giulia comment.withdrawn ${comment.id}`);
	expect(() => withdrawComment(as('giulia'), comment.initiativeId, comment.id)).toThrow('already_done');
});

test.each(['bruna', 'elena', 'ines'] as const)('%s does not take back words of somebody else', (who) => {
	const comment = aComment();

	expect(() => withdrawComment(as(who), comment.initiativeId, comment.id)).toThrow('forbidden');

	expect(wordsOf(comment)).toBe(WORDS);
});

const voices = (initiativeId: string) => listTalk(initiativeId, null).map(voiceWords);

test('beside a comment stands a name only where its person chose to show it', () => {
	const { initiativeId } = aComment();
	expect(voices(initiativeId)).toEqual(['Una persona del quartiere']);

	showName(as('giulia'));

	expect(voices(initiativeId)).toEqual([as('giulia').name]);
});

test('whoever proposed, the organisation that proposes and the Comune are told by what they are', () => {
	const initiativeId = anInitiative();
	aComment({ initiativeId, by: 'bruna' });
	const author = { kind: 'organization', organizationId: 'il-ponte' } as const;
	const ofBridge = anInitiative({ by: 'lucia', author });
	aComment({ initiativeId: ofBridge, by: 'lucia' });
	aComment({ initiativeId: ofBridge, by: 'elena' });
	aComment({ initiativeId: ofBridge, by: 'dario' });

	expect(voices(initiativeId)).toEqual(["Chi ha proposto l'iniziativa"]);
	expect(voices(ofBridge).toSorted()).toEqual(
		['Associazione Il Ponte', 'Il Comune', 'Una persona del quartiere'].toSorted()
	);
});

test('neither hidden words nor hidden names reach the page', () => {
	const { initiativeId } = aComment({ decided: ['hidden'] });
	const initiative = findInitiative(initiativeId);
	if (!initiative) throw new Error('it was sent');
	const url = new URL(`http://localhost/iniziative/${initiativeId}/commenti`);

	const shown = JSON.stringify([talkOf(initiative, null, url), talkInShort(initiative)]);

	expect(shown).toContain('Nascosto da chi modera: Offende chi ha proposto.');
	expect(shown).not.toContain(WORDS);
	expect(shown).not.toContain(as('giulia').name);
});

test('a long talk has pages, and every comment is found on its own', () => {
	const initiativeId = anInitiative();
	const people = Array.from({ length: 60 }, () => aVoter());
	const ids = people.map((by) => aComment({ initiativeId, by }).id);

	const [first, second] = [1, 2].map((page) => listTalk(initiativeId, null, page).map(({ id }) => id));

	expect([first?.length, second?.length]).toEqual([50, 10]);
	expect([...(first ?? []), ...(second ?? [])].toSorted()).toEqual(ids.toSorted());
	expect(first?.every((id) => pageOfComment(initiativeId, id) === 1)).toBe(true);
	expect(second?.every((id) => pageOfComment(initiativeId, id) === 2)).toBe(true);
	expect(pageOfComment(initiativeId, newId())).toBeUndefined();
});

test('a talk is open to every role the city knows', () => {
	const initiativeId = anInitiative();
	const known: Someone[] = ['marco', 'lucia', 'teresa', 'paolo', 'omar', 'elena', 'ines'];

	for (const who of known) commentInitiative(actorOf(who), initiativeId, written());

	expect(countTalk(initiativeId)).toBe(known.length);
});
