import { error } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { now } from '$lib/clock';
import { updateForm } from '$lib/commitments/forms';
import { updateByLink } from '$lib/commitments/links/commands.server';
import { findLink } from '$lib/commitments/links/links.server';
import { standingOf } from '$lib/commitments/links/rules';
import { findCommitment } from '$lib/commitments/queries.server';
import { NEXT_COMMITMENT_STATES } from '$lib/commitments/rules';
import { SECRET_ADDRESS, submitUnsigned } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { whereMade } from '$lib/projects/promises/queries.server';
import { findContact } from '$lib/tavoli/queries.server';

export async function load({ params, setHeaders }) {
	setHeaders(SECRET_ADDRESS);
	const found = findCommitment(params.commitment);
	const commitment = found?.boundAt ? found : undefined;
	const link = commitment && findLink(commitment.id, params.token);
	const contact = commitment?.tavoloId ? findContact(commitment.tavoloId) : undefined;
	if (!commitment || !link) error(404, { message: m.refusal_link_unknown(), contact });
	const standing = standingOf(link, commitment.state, now());
	if (standing !== 'good') error(410, { message: m[`refusal_link_${standing}`](), contact });

	const { what, owner, dueOn, overdue, tavolo, state, stepId } = commitment;
	const next = NEXT_COMMITMENT_STATES[state];
	return {
		title: m.commitment_by_link(),
		crumbs: [],
		secret: true,
		commitment: { what, owner, dueOn, overdue, tavolo },
		states: next.map((value) => ({ value, label: m[`commitment_state_${value}`]() })),
		updateForm: await superValidate({ seen: stepId, state: next[0] ?? state }, zod4(updateForm), {
			id: 'update',
			errors: false
		})
	};
}

export const actions = {
	default: (event) =>
		submitUnsigned(event, updateForm, (progress) => {
			const { commitment, token } = event.params;
			updateByLink(commitment, token, progress, whereMade(commitment));
			return { goTo: `/impegni/${commitment}`, text: m.commitment_updated_by_link() };
		})
};
