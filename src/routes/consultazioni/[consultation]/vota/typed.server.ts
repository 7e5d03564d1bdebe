import { redirect, type RequestEvent } from '@sveltejs/kit';
import { holderOf } from '$lib/consultations/ballots/holder.server';
import { findCalledBallot } from '$lib/consultations/queries.server';
import { visible } from '$lib/http.server';
import { typedIn } from '$lib/http-reading.server';

/**
 * Who sends a secret ballot, and what they typed: nothing where another person had opened the form. No page keeps it for
 * whoever is not signed in, as it does other forms: on a machine that many use it would be there to be read.
 */
export async function ballotTyped(event: RequestEvent<{ consultation: string }>) {
	const { consultation } = event.params;
	const { actor } = event.locals;
	if (!actor) redirect(303, `/accedi?poi=${encodeURIComponent(`/consultazioni/${consultation}/vota`)}`);
	const called = visible(findCalledBallot(consultation));
	const typed = await typedIn(event);
	const holder = typed.get('holder') ?? holderOf(actor.id, called.id);
	return { actor, called, typed: holder === holderOf(actor.id, called.id) ? typed : undefined };
}
