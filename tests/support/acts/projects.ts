import { newId } from '../../../src/lib/columns.server';
import { fromWallClock } from '../../../src/lib/formats/dates';
import { countActivity, recordActivity } from '../../../src/lib/projects/activities/commands.server';
import { advanceProject, createProject, updateProject } from '../../../src/lib/projects/commands.server';
import {
	correctMeasurement,
	recordMeasurement
} from '../../../src/lib/projects/measurements/commands.server';
import { monthOf } from '../../../src/lib/projects/measurements/rules';
import { addMilestone, reachMilestone } from '../../../src/lib/projects/milestones/commands.server';
import { addFunding, recordExpense } from '../../../src/lib/projects/money/commands.server';
import { publishNews } from '../../../src/lib/projects/news/commands.server';
import { joinProject, leaveProject } from '../../../src/lib/projects/partners/commands.server';
import { listPartners } from '../../../src/lib/projects/partners/queries.server';
import { promiseForProject } from '../../../src/lib/projects/promises/commands.server';
import { aMeasurement, aMilestone, aProject, indicatorId, typedProject } from '../projects';
import { as, dayIn } from '../world';
import { anOrganizationOf, type Acts } from './act';

/** A project of San Giorgio, led by an organisation that only `whose` acts for. */
function led(whose?: string) {
	const id = aProject({ leadId: anOrganizationOf(whose) });
	return { id, page: `/progetti/${id}` };
}

const sent = ({
	title,
	summary,
	theme,
	plannedStart,
	plannedEnd,
	neighbourhoodIds,
	targets
}: ReturnType<typeof typedProject>) => ({
	...{ title, summary, theme, plannedStart, plannedEnd, neighbourhoodIds, targets }
});
const uncounted = { participants: null, volunteers: null, volunteerMinutes: null, counts: [] };
const counted = { ...uncounted, participants: 12 };
const happening = { title: 'Prima lezione', startsAt: '2026-03-10T10:00', endsAt: '2026-03-10T11:00' };
const said = { value: 12, sample: null, estimated: false, source: 'Registro', note: 'Contati due volte' };
const measured = { value: '12', source: said.source, note: said.note };
const instant = (wall: string) => fromWallClock(wall) ?? new Date(NaN);

function anActivity(id: string, project: string) {
	const [startsAt, endsAt] = [instant(happening.startsAt), instant(happening.endsAt)];
	return (actor = as('elena')) =>
		recordActivity(actor, project, {
			...{ id, title: happening.title, place: '', neighbourhoodId: '', accessible: true },
			...{ startsAt, endsAt, ...uncounted }
		});
}

export const OF_PROJECTS: Acts = {
	createProject: () => {
		const project = typedProject();
		return {
			does: (actor) => createProject(actor, project),
			post: ['/progetti/nuovo', { id: project.id, ...sent(project) }]
		};
	},
	updateProject: () => {
		const [{ id, page }, project] = [led(), typedProject()];
		return {
			does: (actor) => updateProject(actor, id, project),
			post: [`${page}/modifica`, sent(project)]
		};
	},
	'advanceProject to a stop': () => {
		const [{ id, page }, words] = [led(), 'Mancano le chiavi.'];
		return {
			does: (actor) => advanceProject(actor, id, 'suspended', words),
			post: [`${page}/passo`, { to: 'suspended', words }]
		};
	},
	addFunding: () => {
		const [{ id, page }, funding] = [led(), { id: newId(), source: 'Comune' }];
		return {
			does: (actor) => addFunding(actor, id, { ...funding, cents: 50_000, inKind: false }),
			post: [`${page}/denaro?/fund`, { ...funding, euros: '500' }]
		};
	},
	joinProject: () => {
		const { id, page } = led();
		const partner = { id: newId(), organizationId: 'mano-amica', role: 'partner' as const };
		return {
			does: (actor) => joinProject(actor, id, partner),
			post: [`${page}/partner?/join`, partner]
		};
	},
	leaveProject: () => {
		const { id, page } = led();
		const partnerId = listPartners(id)[0]?.id ?? '';
		return {
			does: (actor) => leaveProject(actor, partnerId),
			post: [`${page}/partner?/leave`, { partnerId }]
		};
	},
	advanceProject: (whose) => {
		const [{ id, page }, words] = [led(whose), 'Abbiamo imparato a chiedere le chiavi.'];
		return {
			does: (actor) => advanceProject(actor, id, 'finished', words),
			post: [`${page}/passo`, { to: 'finished', words }]
		};
	},
	addMilestone: (whose) => {
		const { id, page } = led(whose);
		const milestone = { id: newId(), title: 'Prima lezione', dueOn: dayIn(30) };
		return {
			does: (actor) => addMilestone(actor, id, { ...milestone, ownerOrganizationId: '', weight: 1 }),
			post: [`${page}/tappe?/add`, milestone]
		};
	},
	reachMilestone: (whose) => {
		const { id, page } = led(whose);
		const reached = { milestoneId: aMilestone(id), doneOn: dayIn(-1), evidence: 'Le firme' };
		return {
			does: (actor) => reachMilestone(actor, reached),
			post: [`${page}/tappe?/reach`, reached]
		};
	},
	recordActivity: (whose) => {
		const [{ id, page }, activityId] = [led(whose), newId()];
		return {
			does: anActivity(activityId, id),
			post: [`${page}/attivita?/add`, { id: activityId, ...happening }]
		};
	},
	countActivity: (whose) => {
		const [{ id, page }, activityId] = [led(whose), newId()];
		anActivity(activityId, id)();
		return {
			does: (actor) => countActivity(actor, activityId, counted),
			post: [`${page}/attivita?/count`, { activityId, participants: '12' }]
		};
	},
	recordExpense: (whose) => {
		const { id, page } = led(whose);
		const expense = { id: newId(), line: 'Sedie', funder: 'Comune', on: dayIn(-1) };
		return {
			does: (actor) => recordExpense(actor, id, { ...expense, cents: 5000, documentReference: '' }),
			post: [`${page}/denaro?/spend`, { ...expense, euros: '50' }]
		};
	},
	recordMeasurement: (whose) => {
		const [{ id, page }, measureId] = [led(whose), newId()];
		const indicator = indicatorId('persone-raggiunte');
		const value = { ...said, id: measureId, indicatorId: indicator, ...monthOf('2026-02') };
		return {
			does: (actor) => recordMeasurement(actor, id, value),
			post: [
				`${page}/misure?/measure`,
				{ ...measured, id: measureId, indicatorId: indicator, month: '2026-02' }
			]
		};
	},
	correctMeasurement: (whose) => {
		const [{ id, page }, correctionId] = [led(whose), newId()];
		const correctsId = aMeasurement(id, 'persone-raggiunte', 10);
		return {
			does: (actor) => correctMeasurement(actor, correctsId, { ...said, id: correctionId }),
			post: [`${page}/misure?/correct`, { ...measured, id: correctionId, correctsId }]
		};
	},
	publishNews: (whose) => {
		const [{ id, page }, news] = [led(whose), { id: newId(), title: 'Si comincia', body: 'Lunedì.' }];
		return { does: (actor) => publishNews(actor, id, news), post: [`${page}/notizie`, news] };
	},
	promiseForProject: (whose) => {
		const { id, page } = led(whose);
		const promised = { id: newId(), what: 'Portare le sedie', dueOn: dayIn(60) };
		return {
			does: (actor) => promiseForProject(actor, id, { ...promised, ownerOrganizationId: 'mano-amica' }),
			post: [`${page}/impegni`, { ...promised, owner: 'organization:mano-amica' }]
		};
	}
};
