import type { z } from 'zod';
import type { Actor } from '../../actor';
import { transact } from '../../db.server';
import { authorize } from '../../errors';
import { saveStep, startDraft } from '../drafts/commands.server';
import type { paperForm } from '../drafts/forms';
import * as can from '../drafts/policy';

type Keyed = Omit<z.infer<typeof paperForm>, 'otherTargets'>;

/** What somebody wrote on the sheet, keyed in at once: all three steps of a draft, read over before it is sent. */
export function keyInProposal(actor: Actor, { id, ...typed }: Keyed) {
	transact(() => {
		const author = { kind: 'assisted', how: 'paper' } as const;

		authorize(can.begin(actor, author));

		startDraft(actor, author, { id, ...typed });
		saveStep(actor, id, { step: 2, ...typed });
		saveStep(actor, id, { step: 3, ...typed });
	});
}
