import { now } from '../../clock';
import { listTargets } from '../../pacts/queries.server';
import { toldTarget } from '../../pacts/rules';
import { tell, tellEach, type Indicator, type Told, type Yearly } from '../outcomes/telling';
import { listYearly } from '../outcomes/years.server';
import { listServing } from './serving.server';

type Asked = {
	readonly from: number;
	readonly to: number;
	/** Counts of people below this are not told. */
	readonly below: number;
	/** The moment at which the state of projects is read. */
	readonly asOf?: Date;
};

/** What a pact promised and what its projects did for it, from one year to another: three questions. */
export function readFigures(pactId: string, { asOf = now(), ...years }: Asked) {
	const serving = listServing(pactId, asOf);
	const projectIds = [...new Set(serving.map(({ id }) => id))];
	const yearly = Map.groupBy(listYearly({ ...years, projectIds }), ({ slug, year }) => `${slug} ${year}`);
	const helping = Map.groupBy(serving, ({ objectiveId }) => objectiveId);

	/** What the projects of an objective measured in a year; without an objective, those of the whole pact. */
	const rowsOf = (asked: Sought): Yearly[] => {
		const rows = yearly.get(`${asked.slug} ${asked.year}`) ?? [];
		if (asked.objectiveId === undefined) return rows;
		const own = new Set(helping.get(asked.objectiveId)?.map(({ id }) => id));
		return rows.filter(({ projectId }) => own.has(projectId));
	};
	return {
		serving,
		targets: listTargets(pactId).map((aim) => ({ ...aim, shown: toldTarget(aim, years.below) })),
		servingOf: (objectiveId: string) => helping.get(objectiveId) ?? [],
		told: (asked: Sought): Told => tell(asked, rowsOf(asked)),
		toldEach: (asked: Sought) =>
			new Map(tellEach(asked, rowsOf(asked)).map((one) => [one.projectId, one.told]))
	};
}
export type Figures = ReturnType<typeof readFigures>;

/** An indicator in a year, for one objective or for the whole pact. */
type Sought = Indicator & { readonly year: number; readonly objectiveId?: string };
