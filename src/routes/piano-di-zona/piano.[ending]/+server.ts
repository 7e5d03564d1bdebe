import { permit, signedIn, visible } from '$lib/http.server';
import { planAsked } from '$lib/zoneplan/page.server';
import { planPdf } from '$lib/zoneplan/paper.server';
import * as can from '$lib/zoneplan/policy';
import { planCsv, planFile, planOds, readPlan, type Plan } from '$lib/zoneplan/rollup.server';

type Kind = { readonly type: string; readonly make: (plan: Plan) => BodyInit | Promise<BodyInit> };

const KINDS: Readonly<Record<string, Kind>> = {
	csv: { type: 'text/csv; charset=utf-8', make: planCsv },
	ods: {
		type: 'application/vnd.oasis.opendocument.spreadsheet',
		make: (plan) => new Uint8Array(planOds(plan))
	},
	pdf: { type: 'application/pdf', make: async (plan) => new Uint8Array(await planPdf(plan)) }
};

/** The plan of a year as a file: the same sheets that the page lists. */
export async function GET(event) {
	permit(can.compile(signedIn(event)));
	const { type, make } = visible(
		Object.hasOwn(KINDS, event.params.ending) ? KINDS[event.params.ending] : null
	);
	const { asked } = planAsked(event.url);
	return new Response(await make(readPlan(asked)), {
		headers: {
			'content-type': type,
			'content-disposition': `attachment; filename="${planFile(asked.year, event.params.ending)}"`,
			'cache-control': 'private, no-store'
		}
	});
}
