import type { z } from 'zod';
import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { transact } from '../../db.server';
import { authorize, ensure, ensureValid, found } from '../../errors';
import { keepResolution } from '../../privacy/findings/resolutions.server';
import * as can from '../policy';
import { findMinutes } from '../queries.server';
import { listFindings } from './findings.server';
import type { resolveForm } from './forms';

/**
 * Says what becomes of one finding when the minutes are published. It may be said again in another way until
 * then. The chain of acts tells its kind and what was chosen, never the words.
 */
export function resolveFinding(actor: Actor, id: string, typed: z.infer<typeof resolveForm>) {
	transact(() => {
		const minutes = found(findMinutes(id));

		authorize(can.resolve(actor, minutes));
		ensure(minutes.state !== 'published', 'minutes_state');
		const { fingerprint, resolution } = typed;
		const finding = listFindings(minutes).find((one) => one.fingerprint === fingerprint);
		ensure(finding !== undefined, 'finding_gone');
		const reason = resolution === 'confirmed' ? typed.reason.trim() : '';
		ensureValid(resolution !== 'confirmed' || (reason !== '' && reason.length <= 500), 'finding_reason', {
			field: 'reason'
		});

		keepResolution(actor, {
			subject: 'minutes',
			subjectId: id,
			fingerprint,
			kind: finding.kind,
			resolution,
			reason
		});

		record(actor, 'minutes.finding_resolved', minutes, minutes, {
			details: { kind: finding.kind, resolution },
			personal: reason === '' ? undefined : { reason }
		});
	});
}
