import { and, asc, eq, isNull } from 'drizzle-orm';
import { db } from '../../db.server';
import { annulments, consultations, manifests, results } from '../tables.server';
import { opener } from './keys.server';

/** Secret votes that were called and not yet counted, of which neither the key nor its copy opens the ballots here. */
export const votesWithoutKey = (): string[] =>
	db
		.select({ id: consultations.id, publicKey: manifests.publicKey })
		.from(manifests)
		.innerJoin(consultations, eq(consultations.id, manifests.consultationId))
		.leftJoin(results, eq(results.consultationId, consultations.id))
		.leftJoin(annulments, eq(annulments.consultationId, consultations.id))
		.where(and(eq(consultations.secrecy, 'secret'), isNull(results.at), isNull(annulments.at)))
		.orderBy(asc(consultations.id))
		.limit(500)
		.all()
		.filter(({ id, publicKey }) => !publicKey || !opener(id, publicKey))
		.map(({ id }) => id);
