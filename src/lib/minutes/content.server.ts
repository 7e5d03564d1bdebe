import { randomBytes } from 'node:crypto';
import { sha256 } from '../audit/record.server';
import { now } from '../clock';
import { cityRulesInForce } from '../municipality/queries.server';
import { findCounts, listAttendance, presenceDuring } from './attendance/queries.server';
import { isGuest, isPerson } from './attendance/rules';
import { listCommitmentsIn, listDecisionsIn } from './decisions/queries.server';
import { listReviewedIn } from './promises/queries.server';
import { listItems, type MinutesFound } from './queries.server';
import { publicContent, sealedText, stableText, type Content, type Owner } from './snapshot';

/** What minutes say now, whole: the same whether it is shown while writing, checked or sealed. */
export function contentOf(minutes: MinutesFound): Content {
	const [decided, promised] = [listDecisionsIn(minutes.id), listCommitmentsIn(minutes.id)];
	const reviewed = listReviewedIn(minutes.id, now());
	const presentAt = presenceDuring(minutes);

	return {
		number: minutes.number,
		tavolo: minutes.tavolo,
		neighbourhood: minutes.neighbourhood,
		meeting: {
			title: minutes.meetingTitle,
			startsAt: minutes.startsAt.toISOString(),
			place: minutes.place
		},
		attendance: attendanceOf(minutes.id),
		items: listItems(minutes.id).map((item) => ({
			id: item.id,
			position: item.position,
			title: item.title,
			kind: item.kind,
			visibility: item.visibility,
			presenter: item.presenter,
			treatment: item.treatment,
			notes: item.notes,
			summary: item.summary,
			positions: item.positions,
			documents: item.documents,
			decisions: decided
				.filter(({ agendaItemId }) => agendaItemId === item.id)
				.map((decision) => writtenDecision(decision, presentAt(decision.takenAt))),
			commitments: promised.filter(({ agendaItemId }) => agendaItemId === item.id).map(writtenCommitment),
			...writtenReviews(item.treatment === 'treated' ? reviewed.filter(isAt(item)) : [])
		}))
	};
}

/**
 * The two texts of a version, internal and public, and the seal of both. Words may be left out of the public one.
 * Everybody reads the seal: the salt keeps it from telling whoever tries one number after the other how few they were.
 */
export function sealedVersion(content: Content, words = content) {
	const full = stableText({ ...content, salt: randomBytes(16).toString('hex') });
	const open = stableText(publicContent(words, cityRulesInForce().suppress_below));
	return { snapshot: full, publicSnapshot: open, sha256: sha256(sealedText(full, open)) };
}

function attendanceOf(minutesId: string) {
	const present = listAttendance(minutesId).filter(({ state }) => state === 'present');
	return {
		people: present.filter(isPerson).length,
		organizations: present.flatMap(({ organization }) => organization ?? []),
		guests: present.filter(isGuest).length,
		counts: findCounts(minutesId)
	};
}

type Decided = ReturnType<typeof listDecisionsIn>[number];
type Basis = { readonly present: number; readonly members: number };

const writtenDecision = (decision: Decided, basis: Basis) => ({
	id: decision.id,
	text: decision.text,
	options: decision.options,
	manner: decision.manner,
	outcome: decision.outcome,
	inFavour: decision.inFavour,
	against: decision.against,
	abstained: decision.abstained,
	...basis,
	quorumPercent: decision.quorumPercent,
	takenAt: decision.takenAt.toISOString(),
	effectiveFrom: decision.effectiveFrom,
	reviewOn: decision.reviewOn,
	initiative:
		decision.initiativeId === null
			? null
			: { id: decision.initiativeId, title: decision.initiativeTitle ?? '' },
	...(decision.correctsId === null ? {} : { correctsId: decision.correctsId })
});

type Promised = ReturnType<typeof listCommitmentsIn>[number];

const writtenCommitment = (promised: Promised) => ({
	id: promised.id,
	what: promised.what,
	owner: ownerOf(promised),
	startsOn: promised.startsOn,
	dueOn: promised.dueOn,
	priority: promised.priority,
	decisionId: promised.decisionId
});

type Reviewed = ReturnType<typeof listReviewedIn>[number];

const isAt =
	({ id }: { readonly id: string }) =>
	({ agendaItemId }: Reviewed) =>
		agendaItemId === id;

/** Only where something was looked at again: texts sealed before keep their seal. */
const writtenReviews = (reviewed: readonly Reviewed[]) =>
	reviewed.length === 0 ? {} : { reviewed: reviewed.map(({ id, what, state }) => ({ id, what, state })) };

function ownerOf({ organization, organizationSlug, ownerRole }: Promised): Owner {
	if (organization !== null && organizationSlug !== null) {
		return { kind: 'organization', name: organization, slug: organizationSlug };
	}
	return ownerRole === null ? { kind: 'person' } : { kind: 'role', role: ownerRole };
}
