import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { today } from '../../clock';
import { db, transact } from '../../db.server';
import { authorize, ensure, ensureValid, found } from '../../errors';
import { centsFrom } from '../../formats/money';
import { advanceInitiative } from '../commands.server';
import { tellFollowers } from '../follows/letters.server';
import { tellAnswered } from '../letters.server';
import * as can from '../policy';
import { findInitiative } from '../queries.server';
import { canAdvance } from '../rules';
import { feasibilityReviews } from '../tables.server';
import { publicAnswer, type Review } from './forms';

/** The Comune answers. A second office may look while it is still being looked at: then the state stays. */
export function reviewInitiative(actor: Actor, initiativeId: string, review: Review) {
	transact(() => {
		const initiative = found(findInitiative(initiativeId));

		authorize(can.answer(actor, initiative));
		const stays = review.to === initiative.state && review.to !== 'not_admissible';
		ensure(stays || canAdvance(initiative.state, review.to), 'initiative_not_there');
		ensureValid(review.deadline === '' || review.deadline >= today(), 'feasibility_deadline_past', {
			field: 'deadline'
		});

		const { to, euros, deadline, ...said } = review;
		const answer = publicAnswer(said);
		db.insert(feasibilityReviews)
			.values({
				...{ initiativeId, ...said },
				cents: centsFrom(euros),
				deadline: deadline || null,
				by: actor.id
			})
			.run();

		record(actor, 'initiative.reviewed', initiative, can.placeOf(initiative), {
			details: { to, office: said.office, answer }
		});
		if (stays) {
			tellFollowers(initiative, 'answered', { except: [actor.id, initiative.authorPersonId] });
		} else {
			advanceInitiative(actor, initiativeId, to, { reason: answer, office: said.office });
		}
		tellAnswered(initiative.authorPersonId, initiative, review.conditions);
	});
}
