import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { transact } from '../../db.server';
import { authorize } from '../../errors';
import { forgetReminders } from '../../outbox/reminders.server';
import * as can from '../policy';
import { emptyAccount } from '../profile/erasure.server';
import { isLastAdministrator } from '../staff/queries.server';
import { listToErase } from './queries.server';

/** As many accounts as one run erases, so that nobody waits for it, and looks at. */
const AT_ONCE = 50;
const MOST = 5000;

type Later = {
	/** Throws away what later nouns hold of somebody. */
	readonly forget: (personId: string) => void;
	/** Which of these are waited for, such as by a vote whose roll they stand on: they go once it is over. */
	readonly awaited: (personIds: readonly string[]) => ReadonlySet<string>;
};

/**
 * An account that nobody used in two years, and whose owner was told a month ago, goes as if its owner erased it.
 * The last administrator stays: the city would have none.
 */
export function eraseUnused(actor: Actor, { forget, awaited }: Later) {
	return transact(() => {
		authorize(can.forgetAccounts(actor));

		const due = listToErase(MOST);
		const waitedFor = awaited(due.map(({ id }) => id));
		let erased = 0;
		for (const person of due.filter(({ id }) => !waitedFor.has(id)).slice(0, AT_ONCE)) {
			// Asked one by one: of several administrators, each of whom is not the last, one stays.
			if (isLastAdministrator(person.id)) continue;
			record(actor, 'account.erased', person, {}, { details: { reason: 'unused' } });
			forget(person.id);
			emptyAccount(person);
			forgetReminders('account_unused', person.id);
			erased++;
		}
		return erased;
	});
}
