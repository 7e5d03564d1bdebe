import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { commitmentThread } from '$lib/agendas/thread.server';
import { updateCommitment } from '$lib/commitments/commands.server';
import { updateForm } from '$lib/commitments/forms';
import { askOwner } from '$lib/commitments/links/commands.server';
import { askForm } from '$lib/commitments/links/forms';
import { findOffice } from '$lib/commitments/owners.server';
import * as can from '$lib/commitments/policy';
import { findCommitment } from '$lib/commitments/queries.server';
import { isSettled, NEXT_COMMITMENT_STATES, type CommitmentState } from '$lib/commitments/rules';
import { submit, visible } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { confirmed } from '$lib/privacy/findings/confirming';
import { whereMade } from '$lib/projects/promises/queries.server';

const inWords = (state: CommitmentState) => m[`commitment_state_${state}`]();

export async function load({ params, locals: { actor } }) {
	const found = findCommitment(params.commitment);
	const commitment = visible(found);
	const boundAt = visible(commitment.boundAt);
	const { what, owner, organization, startsOn, dueOn, priority, state, overdue, tavolo, neighbourhood } =
		commitment;
	const next = NEXT_COMMITMENT_STATES[state];
	const first = next[0] ?? state;
	const place = actor && !isSettled(state) ? { ...whereMade(commitment.id), ...commitment } : null;
	const may = (act: typeof can.update) => actor !== null && place !== null && act(actor, place);

	return {
		title: m.commitment_page(),
		crumbs: tavolo ? [{ label: tavolo.name, href: `/tavoli/${tavolo.slug}` }] : [],
		commitment: {
			what,
			owner,
			organization,
			startsOn,
			dueOn,
			priority,
			state,
			overdue,
			tavolo,
			neighbourhood
		},
		stateWords: inWords(state),
		boundAt,
		history: commitmentThread(commitment.id, boundAt),
		mayUpdate: may(can.update),
		askable: may(can.ask) ? findOffice(commitment)?.name : undefined,
		states: next.map((value) => ({ value, label: inWords(value) })),
		updateForm: await superValidate({ seen: commitment.stepId, state: first }, zod4(updateForm), {
			id: 'update',
			errors: false
		})
	};
}

export const actions = {
	update: (event) =>
		submit(event, updateForm, (actor, { findings, reasons, ...progress }) => {
			const { commitment } = event.params;
			const allRight = confirmed({ findings, reasons });
			updateCommitment(actor, commitment, progress, whereMade(commitment), allRight);
			return { goTo: `/impegni/${commitment}`, text: m.commitment_updated() };
		}),
	ask: (event) =>
		submit(event, askForm, (actor) => {
			const owner = askOwner(actor, event.params.commitment, whereMade(event.params.commitment));
			return { goTo: `/impegni/${event.params.commitment}`, text: m.commitment_asked({ owner }) };
		})
};
