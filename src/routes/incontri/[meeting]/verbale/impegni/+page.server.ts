import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { reviewForm } from '$lib/agendas/forms';
import { promisesToReview } from '$lib/agendas/reviewing.server';
import { submit, visible } from '$lib/http.server';
import { reviewCommitment } from '$lib/minutes/promises/commands.server';
import { m } from '$lib/paraglide/messages.js';
import { confirmed } from '$lib/privacy/findings/confirming';
import { minutesSeen, minutesToWrite } from '../../seen.server';

export async function load(event) {
	const { actor, minutes } = minutesToWrite(event);
	const { meetingTitle, promises } = visible(promisesToReview(actor, minutes.meetingId));

	return {
		title: m.review_title(),
		crumbs: [
			{ label: m.meetings_title(), href: '/incontri' },
			{ label: meetingTitle, href: `/incontri/${event.params.meeting}` },
			{ label: m.minutes_title(), href: `/incontri/${event.params.meeting}/verbale` }
		],
		meetingId: event.params.meeting,
		promises: await Promise.all(
			promises.map(async (promise) => ({
				...promise,
				form: await superValidate(
					{ commitmentId: promise.id, seen: promise.seen, state: promise.states[0]?.value },
					zod4(reviewForm),
					{ id: `review-${promise.id}`, errors: false }
				)
			}))
		)
	};
}

export const actions = {
	default: (event) =>
		submit(event, reviewForm, (actor, { commitmentId, findings, reasons, ...progress }) => {
			const { id } = minutesSeen(event);
			reviewCommitment(actor, id, commitmentId, progress, confirmed({ findings, reasons }));
			return { goTo: `/incontri/${event.params.meeting}/verbale/impegni`, text: m.review_saved() };
		})
};
