import type { Actor } from '../actor';
import { record } from '../audit/record.server';
import { now } from '../clock';
import { newId } from '../columns.server';
import { db, transact } from '../db.server';
import { authorize, ensure, found } from '../errors';
import { holdMeeting, startMeeting } from '../meetings/commands.server';
import { isPublic } from '../meetings/rules';
import { listAuthorIds, noteAuthor } from './authors.server';
import { checksOf, isReady } from './checks';
import { contentOf, sealedVersion } from './content.server';
import { freezeQuorum, publishDecided } from './decisions/publication.server';
import { awaitDocument } from './documents/making.server';
import { cityRulesInForce } from '../municipality/queries.server';
import * as can from './policy';
import { sealToPublish } from './publication/sealing.server';
import { findMeetingToRecord, findMinutes } from './queries.server';
import { askThoseWhoWereThere } from './reviews/letters.server';
import { listReviews } from './reviews/queries.server';
import { isApprovedBySilence, minutesNumber } from './rules';
import { addVersion, advance, latestVersion, settleReviews } from './steps.server';
import { minutes as allMinutes, minutesApprovals, minutesPublications, minutesSteps } from './tables.server';

/** Opens the minutes of a meeting that has begun, kept by whoever opens them. */
export function openMinutes(actor: Actor, meetingId: string) {
	return transact(() => {
		const meeting = found(findMeetingToRecord(meetingId));
		found(isPublic(meeting) || can.write(actor, meeting) || undefined);

		authorize(can.write(actor, meeting));
		ensure(meeting.year !== null && meeting.number !== null, 'minutes_not_convened');
		ensure(['convened', 'in_progress', 'held'].includes(meeting.meetingState), 'minutes_not_convened');
		ensure(meeting.startsAt <= now(), 'minutes_too_early');

		const minutesId = newId();
		const number = minutesNumber(meeting.tavoloSlug, meeting.year, meeting.number);
		db.insert(allMinutes).values({ id: minutesId, meetingId, number, secretaryId: actor.id }).run();
		db.insert(minutesSteps).values({ minutesId, state: 'draft', by: actor.id }).run();
		noteAuthor(actor, minutesId);
		if (meeting.meetingState === 'convened') startMeeting(actor, meetingId);

		record(actor, 'minutes.opened', { id: minutesId }, meeting, { details: { number } });
		return minutesId;
	});
}

/** From the desk to those who were there: a version is sealed, and the meeting has been held. */
export function submitMinutes(actor: Actor, id: string) {
	return transact(() => {
		const minutes = found(findMinutes(id));

		authorize(can.write(actor, minutes));
		ensure(minutes.state === 'draft', 'minutes_state');
		const content = contentOf(minutes);
		ensure(isReady(checksOf(content)), 'minutes_not_ready');

		freezeQuorum(content);
		const version = addVersion(actor, id, sealedVersion(content));
		advance(actor, minutes, 'in_review');
		if (minutes.meetingState === 'in_progress') holdMeeting(actor, minutes.meetingId);
		askThoseWhoWereThere(actor, minutes, version);

		record(actor, 'minutes.submitted', minutes, minutes, {
			details: { version: version.number, sha256: version.sha256 }
		});
		return version.number;
	});
}

/** Back to the desk, to be corrected. */
export function returnMinutes(actor: Actor, id: string, reason: string) {
	transact(() => {
		const minutes = found(findMinutes(id));

		authorize(can.giveBack(actor, minutes));
		ensure(minutes.state === 'in_review', 'minutes_state');

		settleReviews(found(latestVersion(id)).id);
		advance(actor, minutes, 'draft', reason);

		record(actor, 'minutes.returned', minutes, minutes, { personal: { reason } });
	});
}

/** Approves the text as it stands: later corrections are new versions, never this one. */
export function approveMinutes(actor: Actor, id: string) {
	transact(() => {
		const minutes = found(findMinutes(id));

		authorize(can.approve(actor, { ...minutes, authorIds: listAuthorIds(id) }));
		ensure(minutes.state === 'in_review', 'minutes_state');
		const version = found(latestVersion(id));

		db.insert(minutesApprovals).values({ versionId: version.id, by: actor.id, manner: 'person' }).run();
		settleReviews(version.id);
		advance(actor, minutes, 'approved');

		record(actor, 'minutes.approved', minutes, minutes, { details: { version: version.number } });
	});
}

/** Nobody contested the text within its review, and the city takes silence for a yes. */
export function approveBySilence(actor: Actor, id: string) {
	transact(() => {
		const minutes = found(findMinutes(id));

		authorize(can.approveBySilence(actor));
		ensure(minutes.state === 'in_review', 'minutes_state');
		const version = found(latestVersion(id));
		const contested = listReviews(version.id).filter(({ verdict }) => verdict === 'correct').length;
		const review = { sentAt: version.at, contested };
		ensure(isApprovedBySilence(review, cityRulesInForce(), now()), 'minutes_review_not_over');

		db.insert(minutesApprovals).values({ versionId: version.id, by: actor.id, manner: 'silence' }).run();
		advance(actor, minutes, 'approved');

		record(actor, 'minutes.approved', minutes, minutes, {
			details: { version: version.number, manner: 'silence' }
		});
	});
}

/** Makes the approved version public; a rectification is sealed, approved and published in one act. */
export function publishMinutes(actor: Actor, id: string) {
	transact(() => {
		const minutes = found(findMinutes(id));
		const rectified = minutes.state === 'rectifying';

		authorize(
			rectified
				? can.publishRectified(actor, { ...minutes, authorIds: listAuthorIds(id) })
				: can.publish(actor, minutes)
		);
		ensure(rectified || minutes.state === 'approved', 'minutes_not_approved');
		const version = sealToPublish(actor, minutes);

		db.insert(minutesPublications).values({ versionId: version.id, by: actor.id }).run();
		advance(actor, minutes, 'published');
		publishDecided(actor, minutes);
		awaitDocument(version.id);

		record(actor, 'minutes.published', minutes, minutes, {
			details: { version: version.number, sha256: version.sha256 }
		});
	});
}

/** Published minutes are never changed: what follows is a new version, and says why. */
export function openRectification(actor: Actor, id: string, reason: string) {
	transact(() => {
		const minutes = found(findMinutes(id));

		authorize(can.rectify(actor, minutes));
		ensure(minutes.state === 'published', 'minutes_state');

		advance(actor, minutes, 'rectifying', reason);

		record(actor, 'minutes.rectification_opened', minutes, minutes, { personal: { reason } });
	});
}
