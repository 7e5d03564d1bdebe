import { lastEvent } from '../audit/queries.server';
import { today } from '../clock';
import { db } from '../db.server';
import { countProjects } from '../projects/queries.server';
import { listOutcomes, totalOf, type Outcome } from '../projects/outcomes/queries.server';
import { publicCount, publishRows } from '../privacy/rules';
import { FEW, MISSING, shareOf, told, type FigureSlug, type Told } from './figures';
import * as participation from './participation.server';
import { inState, milestonesDue, moneyOf, projectsByKind, projectsByPlace } from './projects.server';
import { commitmentsDue, objectivesCovered } from './promises.server';
import { byId, scopeOf, type Scope } from './scope.server';

type Asked = {
	readonly year: number;
	readonly neighbourhoodId: string | null;
	/** Every quartiere of the city: each gets its row. */
	readonly neighbourhoodIds: readonly string[];
	/** Counts of people below this are not told. */
	readonly below: number;
};

/** Where projects for more quartieri, or for the whole city, have their people: a row of its own. */
export const ELSEWHERE = '';

/** Every figure of a year, for the city or one quartiere, and a row for each quartiere. */
function countDashboard({ year, neighbourhoodId, neighbourhoodIds, below }: Asked) {
	const scope = scopeOf(year, neighbourhoodId);
	const meetings = participation.meetingsByPlace(scope);
	const outcomes = listOutcomes({ year });
	const attendances = publishRows(
		neighbourhoodIds.map((id) => ({ id, people: meetings.find((row) => row.id === id)?.people ?? 0 })),
		below
	);
	const participations = publishRows(participationsByPlace(outcomes, neighbourhoodIds), below);
	const byKind = projectsByKind(scope);
	const milestones = milestonesDue(scope);
	const money = moneyOf(scope);
	const initiatives = participation.initiativesReceived(scope);
	const commitments = commitmentsDue(scope);
	const objectives = objectivesCovered();
	const wherever = outcomesIn(outcomes, scope);
	const total = (slug: string, aggregation: 'sum' | 'distinct' | 'weighted_mean') => {
		const found = totalOf(wherever, { slug, aggregation });
		return told(found?.value, found?.atLeast);
	};
	const kinds = { prevenzione: 0, promozione: 0, riparazione: 0 };
	for (const { kind, state, count } of byKind) if (state !== 'not_realised') kinds[kind] += count;
	const held = meetings.filter(({ id }) => neighbourhoodId === null || id === neighbourhoodId);

	const figures: Record<FigureSlug, Told> = {
		attendances: publishedFor(attendances, neighbourhoodId),
		meetings_held: told(held.reduce((sum, row) => sum + row.meetings, 0)),
		organizations_involved: told(participation.organizationsInvolved(scope)),
		initiatives_received: told(initiatives?.count ?? 0),
		votes_cast: told(participation.votesCast(scope)),
		milestones_in_time: shareOf(milestones.inTime, milestones.inTime + milestones.late + milestones.missed),
		commitments_kept: shareOf(commitments.kept, commitments.due),
		projects_in_progress: told(inState(byKind, 'in_progress')),
		projects_late: told(countProjects({ standing: 'late', neighbourhoodId: neighbourhoodId ?? undefined })),
		projects_finished: told(inState(byKind, 'finished')),
		participations: hasNumbers(outcomes, 'partecipazioni')
			? publishedFor(participations, neighbourhoodId)
			: MISSING,
		people_reached: fewHidden(total('persone-raggiunte', 'distinct'), below),
		volunteer_hours: total('ore-di-volontariato', 'sum'),
		satisfaction: total('soddisfazione', 'weighted_mean'),
		money_spent: told(money.spent),
		money_planned: told(money.planned),
		given_in_kind: told(money.inKind),
		answer_days: told(initiatives?.answerDays),
		prevention_share: shareOf(kinds.prevenzione, kinds.prevenzione + kinds.promozione + kinds.riparazione),
		projects_after_a_year: told(byKind.reduce((sum, { afterAYear }) => sum + afterAYear, 0)),
		objectives_covered: shareOf(objectives.covered, objectives.all),
		new_collaborations: total('nuove-collaborazioni', 'sum')
	};
	return {
		figures,
		milestones,
		money,
		kinds,
		attendances,
		participations,
		places: places(scope, meetings, neighbourhoodIds)
	};
}
export type Dashboard = ReturnType<typeof countDashboard>;

const MOST_REMEMBERED = 100;
const remembered = new WeakMap<typeof db, Map<string, Dashboard>>();

/** Counted once for each event and day: nothing in the city changes without leaving an event. */
export function readDashboard(asked: Asked): Dashboard {
	const known = remembered.get(db) ?? new Map<string, Dashboard>();
	const key = JSON.stringify([lastEvent(), today(), asked]);
	const dashboard = known.get(key) ?? countDashboard(asked);
	if (known.size >= MOST_REMEMBERED) known.clear();
	remembered.set(db, known.set(key, dashboard));
	return dashboard;
}
type Published = Dashboard['attendances'];

function places(scope: Scope, meetings: readonly { id: string; meetings: number }[], ids: readonly string[]) {
	const initiatives = byId(participation.initiativesByPlace(scope));
	const projects = byId(projectsByPlace(scope));
	return ids.map((id) => ({
		id,
		meetings: meetings.find((row) => row.id === id)?.meetings ?? 0,
		initiatives: initiatives.get(id) ?? 0,
		projects: projects.get(id) ?? 0
	}));
}

/** The total of the city, or the row of one quartiere when it may be told by itself. */
export function publishedFor({ rows, total }: Pick<Published, 'rows' | 'total'>, id: string | null): Told {
	if (id === null) return total === null ? FEW : told(total);
	const row = rows.find((one) => one.id === id);
	return row ? told(row.people) : FEW;
}

const fewHidden = (figure: Told, below: number): Told =>
	figure.kind === 'value' && publicCount(figure.value, below) === null ? FEW : figure;

const hasNumbers = (outcomes: readonly Outcome[], slug: string) =>
	outcomes.some((outcome) => outcome.slug === slug);

const outcomesIn = (outcomes: readonly Outcome[], { neighbourhoodId }: Scope) =>
	outcomes.filter((outcome) => neighbourhoodId === null || outcome.neighbourhoodId === neighbourhoodId);

function participationsByPlace(outcomes: readonly Outcome[], ids: readonly string[]) {
	const counted = outcomes.filter(({ slug }) => slug === 'partecipazioni');
	return [...ids, ELSEWHERE].map((id) => ({
		id,
		people: counted
			.filter(({ neighbourhoodId }) => (neighbourhoodId ?? ELSEWHERE) === id)
			.reduce((sum, { value }) => sum + value, 0)
	}));
}
