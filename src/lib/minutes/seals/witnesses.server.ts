import { asc, eq, gt } from 'drizzle-orm';
import { db } from '../../db.server';
import type { Content, PublicContent, WrittenCommitment, WrittenDecision } from '../snapshot';
import { minutes, minutesPublications, minutesVersions } from '../tables.server';
import { AT_ONCE, inPages } from './pages.server';

/** What the last public version that holds it says of one thing: as it was approved, and as everybody reads it. */
export type Sealed<T> = {
	readonly number: string;
	readonly version: number;
	readonly whole: T;
	readonly open: Partial<T> | undefined;
};

/** Every decision and promise that a public version holds, by its id. */
export function sealedInVersions() {
	const sealed = {
		decisions: new Map<string, Sealed<WrittenDecision>>(),
		commitments: new Map<string, Sealed<WrittenCommitment>>()
	};
	for (const { number, version, full, open } of inPages(publicAfter, '')) {
		const [whole, shown] = [itemsIn<Content>(full), itemsIn<PublicContent>(open)];
		const place = { number, version };
		keepLast(sealed.decisions, place, decisionsOf(whole), decisionsOf(shown));
		keepLast(sealed.commitments, place, commitmentsOf(whole), commitmentsOf(shown));
	}
	return sealed;
}

const publicAfter = (id: string) =>
	db
		.select({
			id: minutesVersions.id,
			number: minutes.number,
			version: minutesVersions.number,
			full: minutesVersions.snapshot,
			open: minutesVersions.publicSnapshot
		})
		.from(minutesVersions)
		.innerJoin(minutesPublications, eq(minutesPublications.versionId, minutesVersions.id))
		.innerJoin(minutes, eq(minutes.id, minutesVersions.minutesId))
		.where(gt(minutesVersions.id, id))
		.orderBy(asc(minutesVersions.id))
		.limit(AT_ONCE)
		.all();

/** A text that somebody spoilt holds nothing: that its seal is broken is said elsewhere. */
function itemsIn<T extends { readonly items: readonly unknown[] }>(text: string): T['items'] {
	try {
		return JSON.parse(text).items ?? [];
	} catch {
		return [];
	}
}

const decisionsOf = <T>(items: readonly { readonly decisions: readonly T[] }[]) =>
	items.flatMap((item) => item.decisions);
const commitmentsOf = <T>(items: readonly { readonly commitments: readonly T[] }[]) =>
	items.flatMap((item) => item.commitments);

type Place = { readonly number: string; readonly version: number };

function keepLast<T extends { readonly id: string }>(
	kept: Map<string, Sealed<T>>,
	place: Place,
	whole: readonly T[],
	open: readonly (Partial<T> & { readonly id: string })[]
) {
	const shown = new Map(open.map((one) => [one.id, one]));
	for (const one of whole) {
		const before = kept.get(one.id);
		if (before && before.version > place.version) continue;
		kept.set(one.id, { ...place, whole: one, open: shown.get(one.id) });
	}
}
