import { and, eq, sql } from 'drizzle-orm';
import { keyed, secretOf } from '../../accounts/secrets.server';
import type { Actor } from '../../actor';
import { now } from '../../clock';
import { db, prepared } from '../../db.server';
import { privacyResolutions } from '../tables.server';
import type { FindingKind, Resolution, Subject } from './rules';
import { plain } from './tokens';

type Named = { readonly kind: FindingKind; readonly text: string };

/**
 * What a decision about a finding is remembered by: whose text, where in it, which words. Without the
 * installation's secret nobody finds the words by trying them all.
 */
export const fingerprintOf = (subjectId: string, place: string, { kind, text }: Named) =>
	keyed(secretOf('findings'), JSON.stringify([subjectId, place, kind, plain(text).replace(/\s+/g, ' ')]));

const of = prepared(() =>
	db
		.select({
			fingerprint: privacyResolutions.fingerprint,
			resolution: privacyResolutions.resolution,
			reason: privacyResolutions.reason
		})
		.from(privacyResolutions)
		.where(
			and(
				eq(privacyResolutions.subject, sql.placeholder('subject')),
				eq(privacyResolutions.subjectId, sql.placeholder('subjectId'))
			)
		)
		.limit(2000)
		.prepare()
);

/** What was decided so far about the findings of one text, by fingerprint. */
export const listResolutions = (subject: Subject, subjectId: string) =>
	new Map(
		of()
			.all({ subject, subjectId })
			.map(({ fingerprint, ...decided }) => [fingerprint, decided] as const)
	);

type Decided = {
	readonly subject: Subject;
	readonly subjectId: string;
	readonly fingerprint: string;
	readonly kind: FindingKind;
	readonly resolution: Resolution;
	readonly reason: string;
};

/** Writes a decision, or another in its place: part of a command, inside its transaction. */
export function keepResolution(actor: Actor, decided: Decided) {
	const { resolution, reason } = decided;
	db.insert(privacyResolutions)
		.values({ ...decided, by: actor.id })
		.onConflictDoUpdate({
			target: [privacyResolutions.subject, privacyResolutions.subjectId, privacyResolutions.fingerprint],
			set: { resolution, reason, by: actor.id, at: now() }
		})
		.run();
}
