import { beforeEach, expect, test } from 'vitest';
import { listEvents } from '../../../src/lib/audit/reading.server';
import { events } from '../../../src/lib/audit/tables.server';
import { listModerations } from '../../../src/lib/comments/queries.server';
import { MOST_A_DAY } from '../../../src/lib/comments/rules';
import { db } from '../../../src/lib/db.server';
import { reportComment, withdrawComment } from '../../../src/lib/initiatives/comments/commands.server';
import { moderateComment } from '../../../src/lib/initiatives/comments/moderation/commands.server';
import {
	findWaiting,
	listDecided,
	listReported
} from '../../../src/lib/initiatives/comments/moderation/queries.server';
import { talkInShort } from '../../../src/lib/initiatives/comments/page.server';
import { findInitiative } from '../../../src/lib/initiatives/queries.server';
import { letters } from '../../../src/lib/outbox/tables.server';
import { listWaiting } from '../../../src/lib/today/queries.server';
import { aComment, aDecision, aReport, WORDS } from '../../support/comments';
import { aVoter } from '../../support/consultations';
import { anInitiative } from '../../support/initiatives';
import { as, inDays, NOW, settle, told, travelTo } from '../../support/world';

beforeEach(settle);

const report = { reason: 'personal_data' as const, note: 'Dice dove abito.' };
const sentTo = (person: string) =>
	db
		.select()
		.from(letters)
		.all()
		.filter(({ recipient }) => recipient.startsWith(`${person}@`));
const shown = (initiativeId: string) => {
	const initiative = findInitiative(initiativeId);
	return initiative ? talkInShort(initiative).latest.map(({ text }) => text) : [];
};

test('anybody with an account asks a moderator to look; who it was is written nowhere but in the report', () => {
	const { id, initiativeId } = aComment();

	reportComment(as('nadia'), initiativeId, id, report);

	expect(told().at(-1)).toBe(`system comment.reported ${id}`);
	expect(JSON.stringify(db.select().from(events).all())).not.toMatch(/nadia|Dice dove abito/);
	expect(listReported(as('elena'))).toMatchObject([
		{ id, words: WORDS, reports: 1, reasons: ['personal_data'], since: NOW }
	]);
	expect(JSON.stringify(listReported(as('elena')))).not.toContain('nadia');
	expect(listEvents({ everything: true, allButPrivate: false, neighbourhoodIds: [] }, {})[0]).toMatchObject({
		actorId: 'system'
	});
});

test('a comment is reported once by each, and never by whoever wrote it', () => {
	const { id, initiativeId } = aComment({ reportedBy: ['marco'] });

	expect(() => aReport(initiativeId, id, 'marco')).toThrow('already_done');
	expect(() => aReport(initiativeId, id, 'giulia')).toThrow('forbidden');

	expect(findWaiting(as('elena'))).toEqual({ count: 1, since: NOW });
});

test('nobody floods the moderators', () => {
	const initiativeId = anInitiative();
	const ids = Array.from({ length: MOST_A_DAY + 1 }, () => aComment({ initiativeId, by: aVoter() }).id);
	for (const id of ids.slice(1)) aReport(initiativeId, id, 'marco');

	expect(() => aReport(initiativeId, ids[0] ?? '', 'marco')).toThrow('reports_today');
});

test('what is hidden or taken back is reported no more', () => {
	const hidden = aComment({ decided: ['hidden'] });
	const gone = aComment();
	withdrawComment(as('giulia'), gone.initiativeId, gone.id);

	expect(() => aReport(hidden.initiativeId, hidden.id, 'marco')).toThrow('comment_gone');
	expect(() => aReport(gone.initiativeId, gone.id, 'marco')).toThrow('comment_gone');
});

test('however many report a comment, it is read until somebody decides', () => {
	const { initiativeId } = aComment({ reportedBy: Array.from({ length: 30 }, () => aVoter()) });

	expect(shown(initiativeId)).toEqual([WORDS]);
});

test('a coordinator hides it with a public reason, the reports are settled, its author gets a letter', () => {
	const { id, initiativeId } = aComment({ reportedBy: ['marco', 'bruna'] });

	moderateComment(as('elena'), id, aDecision());

	expect(shown(initiativeId)).toEqual([]);
	expect(listReported(as('elena'))).toEqual([]);
	expect(listDecided(as('elena'))).toMatchObject([{ id, decision: 'hidden' }]);
	expect(told().at(-1)).toBe(`elena comment.moderated ${id}`);
	expect(sentTo('giulia').map(({ subject }) => subject)).toEqual(['Un tuo commento è stato nascosto']);
	expect(sentTo('giulia')[0]?.body).toContain('Offende chi ha proposto.');
	expect(sentTo('giulia')[0]?.body).not.toMatch(/marco|bruna|elena/i);
});

test('kept, it goes on being read, and nobody is written to', () => {
	const { id, initiativeId } = aComment({ reportedBy: ['marco'] });

	moderateComment(as('elena'), id, aDecision({ decision: 'kept' }));

	expect(shown(initiativeId)).toEqual([WORDS]);
	expect(listReported(as('elena'))).toEqual([]);
	expect(sentTo('giulia')).toEqual([]);
});

test('a decision is reversed by a new one, and both stay written', () => {
	const { id, initiativeId } = aComment({ decided: ['hidden'] });

	moderateComment(as('carla'), id, aDecision({ seen: 1, decision: 'kept' }));

	expect(shown(initiativeId)).toEqual([WORDS]);
	expect(listModerations(id).map(({ number, decision }) => [number, decision])).toEqual([
		[2, 'kept'],
		[1, 'hidden']
	]);
	expect(sentTo('giulia').at(-1)?.subject).toBe('Un tuo commento si legge di nuovo');
});

test.each([
	['a resident', 'bruna', {}, 'forbidden'],
	['a facilitator', 'paolo', {}, 'forbidden'],
	['an administrator', 'ines', {}, 'forbidden'],
	['a coordinator of another area', 'dario', {}, 'forbidden'],
	['a coordinator, from a page that is no longer true', 'elena', { seen: 3 }, 'stale']
] as const)('%s decides nothing', (_, who, decision, reason) => {
	const { id, initiativeId } = aComment({ reportedBy: ['marco'] });
	const before = told();

	expect(() => moderateComment(as(who), id, aDecision(decision))).toThrow(reason);

	expect(shown(initiativeId)).toEqual([WORDS]);
	expect(told()).toEqual(before);
});

test('nobody moderates their own words, nor reads that they were reported', () => {
	const { id } = aComment({ by: 'elena', reportedBy: ['marco'] });

	expect(() => moderateComment(as('elena'), id, aDecision({ decision: 'kept' }))).toThrow('forbidden');
	expect(listReported(as('elena'))).toEqual([]);
	expect(findWaiting(as('elena'))).toBeUndefined();

	moderateComment(as('carla'), id, aDecision());
	expect(findWaiting(as('carla'))).toBeUndefined();
});

test('what concerns the whole city is decided by whoever coordinates the whole city', () => {
	const { id } = aComment({
		initiativeId: anInitiative({ neighbourhoodId: null }),
		reportedBy: ['marco']
	});

	expect(listReported(as('elena'))).toEqual([]);
	expect(() => moderateComment(as('elena'), id, aDecision())).toThrow('forbidden');
	expect(listReported(as('carla'))).toHaveLength(1);
});

test('words that are taken back need no decision any more', () => {
	const { id, initiativeId } = aComment({ reportedBy: ['marco'] });

	withdrawComment(as('giulia'), initiativeId, id);

	expect(listReported(as('elena'))).toEqual([]);
	expect(() => moderateComment(as('elena'), id, aDecision())).toThrow('comment_gone');
});

test('what waits longest stands first, and "Oggi" tells each, where and since when', () => {
	const first = aComment({ reportedBy: ['marco'] });
	travelTo(inDays(1));
	const second = aComment({ reportedBy: ['marco'] });
	travelTo(inDays(2));
	aReport(first.initiativeId, first.id, 'bruna');

	expect(listReported(as('elena')).map(({ id }) => id)).toEqual([first.id, second.id]);
	const told = {
		call: 'comments_reported',
		title: 'Telefono amico del quartiere',
		place: 'san-giorgio',
		alike: 2
	};
	const waiting = (who: 'elena' | 'dario') =>
		listWaiting(as(who)).filter(({ call }) => call === 'comments_reported');
	expect(waiting('elena')).toEqual([
		{ ...told, id: first.id, since: NOW },
		{ ...told, id: second.id, since: inDays(1) }
	]);
	expect(waiting('dario')).toEqual([]);
});
