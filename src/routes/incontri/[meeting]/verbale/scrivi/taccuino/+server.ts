import { json } from '@sveltejs/kit';
import { answerJson, submitJson, visible } from '$lib/http.server';
import { keptForm } from '$lib/minutes/items/forms';
import { keepItem } from '$lib/minutes/proposals/commands.server';
import { findMinutesOfMeeting } from '$lib/minutes/queries.server';
import { findMinutesToWrite, notebookOf } from '$lib/minutes/writing.server';

/** All that the page needs to go on, as it stands now. */
export const GET = (event) =>
	answerJson(event, () => {
		const { actor, minutes } = visible(findMinutesToWrite(event.locals.actor, event.params.meeting));
		return json(notebookOf(actor, minutes));
	});

/** What is being written about one item: sent again and again, as long as somebody writes. */
export const PUT = (event) =>
	submitJson(event, keptForm, (actor, { itemId, beganAt, ...text }) => {
		const minutes = visible(findMinutesOfMeeting(event.params.meeting));
		return keepItem(actor, minutes.id, itemId, { ...text, beganAt: beganAt ? new Date(beganAt) : null });
	});
