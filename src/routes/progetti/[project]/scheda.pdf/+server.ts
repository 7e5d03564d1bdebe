import { visible } from '$lib/http.server';
import { sheetPdf } from '$lib/zoneplan/paper.server';
import { findSheet } from '$lib/zoneplan/queries.server';
import { sheetPage } from '$lib/zoneplan/sheet.server';

/** The sheet as it is now, to be printed or sent. */
export async function GET({ params }) {
	const sheet = visible(findSheet(params.project));
	return new Response(new Uint8Array(await sheetPdf(sheetPage(sheet))), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename="scheda-${sheet.id}.pdf"`,
			'cache-control': 'no-cache'
		}
	});
}
