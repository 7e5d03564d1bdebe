import { visible } from '$lib/http.server';
import { projectSheetPdf } from '$lib/zoneplan/paper.server';
import { findProjectSheet } from '$lib/zoneplan/queries.server';
import { projectSheetPage } from '$lib/zoneplan/sheet.server';

/** The sheet as it is now, to be printed or sent. */
export async function GET({ params }) {
	const sheet = visible(findProjectSheet(params.project));
	return new Response(new Uint8Array(await projectSheetPdf(projectSheetPage(sheet))), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename="scheda-${sheet.id}.pdf"`,
			'cache-control': 'no-cache'
		}
	});
}
