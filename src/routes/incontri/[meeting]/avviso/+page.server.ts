import { visible } from '$lib/http.server';
import { readNotice } from '$lib/meetings/notice.server';
import { m } from '$lib/paraglide/messages.js';

export function load({ params }) {
	const notice = visible(readNotice(params.meeting));
	const { title, id } = notice.meeting;

	return {
		...notice,
		title: m.meeting_notice_title({ meeting: title }),
		crumbs: [
			{ label: m.meetings_title(), href: '/incontri' },
			{ label: title, href: `/incontri/${id}` }
		]
	};
}
