import { fail } from '@sveltejs/kit';
import { filledFrom } from '$lib/consultations/ballots/filled';
import { ballotFrom } from '$lib/consultations/ballots/typed';
import { readManifest } from '$lib/consultations/manifest';
import { castOpenBallot } from '$lib/consultations/open/commands.server';
import { seatForm } from '$lib/consultations/open/forms';
import { openBallotPageOf } from '$lib/consultations/open/page.server';
import { findCalled } from '$lib/consultations/queries.server';
import { signedIn, submit, visible } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { typedIn } from '$lib/http-reading.server';

function openVote(id: string) {
	const consultation = findCalled(id);
	return visible(consultation?.secrecy === 'open' ? consultation : undefined);
}

export function load(event) {
	const actor = signedIn(event);
	const consultation = openVote(event.params.consultation);
	event.setHeaders({ 'cache-control': 'no-store' });

	return openBallotPageOf(consultation, actor, event.url.searchParams.get('per'));
}

export const actions = {
	/** What was typed comes back with what is wrong; what was recorded is told on the page of the vote. */
	default: async (event) => {
		const id = event.params.consultation;
		const fields = await typedIn(event);
		const said = await submit(event, seatForm, (actor, { seat }) => {
			const manifest = readManifest(visible(openVote(id).manifest));
			castOpenBallot(actor, id, { seat, ballot: ballotFrom(manifest, fields) });
			return { goTo: `/consultazioni/${id}`, text: m.open_vote_recorded() };
		});
		if (!said || !('data' in said)) return undefined;
		const wrong = Object.values(said.data.form.errors)
			.flat()
			.find((one) => typeof one === 'string');
		return fail(said.status, {
			filled: filledFrom(fields),
			problems: [said.data.form.message?.text ?? wrong ?? m.refusal_open_vote_not_at_tavolo()]
		});
	}
};
