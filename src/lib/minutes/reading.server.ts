import type { Actor } from '../actor';
import { cityRulesInForce } from '../municipality/queries.server';
import { listPresentIds } from './attendance/queries.server';
import { listAuthorIds } from './authors.server';
import { changesBetween } from './changes';
import { checksOf } from './checks';
import { contentOf } from './content.server';
import * as can from './policy';
import { findMinutesOfMeeting, findVersionText, listVersions, type MinutesFound } from './queries.server';
import { contentToPublish, listFindings, publicWords } from './publication/findings.server';
import { listReviews } from './reviews/queries.server';
import { isApproved, isOpen, reviewEnds, wasPublished } from './rules';
import { insideContent, publicContent, readPublic, type Content, type PublicContent } from './snapshot';

type Version = ReturnType<typeof listVersions>[number];

/**
 * The minutes of a meeting as this person may read them, or nothing: the published text for everybody,
 * from its version; what is not published only for those inside.
 */
export function readMinutes(actor: Actor | null, meetingId: string) {
	const minutes = findMinutesOfMeeting(meetingId);
	if (!minutes) return undefined;
	const versions = listVersions(minutes.id);
	const inside = isInside(actor, minutes);
	const published = versions.find(({ publishedAt }) => publishedAt !== null);
	if (!published && !inside) return undefined;

	const version = published ?? (isOpen(minutes) ? undefined : versions[0]);
	return {
		/** Why they are open again is read by everybody with the next version, once it was looked at. */
		minutes: inside ? minutes : { ...minutes, reason: '' },
		version,
		text: version ? textOf(version) : insideContent(contentOf(minutes)),
		versions: versions.filter(({ publishedAt }) => inside || publishedAt !== null),
		may: mayDo(actor, minutes, inside)
	};
}

type Read = NonNullable<ReturnType<typeof readMinutes>>;

/**
 * What a rectification would publish, and what differs from the text that everybody reads meanwhile: for those who
 * write or lead, so that nobody publishes what they have not read.
 */
export function readNext(actor: Actor | null, { minutes, text: standing }: Read) {
	if (minutes.state !== 'rectifying' || actor === null || !can.resolve(actor, minutes)) return null;
	const below = cityRulesInForce().suppress_below;
	const { words, why } = publicWords(minutes, contentToPublish(minutes));
	const text = publicContent(words, below);
	return { text, why, changes: changesBetween(standing, text, below) };
}

/** The minutes of a meeting for whoever reads them, public or not; for others they are not there. */
export function findMinutesFor(actor: Actor | null, meetingId: string) {
	const minutes = findMinutesOfMeeting(meetingId);
	return minutes && (wasPublished(minutes) || isInside(actor, minutes)) ? minutes : undefined;
}

/** Until when this person is asked what they think of minutes; nothing where they are not asked. */
export function findReviewAsked(actor: Actor | null, meetingId: string) {
	const minutes = actor ? findMinutesOfMeeting(meetingId) : undefined;
	if (!actor || minutes?.state !== 'in_review') return undefined;
	if (!can.review(actor, { ...minutes, presentIds: listPresentIds(minutes.id) })) return undefined;
	return { until: reviewEnds(minutes.since, cityRulesInForce()) };
}

/** One version by its number; those that were not published only for those inside. */
export function readVersion(actor: Actor | null, meetingId: string, number: number) {
	const minutes = findMinutesOfMeeting(meetingId);
	const versions = minutes ? listVersions(minutes.id) : [];
	const at = versions.findIndex((version) => version.number === number);
	const version = versions[at];
	if (!minutes || !version) return undefined;
	if (version.publishedAt === null && !isInside(actor, minutes)) return undefined;

	const rules = cityRulesInForce();
	const before = versions.slice(at + 1).find(({ publishedAt }) => publishedAt !== null);
	return {
		minutes,
		version,
		text: textOf(version, rules),
		latest: versions.find(({ publishedAt }) => publishedAt !== null),
		before: version.publishedAt && before ? { number: before.number, text: textOf(before, rules) } : null
	};
}

/** What stands before review, and what those who were there said: for those at work on the minutes. */
export function findDesk(actor: Actor | null, minutes: MinutesFound, versionId: string | undefined) {
	const may = mayDo(actor, minutes, isInside(actor, minutes));
	const findings = may.resolve ? listFindings(minutes) : [];
	const checks = may.write || may.publishRectified ? checksOf(contentOf(minutes)) : [];
	const waiting = may.write && findings.some(({ resolution }) => resolution === null);
	return {
		findings,
		checks: waiting ? [...checks, { name: 'personal_data' as const, blocking: false, item: null }] : checks,
		reviews: versionId && may.see && minutes.state !== 'published' ? listReviews(versionId) : []
	};
}

const isInside = (actor: Actor | null, minutes: MinutesFound) =>
	actor !== null &&
	(can.write(actor, minutes) || can.readDraft(actor, { ...minutes, presentIds: listPresentIds(minutes.id) }));

function textOf(version: Version, { suppress_below: below } = cityRulesInForce()): PublicContent {
	const text = findVersionText(version.id);
	if (version.publishedAt !== null) return readPublic(text?.open ?? '', below);
	const full: Content = JSON.parse(text?.full ?? '');
	return insideContent(full);
}

/** What the page offers; the commands ask again. */
function mayDo(actor: Actor | null, minutes: MinutesFound, inside: boolean) {
	const { state } = minutes;
	const written = { ...minutes, authorIds: actor === null ? [] : listAuthorIds(minutes.id) };
	const somebody = (allowed: (actor: Actor) => boolean) => actor !== null && allowed(actor);
	const leads = somebody((one) => can.publish(one, minutes));
	return {
		see: inside,
		write: isOpen(minutes) && somebody((one) => can.write(one, minutes)),
		submit: state === 'draft' && somebody((one) => can.write(one, minutes)),
		review: state === 'in_review' && inside,
		approve: state === 'in_review' && somebody((one) => can.approve(one, written)),
		/** Would approve, had they not written it. */
		wroteIt: state === 'in_review' && leads && actor !== null && written.authorIds.includes(actor.id),
		resolve: state !== 'published' && somebody((one) => can.resolve(one, minutes)),
		giveBack: state === 'in_review' && somebody((one) => can.giveBack(one, minutes)),
		publish: state === 'approved' && leads,
		publishRectified: state === 'rectifying' && somebody((one) => can.publishRectified(one, written)),
		/** Is at work on a rectification that others publish. */
		othersPublish:
			state === 'rectifying' &&
			somebody((one) => can.resolve(one, minutes) && !can.publishRectified(one, written)),
		rectify: state === 'published' && leads,
		/** Sees a mistake too late to ask for a correction here. */
		askForRectification: inside && isApproved(minutes) && !leads
	};
}
