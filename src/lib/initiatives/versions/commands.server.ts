import type { z } from 'zod';
import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { newId } from '../../columns.server';
import { db, transact } from '../../db.server';
import { authorize, ensure, found } from '../../errors';
import { costsOf, type editForm } from '../drafts/forms';
import { setCosts } from '../drafts/rows.server';
import type { Confirmation } from '../../privacy/findings/confirming';
import { tellFollowers } from '../follows/letters.server';
import * as can from '../policy';
import { findInitiative } from '../queries.server';
import { canEdit } from '../rules';
import { initiativeVersions } from '../tables.server';
import { confirmWords } from './findings.server';
import { carryImagesOver } from './rows.server';

type Edited = Omit<z.infer<typeof editForm>, 'findings' | 'reasons'>;

/** After sending, what was read stays: a change is a new version beside the old one. */
export function editInitiative(
	actor: Actor,
	initiativeId: string,
	edited: Edited,
	confirmed: readonly Confirmation[] = []
) {
	transact(() => {
		const initiative = found(findInitiative(initiativeId));

		authorize(can.own(actor, initiative));
		ensure(canEdit(initiative.state), 'initiative_fixed');
		ensure(edited.version === initiative.version, 'stale');

		const { version, costLine, costEuros, beneficiaries, ...words } = edited;
		const costs = costsOf({ costLine, costEuros });
		const allRight = confirmWords(actor, initiativeId, { ...words, costs }, confirmed);
		const id = newId();
		db.insert(initiativeVersions)
			.values({
				id,
				initiativeId,
				number: version + 1,
				step: 3,
				...words,
				beneficiaries: beneficiaries || null,
				by: actor.id
			})
			.run();
		setCosts(id, costs);
		carryImagesOver(initiativeId, version, id);

		record(actor, 'initiative.edited', initiative, can.placeOf(initiative), {
			details: { version: version + 1, ...(allRight > 0 && { confirmed: allRight }) }
		});
		tellFollowers({ ...initiative, title: words.title }, 'edited', { except: [actor.id] });
	});
}
