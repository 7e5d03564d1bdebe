import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { people } from '../../accounts/tables.server';
import { db } from '../../db.server';
import { seatText } from '../open/rules';
import { annulments, manifests, results } from '../tables.server';
import { amongEntries } from './entries.server';

/** Votes that were called, and neither counted nor annulled yet. */
const running = () =>
	db
		.select({ id: manifests.consultationId })
		.from(manifests)
		.leftJoin(results, eq(results.consultationId, manifests.consultationId))
		.leftJoin(annulments, eq(annulments.consultationId, manifests.consultationId))
		.where(and(isNull(results.consultationId), isNull(annulments.consultationId)))
		.all();

/** Of these people, those who stand on the roll of a running vote, as residents or at a tavolo. */
export function onRunningRolls(personIds: readonly string[]): ReadonlySet<string> {
	if (personIds.length === 0) return new Set();
	const among = sql`${people.id} in (select value from json_each(${JSON.stringify(personIds)}))`;
	const known = db
		.select({ id: people.id, identityKey: sql<string>`${people.identityKey}` })
		.from(people)
		.where(and(among, isNotNull(people.identityKey)))
		.all();
	const personOf = new Map([
		...personIds.map((voterId) => [seatText({ voter: 'person', voterId }), voterId] as const),
		...known.map(({ id, identityKey }) => [identityKey, id] as const)
	]);
	const voters = [...personOf.keys()];
	return new Set(
		running()
			.flatMap(({ id }) => [...amongEntries(id, voters)])
			.flatMap((voter) => personOf.get(voter) ?? [])
	);
}
