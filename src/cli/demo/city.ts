import { people } from '../../lib/accounts/tables.server';
import { setClock } from '../../lib/clock';
import { db, inBulk } from '../../lib/db.server';
import { letters } from '../../lib/outbox/tables.server';
import { createProgramme } from '../../lib/programmes/commands.server';
import type { Drawing } from './drawings';
import { planGatherings, type Matter } from './gatherings';
import { IDEAS } from './ideas';
import { planListening } from './listening';
import { objectiveFor, promisePact } from './pact';
import { planProposal, type Fate } from './proposals';
import { seeded } from './random';
import { actorOf, settleCity, type Quarter } from './settling';
import { after, DAY, Timeline } from './timeline';
import { planUndertaking, SCHOOLS, type Undertaking } from './undertakings';
import { planVote } from './votes';

const TWO_YEARS = 745 * DAY;
/** What becomes of an idea after the tavolo has said yes. */
type Sequel = {
	/** A vote; `openFor` days ago it opened, or else as soon as the decision is public. */
	readonly vote?: {
		readonly turnout: number;
		readonly favour: number;
		readonly quorum: number;
		readonly openFor?: number;
	};
	readonly course?: Undertaking['course'];
	readonly months?: number;
};

/** Days before today on which each idea is sent, in which quartiere, and what becomes of it. */
type Plan = readonly [idea: number, quarter: number, daysAgo: number, fate: Fate, sequel?: Sequel];

const PLANS: readonly Plan[] = [
	[0, 0, 560, 'goes_on', { vote: { turnout: 0.8, favour: 0.85, quorum: 30 }, course: 'on_time', months: 9 }],
	[1, 4, 540, 'goes_on', { course: 'on_time', months: 10 }],
	[2, 1, 520, 'goes_on', { course: 'on_time', months: 8 }],
	[10, 5, 500, 'goes_on', { vote: { turnout: 0.7, favour: 0.8, quorum: 20 }, course: 'on_time', months: 8 }],
	[3, 0, 430, 'goes_on', { course: 'on_time', months: 20 }],
	[4, 7, 400, 'goes_on', { vote: { turnout: 0.75, favour: 0.9, quorum: 20 }, course: 'on_time', months: 18 }],
	[8, 3, 380, 'goes_on', { course: 'on_time', months: 18 }],
	[11, 8, 350, 'goes_on', { course: 'late', months: 7 }],
	[7, 6, 330, 'goes_on', { course: 'suspended', months: 8 }],
	[12, 9, 300, 'goes_on', { course: 'on_time', months: 16 }],
	[16, 10, 280, 'goes_on', { course: 'late', months: 6 }],
	[5, 11, 260, 'goes_on', { vote: { turnout: 0.25, favour: 0.9, quorum: 50 } }],
	[19, 4, 240, 'goes_on', { vote: { turnout: 0.8, favour: 0.2, quorum: 20 } }],
	[15, 11, 220, 'goes_on', { course: 'on_time', months: 14 }],
	[0, 2, 210, 'goes_on', { course: 'on_time', months: 14 }],
	[17, 9, 200, 'rejected'],
	[6, 0, 120, 'goes_on', { course: 'not_begun', months: 10 }],
	[13, 0, 132, 'goes_on', { vote: { turnout: 0.5, favour: 0.7, quorum: 20, openFor: 5 } }],
	[9, 1, 131, 'goes_on', { vote: { turnout: 0.4, favour: 0.7, quorum: 20, openFor: 9 } }],
	[14, 4, 130, 'goes_on', { vote: { turnout: 0.4, favour: 0.7, quorum: 0, openFor: 11 } }],
	[18, 0, 40, 'at_tavolo'],
	[0, 5, 34, 'admitted'],
	[4, 3, 36, 'waiting'],
	[2, 6, 12, 'waiting'],
	[11, 0, 3, 'waiting'],
	[6, 8, 70, 'not_admissible'],
	[16, 7, 90, 'withdrawn'],
	[12, 1, 2, 'draft']
];

/**
 * Fills an empty city with Vallefiorita: two years that end now, lived through the real commands. The same
 * every time but for ids and keys. Nothing is sent to anybody. Must not run on a city that is not empty.
 */
export function buildCity(
	end: Date,
	passwordHashes: ReadonlyMap<string, string>,
	tell: (share: number) => void,
	drawings: readonly Drawing[] = []
) {
	const random = seeded(2024);
	const begin = after(end, -TWO_YEARS);
	inBulk(() => {
		setClock(() => begin);
		const quarters = settleCity(random, passwordHashes);
		const objectiveIds = promisePact(begin, end);
		createProgramme(actorOf('carla'), SCHOOLS);
		const timeline = new Timeline(end);
		const waiting = new Map(quarters.map(({ id }) => [id, new Array<Matter>()]));
		for (const quarter of quarters) {
			planGatherings(timeline, quarter, random, waiting.get(quarter.id) ?? [], begin);
		}
		const ears = seeded(82);
		for (const quarter of quarters) planListening(timeline, ears, quarter, begin);
		for (const plan of PLANS)
			planIdea(timeline, random, end, quarters, objectiveIds, waiting, drawings, plan);
		timeline.run(tell);
		db.delete(letters).run();
		// Everybody was here today: nobody is told that their account is unused.
		db.update(people).set({ lastSeenAt: end }).run();
	});
	setClock();
}

function planIdea(
	timeline: Timeline,
	random: ReturnType<typeof seeded>,
	end: Date,
	quarters: readonly Quarter[],
	objectiveIds: readonly string[],
	waiting: ReadonlyMap<string, Matter[]>,
	drawings: readonly Drawing[],
	[ideaIndex, quarterIndex, daysAgo, fate, sequel = {}]: Plan
) {
	const idea = IDEAS[ideaIndex];
	const quarter = quarters[quarterIndex];
	if (!idea || !quarter) throw new Error('a plan without its idea or its quartiere');
	const undertake = (initiativeId: string, at: Date) => {
		if (!sequel.course) return;
		planUndertaking(timeline, random, at, {
			idea,
			quarter,
			initiativeId,
			objectiveIds: [objectiveFor(idea.theme, objectiveIds)],
			months: sequel.months ?? 8,
			course: sequel.course
		});
	};
	planProposal(timeline, random, waiting.get(quarter.id) ?? [], {
		idea,
		drawings: drawings.filter(({ title }) => title === idea.title),
		quarter,
		sentAt: after(end, -daysAgo * DAY),
		fate,
		afterwards: (initiativeId, decisionId, at) => {
			if (!sequel.vote) return undertake(initiativeId, at);
			const { openFor, ...vote } = sequel.vote;
			planVote(timeline, random, at, {
				...vote,
				opens: openFor === undefined ? after(at, 4 * DAY) : after(end, -openFor * DAY),
				initiativeId,
				decisionId,
				title: idea.title,
				quarter,
				afterwards: (counted) => undertake(initiativeId, counted)
			});
		}
	});
}
