import { measured, objectivesServed, projectsMade, votes } from './deeds.server';
import { inOrder, type Step, type Thread } from './rules';
import { decisionsTaken, meetingsHeld, needsAnswered, proposal } from './talk.server';

/** The whole story that an initiative, a decision or a project belongs to: eight queries, from stored links only. */
export function storyOf(thread: Thread): Step[] {
	return inOrder([
		...needsAnswered()
			.all(thread)
			.map((row) => ({ chapter: 'need' as const, ...row })),
		...proposal()
			.all(thread)
			.map((row) => ({ chapter: 'proposal' as const, ...row })),
		...meetingsHeld()
			.all(thread)
			.map((row) => ({ chapter: 'meeting' as const, ...row })),
		...decisionsTaken()
			.all(thread)
			.map((row) => ({ chapter: 'decision' as const, ...row })),
		...votes()
			.all(thread)
			.map((row) => ({ chapter: 'vote' as const, ...row })),
		...projectsMade()
			.all(thread)
			.map((row) => ({ chapter: 'project' as const, ...row })),
		...measured()
			.all(thread)
			.map((row) => ({ chapter: 'measurement' as const, ...row })),
		...objectivesServed()
			.all(thread)
			.map((row) => ({ chapter: 'objective' as const, at: null, ...row }))
	]);
}
