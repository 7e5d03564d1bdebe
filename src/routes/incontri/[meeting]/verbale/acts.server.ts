import type { Actor } from '$lib/actor';
import { submit } from '$lib/http.server';
import * as commands from '$lib/minutes/commands.server';
import { plainForm, rectifyForm, returnForm } from '$lib/minutes/forms';
import { leaveProposal, takeProposal } from '$lib/minutes/proposals/commands.server';
import { leaveForm, takeForm } from '$lib/minutes/proposals/forms';
import { resolveFinding } from '$lib/minutes/publication/commands.server';
import { resolveForm } from '$lib/minutes/publication/forms';
import { reviewMinutes } from '$lib/minutes/reviews/commands.server';
import { reviewForm } from '$lib/minutes/reviews/forms';
import { m } from '$lib/paraglide/messages.js';
import { minutesSeen } from '../seen.server';
import type { Actions, RequestEvent } from './$types';

const here = ({ params }: RequestEvent, text: string) => ({
	goTo: `/incontri/${params.meeting}/verbale`,
	text
});

/** An act of one button on the minutes of this meeting. */
const act = (command: (actor: Actor, id: string) => unknown, said: () => string) => (event: RequestEvent) =>
	submit(event, plainForm, (actor) => {
		command(actor, minutesOf(event));
		return here(event, said());
	});

const minutesOf = (event: RequestEvent) => minutesSeen(event).id;

export const actions: Actions = {
	open: (event) =>
		submit(event, plainForm, (actor) => {
			commands.openMinutes(actor, event.params.meeting);
			return { goTo: `/incontri/${event.params.meeting}/presenze`, text: m.minutes_opened() };
		}),
	submit: act(commands.submitMinutes, m.minutes_submitted),
	approve: act(commands.approveMinutes, m.minutes_approved),
	publish: act(commands.publishMinutes, m.minutes_published),
	return: (event) =>
		submit(event, returnForm, (actor, { reason }) => {
			commands.returnMinutes(actor, minutesOf(event), reason);
			return here(event, m.minutes_returned());
		}),
	rectify: (event) =>
		submit(event, rectifyForm, (actor, { reason }) => {
			commands.openRectification(actor, minutesOf(event), reason);
			return here(event, m.minutes_rectification_opened());
		}),
	resolve: (event) =>
		submit(event, resolveForm, (actor, typed) => {
			resolveFinding(actor, minutesOf(event), typed);
			return { goTo: `/incontri/${event.params.meeting}/verbale#dati-personali` };
		}),
	take: (event) =>
		submit(event, takeForm, (actor, { proposalId, ...taking }) => {
			takeProposal(actor, minutesOf(event), proposalId, taking);
			return here(event, m.proposal_taken());
		}),
	leave: (event) =>
		submit(event, leaveForm, (actor, { proposalId }) => {
			leaveProposal(actor, minutesOf(event), proposalId);
			return here(event, m.proposal_left());
		}),
	review: (event) =>
		submit(event, reviewForm, (actor, review) => {
			reviewMinutes(actor, minutesOf(event), review);
			return here(event, m.minutes_reviewed());
		})
};
