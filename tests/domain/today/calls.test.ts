import { beforeEach, describe, expect, test } from 'vitest';
import { noteClosing } from '../../../src/lib/consultations/closing/commands.server';
import { drawLot } from '../../../src/lib/consultations/draws/commands.server';
import { removeListed } from '../../../src/lib/consultations/roll/listed/commands.server';
import { newId } from '../../../src/lib/columns.server';
import { setRules } from '../../../src/lib/municipality/commands.server';
import { cityRulesInForce } from '../../../src/lib/municipality/queries.server';
import { publishNews } from '../../../src/lib/projects/news/commands.server';
import { listWaiting } from '../../../src/lib/today/queries.server';
import { TOPICS } from '../../../src/lib/today/rules';
import { aCommitment } from '../../support/commitments';
import { aConsultation } from '../../support/consultations';
import { anInitiative } from '../../support/initiatives';
import { aMeasurement, aMilestone, aProject, workOn } from '../../support/projects';
import {
	aDoubleIdentity,
	aListOfElsewhere,
	aTie,
	measuresMonthly,
	settleIdentity
} from '../../support/waiting';
import { as, DAY, dayIn, inDays, NOW, settle, travelTo } from '../../support/world';

beforeEach(settle);

type Who = Parameters<typeof as>[0];
const waitFor = (who: Who) => listWaiting(as(who)).map(({ call, id }) => ({ call, id }));

describe('votes', () => {
	test('a tie waits for its lot, then to be proclaimed', () => {
		const id = aTie();
		expect(waitFor('elena')).toEqual([{ call: 'vote_to_draw', id }]);

		drawLot(as('elena'), id, { seed: '12 34 56 78 90', source: 'Lotto di Roma' });

		expect(waitFor('elena')).toEqual([{ call: 'vote_to_proclaim', id }]);
	});

	test('a vote is told in its last three days, without a count, until its coordinator says that they know', () => {
		const { id } = aConsultation({ votes: { yes: 3 } });
		expect(waitFor('elena')).toEqual([]);

		travelTo(inDays(8));
		const [line] = listWaiting(as('elena'));
		expect(line).toMatchObject({ call: 'vote_closing', id });
		expect(line?.since.getTime()).toBeLessThan(inDays(8).getTime());
		expect(JSON.stringify(line)).not.toMatch(/"(cast|votes|turnout)"/);

		noteClosing(as('elena'), id);
		expect(waitFor('elena')).toEqual([]);
		expect(waitFor('carla')).toEqual([{ call: 'vote_closing', id }]);

		travelTo(inDays(11));
		expect(waitFor('elena')).toEqual([{ call: 'vote_to_count', id }]);
	});
});

describe('rolls', () => {
	test('a double identity waits where the known account belongs, and names nobody', () => {
		const id = aDoubleIdentity('le-fornaci');

		const [line] = listWaiting(as('elena'));
		expect(line).toMatchObject({ call: 'identity_twice', id, place: 'le-fornaci', title: '' });
		expect(waitFor('dario')).toEqual([]);

		settleIdentity(id);
		expect(waitFor('elena')).toEqual([]);
	});

	test('a list with people of a quartiere that is no longer asked waits to be mended', () => {
		const id = aListOfElsewhere();
		expect(waitFor('elena')).toEqual([{ call: 'roll_elsewhere', id }]);

		removeListed(as('elena'), id);
		expect(waitFor('elena')).toEqual([]);
	});
});

describe('projects', () => {
	test('one that tells nothing for sixty days stands still, since it last told something', () => {
		const id = aProject();
		travelTo(inDays(60));
		expect(waitFor('elena')).toEqual([{ call: 'project_stalled', id }]);

		publishNews(as('elena'), id, { id: newId(), title: 'Si ricomincia', body: 'Le chiavi ci sono.' });
		expect(waitFor('elena')).toEqual([]);

		travelTo(inDays(125));
		expect(listWaiting(as('elena'))).toMatchObject([{ call: 'project_stalled', id, since: inDays(60) }]);
	});

	test('the day before the sixtieth it does not', () => {
		aProject();
		travelTo(new Date(inDays(60).getTime() - 1));

		expect(waitFor('elena')).toEqual([]);
	});

	test.each([
		['a measurement', (id: string) => aMeasurement(id, 'persone-raggiunte', 30)],
		['a milestone reached', (id: string) => aMilestone(id, { dueIn: 90, doneOn: dayIn(40) })]
	])('%s is a sign of life', (_, happens) => {
		const id = aProject();
		travelTo(inDays(40));
		happens(id);

		travelTo(inDays(70));
		expect(waitFor('elena')).toEqual([]);
	});

	test('the city chooses after how many days', () => {
		aProject();
		setRules(as('ines'), { ...cityRulesInForce(), stalled_days: 14 });
		travelTo(inDays(15));

		expect(waitFor('elena')).toMatchObject([{ call: 'project_stalled' }]);
	});

	test.each(['suspended', 'finished', 'not_realised'] as const)(
		'one that is %s does not stand still',
		(state) => {
			aProject({ state });
			travelTo(inDays(100));

			expect(waitFor('elena')).toEqual([]);
		}
	);

	test('one past its end is late, also while it is suspended, and is told once', () => {
		const id = aProject({ state: 'suspended', plannedEnd: dayIn(5) });
		travelTo(inDays(100));

		expect(listWaiting(as('elena'))).toMatchObject([
			{ call: 'project_late', id, since: new Date(`${dayIn(5)}T12:00:00Z`) }
		]);
	});

	test('one that did not begin on its day is late since that day', () => {
		const id = aProject({ state: 'to_start', plannedStart: dayIn(2) });
		expect(waitFor('elena')).toEqual([]);

		travelTo(inDays(3));
		expect(listWaiting(as('elena'))).toMatchObject([
			{ call: 'project_late', id, since: new Date(`${dayIn(2)}T12:00:00Z`) }
		]);
	});

	test('one that measures every month waits from its collection date until it is measured', () => {
		const id = aProject();
		measuresMonthly(id, dayIn(0));
		measuresMonthly(id, dayIn(0), 'ore-di-volontariato');
		travelTo(new Date('2026-05-12T10:00:00Z'));
		aMeasurement(id, 'persone-raggiunte', 40, { month: '2026-03' });
		aMeasurement(id, 'persone-raggiunte', 40, { month: '2026-04' });

		expect(listWaiting(as('elena'))).toMatchObject([
			{ call: 'measurement_due', id, place: 'san-giorgio', since: new Date('2026-04-10T12:00:00Z') }
		]);
		expect(waitFor('dario')).toEqual([]);

		aMeasurement(id, 'ore-di-volontariato', 12, { month: '2026-03' });
		aMeasurement(id, 'ore-di-volontariato', 12, { month: '2026-04' });
		expect(waitFor('elena')).toEqual([]);
	});

	test('for the months before it began one is asked for nothing', () => {
		measuresMonthly(aProject(), '2026-01-20');

		expect(waitFor('elena')).toEqual([]);
	});

	test('whatever one project does, it never stands twice among the late', () => {
		const id = aProject({ plannedEnd: dayIn(80) });
		aMilestone(id, { dueIn: 10 });
		travelTo(inDays(75));
		expect(waitFor('elena')).toEqual([{ call: 'milestone_missed', id }]);

		travelTo(inDays(90));
		expect(waitFor('elena')).toEqual([{ call: 'project_late', id }]);
	});

	test('one with news, activities and measurements of this week waits for nothing', () => {
		workOn(aProject(), 0, 'mano-amica');

		expect(waitFor('elena')).toEqual([]);
	});
});

describe('the list narrowed', () => {
	function plant() {
		const initiative = anInitiative({ neighbourhoodId: 'san-giorgio' });
		travelTo(inDays(1));
		return { initiative, elsewhere: anInitiative({ neighbourhoodId: 'le-fornaci' }), tie: aTie() };
	}

	test('to a quartiere, to a topic, to both', () => {
		const { initiative, elsewhere, tie } = plant();
		const ids = (narrowed: Parameters<typeof listWaiting>[1]) =>
			listWaiting(as('elena'), narrowed).map(({ id }) => id);

		expect(ids({ place: 'san-giorgio' })).toEqual([tie, initiative]);
		expect(ids({ topic: 'answers' })).toEqual([initiative, elsewhere]);
		expect(ids({ place: 'le-fornaci', topic: 'answers' })).toEqual([elsewhere]);
		expect(ids({ place: 'le-fornaci', topic: 'votes' })).toEqual([]);
		expect(ids({ place: 'atlantide' })).toEqual([]);
	});

	test('each thing stands under one topic', () => {
		plant();
		const alone = TOPICS.flatMap((topic) => listWaiting(as('elena'), { topic }));

		expect(alone).toHaveLength(3);
	});

	test('to a place that somebody else looks after it stays empty', () => {
		anInitiative({ neighbourhoodId: 'stazione' });

		expect(listWaiting(as('elena'), { place: 'stazione' })).toEqual([]);
	});

	test('what concerns the whole city is found as such by who coordinates all of it', () => {
		const id = anInitiative({ neighbourhoodId: null });

		expect(listWaiting(as('carla'), { place: 'tutta' })).toMatchObject([{ id, place: 'tutta' }]);
		expect(listWaiting(as('elena'), { place: 'tutta' })).toEqual([]);
	});
});

test('what is not shown is counted', () => {
	for (let i = 0; i < 12; i++) aCommitment({ dueOn: dayIn(5) });
	travelTo(new Date(NOW.getTime() + 7 * DAY));

	const [first, ...others] = listWaiting(as('elena'));
	expect(first?.alike).toBe(12);
	expect(others).toHaveLength(9);
	expect(listWaiting(as('elena'), { topic: 'commitments' })).toHaveLength(12);
});
