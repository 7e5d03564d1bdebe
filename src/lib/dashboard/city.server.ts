import { lastEvent } from '../audit/queries.server';
import { now, today } from '../clock';
import { db } from '../db.server';
import { lazily, once } from '../lazily';
import { listIndicators } from '../indicators/queries.server';
import { listNeighbourhoods } from '../neighbourhoods/queries.server';
import { findPactInForce, listObjectives } from '../pacts/queries.server';
import {
	activitiesIn,
	latestMeasured,
	measuredAcross,
	measuredIn,
	measuredMark,
	type CountedOutcome,
	type Thresholds
} from '../projects/outcomes/counted.server';
import { toldFrom } from '../projects/rules';
import { SENSITIVE_TARGETS, type TargetGroup } from '../vocabulary';
import * as participation from './participation.server';
import * as work from './projects.server';
import type { Figures } from './figures';
import type { Pools, Row } from './rows';
import { at, type Facets } from './scope';

/** What figures are made of, as it is at one event and on one day: read when first asked for. */
export type City = ReturnType<typeof readCity>;

export type Year = { readonly city: City; readonly year: number };

function readCity(below: number, asOfNow: Date) {
	const strict = toldFrom(SENSITIVE_TARGETS, below);
	const projects = once(
		() => new Map(work.projectsDescribed().map((one) => [one.id, described(one, below)]))
	);
	const none: Facets = at();
	return {
		below,
		now: asOfNow,
		today: today(),
		/** What was already worked out from all this: rows of a measure in a year, and figures of a scope. */
		yearly: new Map<string, { readonly rows: readonly Row[]; readonly pools: Pools }>(),
		figures: new Map<string, Figures>(),
		neighbourhoods: once(() => new Map(listNeighbourhoods().map((one) => [one.id, one]))),
		projects,
		facetsOf: (projectId: string) => projects().get(projectId)?.facets ?? none,
		steps: once(work.projectStepsTaken),
		milestones: once(work.milestonesSet),
		funding: once(work.fundingPromised),
		expenses: once(work.expensesMade),
		commitments: once(work.commitmentsBound),
		meetings: once(participation.meetingsHeld),
		presences: once(participation.organizationPresences),
		initiatives: once(participation.initiativesSent),
		consultations: once(participation.consultationsCounted),
		indicators: once(listIndicators),
		objectives: once(() => {
			const pact = findPactInForce();
			return pact ? listObjectives(pact.id) : [];
		}),
		measured: lazily((year: number) => measuredOnce(year, { below, strict })),
		measuredAcross: once(acrossOnce),
		activities: lazily((year: number) => activitiesIn(year, { below, strict }))
	};
}

type Measured = { readonly mark: string; readonly rows: readonly CountedOutcome[] };
const measuredYears = new WeakMap<typeof db, Map<number, Measured>>();

/** A year is added up again when somebody measured something of it: most events are about something else. */
function measuredOnce(year: number, thresholds: Thresholds) {
	const mark = `${measuredMark(year)} ${JSON.stringify(thresholds)}`;
	const years = measuredYears.get(db) ?? new Map<number, Measured>();
	const known = years.get(year);
	if (known?.mark === mark) return known.rows;
	const rows = measuredIn(year, thresholds);
	measuredYears.set(db, years.set(year, { mark, rows }));
	return rows;
}

type Across = { readonly latest: number; readonly periods: ReturnType<typeof measuredAcross> };
const acrossKept = new WeakMap<typeof db, Across>();

/** Periods across New Year are few among very many: they are sought again only after somebody measured. */
function acrossOnce() {
	const latest = latestMeasured();
	const known = acrossKept.get(db);
	if (known?.latest === latest) return known.periods;
	const periods = measuredAcross();
	acrossKept.set(db, { latest, periods });
	return periods;
}

type Described = ReturnType<typeof work.projectsDescribed>[number];

function described(one: Described, below: number) {
	const targets: TargetGroup[] = JSON.parse(one.targets);
	const facets: Facets = {
		places: one.cityWide ? null : JSON.parse(one.places),
		theme: one.theme,
		targets,
		objectives: JSON.parse(one.objectives)
	};
	return { ...one, facets, least: toldFrom(targets, below) };
}

type Kept = { readonly moment: string; readonly city: City };
const kept = new WeakMap<typeof db, Kept>();

/** The city of now, as it was last read: nothing in it changes without leaving an event. */
export function cityNow(below: number): City {
	const moment = `${lastEvent()} ${today()} ${below}`;
	const known = kept.get(db);
	if (known?.moment === moment) return known.city;
	const city = readCity(below, now());
	kept.set(db, { moment, city });
	return city;
}
