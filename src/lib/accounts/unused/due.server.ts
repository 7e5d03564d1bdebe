import { dayAfter, now, today } from '../../clock';
import { transact } from '../../db.server';
import { isHourForReminders, remindsFirst } from '../../outbox/reminders.server';
import { warnUnused } from '../letters.server';
import { UNUSED_NOTICE_DAYS } from '../rules';
import { listToWarn } from './queries.server';

/** As many as one transaction writes; the others follow at the next round. */
const AT_ONCE = 200;

/**
 * To whoever has not come in for almost two years: until when they may. Who comes in keeps the account, and is
 * written to again only after as long a time. Without an address there is nobody to write to.
 */
export function warnOfUnused() {
	if (!isHourForReminders(now())) return 0;
	return transact(() => {
		const due = listToWarn(AT_ONCE);
		const until = dayAfter(today(), UNUSED_NOTICE_DAYS);
		for (const person of due) {
			const notice = { kind: 'account_unused', subjectId: person.id, recipientId: person.id } as const;
			if (remindsFirst({ ...notice, dueOn: until })) warnUnused(person, until);
		}
		return due.length;
	});
}
