import { and, eq, isNull } from 'drizzle-orm';
import { listReaders } from '../../accounts/readers.server';
import { db } from '../../db.server';
import { delegates } from '../tables.server';

/** Those who act for an organisation today, of whom a letter can reach. */
export const readersFor = (organizationId: string) =>
	listReaders(
		db
			.select({ id: delegates.personId })
			.from(delegates)
			.where(and(eq(delegates.organizationId, organizationId), isNull(delegates.until)))
			.limit(100)
			.all()
			.map(({ id }) => id)
	);
