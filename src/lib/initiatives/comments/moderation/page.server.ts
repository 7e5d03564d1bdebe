import { listModerations, listReports } from '../../../comments/queries.server';
import { dateInWords, momentInWords } from '../../../formats/dates';
import { m } from '../../../paraglide/messages.js';
import type { Found } from '../../queries.server';
import type { Said } from '../queries.server';
import { addressOf, voiceWords } from '../words.server';

/** A comment as whoever decides reads it: its words, why it was reported and what was decided before. */
export const toDecide = ({ id, title }: Found, said: Said) => ({
	words: said.words,
	of: m.moderation_of({ voice: voiceWords(said), when: momentInWords(said.createdAt) }),
	idea: { id, title },
	href: addressOf(id, said.id),
	reports: listReports(said.id).map(({ reason, note, at }) => ({
		said: m.moderation_reported_on({ reason: m[`report_${reason}`](), day: dateInWords(at) }),
		note
	})),
	past: listModerations(said.id).map(({ number, decision, reason, at }) =>
		m.moderation_past_line({
			number,
			decision: m[`moderation_${decision}`](),
			day: dateInWords(at),
			reason
		})
	)
});
