import { asc, gt } from 'drizzle-orm';
import { db } from '../../db.server';
import { readManifest } from '../manifest';
import { countedBatches, toldBatches } from '../paper/counted.server';
import { findConsultation } from '../queries.server';
import { results } from '../tables.server';
import { publishedBallots } from './ballots.server';
import { publishedFile } from './files.server';

const AT_ONCE = 100;

/** Every vote that was counted. */
export function* countedVotes(): Generator<string> {
	let after = '';
	for (;;) {
		const some = db
			.select({ id: results.consultationId })
			.from(results)
			.where(gt(results.consultationId, after))
			.orderBy(asc(results.consultationId))
			.limit(AT_ONCE)
			.all();
		for (const { id } of some) yield (after = id);
		if (some.length < AT_ONCE) return;
	}
}

/**
 * The published files of a count, with the ballots that are left out of them where few voted. Only to check the count
 * on this machine: they are never handed out.
 */
export function wholeFiles(id: string): Record<string, string> {
	const consultation = findConsultation(id);
	if (!consultation?.manifest || !consultation.tally) return {};
	const manifest = readManifest(consultation.manifest);
	const batches = toldBatches(countedBatches(id, manifest), consultation.tally.cast).map(
		({ number, sheets, note }) => ({ number, sheets, note })
	);
	const published = ['manifesto.json', 'catena.json', 'risultato.json', 'parole.json'];
	return {
		...Object.fromEntries(published.map((name) => [name, String(publishedFile(id, name)?.body)])),
		'schede.json': JSON.stringify({ ballots: publishedBallots(consultation, manifest) }),
		'carta.json': JSON.stringify({ batches })
	};
}
