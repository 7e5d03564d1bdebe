import { listIndicators } from '../indicators/queries.server';
import { tell, type Told, type Yearly } from '../projects/outcomes/telling';
import { listYearly } from '../projects/outcomes/years.server';

type Indicator = ReturnType<typeof listIndicators>[number];
type Asked = {
	readonly from: number;
	readonly to: number;
	readonly projectIds: readonly string[];
	/** Counts of people below this are not told. */
	readonly below: number;
};

const MISSING: Told = { kind: 'missing' };

/** What some projects measured, project by project and year by year, as it may be told: three questions. */
export const readMeasured = (asked: Asked) => measuredOf(listYearly(asked));

/** The same, of what was already read. */
export function measuredOf(yearly: readonly Yearly[]) {
	const keyOf = ({ projectId, slug, year }: Pick<Yearly, 'projectId' | 'slug' | 'year'>) =>
		`${projectId} ${slug} ${year}`;
	const rows = Map.groupBy(yearly, keyOf);
	const measured = new Set(yearly.map(({ slug }) => slug));
	return {
		/** Those that somebody measured, by name. */
		indicators: listIndicators()
			.filter(({ slug }) => measured.has(slug))
			.sort((a, b) => a.name.localeCompare(b.name, 'it')),
		told(indicator: Indicator, { projectId, year }: { projectId: string; year: number }): Told {
			const own = rows.get(keyOf({ projectId, slug: indicator.slug, year }));
			return own ? tell(indicator, own) : MISSING;
		}
	};
}
export type Measured = ReturnType<typeof measuredOf>;
