import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { dayOf, today } from '../../clock';
import { db, transact } from '../../db.server';
import { authorize, ensure, ensureValid, found } from '../../errors';
import * as can from '../policy';
import { findMinutesOfMeeting } from '../queries.server';
import { protocolMarks } from './tables.server';
import type { ProtocolTyped } from './forms';
import { listPublished } from './queries.server';

/** The number the protocol office gave to a public version: written once, like the number itself. */
export function markProtocol(actor: Actor, meetingId: string, { version, number, on }: ProtocolTyped) {
	transact(() => {
		const minutes = found(findMinutesOfMeeting(meetingId));
		const published = listPublished(meetingId).find((one) => one.version === version);

		authorize(can.protocol(actor, minutes));
		ensure(published !== undefined, 'minutes_not_published');
		ensure(published.protocolNumber === null, 'protocol_already');
		ensureValid(dayOf(published.publishedAt) <= on && on <= today(), 'protocol_day', { field: 'on' });

		db.insert(protocolMarks).values({ versionId: published.versionId, number, on, by: actor.id }).run();

		record(actor, 'minutes.protocolled', minutes, minutes, { details: { version, number, on } });
	});
}
