import { publicName } from '../../accounts/rules';
import { standingOf } from '../../comments/rules';
import { momentInWords } from '../../formats/dates';
import { m } from '../../paraglide/messages.js';
import type { Said, Voice } from './queries.server';

/** Who speaks: in a public role by that role, a person by name only where they chose to show it. */
export function voiceWords(voice: Voice) {
	if (voice.asOrganization) return voice.organizationName ?? '';
	const name = publicName(voice);
	if (voice.asAuthor) return name ? m.comment_voice_author_named({ name }) : m.comment_voice_author();
	if (voice.asComune) return m.comment_voice_comune();
	return name ?? m.initiative_author_person();
}

/** What everybody reads of a comment: its words, or why they are not there. */
export function readable(said: Said) {
	const standing = standingOf(said);
	return {
		id: said.id,
		voice: voiceWords(said),
		when: momentInWords(said.createdAt),
		standing,
		text: standing === 'shown' ? said.words : '',
		instead:
			standing === 'withdrawn'
				? m.comment_withdrawn()
				: standing === 'hidden'
					? m.comment_hidden({ reason: said.decidedBecause ?? '' })
					: ''
	};
}

/** The first letters of it, where a talk is only announced. */
export const SHORT = 280;
export const shortened = (text: string) =>
	text.length <= SHORT ? text : `${text.slice(0, SHORT).replace(/\s+\S*$/, '')}…`;

/** Where a comment stands among the others, on whichever page. */
export const addressOf = (initiativeId: string, id: string) =>
	`/iniziative/${initiativeId}/commenti?commento=${id}#commento-${id}`;
