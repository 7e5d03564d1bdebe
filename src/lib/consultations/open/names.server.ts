import { and, asc, eq, sql } from 'drizzle-orm';
import { people } from '../../accounts/tables.server';
import { db } from '../../db.server';
import { organizations } from '../../organizations/tables.server';
import { m } from '../../paraglide/messages.js';
import { publicName } from '../../tavoli/members/queries.server';
import type { Ballot } from '../ballots/faults';
import { openBallots } from '../ballots/tables.server';
import { ballotWords } from '../ballots/words.server';
import { canonical, type Manifest } from '../manifest';

/** As many as sit at the largest tavolo. */
const MOST = 2000;

/**
 * How each member voted, to be asked only after the count: organisations by name, then people by the name they
 * chose to show. The others have no name, and come in the order of what they chose.
 */
const listVotes = (consultationId: string) =>
	db
		.select({
			name: sql<string | null>`coalesce(${organizations.name}, ${publicName})`,
			choice: openBallots.choice
		})
		.from(openBallots)
		.leftJoin(
			organizations,
			and(eq(openBallots.voter, 'organization'), eq(organizations.id, openBallots.voterId))
		)
		.leftJoin(people, and(eq(openBallots.voter, 'person'), eq(people.id, openBallots.voterId)))
		.where(eq(openBallots.consultationId, consultationId))
		.orderBy(
			sql`${organizations.name} is null`,
			asc(organizations.name),
			sql`${publicName} is null`,
			publicName,
			asc(openBallots.choice)
		)
		.limit(MOST)
		.all();

/** The same as a page tells it. */
export const membersVotes = (consultationId: string, manifest: Manifest) =>
	listVotes(consultationId).map(({ name, choice }) => ({
		name: name ?? m.open_vote_somebody(),
		choice: ballotWords(manifest, JSON.parse(choice))
	}));

/**
 * Puts the names beside published ballots, outside every hash: a name that its owner hides tomorrow goes, and the
 * count still holds. Ballots that say the same are alike, so that any of them may stand for a member who says so.
 */
export function withVoters<T extends { readonly choice: Ballot }>(
	consultationId: string,
	published: readonly T[]
) {
	const waiting = Map.groupBy(listVotes(consultationId), ({ choice }) => choice);
	return published.map((ballot) => ({
		...ballot,
		voter: waiting.get(canonical(ballot.choice))?.shift()?.name ?? null
	}));
}
