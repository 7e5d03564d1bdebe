import type { Outcome } from '../consultations/rules';
import type { MeetingState } from '../meetings/rules';
import type { DECISION_OUTCOMES } from '../minutes/decisions/rules';
import type { ProjectState } from '../projects/rules';

/** The thread, in the order in which a city lives it. Each has its words as `story_…`. */
export const CHAPTERS = [
	'need',
	'proposal',
	'meeting',
	'decision',
	'vote',
	'project',
	'measurement',
	'objective'
] as const;
export type Chapter = (typeof CHAPTERS)[number];

type About<Kind extends Chapter, Facts = unknown> = {
	readonly chapter: Kind;
	readonly id: string;
	readonly title: string;
	readonly at: Date | null;
} & Facts;

/** One thing that happened, or is about to; `at` is when, in UTC. */
export type Step =
	| About<'need'>
	| About<'proposal'>
	| About<'meeting', { readonly state: MeetingState }>
	| About<'decision', { readonly meetingId: string; readonly outcome: (typeof DECISION_OUTCOMES)[number] }>
	| About<'vote', { readonly outcome: Outcome | null; readonly closesAt: Date }>
	| About<'project', { readonly state: ProjectState }>
	| About<'measurement', { readonly values: number }>
	| About<'objective', { readonly pactSlug: string }>;

/** What belongs to one story: the parts that are there already, found from any of them. */
export type Thread = {
	readonly initiativeId: string | null;
	readonly decisionId: string | null;
	readonly projectId: string | null;
};

/** The steps in the order of the thread, each chapter by date; chapters nothing is known of are missing. */
export const inOrder = (steps: readonly Step[]): Step[] =>
	steps.toSorted(
		(a, b) =>
			CHAPTERS.indexOf(a.chapter) - CHAPTERS.indexOf(b.chapter) ||
			(a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0)
	);

/** A chapter still to be written, shown empty on the page. */
export type ToCome = { readonly chapter: Chapter; readonly toCome: true };

/**
 * The whole thread, in order: what happened, and in its place what may still come. Once there is a project,
 * a chapter before it that never was, such as a vote, is no longer waited for.
 */
export function wholeThread(steps: readonly Step[]): (Step | ToCome)[] {
	const begun = steps.some(({ chapter }) => chapter === 'project');
	const project = CHAPTERS.indexOf('project');
	return CHAPTERS.flatMap((chapter, place): (Step | ToCome)[] => {
		const happened = steps.filter((step) => step.chapter === chapter);
		return happened.length > 0 || (begun && place < project) ? happened : [{ chapter, toCome: true }];
	});
}

/** Where a step can be read. */
export function hrefOf(step: Step): string {
	switch (step.chapter) {
		case 'need':
			return '/bisogni';
		case 'proposal':
			return `/iniziative/${step.id}`;
		case 'meeting':
			return `/incontri/${step.id}`;
		case 'decision':
			return `/incontri/${step.meetingId}/verbale`;
		case 'vote':
			return `/consultazioni/${step.id}`;
		case 'project':
			return `/progetti/${step.id}`;
		case 'measurement':
			return `/progetti/${step.id}`;
		case 'objective':
			return `/patto/${step.pactSlug}`;
	}
}
