import { visibleTo } from '$lib/http.server';
import { changesBetween } from '$lib/minutes/changes';
import { documentName } from '$lib/minutes/documents/rules';
import { readVersion } from '$lib/minutes/reading.server';
import { cityRulesInForce } from '$lib/municipality/queries.server';
import { m } from '$lib/paraglide/messages.js';

export function load(event) {
	const { meeting, number } = event.params;
	const read = visibleTo(event, readVersion(event.locals.actor, meeting, Number(number)));
	const { minutes, version, text, latest, before } = read;
	const address = `/incontri/${minutes.meetingId}`;
	const below = cityRulesInForce().suppress_below;

	return {
		title: `${m.minutes_of({ meeting: minutes.meetingTitle })}. ${m.minutes_version({ number: version.number })}`,
		crumbs: [
			{ label: m.meetings_title(), href: '/incontri' },
			{ label: minutes.meetingTitle, href: address },
			{ label: m.minutes_title(), href: `${address}/verbale` }
		],
		meetingId: minutes.meetingId,
		number: minutes.number,
		version,
		document: version.publishedAt && documentName(minutes.number, version.number),
		text,
		superseded: latest !== undefined && latest.number > version.number,
		below,
		before: before && {
			number: before.number,
			changes: changesBetween(before.text, text, below)
		}
	};
}
