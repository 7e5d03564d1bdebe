import type { Actor } from '../../actor';
import { Refusal } from '../../errors';
import { m } from '../../paraglide/messages.js';
import type { Confirmation } from './confirming';
import { findingsIn } from './finder';
import type { Known } from './known';
import { fingerprintOf, keepResolution, listResolutions } from './resolutions.server';
import { inContext } from './resolving';
import type { FindingKind, Subject } from './rules';

/** A text somebody is about to make public: where it stands in what they write, and its words. */
export type Written = { readonly place: string; readonly text: string };
type Text = {
	readonly subject: Subject;
	readonly id: string;
	readonly written: readonly Written[];
	readonly known: Known;
};

/** A finding as its author sees it. */
export type FoundWords = {
	readonly fingerprint: string;
	readonly kind: FindingKind;
	readonly kindWords: string;
	readonly before: string;
	readonly words: string;
	readonly after: string;
};

/** What in these texts nobody has yet said is all right, each once for its place. */
export function listUnconfirmed({ subject, id, written, known }: Text): readonly FoundWords[] {
	const decided = listResolutions(subject, id);
	const found = written.flatMap(({ place, text }) =>
		findingsIn(text, known).map((finding) => ({
			fingerprint: fingerprintOf(id, place, finding),
			kind: finding.kind,
			kindWords: m[`finding_${finding.kind}`](),
			...inContext(text, finding)
		}))
	);
	return [...new Map(found.map((one) => [one.fingerprint, one])).values()].filter(
		({ fingerprint }) => !decided.has(fingerprint)
	);
}

/**
 * Part of a command that makes a text public: what is found in it has a reason, or nothing happens and the
 * author is shown what was found. Reasons are kept; how many is returned, for the chain of acts.
 */
export function confirmAll(actor: Actor, text: Text, confirmed: readonly Confirmation[]): number {
	const found = listUnconfirmed(text);
	const reasonOf = (one: FoundWords) =>
		confirmed
			.find(({ fingerprint }) => fingerprint === one.fingerprint)
			?.reason.trim()
			.slice(0, 500) ?? '';
	if (found.some((one) => reasonOf(one) === '')) throw new Refusal(409, 'text_reveals', { found });
	for (const one of found) {
		keepResolution(actor, {
			subject: text.subject,
			subjectId: text.id,
			fingerprint: one.fingerprint,
			kind: one.kind,
			resolution: 'confirmed',
			reason: reasonOf(one)
		});
	}
	return found.length;
}
