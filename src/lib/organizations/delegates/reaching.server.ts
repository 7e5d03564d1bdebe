import { and, isNull, sql } from 'drizzle-orm';
import { listReaders } from '../../accounts/readers.server';
import { db, prepared } from '../../db.server';
import { delegates } from '../tables.server';

/** More than the organisations of a tavolo have. */
const MOST = 2000;

const acting = prepared(() =>
	db
		.selectDistinct({ id: delegates.personId })
		.from(delegates)
		.where(
			and(
				sql`${delegates.organizationId} in (select value from json_each(${sql.placeholder('ids')}))`,
				isNull(delegates.until)
			)
		)
		.limit(MOST)
		.prepare()
);

/** Those who act for one of these organisations today. */
export const delegateIds = (organizationIds: readonly string[]) =>
	acting()
		.all({ ids: JSON.stringify(organizationIds) })
		.map(({ id }) => id);

/** Those who act for an organisation today, of whom a letter can reach. */
export const readersFor = (organizationId: string) => listReaders(delegateIds([organizationId]));
