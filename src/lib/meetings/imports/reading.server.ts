import { number } from '../../formats/numbers';
import { cityRulesInForce } from '../../municipality/queries.server';
import { m } from '../../paraglide/messages.js';
import { findImported } from './queries.server';
import { shownTotals } from './totals';

/** What the page of an imported meeting says of where it comes from and who was there; nothing for any other. */
export function readImported(meetingId: string) {
	const imported = findImported(meetingId);
	if (!imported) return undefined;
	const below = cityRulesInForce().suppress_below;
	return {
		source: imported.source,
		there: shownTotals(imported.totals, below).map(({ category, total }) => ({
			term: m[`total_${category}`](),
			value: total === null ? m.meeting_imported_few({ below }) : number(total)
		})),
		organizations: imported.organizations
	};
}
