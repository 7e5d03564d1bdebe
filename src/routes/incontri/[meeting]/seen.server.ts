import type { RequestEvent } from '@sveltejs/kit';
import { permit, signedIn, visible } from '$lib/http.server';
import * as mayOfMeetings from '$lib/meetings/policy';
import { findMeetingFor } from '$lib/meetings/queries.server';
import * as mayOfMinutes from '$lib/minutes/policy';
import { findMinutesFor } from '$lib/minutes/reading.server';

type Asked = Pick<RequestEvent, 'locals' | 'url'> & { readonly params: { readonly meeting: string } };

/** What this person does not see is not there; what they see and may not do is forbidden. */
export const meetingSeen = ({ locals, params }: Asked) =>
	visible(findMeetingFor(locals.actor, params.meeting));
export const minutesSeen = ({ locals, params }: Asked) =>
	visible(findMinutesFor(locals.actor, params.meeting));

export function meetingToPrepare(event: Asked) {
	const actor = signedIn(event);
	const meeting = meetingSeen(event);
	permit(mayOfMeetings.convene(actor, meeting));
	return meeting;
}

/** They may be open no longer: what is still on a phone then arrives as a proposed correction. */
export function minutesToWrite(event: Asked) {
	const actor = signedIn(event);
	const minutes = minutesSeen(event);
	permit(mayOfMinutes.write(actor, minutes));
	return { actor, minutes };
}
