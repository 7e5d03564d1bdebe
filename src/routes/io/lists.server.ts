import type { Actor } from '$lib/actor';
import { listOwnCommitments } from '$lib/commitments/queries.server';
import { dayInWords, momentInWords } from '$lib/formats/dates';
import { ownDrafts, ownInitiatives } from '$lib/initiatives/drafts/mine.server';
import { listMyMeetings } from '$lib/meetings/registrations/queries.server';
import { listReviewsAsked } from '$lib/minutes/reviews/queries.server';
import { reviewEnds } from '$lib/minutes/rules';
import { cityRulesInForce } from '$lib/municipality/queries.server';
import { m } from '$lib/paraglide/messages.js';
import { numbersToWrite } from '$lib/projects/collecting/own.server';

/** A person's own initiatives, commitments, meetings: what each noun knows of them, each line a link. */
export type OwnList = {
	readonly id: string;
	readonly heading: string;
	readonly empty: string;
	/** Something in it is late: it stands before the other lists. */
	readonly urgent?: boolean;
	readonly items: readonly { readonly label: string; readonly href: string; readonly note?: string }[];
};

/** Nothing, where there is nothing to say and nobody would look for it. */
type Lister = (actor: Actor) => OwnList | undefined;

/** In the order in which the personal area shows them. */
const LISTERS: readonly Lister[] = [
	ownReviews,
	ownDrafts,
	ownInitiatives,
	ownCommitments,
	ownNumbers,
	ownMeetings
];

export const ownLists = (actor: Actor) =>
	LISTERS.flatMap((list) => list(actor) ?? []).toSorted(
		(a, b) => Number(b.urgent ?? false) - Number(a.urgent ?? false)
	);

/** Until when they may say what they think of minutes of where they were. */
function ownReviews(actor: Actor): OwnList | undefined {
	const asked = listReviewsAsked(actor);
	if (asked.length === 0) return undefined;
	const rules = cityRulesInForce();
	return {
		id: 'verbali',
		heading: m.minutes_review_mine(),
		empty: '',
		items: asked.map(({ meetingId, title, tavolo, sentAt }) => ({
			label: `${title} · ${tavolo}`,
			href: `/incontri/${meetingId}/verbale`,
			note: m.minutes_review_until({ until: momentInWords(reviewEnds(sentAt, rules)) })
		}))
	};
}

/** Soonest due first, so that what is late stands at the top. */
function ownCommitments(actor: Actor): OwnList {
	const promised = listOwnCommitments(actor);
	return {
		id: 'impegni',
		heading: m.commitments_mine(),
		empty: m.commitments_mine_none(),
		urgent: promised.some(({ overdue }) => overdue),
		items: promised.map(({ id, what, dueOn, overdue }) => {
			const day = dayInWords(dueOn);
			const note = overdue ? m.commitment_due_late({ day }) : m.commitment_due_said({ day });
			return { label: what, href: `/impegni/${id}`, note };
		})
	};
}

/** What the organisations they act for have to measure. */
function ownNumbers({ organizationIds }: Actor): OwnList | undefined {
	const numbers = numbersToWrite(organizationIds);
	if (numbers.length === 0) return undefined;
	return {
		id: 'numeri',
		heading: m.months_mine(),
		empty: '',
		urgent: numbers.some(({ late }) => late),
		items: numbers.map(({ title, href, note }) => ({ label: title, href, note }))
	};
}

function ownMeetings(actor: Actor): OwnList {
	return {
		id: 'incontri',
		heading: m.meetings_mine(),
		empty: m.meetings_mine_none(),
		items: listMyMeetings(actor.id).map(({ id, title, tavolo, startsAt, state, waiting }) => ({
			label: `${title} · ${tavolo.name}`,
			href: `/incontri/${id}`,
			note: [
				momentInWords(startsAt),
				state === 'cancelled' ? m.meeting_state_cancelled() : waiting ? m.meetings_mine_waiting() : ''
			]
				.filter(Boolean)
				.join(' · ')
		}))
	};
}
