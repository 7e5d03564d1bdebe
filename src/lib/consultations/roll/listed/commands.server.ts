import { eq } from 'drizzle-orm';
import type { Actor } from '../../../actor';
import { record } from '../../../audit/record.server';
import { db, transact } from '../../../db.server';
import { authorize, ensureValid, found } from '../../../errors';
import { readTable } from '../../../formats/tables';
import { ensureDraft, ensureForResidents } from '../../checks.server';
import * as can from '../../policy';
import { findConsultation } from '../../queries.server';
import { listedVoters } from '../tables.server';
import { readListed } from './reading.server';

type Upload = { readonly text: string; readonly skipBad: boolean };

/**
 * Takes a list of entitled people in, in place of the one before, all its lines or only the good ones when
 * asked so. Who they are becomes keys at once: neither names nor the file are kept.
 */
export function importListed(actor: Actor, consultationId: string, { text, skipBad }: Upload) {
	return transact(() => {
		const consultation = found(findConsultation(consultationId));

		authorize(can.call(actor, consultation));
		ensureDraft(consultation);
		ensureForResidents(consultation);
		const table = readTable(text);
		const read = typeof table === 'string' ? undefined : readListed(consultation, table);
		ensureValid(read !== undefined, 'listed_unreadable', { field: 'file' });
		const { voters, problems } = read;
		ensureValid(problems.length === 0 || skipBad, 'listed_problems', { values: { count: problems.length } });
		ensureValid(voters.size > 0, 'listed_nobody', { field: 'file' });

		forgetListed(consultationId);
		const rows = [...voters].map(([identityKey, neighbourhoodId]) => ({
			consultationId,
			identityKey,
			neighbourhoodId
		}));
		for (let i = 0; i < rows.length; i += 500) {
			db.insert(listedVoters)
				.values(rows.slice(i, i + 500))
				.run();
		}

		record(actor, 'consultation.list_imported', consultation, can.placeOf(consultation), {
			details: { listed: voters.size, left: problems.length }
		});
		return read;
	});
}

/** The vote is for those the desk verified, and for nobody else. */
export function removeListed(actor: Actor, consultationId: string) {
	transact(() => {
		const consultation = found(findConsultation(consultationId));

		authorize(can.call(actor, consultation));
		ensureDraft(consultation);
		forgetListed(consultationId);

		record(actor, 'consultation.list_removed', consultation, can.placeOf(consultation));
	});
}

const forgetListed = (consultationId: string) =>
	db.delete(listedVoters).where(eq(listedVoters.consultationId, consultationId)).run();
