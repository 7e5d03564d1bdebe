import { record } from '../../../lib/audit/record.server';
import { setClock } from '../../../lib/clock';
import { db, inBulk } from '../../../lib/db.server';
import { found } from '../../../lib/errors';
import { sealedVersion, contentOf } from '../../../lib/minutes/content.server';
import { freezeQuorum } from '../../../lib/minutes/decisions/publication.server';
import { findMinutes } from '../../../lib/minutes/queries.server';
import { addVersion } from '../../../lib/minutes/steps.server';
import { minutesApprovals, minutesPublications } from '../../../lib/minutes/tables.server';
import { actorOf } from '../settling';

export type Written = { readonly minutesId: string; readonly publishedAt: Date };

/**
 * Minutes that stand in the tables as published are sealed as of that day: everybody reads the version, and the registers
 * agree with it. The record of acts tells it when it is done; no PDF waits to be made, each is when somebody asks for it.
 */
export function sealWritten(by: string, written: readonly Written[]) {
	const actor = actorOf(by);
	inBulk(() =>
		db.transaction(() => {
			for (const { minutesId, publishedAt } of written) {
				setClock(() => publishedAt);
				const minutes = found(findMinutes(minutesId));
				const content = contentOf(minutes);
				freezeQuorum(content);
				const version = addVersion(actor, minutesId, sealedVersion(content));
				const values = { versionId: version.id, by };
				db.insert(minutesApprovals)
					.values({ ...values, manner: 'person' })
					.run();
				db.insert(minutesPublications).values(values).run();
				setClock();
				const { number, sha256 } = version;
				record(actor, 'minutes.published', minutes, minutes, { details: { version: number, sha256 } });
			}
		})
	);
}
