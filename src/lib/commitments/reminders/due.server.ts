import {
	and,
	asc,
	between,
	eq,
	inArray,
	isNotNull,
	isNull,
	lt,
	notExists,
	or,
	sql,
	type SQL
} from 'drizzle-orm';
import { dayAfter, now, today } from '../../clock';
import { db, transact } from '../../db.server';
import { isHourForReminders, NOBODY, remindsFirst } from '../../outbox/reminders.server';
import { reminders } from '../../outbox/tables.server';
import { writeAbout } from '../letters.server';
import { recipientsOf } from '../owners.server';
import type { Within } from '../policy';
import { findCommitment } from '../queries.server';
import { commitments, commitmentSteps } from '../tables.server';
import { EVERY_DAYS, LAST_DAYS, roundOf, SOON_DAYS } from './rules';

const AT_ONCE = 100;

/** Where a promise was made that no tavolo holds: a later noun knows. */
type WhereMade = (commitmentId: string) => Within;

/** Writes to the owners of promises that are soon due or overdue. Says how many letters it wrote. */
export function remindOwners(whereMade: WhereMade = () => ({})) {
	if (!isHourForReminders(now())) return 0;
	return (
		dueSoon().reduce((sum, { id, dueOn }) => sum + remind('soon', id, dueOn, whereMade), 0) +
		overdue().reduce(
			(sum, { id, dueOn }) => sum + remind('overdue', id, roundOf(dueOn, today()), whereMade),
			0
		)
	);
}

function remind(occasion: 'soon' | 'overdue', id: string, dueOn: string, whereMade: WhereMade) {
	return transact(() => {
		const commitment = findCommitment(id);
		if (!commitment) return 0;
		const of = { kind: `commitment_${occasion}`, subjectId: id, dueOn } as const;
		const recipients = recipientsOf(commitment, whereMade(id));
		if (recipients.length === 0) remindsFirst({ ...of, recipientId: NOBODY });

		const first = recipients.filter((one) => remindsFirst({ ...of, recipientId: one.id }));
		for (const recipient of first) writeAbout(commitment, recipient, occasion);
		return first.length;
	});
}

const dueSoon = () =>
	unreminded(
		'commitment_soon',
		today(),
		and(between(commitments.dueOn, today(), dayAfter(today(), SOON_DAYS)))
	);

/** Whoever told in the last two weeks that it goes on is left in peace. */
const overdue = () =>
	unreminded(
		'commitment_overdue',
		dayAfter(today(), 1 - EVERY_DAYS),
		and(
			between(commitments.dueOn, dayAfter(today(), -LAST_DAYS), dayAfter(today(), -1)),
			or(
				eq(commitmentSteps.state, 'open'),
				lt(commitmentSteps.at, new Date(now().getTime() - EVERY_DAYS * 86_400_000))
			)
		)
	);

/** Promises that bind, are not settled, and of which nobody was reminded for that day or a later one. */
function unreminded(kind: 'commitment_soon' | 'commitment_overdue', since: string, due: SQL | undefined) {
	const reminded = db
		.select({ one: sql`1` })
		.from(reminders)
		.where(
			and(
				eq(reminders.kind, kind),
				eq(reminders.subjectId, commitments.id),
				sql`${reminders.dueOn} >= ${since}`
			)
		);
	return db
		.select({ id: commitments.id, dueOn: commitments.dueOn })
		.from(commitments)
		.innerJoin(
			commitmentSteps,
			and(
				eq(commitmentSteps.commitmentId, commitments.id),
				isNull(commitmentSteps.endedAt),
				inArray(commitmentSteps.state, ['open', 'in_progress'])
			)
		)
		.where(and(isNotNull(commitments.boundAt), due, notExists(reminded)))
		.orderBy(asc(commitments.dueOn))
		.limit(AT_ONCE)
		.all();
}
