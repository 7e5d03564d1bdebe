import { and, eq, isNull } from 'drizzle-orm';
import { rewordPromise } from '../../commitments/wording.server';
import { db } from '../../db.server';
import { ensure } from '../../errors';
import { decisions } from '../decisions/tables.server';
import { MASK } from '../../privacy/findings/resolving';
import type { Content } from '../snapshot';

/**
 * Decisions and promises enter the registers in the words that everybody may read: written into their rows just
 * before they become public, while the version keeps what was approved. What is already public is not touched.
 */
export function rewordDecided(before: Content, after: Content) {
	const [old, fresh] = [before.items, after.items];
	old.forEach((item, at) => {
		item.decisions.forEach((decision, k) => {
			const said = fresh[at]?.decisions[k];
			if (!said || (said.text === decision.text && said.options === decision.options)) return;
			const text = said.text.trim() || MASK;
			ensure(text.length <= 1000, 'finding_too_long');
			db.update(decisions)
				.set({ text, options: said.options })
				.where(and(eq(decisions.id, decision.id), isNull(decisions.publishedAt)))
				.run();
		});
		item.commitments.forEach((commitment, k) => {
			const said = fresh[at]?.commitments[k];
			if (!said || said.what === commitment.what) return;
			const what = said.what.trim() || MASK;
			ensure(what.length <= 300, 'finding_too_long');
			rewordPromise(commitment.id, what);
		});
	});
}
