import { eq, sql } from 'drizzle-orm';
import type { Relation } from '../accounts/rules';
import { db, inTransaction, prepared } from '../db.server';
import { initiatives } from '../initiatives/tables.server';
import { latestVersion } from '../initiatives/queries.server';
import { initiativeVersions } from '../initiatives/tables.server';
import { tavoli } from '../tavoli/tables.server';
import { decisions } from '../minutes/decisions/tables.server';
import { minutes } from '../minutes/tables.server';
import { lots } from './draws/tables.server';
import type { Channel } from './rules';
import { annulments, consultations, manifests, proclamations, results } from './tables.server';

export type Quartiere = {
	readonly id: string;
	readonly slug: string;
	readonly name: string;
	readonly colour: number;
};

const list = <T>(text: string): readonly T[] => JSON.parse(text);

export const quartieri =
	sql`(select json_group_array(json_object('id', q.id, 'slug', q.slug, 'name', q.name, 'colour', q.colour))
	from (select n.id, n.slug, n.name, n.colour from consultation_neighbourhoods x
	join neighbourhoods n on n.id = x.neighbourhood_id where x.consultation_id = ${consultations.id} order by n.name) q)`.mapWith(
		(text: string) => list<Quartiere>(text)
	);

export const neighbourhoodIds = sql`(select json_group_array(q.one) from (select x.neighbourhood_id as one
	from consultation_neighbourhoods x where x.consultation_id = ${consultations.id} order by x.neighbourhood_id) q)`.mapWith(
	(text: string) => list<string>(text)
);

const relations = sql`(select json_group_array(q.relation) from (select x.relation
	from consultation_relations x where x.consultation_id = ${consultations.id} order by x.relation) q)`.mapWith(
	(text: string) => list<Relation>(text)
);

export const channels =
	sql`(select json_group_array(q.channel) from (select x.channel from consultation_channels x
	where x.consultation_id = ${consultations.id} order by x.channel = 'online' desc, x.channel) q)`.mapWith(
		(text: string) => list<Channel>(text)
	);

/** What says where a consultation stands. */
export const moments = {
	opensAt: consultations.opensAt,
	closesAt: consultations.closesAt,
	calledAt: manifests.calledAt,
	countedAt: results.at,
	tied: results.tied,
	drawnAt: lots.at,
	proclaimedAt: proclamations.at,
	annulledAt: annulments.at
};

const p = sql.placeholder;

const consultationById = prepared(() =>
	db
		.select({
			...moments,
			id: consultations.id,
			question: consultations.question,
			explanation: consultations.explanation,
			ifYes: consultations.ifYes,
			ifNo: consultations.ifNo,
			method: consultations.method,
			minChoices: consultations.minChoices,
			maxChoices: consultations.maxChoices,
			winners: consultations.winners,
			budgetCents: consultations.budgetCents,
			budgetRule: consultations.budgetRule,
			budgetBallot: consultations.budgetBallot,
			minimumVotes: consultations.minimumVotes,
			lotSource: consultations.lotSource,
			tavoloId: consultations.tavoloId,
			tavolo: tavoli.name,
			tavoloSlug: tavoli.slug,
			quorum: consultations.quorum,
			quorumValue: consultations.quorumValue,
			majority: consultations.majority,
			majorityNumerator: consultations.majorityNumerator,
			majorityDenominator: consultations.majorityDenominator,
			tieRule: consultations.tieRule,
			secrecy: consultations.secrecy,
			binding: consultations.binding,
			minimumAge: consultations.minimumAge,
			cityWide: consultations.cityWide,
			neighbourhoodIds,
			quartieri,
			relations,
			channels,
			initiativeId: consultations.initiativeId,
			initiativeTitle: initiativeVersions.title,
			decisionId: consultations.decisionId,
			/** The meeting whose minutes hold the decision it comes from. */
			decidedAt: minutes.meetingId,
			createdBy: consultations.createdBy,
			manifest: manifests.manifest,
			hash: manifests.hash,
			entitled: manifests.entitled,
			publicKey: manifests.publicKey,
			outcome: results.outcome,
			tally: results.result,
			trace: results.trace,
			seed: lots.seed,
			seedSource: lots.source,
			drawnOutcome: lots.outcome,
			drawnTally: lots.result,
			drawnTrace: lots.trace,
			proclamation: proclamations.text,
			annulment: annulments.reason
		})
		.from(consultations)
		.leftJoin(manifests, eq(manifests.consultationId, consultations.id))
		.leftJoin(results, eq(results.consultationId, consultations.id))
		.leftJoin(lots, eq(lots.consultationId, consultations.id))
		.leftJoin(proclamations, eq(proclamations.consultationId, consultations.id))
		.leftJoin(annulments, eq(annulments.consultationId, consultations.id))
		.leftJoin(tavoli, eq(tavoli.id, consultations.tavoloId))
		.leftJoin(decisions, eq(decisions.id, consultations.decisionId))
		.leftJoin(minutes, eq(minutes.id, decisions.minutesId))
		.leftJoin(initiatives, eq(initiatives.id, consultations.initiativeId))
		.leftJoin(initiativeVersions, latestVersion)
		.where(eq(consultations.id, p('id')))
		.prepare()
);

/**
 * A consultation wherever it stands, drafts too: pages show a draft only to who may call it. Nothing here,
 * nor in any other query, counts ballots or marks before the count. A lot that was drawn completes the result.
 */
export function findConsultation(id: string) {
	const row = consultationById().get({ id });
	if (!row) return undefined;
	const { drawnOutcome, drawnTally, drawnTrace, ...consultation } = row;
	return drawnTally === null
		? consultation
		: { ...consultation, outcome: drawnOutcome, tally: drawnTally, trace: drawnTrace };
}

export type Found = NonNullable<ReturnType<typeof findConsultation>>;

/** What is voted on, as it was called; whether it was annulled meanwhile is left to whoever takes the vote. */
export type CalledBallot = Omit<BallotBox, 'annulledAt'>;

/** What taking a ballot asks of a consultation, and no more: it is asked at every vote. */
export type BallotBox = Pick<
	Found,
	| 'id'
	| 'question'
	| 'explanation'
	| 'secrecy'
	| 'opensAt'
	| 'closesAt'
	| 'calledAt'
	| 'annulledAt'
	| 'manifest'
	| 'hash'
	| 'publicKey'
>;

const ballotBoxById = prepared(() =>
	db
		.select({
			id: consultations.id,
			question: consultations.question,
			explanation: consultations.explanation,
			secrecy: consultations.secrecy,
			opensAt: moments.opensAt,
			closesAt: moments.closesAt,
			calledAt: moments.calledAt,
			annulledAt: moments.annulledAt,
			manifest: manifests.manifest,
			hash: manifests.hash,
			publicKey: manifests.publicKey
		})
		.from(consultations)
		.leftJoin(manifests, eq(manifests.consultationId, consultations.id))
		.leftJoin(annulments, eq(annulments.consultationId, consultations.id))
		.where(eq(consultations.id, p('id')))
		.prepare()
);

const annulledAt = prepared(() =>
	db
		.select({ annulledAt: annulments.at })
		.from(annulments)
		.where(eq(annulments.consultationId, p('id')))
		.prepare()
);

/** While a vote is open everybody asks for the same: the one read last stays at hand, of this database. */
const readLast = prepared((): { ballot?: CalledBallot } => ({}));
const atHand = (id: string) => (readLast().ballot?.id === id ? readLast().ballot : undefined);

/** Once called nothing of it is ever changed, but that it may be annulled: that is asked each time. */
export function findBallotBox(id: string): BallotBox | undefined {
	const ballot = atHand(id);
	return ballot ? { ...ballot, annulledAt: annulledAt().get({ id })?.annulledAt ?? null } : readBox(id);
}

function readBox(id: string): BallotBox | undefined {
	const box = ballotBoxById().get({ id });
	if (!box) return undefined;
	const { annulledAt, ...ballot } = box;
	// What a transaction reads may still be undone.
	if (box.calledAt && !annulledAt && !inTransaction()) readLast().ballot = ballot;
	return box;
}

/** The same, but only once it was called: what everybody may see. */
export const findCalled = (id: string) => onceCalled(findConsultation(id));
export const findCalledBox = (id: string) => onceCalled(findBallotBox(id));
export const findCalledBallot = (id: string): CalledBallot | undefined =>
	onceCalled(atHand(id) ?? readBox(id));

const onceCalled = <T extends Pick<Found, 'calledAt'>>(consultation: T | undefined) =>
	consultation?.calledAt ? consultation : undefined;
