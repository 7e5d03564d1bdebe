import { expect, test } from 'vitest';
import { newId } from '../../src/lib/columns.server';
import { setCounts } from '../../src/lib/minutes/attendance/commands.server';
import { approveMinutes, publishMinutes, submitMinutes } from '../../src/lib/minutes/commands.server';
import { setTarget } from '../../src/lib/pacts/objectives/commands.server';
import { recordActivity } from '../../src/lib/projects/activities/commands.server';
import { correctMeasurement } from '../../src/lib/projects/measurements/commands.server';
import { someMinutes } from '../support/minutes';
import { aPact } from '../support/pacts';
import { aMeasurement, aProject, indicatorId } from '../support/projects';
import { atMeeting, foundIn, inColumn, type Few } from '../support/worlds';
import { as, inDays, MINUTE, NOW, settle, travelTo } from '../support/world';

const CARLA = { by: 'carla' } as const;
const AT_RISK = 9;

type Month = Parameters<typeof aMeasurement>[3];

/** A city with small counts beside large ones: of the month and of the day, alone and not, corrected, of few answers. */
function aCityOfFew(): Few[] {
	settle();
	const few = new Array<Few>();
	const [one = '', two = ''] = aPact().objectives.map(({ id }) => id);
	const [here, there, far] = [['san-giorgio'], ['borgo-antico'], ['le-fornaci']] as const;
	const gym = aProject({ objectiveIds: [one] });
	const walk = aProject({ objectiveIds: [one, two], theme: 'giovani' });
	const both = aProject({ ...CARLA, neighbourhoodIds: [...here, ...there], objectiveIds: [one] });
	const whole = aProject({ ...CARLA, cityWide: true, neighbourhoodIds: [], objectiveIds: [one] });
	const women = aProject({
		...{ ...CARLA, neighbourhoodIds: [...there], objectiveIds: [one] },
		targets: ['donne_violenza']
	});
	const supper = aProject({ ...CARLA, neighbourhoodIds: [...far], objectiveIds: [two] });
	const lesson = aProject({ ...CARLA, neighbourhoodIds: [...far], objectiveIds: [two], theme: 'giovani' });

	const count = (
		name: string,
		project: string,
		value: number,
		month: Month,
		slug = 'partecipazioni',
		most = 4
	) => {
		const id = aMeasurement(project, slug, value, { ...CARLA, ...month });
		few.push(inColumn(name, value, 'measurements.value', id, most));
		return id;
	};
	count('two months of one project, the first', gym, 3, { month: '2026-01' });
	count('two months of one project, the second', gym, 2, { month: '2026-02' });
	count('a month alone in its year', gym, 3, { month: '2025-12' });
	aMeasurement(gym, 'partecipazioni', 30, { month: '2025-11' });
	count('a month beside a large one', walk, 4, { month: '2026-02' });
	aMeasurement(walk, 'partecipazioni', 14, { month: '2026-01' });
	count('one of two quartieri', both, 2, { month: '2026-01', neighbourhoodId: 'borgo-antico' });
	aMeasurement(both, 'partecipazioni', 33, { ...CARLA, month: '2026-01', neighbourhoodId: 'san-giorgio' });
	count('the whole of two quartieri', both, 3, { month: '2026-02' });
	count('the whole city', whole, 2, { month: '2026-02' });
	count('a month of those at risk', women, 7, { month: '2026-01' }, 'partecipazioni', AT_RISK);
	count('another month of those at risk', women, 8, { month: '2026-02' }, 'partecipazioni', AT_RISK);
	count('people reached', gym, 3, { month: '2026-01' }, 'persone-raggiunte');
	aMeasurement(gym, 'persone-raggiunte', 12, { month: '2026-02' });
	count(
		'new people of one of two quartieri',
		both,
		3,
		{ neighbourhoodId: 'borgo-antico' },
		'nuovi-partecipanti'
	);
	aMeasurement(both, 'nuovi-partecipanti', 20, { ...CARLA, neighbourhoodId: 'san-giorgio' });

	const said = { sample: null, estimated: false, source: 'Registro', note: 'Era sbagliato' };
	const wrong = count('what was corrected', lesson, 3, { month: '2026-01' }, 'nuovi-partecipanti');
	correctMeasurement(as('carla'), wrong, { id: newId(), value: 21, ...said });
	const right = aMeasurement(lesson, 'nuovi-partecipanti', 22, { ...CARLA, month: '2026-02' });
	const id = newId();
	correctMeasurement(as('carla'), right, { id, value: 3, ...said });
	few.push(inColumn('a correction', 3, 'measurements.value', id));
	for (const [project, sample] of [
		[gym, 3],
		[walk, 3]
	] as const) {
		const answers = aMeasurement(project, 'soddisfazione', 4, { sample });
		few.push(inColumn(`answers of ${project}`, sample, 'measurements.sample', answers));
	}
	aMeasurement(supper, 'soddisfazione', 3, { ...CARLA, sample: 40 });

	for (const [name, project, people, days, [place = '']] of [
		['an evening', supper, 3, -2, far],
		['another evening', supper, 3, -3, far],
		['a large evening', supper, 31, -4, far],
		['a lesson alone', lesson, 2, -2, far],
		['a lesson in a year that was measured', gym, 3, -6, here]
	] as const)
		few.push(...anActivity(name, project, people, { days, place }));

	for (const [slug, baseline, target] of [
		['partecipazioni', 3, 100],
		['nuovi-partecipanti', 0, 3]
	] as const)
		setTarget(as('carla'), {
			objectiveId: one,
			indicatorId: indicatorId(slug),
			year: 2026,
			baseline,
			target
		});
	return [...few, ...aMeeting('a meeting of few', 1), ...aMeeting('another meeting of few', 0)];
}

type When = { readonly days: number; readonly place: string };

function anActivity(name: string, project: string, participants: number, { days, place }: When): Few[] {
	const [id, startsAt] = [newId(), inDays(days)];
	recordActivity(as('carla'), project, {
		...{ id, title: 'Lezione', place: 'Cortile', neighbourhoodId: place, startsAt, accessible: true },
		endsAt: new Date(startsAt.getTime() + 60 * MINUTE),
		...{ participants, volunteers: null, volunteerMinutes: null, counts: [] }
	});
	return participants < 5 ? [inColumn(name, participants, 'activities.participants', id)] : [];
}

/** Three with a name, and some without: the few others and guests of a meeting whose minutes are published. */
function aMeeting(name: string, others: number): Few[] {
	const { id } = someMinutes();
	setCounts(as('teresa'), id, { residents: 0, others, under_30: 0, over_65: 0, with_disabilities: 0 });
	submitMinutes(as('teresa'), id);
	approveMinutes(as('elena'), id);
	publishMinutes(as('elena'), id);
	travelTo(NOW);
	return [
		atMeeting(`others of ${name}`, others, id, 'others'),
		atMeeting(`guests of ${name}`, 1, id, 'guests')
	];
}

test(
	'for each small count there is another city in which it is another, and where everybody reads the same',
	{ timeout: 900_000 },
	async () => {
		const { found, told } = await foundIn(aCityOfFew);

		expect(found).toEqual([]);
		expect(told).toBeGreaterThan(400);
	}
);

test('the same search finds a count that is told, and where', { timeout: 900_000 }, async () => {
	const { found } = await foundIn(() => {
		settle();
		const month = aMeasurement(aProject(), 'partecipazioni', 14);
		return [inColumn('a large month', 14, 'measurements.value', month, 20)];
	});

	expect(found).toEqual([expect.stringContaining('a large month: /progetti/')]);
});
