import { and, asc, eq, isNull } from 'drizzle-orm';
import { db } from '../../db.server';
import { sealedLength } from '../ballots/receipts';
import { readManifest } from '../manifest';
import { annulments, consultations, manifests, results } from '../tables.server';
import { opener } from './keys.server';

/** Secret votes that were called and not yet counted, of which neither the key nor its copy opens the ballots here. */
export const votesWithoutKey = (): string[] =>
	db
		.select({ id: consultations.id, publicKey: manifests.publicKey, manifest: manifests.manifest })
		.from(manifests)
		.innerJoin(consultations, eq(consultations.id, manifests.consultationId))
		.leftJoin(results, eq(results.consultationId, consultations.id))
		.leftJoin(annulments, eq(annulments.consultationId, consultations.id))
		.where(and(eq(consultations.secrecy, 'secret'), isNull(results.at), isNull(annulments.at)))
		.orderBy(asc(consultations.id))
		.limit(500)
		.all()
		.filter(
			({ id, publicKey, manifest }) =>
				!publicKey || !opener(id, publicKey, sealedLength(readManifest(manifest).options))
		)
		.map(({ id }) => id);
