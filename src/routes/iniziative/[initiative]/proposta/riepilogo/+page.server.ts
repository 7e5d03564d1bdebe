import { z } from 'zod';
import { signedIn, submit, visible } from '$lib/http.server';
import { stepsOf } from '$lib/initiatives/drafts/choices.server';
import { discardDraft, submitInitiative } from '$lib/initiatives/drafts/commands.server';
import { findDraft, listNeedIds } from '$lib/initiatives/drafts/queries.server';
import { figureOf } from '$lib/initiatives/images/words.server';
import { listFoundIn } from '$lib/initiatives/versions/findings.server';
import { costWords, partsOf, whereWords } from '$lib/initiatives/words.server';
import { listNeedsById } from '$lib/needs/queries.server';
import { confirmed, confirmForm } from '$lib/privacy/findings/confirming';
import { m } from '$lib/paraglide/messages.js';

export function load(event) {
	const draft = visible(findDraft(signedIn(event), event.params.initiative));
	const { id, step, title, summary, theme, targets } = draft;

	return {
		title: m.proposal_check_title(),
		crumbs: [{ label: m.initiatives_title(), href: '/iniziative' }],
		id,
		ready: step === 3,
		next: `/iniziative/${id}/proposta/${Math.min(step + 1, 3)}`,
		steps: [...stepsOf(id, 3), { label: m.proposal_step_summary() }],
		idea: { title, summary },
		facts: [
			{ term: m.initiative_theme(), value: m[`theme_${theme}`](), icon: 'flag' as const },
			{
				term: m.initiative_target(),
				value: targets.map((target) => m[`target_${target}`]()).join(', '),
				icon: 'people' as const
			},
			{ term: m.initiative_where(), value: whereWords(draft), icon: 'place' as const }
		].filter(({ value }) => value !== ''),
		needs: listNeedsById(listNeedIds(id)),
		found: listFoundIn(id, draft),
		pictures: draft.images.map(figureOf),
		parts: partsOf(draft),
		costs: costWords(draft.costs)
	};
}

const nothing = z.object({});

export const actions = {
	send: (event) =>
		submit(event, confirmForm, (actor, typed) => {
			submitInitiative(actor, event.params.initiative, confirmed(typed));
			return { goTo: `/iniziative/${event.params.initiative}/ricevuta` };
		}),

	discard: (event) =>
		submit(event, nothing, (actor) => {
			discardDraft(actor, event.params.initiative);
			return { goTo: '/io', text: m.proposal_check_discarded() };
		})
};
