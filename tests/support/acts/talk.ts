import { newId } from '../../../src/lib/columns.server';
import { db } from '../../../src/lib/db.server';
import {
	commentInitiative,
	reportComment,
	withdrawComment
} from '../../../src/lib/initiatives/comments/commands.server';
import { moderateComment } from '../../../src/lib/initiatives/comments/moderation/commands.server';
import { followInitiative, unfollowInitiative } from '../../../src/lib/initiatives/follows/commands.server';
import { initiativeFollows } from '../../../src/lib/initiatives/follows/tables.server';
import { aComment, aDecision, anOldComment, WORDS } from '../comments';
import { anInitiative } from '../initiatives';
import { KNOWN } from '../roles';
import type { Acts } from './act';

export const OF_TALK: Acts = {
	followInitiative: () => {
		const id = anInitiative({ by: 'giulia' });
		return { does: (actor) => followInitiative(actor, id), post: [`/iniziative/${id}/segui?/follow`] };
	},
	unfollowInitiative: () => {
		const initiativeId = anInitiative({ by: 'giulia' });
		for (const personId of ['nadia', ...KNOWN]) {
			db.insert(initiativeFollows).values({ initiativeId, personId }).run();
		}
		return {
			does: (actor) => unfollowInitiative(actor, initiativeId),
			post: [`/iniziative/${initiativeId}/segui?/unfollow`]
		};
	},
	commentInitiative: () => {
		const initiativeId = anInitiative({ by: 'giulia' });
		const comment = { id: newId(), parentId: '', words: WORDS };
		return {
			does: (actor) => commentInitiative(actor, initiativeId, comment),
			post: [`/iniziative/${initiativeId}/commenti?/comment`, comment]
		};
	},
	withdrawComment: (whose = 'giulia') => {
		const { id, initiativeId } = anOldComment(whose);
		return {
			does: (actor) => withdrawComment(actor, initiativeId, id),
			post: [`/iniziative/${initiativeId}/commenti?/withdraw`, { id }]
		};
	},
	reportComment: () => {
		const { id, initiativeId } = anOldComment('giulia');
		const report = { reason: 'offensive' as const, note: '' };
		return {
			does: (actor) => reportComment(actor, initiativeId, id, report),
			post: [`/iniziative/${initiativeId}/commenti/${id}/segnala`, report]
		};
	},
	moderateComment: () => {
		const { id } = aComment({ initiativeId: anInitiative({ by: 'giulia' }) });
		const { seen, ...decision } = aDecision();
		return {
			does: (actor) => moderateComment(actor, id, { ...decision, seen }),
			post: [`/moderazione/${id}`, { ...decision, seen: String(seen) }]
		};
	}
};
