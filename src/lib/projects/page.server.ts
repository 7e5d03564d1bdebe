import type { Actor } from '../actor';
import { dayOf, today } from '../clock';
import { dateInWords, dayInWords, momentInWords } from '../formats/dates';
import { euros, number, percent } from '../formats/numbers';
import { colourOf } from '../neighbourhoods/rules';
import { m } from '../paraglide/messages.js';
import { publicCount } from '../privacy/rules';
import { listActivities } from './activities/queries.server';
import { factsOf } from './facts.server';
import { listMilestones } from './milestones/queries.server';
import { findMoney } from './money/queries.server';
import { listNews } from './news/queries.server';
import { cameOut, measurementsOf, yearlyOf } from './outcomes/page.server';
import { yearsMeasured } from './outcomes/telling';
import { listPartners } from './partners/queries.server';
import * as can from './policy';
import { listPromises } from './promises/queries.server';
import type { FoundProject } from './queries.server';
import { countOpenRisks } from './risks/queries.server';
import { isLate, progress, toldFrom, toneOf } from './rules';
import { standingSentence, stateWord, whereWords } from './words.server';

/** Everything the page of a project says, in the reader's words. */
export function pageOf(project: FoundProject, actor: Actor | null, below: number) {
	const least = toldFrom(project.targets, below);
	const yearly = yearlyOf(project.id, below);
	const measured = yearsMeasured(yearly);
	const mayRun = actor !== null && can.run(actor, project);
	return {
		id: project.id,
		title: project.title,
		summary: project.summary,
		lessons: project.lessons,
		where: whereWords(project),
		colour: colourOf(project.quartieri),
		state: { word: stateWord(project.state), tone: toneOf(project.state), said: standingSentence(project) },
		late: isLate(project, today()),
		facts: factsOf(project),
		...milestonesOf(project.id),
		outcomes: [...cameOut(yearly), ...moneyOf(project.id)],
		measurements: measurementsOf(project.id, least),
		partners: listPartners(project.id).map(({ name, slug, role }) => ({
			name,
			href: `/organizzazioni/${slug}`,
			role: m[`project_partner_${role}`]()
		})),
		promises: listPromises(project.id).map(({ id, what, owner, dueOn, state, overdue }) => ({
			id,
			what,
			said: m.project_promise_state({ owner, day: dayInWords(dueOn) }),
			state: m[`commitment_state_${state}`](),
			overdue
		})),
		news: listNews(project.id).map(({ at, ...news }) => ({ ...news, day: dateInWords(at) })),
		activities: listActivities(project.id).map((activity) => activityWords(activity, least, measured)),
		updatedAt: project.stateSince,
		mayRun,
		openRisks: mayRun ? countOpenRisks(project.id) : 0,
		maySteer: actor !== null && can.steer(actor, project)
	};
}

function milestonesOf(projectId: string) {
	const milestones = listMilestones(projectId);
	const share = progress(milestones);
	const done = milestones.filter(({ doneOn }) => doneOn !== null).length;
	return {
		progress:
			share === undefined
				? null
				: {
						share,
						said: m.project_progress({ share: percent(share), done, total: milestones.length })
					},
		milestones: milestones.map(({ title, dueOn, doneOn, evidence, owner }) => ({
			label: title,
			text: [
				owner && m.project_milestone_owned({ owner }),
				evidence && m.project_milestone_shown({ evidence })
			]
				.filter(Boolean)
				.join(' '),
			state: doneOn === null ? ('future' as const) : ('done' as const),
			date: milestoneDate(dueOn, doneOn)
		}))
	};
}

function milestoneDate(dueOn: string, doneOn: string | null) {
	const day = dayInWords(dueOn);
	if (doneOn !== null && doneOn > dueOn)
		return m.project_milestone_done_late({ day: dayInWords(doneOn), due: day });
	if (doneOn !== null) return m.project_milestone_done({ day: dayInWords(doneOn) });
	return dueOn < today() ? m.project_milestone_overdue({ day }) : m.project_milestone_due({ day });
}

function moneyOf(projectId: string) {
	const money = findMoney(projectId);
	const paid = (cents: number, known: boolean) => (known ? euros(cents) : m.project_missing());
	return [
		{ term: m.project_money_said(), value: paid(money.said, money.funding.length > 0) },
		{ term: m.project_money_spent(), value: paid(money.spent, money.expenses.length > 0) },
		...(money.inKind > 0 ? [{ term: m.project_money_in_kind(), value: euros(money.inKind) }] : [])
	];
}

type Activity = ReturnType<typeof listActivities>[number];

function activityWords(activity: Activity, least: number, measured: ReadonlySet<number>) {
	const { id, title, place, startsAt, accessible, cancelledAt, cancelReason } = activity;
	return {
		id,
		title,
		place,
		accessible,
		when: momentInWords(startsAt),
		past: dayOf(startsAt) < today(),
		off: cancelledAt === null ? null : m.activity_off({ reason: cancelReason }),
		came: measured.has(Number(dayOf(startsAt).slice(0, 4))) ? null : cameWords(activity, least)
	};
}

function cameWords({ participants }: Activity, least: number) {
	if (participants === null) return null;
	const people = publicCount(participants, least);
	if (people === null) return m.project_few({ below: least });
	return people === 0 ? number(0) : m.project_activity_people({ count: people });
}
