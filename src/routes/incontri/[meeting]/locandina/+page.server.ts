import { visible } from '$lib/http.server';
import { readNotice } from '$lib/meetings/notice.server';
import { m } from '$lib/paraglide/messages.js';

/** How many points are read from across the street. */
const MOST = 4;

export function load({ params, url }) {
	const { agenda, ...notice } = visible(readNotice(params.meeting));
	const { title, id } = notice.meeting;

	return {
		...notice,
		points: agenda.slice(0, MOST).map((item) => item.title),
		more: Math.max(0, agenda.length - MOST),
		size: url.searchParams.get('formato') === 'a3' ? ('a3' as const) : ('a4' as const),
		title: m.poster_title({ meeting: title }),
		crumbs: [
			{ label: m.meetings_title(), href: '/incontri' },
			{ label: title, href: `/incontri/${id}` }
		]
	};
}
