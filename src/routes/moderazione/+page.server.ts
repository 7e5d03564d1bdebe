import { dateInWords } from '$lib/formats/dates';
import { permit, signedIn } from '$lib/http.server';
import { listDecided, listReported } from '$lib/initiatives/comments/moderation/queries.server';
import { shortened } from '$lib/initiatives/comments/words.server';
import * as can from '$lib/municipality/policy';
import { m } from '$lib/paraglide/messages.js';

export function load(event) {
	const actor = signedIn(event);
	permit(can.lookAfter(actor));

	return {
		title: m.moderation_title(),
		crumbs: [{ label: m.today_title(), href: '/oggi' }],
		reported: listReported(actor).map(({ id, title, words, since, reports, reasons }) => ({
			id,
			title,
			text: shortened(words),
			reports: m.moderation_reports({ count: reports, day: dateInWords(since) }),
			reasons: m.moderation_reasons({
				reasons: reasons.map((reason) => m[`report_${reason}`]().toLowerCase()).join(', ')
			})
		})),
		decided: listDecided(actor).map(({ id, title, words, decision, reason, at }) => ({
			id,
			title,
			text: shortened(words),
			said: `${m[`moderation_${decision}`]()}, ${dateInWords(at)}: ${reason}`
		}))
	};
}
