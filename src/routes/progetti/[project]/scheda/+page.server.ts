import { visible } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { findProjectSheet } from '$lib/zoneplan/queries.server';
import { projectSheetPage } from '$lib/zoneplan/sheet.server';

export function load({ params }) {
	const sheet = visible(findProjectSheet(params.project));
	return {
		crumbs: [
			{ label: m.projects(), href: '/progetti' },
			{ label: sheet.title, href: `/progetti/${sheet.id}` }
		],
		sheet: projectSheetPage(sheet),
		title: m.plan_sheet_of({ title: sheet.title })
	};
}
