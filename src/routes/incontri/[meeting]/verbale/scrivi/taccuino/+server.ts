import { json } from '@sveltejs/kit';
import { answerJson, submitJson } from '$lib/http.server';
import { keptForm } from '$lib/minutes/items/forms';
import { keepItem } from '$lib/minutes/proposals/commands.server';
import { notebookOf } from '$lib/minutes/writing.server';
import { soon } from '$lib/soon.server';
import { minutesSeen, minutesToWrite } from '../../../seen.server';

/** All that the page needs to go on, as it stands now. */
export const GET = (event) =>
	answerJson(event, () => {
		const { actor, minutes } = minutesToWrite(event);
		return json(notebookOf(actor, minutes));
	});

/** What is being written about one item: sent again and again, as long as somebody writes. */
export const PUT = (event) =>
	submitJson(event, keptForm, (actor, { itemId, beganAt, ...text }) => {
		const { id } = minutesSeen(event);
		const kept = { ...text, beganAt: beganAt ? new Date(beganAt) : null };
		return soon(() => keepItem(actor, id, itemId, kept));
	});
