import { visible } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { findSheet } from '$lib/zoneplan/queries.server';
import { sheetPage } from '$lib/zoneplan/sheet.server';

export function load({ params }) {
	const sheet = visible(findSheet(params.project));
	return {
		crumbs: [
			{ label: m.projects(), href: '/progetti' },
			{ label: sheet.title, href: `/progetti/${sheet.id}` }
		],
		sheet: sheetPage(sheet),
		title: m.plan_sheet_of({ title: sheet.title })
	};
}
