import type { Actor } from '../../actor';
import { m } from '../../paraglide/messages.js';
import { dayInWords } from '../../formats/dates';
import { stateWord } from '../words.server';
import { keptUntil } from './keeping';
import { listMine } from './queries.server';

/** What a person is still writing, for their own area. */
export const ownDrafts = (actor: Actor) => ({
	id: 'bozze',
	heading: m.initiative_mine_drafts(),
	empty: m.initiative_mine_no_drafts(),
	items: listMine(actor, 'drafts').map(({ id, title, step, changedAt }) => ({
		label: title,
		href: `/iniziative/${id}/proposta/riepilogo`,
		note: m.initiative_mine_resume({ step, day: dayInWords(keptUntil(changedAt)) })
	}))
});

/** What a person or their organisations have sent, and where it stands. */
export const ownInitiatives = (actor: Actor) => ({
	id: 'iniziative',
	heading: m.initiative_mine_initiatives(),
	empty: m.initiative_mine_none(),
	items: listMine(actor, 'sent').map(({ id, title, state }) => ({
		label: title,
		href: `/iniziative/${id}`,
		note: stateWord(state)
	}))
});
