import { expect, test } from 'vitest';
import { CHAPTERS, hrefOf, inOrder, wholeThread, type Step } from '../../../src/lib/story/rules';

const day = (text: string) => new Date(`${text}T12:00:00Z`);
const need: Step = { chapter: 'need', id: 'n', title: 'Nessuno telefona', at: day('2026-01-01') };
const proposal: Step = { chapter: 'proposal', id: 'i', title: 'Telefono amico', at: day('2026-01-05') };
const vote: Step = {
	chapter: 'vote',
	id: 'v',
	title: 'Lo facciamo?',
	at: day('2026-02-01'),
	outcome: 'approved',
	closesAt: day('2026-02-10')
};
const project: Step = {
	chapter: 'project',
	id: 'p',
	title: 'Telefono',
	at: day('2026-03-01'),
	state: 'in_progress'
};

test('a story is told in the order of the thread, and within a chapter by date', () => {
	const earlier = { ...need, id: 'm', at: day('2025-12-01') };

	expect(inOrder([project, vote, need, earlier]).map(({ id }) => id)).toEqual(['m', 'n', 'v', 'p']);
});

test('what has not happened yet stands empty in its place', () => {
	expect(wholeThread([proposal]).map((step) => [step.chapter, 'toCome' in step])).toEqual(
		CHAPTERS.map((chapter) => [chapter, chapter !== 'proposal'])
	);
});

test('a project that nobody voted on is no longer waiting for a vote', () => {
	const chapters = wholeThread([proposal, project]).map(({ chapter }) => chapter);

	expect(chapters).toEqual(['proposal', 'project', 'measurement', 'objective']);
});

test.each([
	[need, '/bisogni'],
	[proposal, '/iniziative/i'],
	[vote, '/consultazioni/v'],
	[project, '/progetti/p']
])('a step of the story is a link', (step, href) => {
	expect(hrefOf(step)).toBe(href);
});
