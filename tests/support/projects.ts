import { newId } from '../../src/lib/columns.server';
import { seedStandardIndicators } from '../../src/lib/indicators/commands.server';
import { listIndicators } from '../../src/lib/indicators/queries.server';
import { collectIndicator } from '../../src/lib/projects/collecting/commands.server';
import { recordActivity } from '../../src/lib/projects/activities/commands.server';
import { advanceProject, createProject } from '../../src/lib/projects/commands.server';
import type { ProjectForm } from '../../src/lib/projects/forms';
import { addMilestone, reachMilestone } from '../../src/lib/projects/milestones/commands.server';
import { recordMeasurement } from '../../src/lib/projects/measurements/commands.server';
import { monthOf } from '../../src/lib/projects/measurements/rules';
import { addFunding, recordExpense } from '../../src/lib/projects/money/commands.server';
import { publishNews } from '../../src/lib/projects/news/commands.server';
import { joinProject } from '../../src/lib/projects/partners/commands.server';
import { addRisk, closeRisk } from '../../src/lib/projects/risks/commands.server';
import type { RiskLevel } from '../../src/lib/projects/risks/rules';
import type { ProjectState } from '../../src/lib/projects/rules';
import type { Someone } from '../../src/cli/demo/cast';
import { as, dayIn, inDays, MINUTE } from './world';

type Given = Partial<ProjectForm> & { readonly by?: Someone; readonly state?: ProjectState };

/** A project as it is typed: of the office, in San Giorgio, led by Il Ponte, from last month to the next year. */
export const typedProject = (given: Partial<ProjectForm> = {}): ProjectForm => ({
	id: newId(),
	initiativeId: '',
	decisionId: '',
	leadId: 'il-ponte',
	replicatedFromId: '',
	title: 'Ginnastica in cortile',
	summary: 'Due mattine la settimana ci muoviamo insieme nel cortile del centro sociale.',
	theme: 'anziani_socialita',
	kind: 'prevenzione',
	maturity: 'sperimentazione',
	programmeId: '',
	cityWide: false,
	neighbourhoodIds: ['san-giorgio'],
	targets: ['anziani'],
	objectiveIds: [],
	plannedStart: dayIn(-30),
	plannedEnd: dayIn(300),
	...given
});

/** A project created by Elena, who coordinates San Giorgio; under way unless said otherwise. */
export function aProject({ by = 'elena', state = 'in_progress', ...given }: Given = {}) {
	const id = createProject(as(by), typedProject(given));
	if (state === 'to_start') return id;
	if (state !== 'not_realised') advanceProject(as(by), id, 'in_progress');
	if (state !== 'in_progress')
		advanceProject(as(by), id, state, 'Abbiamo imparato a chiedere prima le chiavi.');
	return id;
}

/** A milestone due in some days; reached on `doneOn` if said. */
export function aMilestone(
	projectId: string,
	{ dueIn = 10, doneOn = '', weight = 1, title = 'Prima lezione', by = 'elena' as Someone } = {}
) {
	const id = newId();
	addMilestone(as(by), projectId, { id, title, dueOn: dayIn(dueIn), ownerOrganizationId: '', weight });
	if (doneOn !== '') reachMilestone(as(by), { milestoneId: id, doneOn, evidence: 'Il registro delle firme' });
	return id;
}

/** The id of a standard indicator, bringing the set in when it is not there yet. */
export function indicatorId(slug: string) {
	seedStandardIndicators(as('carla'));
	const indicator = listIndicators().find((one) => one.slug === slug);
	if (!indicator) throw new Error(`no indicator ${slug}`);
	return indicator.id;
}

/** What was measured of a project in a month, or from it until the end of another. */
export function aMeasurement(
	projectId: string,
	slug: string,
	value: number,
	{
		month = '2026-02' as string,
		until = month as string,
		sample = null as number | null,
		by = 'elena' as Someone,
		neighbourhoodId = null as string | null
	} = {}
) {
	const id = newId();
	recordMeasurement(as(by), projectId, {
		id,
		indicatorId: indicatorId(slug),
		neighbourhoodId,
		periodFrom: monthOf(month).periodFrom,
		periodTo: monthOf(until).periodTo,
		value,
		sample,
		estimated: false,
		source: 'Registro delle presenze',
		note: ''
	});
	return id;
}

/** Something that happens in some days, an hour long, in San Giorgio unless said otherwise. */
export function anActivity(
	projectId: string,
	{ days = 3, by = 'elena' as Someone, title = 'Lezione del lunedì', neighbourhoodId = 'san-giorgio' } = {}
) {
	const [id, startsAt] = [newId(), inDays(days)];
	recordActivity(as(by), projectId, {
		...{ id, title, place: 'Cortile', neighbourhoodId, accessible: true, startsAt },
		endsAt: new Date(startsAt.getTime() + 60 * MINUTE),
		...{ participants: null, volunteers: null, volunteerMinutes: null, counts: [] }
	});
	return id;
}

/** Something that could go wrong. */
export function aRisk(projectId: string, { by = 'elena' as Someone, level = 'high' as RiskLevel } = {}) {
	const id = newId();
	addRisk(as(by), projectId, {
		id,
		words: 'Piove per tutto il mese.',
		remedy: 'Chiediamo la palestra.',
		level
	});
	return id;
}

/** One more of each thing that a project holds. */
export function workOn(project: string, i: number, organizationId: string) {
	const elena = as('elena');
	const on = dayIn(-1);
	aMilestone(project, { dueIn: 10 + i });
	aMilestone(project, { dueIn: -10, doneOn: on });
	aMeasurement(project, 'persone-raggiunte', 40, {
		month: `20${20 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`
	});
	addFunding(elena, project, { id: newId(), source: 'Comune', cents: 10_000, inKind: false });
	recordExpense(elena, project, {
		id: newId(),
		line: 'Sedie',
		cents: 1000,
		funder: 'Comune',
		on,
		documentReference: ''
	});
	publishNews(elena, project, { id: newId(), title: `Notizia ${i}`, body: 'Abbiamo cominciato.' });
	joinProject(elena, project, { id: newId(), organizationId, role: 'partner' });
	aRisk(project);
	closeRisk(elena, { riskId: aRisk(project), outcome: 'Non è successo.' });
	for (const days of [-2, 2]) {
		recordActivity(elena, project, {
			id: newId(),
			title: `Lezione ${i}`,
			place: 'Cortile',
			neighbourhoodId: 'san-giorgio',
			startsAt: inDays(days),
			endsAt: new Date(inDays(days).getTime() + 60 * MINUTE),
			accessible: true,
			participants: days < 0 ? 20 : null,
			volunteers: null,
			volunteerMinutes: null,
			counts: []
		});
	}
}

/** A number that the project is asked for, since the beginning of the year unless said otherwise. */
export function aCollected(
	projectId: string,
	slug: string,
	{ since = '2026-01-20', by = 'elena' as Someone } = {}
) {
	const id = newId();
	collectIndicator(as(by), projectId, { id, indicatorId: indicatorId(slug), since });
	return id;
}
