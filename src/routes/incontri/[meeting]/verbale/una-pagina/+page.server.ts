import { visible } from '$lib/http.server';
import { findNextMeeting } from '$lib/meetings/queries.server';
import { onOnePage } from '$lib/minutes/documents/one-page.server';
import { m } from '$lib/paraglide/messages.js';

export function load({ params }) {
	const page = visible(onOnePage(params.meeting));
	const next = findNextMeeting({ tavoloId: page.tavoloId });

	return {
		...page,
		next: next && { id: next.id, startsAt: next.startsAt, place: next.place },
		title: m.one_page_title({ meeting: page.meeting.title }),
		updatedAt: page.publishedAt,
		crumbs: [
			{ label: m.meetings_title(), href: '/incontri' },
			{ label: page.meeting.title, href: `/incontri/${params.meeting}` },
			{ label: m.minutes_title(), href: `/incontri/${params.meeting}/verbale` }
		]
	};
}
