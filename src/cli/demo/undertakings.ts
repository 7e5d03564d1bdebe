import { dayOf, now } from '../../lib/clock';
import { newId } from '../../lib/columns.server';
import { listMeasurable } from '../../lib/indicators/queries.server';
import { countActivity, recordActivity } from '../../lib/projects/activities/commands.server';
import { collectIndicator } from '../../lib/projects/collecting/commands.server';
import { advanceProject, createProject } from '../../lib/projects/commands.server';
import { recordMeasurement } from '../../lib/projects/measurements/commands.server';
import { addMilestone, reachMilestone } from '../../lib/projects/milestones/commands.server';
import { addFunding, recordExpense } from '../../lib/projects/money/commands.server';
import { publishNews } from '../../lib/projects/news/commands.server';
import { joinProject } from '../../lib/projects/partners/commands.server';
import type { Idea } from './ideas';
import type { Random } from './random';
import { actorOf, type Quarter } from './settling';
import { after, DAY, HOUR, type Timeline } from './timeline';

export type Undertaking = {
	readonly idea: Idea;
	readonly quarter: Quarter;
	readonly initiativeId: string;
	readonly objectiveIds: readonly string[];
	/** How long it takes; one that runs late does not reach its last milestones in time. */
	readonly months: number;
	readonly course: 'on_time' | 'late' | 'not_begun' | 'suspended';
};

const CITY = 'carla';
/** What some projects are part of, and the office that looks after it. */
export const SCHOOLS = {
	id: 'scuole-aperte',
	name: 'Scuole aperte al quartiere',
	office: 'Servizi educativi del Comune',
	link: ''
};
const WITH_SCHOOLS = new Set(['Piedibus della scuola', 'Pomeriggi compiti']);
/** What every project measures month by month. */
const COLLECTED = ['persone-raggiunte', 'ore-di-volontariato'];
const STAGES = [
	'Gruppo di volontari formato',
	'Sede e materiali pronti',
	'Prime attività avviate',
	'A metà: che cosa cambiamo',
	'Bilancio con il quartiere'
] as const;

/** An approved initiative becomes a project: milestones, activities, measures, money and news until its end. */
export function planUndertaking(
	timeline: Timeline,
	random: Random,
	approvedAt: Date,
	undertaking: Undertaking
) {
	const { idea, quarter, months, course } = undertaking;
	const id = newId();
	const begin = after(approvedAt, 20 * DAY);
	const length = months * 30 * DAY;
	const end = after(begin, length);
	const milestones = STAGES.map((title, index) => ({
		id: newId(),
		title,
		due: after(begin, (length * (index + 1)) / STAGES.length)
	}));

	timeline.at(after(approvedAt, 6 * DAY), () => {
		const city = actorOf(CITY);
		const [lead, ...others] = quarter.organizationIds;
		createProject(city, {
			id,
			initiativeId: undertaking.initiativeId,
			decisionId: '',
			leadId: lead ?? '',
			replicatedFromId: '',
			title: idea.title,
			summary: idea.summary,
			theme: idea.theme,
			kind: random.pick(['prevenzione', 'promozione']),
			maturity: 'sperimentazione',
			programmeId: WITH_SCHOOLS.has(idea.title) ? SCHOOLS.id : '',
			cityWide: false,
			neighbourhoodIds: [quarter.id],
			targets: [...idea.targets],
			objectiveIds: [...undertaking.objectiveIds],
			plannedStart: dayOf(begin),
			plannedEnd: dayOf(end)
		});
		for (const organizationId of others.slice(0, 2))
			joinProject(city, id, { id: newId(), organizationId, role: 'partner' });
		addFunding(city, id, {
			id: newId(),
			source: 'Bilancio del Comune, welfare di quartiere',
			cents: idea.cents,
			inKind: false
		});
		for (const milestone of milestones) {
			addMilestone(city, id, {
				id: milestone.id,
				title: milestone.title,
				dueOn: dayOf(milestone.due),
				ownerOrganizationId: lead ?? '',
				weight: 1
			});
		}
	});
	if (course === 'not_begun') return;

	timeline.at(begin, () => {
		advanceProject(actorOf(CITY), id, 'in_progress');
		for (const { id: indicatorId, slug } of listMeasurable())
			if (COLLECTED.includes(slug))
				collectIndicator(actorOf(CITY), id, { id: newId(), indicatorId, since: dayOf(begin) });
		publishNews(actorOf(CITY), id, {
			id: newId(),
			title: 'Si comincia',
			body: `È partito «${idea.title}». Chi vuole dare una mano può scrivere al tavolo di ${quarter.name}.`
		});
	});
	const reached = course === 'on_time' ? milestones : milestones.slice(0, 2);
	for (const milestone of reached) {
		timeline.at(after(milestone.due, -random.between(1, 6) * DAY), () =>
			reachMilestone(actorOf(CITY), {
				milestoneId: milestone.id,
				doneOn: dayOf(now()),
				evidence: 'Riferito al tavolo e scritto nel verbale'
			})
		);
	}
	planMonths(timeline, random, id, begin, undertaking);
	if (course === 'suspended') {
		timeline.at(after(begin, length / 2 + DAY), () =>
			advanceProject(
				actorOf(CITY),
				id,
				'suspended',
				'La sala è in ristrutturazione: si riprende a lavori finiti.'
			)
		);
	}
	if (course === 'on_time') {
		timeline.at(after(end, 2 * DAY), () =>
			advanceProject(
				actorOf(CITY),
				id,
				'finished',
				'Ha funzionato perché le stesse persone sono tornate ogni settimana. La prossima volta cominciamo prima dell’inverno.'
			)
		);
	}
}

/** So long before its day an activity stands in the calendar; the first is told of when the project begins. */
const ANNOUNCED = 28 * DAY;
const latest = (one: Date, other: Date) => (one > other ? one : other);
const NOT_COUNTED = { participants: null, volunteers: null, volunteerMinutes: null, counts: [] };

/** Each month something is announced, happens, is counted and paid for. */
function planMonths(
	timeline: Timeline,
	random: Random,
	projectId: string,
	begin: Date,
	{ idea, quarter, months, course }: Undertaking
) {
	const size = random.between(9, 34);
	for (let month = 0; month < (course === 'suspended' ? months / 2 : months); month++) {
		const start = after(begin, month * 30 * DAY + 5 * DAY + 16 * HOUR);
		const activityId = newId();
		timeline.at(latest(begin, after(start, -ANNOUNCED)), () =>
			recordActivity(actorOf(CITY), projectId, {
				id: activityId,
				title: idea.title,
				place: quarter.venue,
				neighbourhoodId: quarter.id,
				startsAt: start,
				endsAt: after(start, 2 * HOUR),
				accessible: true,
				...NOT_COUNTED
			})
		);
		timeline.at(after(start, 3 * HOUR), () => {
			const city = actorOf(CITY);
			countActivity(city, activityId, {
				participants: size + random.between(-4, 6),
				volunteers: random.between(2, idea.volunteers),
				volunteerMinutes: random.between(4, idea.volunteers) * 60,
				counts: []
			});
			if (month % 3 === 1) {
				recordExpense(city, projectId, {
					id: newId(),
					line: 'Materiali e rimborsi',
					cents: Math.max(100, Math.round(idea.cents / months)),
					funder: 'Comune',
					on: dayOf(now()),
					documentReference: `Determina ${random.between(100, 900)}`
				});
			}
		});
		const last = after(start, 26 * DAY);
		timeline.at(last, () => measure(random, projectId, start, last, size, idea.volunteers));
	}
}

function measure(random: Random, projectId: string, from: Date, to: Date, size: number, volunteers: number) {
	const said = {
		sample: null,
		estimated: false,
		source: 'Registro delle presenze',
		note: '',
		periodFrom: dayOf(from),
		periodTo: dayOf(to)
	};
	const values = [
		['persone-raggiunte', size + random.between(-3, 5)],
		['ore-di-volontariato', volunteers * random.between(2, 5)],
		['nuovi-partecipanti', random.between(1, 6)]
	] as const;
	const indicators = new Map(listMeasurable().map((one) => [one.slug, one]));
	for (const [slug, value] of values) {
		const indicator = indicators.get(slug);
		if (indicator)
			recordMeasurement(actorOf(CITY), projectId, { id: newId(), indicatorId: indicator.id, value, ...said });
	}
	const satisfaction = indicators.get('soddisfazione');
	if (satisfaction && random.chance(0.3)) {
		recordMeasurement(actorOf(CITY), projectId, {
			id: newId(),
			indicatorId: satisfaction.id,
			value: random.between(36, 48) / 10,
			...said,
			sample: size,
			source: 'Questionario anonimo'
		});
	}
}
