import type { Actor } from '../../actor';
import { found } from '../../errors';
import { price } from '../../formats/numbers';
import { m } from '../../paraglide/messages.js';
import { sheetOf } from '../ballots/sheet.server';
import { readManifest, type Manifest } from '../manifest';
import type { Found } from '../queries.server';
import { boxSeenBy } from './page.server';

/** The ballot as it is printed, the same for everybody: nothing on it says whose it is. */
export function ballotPaperOf(actor: Actor, consultation: Found | undefined) {
	const seen = boxSeenBy(actor, consultation);
	if (!seen) return undefined;
	const { id, question, explanation } = seen;
	const manifest = readManifest(found(seen.manifest));
	const { method, options } = sheetOf(manifest);
	return { id, question, explanation, method, options, how: howTo(manifest) };
}

/** How one fills it in: a sentence each. */
function howTo({ method, choices: { least, most }, budget }: Manifest): readonly string[] {
	const blank = m.ballot_paper_blank();
	if (method === 'yes_no') return [m.ballot_paper_one(), blank];
	if (method === 'score') return [m.ballot_paper_points(), m.ballot_paper_points_none(), blank];
	if (method === 'preferences') return [m.ballot_paper_places(), m.ballot_paper_places_same(), blank];
	if (budget?.ballot === 'knapsack') return [m.ballot_paper_sum({ sum: price(budget.cents) }), blank];
	const many =
		least === most ? m.ballot_paper_exactly({ count: most }) : m.ballot_paper_some({ least, most });
	return [many, blank];
}
