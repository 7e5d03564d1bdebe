import { publicName } from '../accounts/rules';
import { dayOf } from '../clock';
import { dayInWords } from '../formats/dates';
import { euros, number } from '../formats/numbers';
import { colourOf } from '../neighbourhoods/rules';
import { m } from '../paraglide/messages.js';
import type { listInitiatives, Quartiere } from './queries.server';
import {
	answerDueOn,
	authorKind,
	awaitsAnswer,
	daysToAnswer,
	toneOf,
	type Assistance,
	type InitiativeState
} from './rules';
import type { Words } from './versions/queries.server';

export const stateWord = (state: InitiativeState) => m[`initiative_state_${state}`]();

/** Where it is, in words: quartieri by name, or the whole city. */
export const whereWords = ({
	cityWide,
	quartieri
}: {
	cityWide: boolean;
	quartieri: readonly Quartiere[];
}) => (cityWide ? m.initiative_whole_city() : quartieri.map(({ name }) => name).join(', '));

export const supportWords = (count: number) =>
	count === 0 ? m.initiative_no_supports() : m.initiative_supports({ count });

/** An initiative among others, as its card says it. */
export const inShort = (initiative: ReturnType<typeof listInitiatives>[number]) => ({
	id: initiative.id,
	title: initiative.title,
	summary: initiative.summary,
	state: stateWord(initiative.state),
	tone: toneOf(initiative.state),
	where: whereWords(initiative),
	colour: colourOf(initiative.quartieri),
	supports: supportWords(initiative.supports)
});

type Standing = { readonly state: InitiativeState; readonly submittedAt: Date | null };
type Term = { readonly answerDays: number; readonly today: string };

/** Where an initiative stands, as a sentence with the day it waits for. */
export function standingSentence({ state, submittedAt }: Standing, { answerDays, today }: Term) {
	if (state === 'draft' || submittedAt === null) return m.proposal_lead();
	const dueOn = answerDueOn(dayOf(submittedAt), answerDays);
	const due = dayInWords(dueOn);
	if (awaitsAnswer(state) && daysToAnswer(dueOn, today) < 0) return m.initiative_says_late({ due });
	return m[`initiative_says_${state}`]({ due });
}

/** How many days the Comune has to answer, or how late it is: everybody reads it. */
export function countdownSentence(submittedAt: Date, { answerDays, today }: Term) {
	const left = daysToAnswer(answerDueOn(dayOf(submittedAt), answerDays), today);
	if (left < 0) return { late: true, text: m.initiative_answer_late({ count: -left }) };
	return {
		late: false,
		text: left === 0 ? m.initiative_answer_today() : m.initiative_answer_due({ count: left })
	};
}

type Authored = {
	readonly authorPersonId: string | null;
	readonly authorOrganizationId: string | null;
	readonly assistance: Assistance | null;
	readonly authorName: string | null;
	readonly authorNameShownAt: Date | null;
	readonly organizationName: string | null;
};

/** Who proposes: an organisation by name, a person only where they chose to show theirs. */
export function authorWords(initiative: Authored) {
	const kind = authorKind(initiative);
	if (kind === 'meeting') return m.initiative_author_meeting();
	if (kind === 'organization') return initiative.organizationName ?? '';
	const { authorName, authorNameShownAt } = initiative;
	const shown = authorName && publicName({ displayName: authorName, nameShownAt: authorNameShownAt });
	return shown || m.initiative_author_person();
}

/** What an initiative says, part by part, in the order in which it is read; empty parts stay out. */
export const partsOf = (words: Omit<Words, 'number' | 'createdAt' | 'images'>) =>
	[
		{ key: 'problem', label: m.initiative_problem(), text: words.problem },
		{ key: 'actions', label: m.initiative_actions(), text: words.actions },
		{ key: 'period', label: m.initiative_period(), text: words.period },
		{ key: 'place', label: m.initiative_place(), text: words.place },
		{ key: 'partnersFound', label: m.initiative_partners_found(), text: words.partnersFound },
		{ key: 'partnersWanted', label: m.initiative_partners_wanted(), text: words.partnersWanted },
		{ key: 'space', label: m.initiative_space(), text: words.space },
		{ key: 'volunteers', label: m.initiative_volunteers(), text: figure(words.volunteers) },
		{ key: 'volunteerHours', label: m.initiative_volunteer_hours(), text: figure(words.volunteerHours) },
		{ key: 'materials', label: m.initiative_materials(), text: words.materials },
		{ key: 'coFunding', label: m.initiative_co_funding(), text: words.coFunding },
		{ key: 'accessibility', label: m.initiative_accessibility(), text: words.accessibility },
		{ key: 'afterwards', label: m.initiative_afterwards(), text: words.afterwards },
		{
			key: 'beneficiaries',
			label: m.initiative_beneficiaries(),
			text: words.beneficiaries ? m[`band_${words.beneficiaries}`]() : ''
		}
	].filter(({ text }) => text !== '');
export type Part = ReturnType<typeof partsOf>[number];

const figure = (value: number | null) => (value === null ? '' : number(value));

type Cost = { readonly line: string; readonly cents: number };

/** Money lines with their total, as they are read. */
export const costWords = (costs: readonly Cost[]) => ({
	lines: costs.map(({ line, cents }) => ({ line, amount: euros(cents) })),
	total: euros(costs.reduce((sum, { cents }) => sum + cents, 0))
});
