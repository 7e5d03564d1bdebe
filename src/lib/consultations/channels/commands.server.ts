import { and, eq, ne } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { db, transact } from '../../db.server';
import { authorize, found } from '../../errors';
import { ensureDraft, ensureForResidents } from '../checks.server';
import * as can from '../policy';
import { findConsultation } from '../queries.server';
import type { HandedChannel } from '../rules';
import { consultationChannels } from '../tables.server';

/** Says how people may vote besides online, until the vote is called. */
export function chooseChannels(actor: Actor, consultationId: string, chosen: readonly HandedChannel[]) {
	transact(() => {
		const consultation = found(findConsultation(consultationId));

		authorize(can.call(actor, consultation));
		ensureDraft(consultation);
		ensureForResidents(consultation);

		db.delete(consultationChannels)
			.where(
				and(
					eq(consultationChannels.consultationId, consultationId),
					ne(consultationChannels.channel, 'online')
				)
			)
			.run();
		const channels = [...new Set(chosen)];
		if (channels.length > 0) {
			db.insert(consultationChannels)
				.values(channels.map((channel) => ({ consultationId, channel })))
				.run();
		}

		record(actor, 'consultation.channels_chosen', consultation, can.placeOf(consultation), {
			details: { channels: ['online', ...channels] }
		});
	});
}
