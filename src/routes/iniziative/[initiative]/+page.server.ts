import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { today } from '$lib/clock';
import { submit, visible } from '$lib/http.server';
import { findDraft } from '$lib/initiatives/drafts/queries.server';
import { talkInShort } from '$lib/initiatives/comments/page.server';
import { followOf } from '$lib/initiatives/follows/page.server';
import { pageOf } from '$lib/initiatives/page.server';
import { findInitiative } from '$lib/initiatives/queries.server';
import { supportInitiative, withdrawSupport } from '$lib/initiatives/supports/commands.server';
import { cityRulesInForce } from '$lib/municipality/queries.server';
import { m } from '$lib/paraglide/messages.js';
import { storyOf } from '$lib/story/queries.server';
import { nextActs } from './next.server';

export function load({ params: { initiative: id }, locals: { actor } }) {
	const initiative = findInitiative(id);
	if (!initiative && actor && findDraft(actor, id)) redirect(303, `/iniziative/${id}/proposta/riepilogo`);
	const shown = visible(initiative);

	return {
		crumbs: [{ label: m.initiatives_title(), href: '/iniziative' }],
		signedIn: actor !== null,
		story: storyOf({ initiativeId: id, decisionId: null, projectId: null }),
		next: nextActs(actor, shown),
		follow: followOf(shown, actor),
		talk: talkInShort(shown),
		...pageOf(shown, actor, {
			answerDays: cityRulesInForce().answer_days,
			today: today()
		})
	};
}

const nothing = z.object({});

export const actions = {
	support: (event) =>
		submit(event, nothing, (actor) => {
			supportInitiative(actor, event.params.initiative);
			return { goTo: event.url.pathname, text: m.initiative_supported() };
		}),

	withdrawSupport: (event) =>
		submit(event, nothing, (actor) => {
			withdrawSupport(actor, event.params.initiative);
			return { goTo: event.url.pathname, text: m.initiative_support_withdrawn() };
		})
};
