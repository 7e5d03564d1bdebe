import type { Action } from '../audit/actions';
import { anythingBut, lastEvent } from '../audit/queries.server';
import { now, today } from '../clock';
import { db } from '../db.server';
import { whenAtRest } from '../idle.server';
import { lazily, once } from '../lazily';
import { listIndicators } from '../indicators/queries.server';
import { listNeighbourhoods } from '../neighbourhoods/queries.server';
import { findPactInForce, listObjectives } from '../pacts/queries.server';
import { activitiesIn } from '../projects/outcomes/counted.server';
import { toldFrom } from '../projects/rules';
import { SENSITIVE_TARGETS, type TargetGroup } from '../vocabulary';
import { acrossOnce, measuredOnce } from './measured.server';
import * as participation from './participation.server';
import * as work from './projects.server';
import type { Pools, Row } from './rows';
import { at, type Facets } from './scope';

/** What figures are made of, as it is at one event and on one day: read when first asked for. */
export type City = ReturnType<typeof readCity>;

export type Year = { readonly city: City; readonly year: number };

const readCity = (rest: Rest) => ({
	...rest,
	/** What was already worked out from all this: rows of a measure in a year. */
	yearly: new Map<string, { readonly rows: readonly Row[]; readonly pools: Pools }>(),
	measured: lazily((year: number) => measuredOnce(year, { below: rest.below, strict: rest.strict })),
	measuredAcross: once(acrossOnce)
});

type Rest = ReturnType<typeof readRest>;

/** All but what was measured. */
function readRest(below: number, asOfNow: Date) {
	const strict = toldFrom(SENSITIVE_TARGETS, below);
	const projects = once(
		() => new Map(work.projectsDescribed().map((one) => [one.id, described(one, below)]))
	);
	const none: Facets = at();
	return {
		below,
		/** The same for those of whom a small number could tell. */
		strict,
		now: asOfNow,
		today: today(),
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
		activities: lazily((year: number) => activitiesIn(year, { below, strict }))
	};
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

/** What people do most, and no figure is made of. */
const APART: readonly Action[] = [
	'account.confirmed',
	'account.password_changed',
	'account.registered',
	'barrier.reported',
	'comment.reported',
	'comment.withdrawn',
	'comment.written',
	'initiative.support_withdrawn',
	'initiative.supported',
	'meeting.registered',
	'meeting.registration_cancelled',
	'page.rated'
];

/** What only adds to what was measured. */
const MEASURING: readonly Action[] = [
	'measurement.recorded',
	'measurement.corrected',
	'measurements.imported'
];

type Kept = { readonly as: string; readonly event: number; readonly rest: Rest; readonly city: City };
let kept = new WeakMap<typeof db, Kept>();
whenAtRest(() => (kept = new WeakMap()));

/** The city of now, as it was last read: nothing in it changes without leaving an event. */
export function cityNow(below: number): City {
	const [as, to] = [`${today()} ${below}`, lastEvent()];
	const known = kept.get(db);
	const lastsBut = (actions: readonly Action[]) =>
		known?.as === as && !anythingBut(actions, { from: known.event, to }) ? known : undefined;
	const same = lastsBut(APART);
	const rest = (same ?? lastsBut([...APART, ...MEASURING]))?.rest ?? readRest(below, now());
	const city = same?.city ?? readCity(rest);
	kept.set(db, { as, event: to, rest, city });
	return city;
}
