import { count, eq } from 'drizzle-orm';
import { db } from '../../../db.server';
import { listedVoters } from '../tables.server';

/** Identity keys of those entitled by the list of the Comune, with their quartiere. */
export const listedIn = (consultationId: string) =>
	db
		.select({ identityKey: listedVoters.identityKey, neighbourhoodId: listedVoters.neighbourhoodId })
		.from(listedVoters)
		.where(eq(listedVoters.consultationId, consultationId))
		.all()
		.map(({ identityKey, neighbourhoodId }): [string, string] => [identityKey, neighbourhoodId]);

export const countListed = (consultationId: string) =>
	db
		.select({ listed: count() })
		.from(listedVoters)
		.where(eq(listedVoters.consultationId, consultationId))
		.get()?.listed ?? 0;
