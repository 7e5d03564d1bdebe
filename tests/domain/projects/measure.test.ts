import { beforeEach, expect, test } from 'vitest';
import { newId } from '../../../src/lib/columns.server';
import { db } from '../../../src/lib/db.server';
import { Refusal } from '../../../src/lib/errors';
import { archiveIndicator } from '../../../src/lib/indicators/commands.server';
import { recordActivity } from '../../../src/lib/projects/activities/commands.server';
import {
	correctMeasurement,
	recordMeasurement
} from '../../../src/lib/projects/measurements/commands.server';
import { listMeasurements } from '../../../src/lib/projects/measurements/queries.server';
import { monthOf } from '../../../src/lib/projects/measurements/rules';
import { measurements } from '../../../src/lib/projects/measurements/tables.server';
import { listOutcomes, totalOf } from '../../../src/lib/projects/outcomes/queries.server';
import { aMeasurement, aProject, indicatorId } from '../../support/projects';
import { as, DAY, inDays, settle, told } from '../../support/world';

beforeEach(settle);

const typed = (slug: string, given = {}) => ({
	id: newId(),
	indicatorId: indicatorId(slug),
	...monthOf('2026-02'),
	value: 40,
	sample: null,
	estimated: false,
	source: 'Registro',
	note: '',
	...given
});
const correction = (value: number, note = 'Un foglio era rimasto fuori') => ({
	id: newId(),
	value,
	sample: null,
	estimated: false,
	source: 'Registro',
	note
});

test('who leads measures a project', () => {
	const id = aProject();

	recordMeasurement(as('lucia'), id, typed('persone-raggiunte'));

	expect(listMeasurements(id)).toMatchObject([{ value: 40, slug: 'persone-raggiunte' }]);
	expect(told().at(-1)).toBe(`lucia measurement.recorded ${id}`);
});

test('of two people who measure the same month the second is told what the first one wrote', () => {
	const id = aProject();
	recordMeasurement(as('lucia'), id, typed('persone-raggiunte'));
	const before = told();

	const second = () => recordMeasurement(as('elena'), id, typed('persone-raggiunte', { value: 38 }));

	expect(second).toThrow(new Refusal(409, 'measurement_exists', { values: { value: '40' } }));
	expect(refusalOf(second)).toMatchObject({ status: 409, about: { values: { value: '40' } } });
	expect(listMeasurements(id)).toHaveLength(1);
	expect(told()).toEqual(before);
});

test('the same form sent twice is already done', () => {
	const id = aProject();
	const form = typed('persone-raggiunte');
	recordMeasurement(as('lucia'), id, form);

	expect(() => recordMeasurement(as('lucia'), id, form)).toThrow('already_done');
});

test('a correction is a new row that names the old one, which stays', () => {
	const id = aProject();
	const wrong = aMeasurement(id, 'persone-raggiunte', 40);

	correctMeasurement(as('lucia'), wrong, correction(44));

	expect(listMeasurements(id)).toMatchObject([{ value: 44, correctsId: wrong }]);
	expect(told().at(-1)).toBe(`lucia measurement.corrected ${id}`);
	expect(() => correctMeasurement(as('elena'), wrong, correction(45))).toThrow('already_done');
	expect(() => correctMeasurement(as('elena'), wrong, correction(45, ''))).toThrow(
		'correction_without_reason'
	);
	expect(() => correctMeasurement(as('elena'), 'nowhere', correction(45))).toThrow('not_found');
	expect(() => correctMeasurement(as('paolo'), wrong, correction(45))).toThrow('forbidden');
});

test.each([
	['a month not yet begun', 'persone-raggiunte', monthOf('2026-04'), 'period_in_future'],
	[
		'a period that ends after the month under way',
		'persone-raggiunte',
		{ periodFrom: '2026-03-01', periodTo: '2026-04-30' },
		'period_ends_late'
	],
	[
		'a half of the year that is still to come',
		'soddisfazione',
		{ periodFrom: '2026-01-01', periodTo: '2026-07-01', value: 4, sample: 9 },
		'period_ends_late'
	],
	['a month before 2000', 'persone-raggiunte', monthOf('0001-03'), 'period_before_2000'],
	['less than nobody', 'persone-raggiunte', { value: -1 }, 'value_negative'],
	['half a person', 'persone-raggiunte', { value: 2.5 }, 'value_not_whole'],
	['more than a hundred per cent', 'iniziative-accessibili', { value: 101, sample: 9 }, 'percent_too_large'],
	['a mark over five', 'soddisfazione', { value: 6, sample: 9 }, 'mark_too_large'],
	['a mean of nobody knows how many', 'soddisfazione', { value: 4 }, 'sample_missing'],
	['what the system counts by itself', 'votanti', {}, 'indicator_counted'],
	[
		'a quartiere where it does not work',
		'partecipazioni',
		{ neighbourhoodId: 'stazione' },
		'activity_elsewhere'
	],
	[
		'a period that ends before it begins',
		'partecipazioni',
		{ periodFrom: '2026-02-02', periodTo: '2026-02-01' },
		'period_upside_down'
	]
])('%s is not measured', (_, slug, given, reason) => {
	const id = aProject();

	expect(() => recordMeasurement(as('elena'), id, typed(slug, given))).toThrow(reason);
	expect(listMeasurements(id)).toEqual([]);
});

test('the period under way is measured before it is over, up to its last day', () => {
	const id = aProject();

	recordMeasurement(as('elena'), id, typed('persone-raggiunte', monthOf('2026-03')));
	recordMeasurement(
		as('elena'),
		id,
		typed('soddisfazione', { periodFrom: '2026-01-01', periodTo: '2026-06-30', value: 4, sample: 9 })
	);

	expect(
		listMeasurements(id)
			.map(({ periodTo }) => periodTo)
			.sort()
	).toEqual(['2026-03-31', '2026-06-30']);
});

test('how many answered is kept beside a mean alone, also where a number is corrected', () => {
	const id = aProject();
	recordMeasurement(as('elena'), id, typed('soddisfazione', { value: 4, sample: 9 }));
	recordMeasurement(as('elena'), id, typed('partecipazioni', { sample: 3 }));
	const wrong = aMeasurement(id, 'persone-raggiunte', 40, { sample: 3 });
	correctMeasurement(as('elena'), wrong, { ...correction(44), sample: 2 });

	expect(
		Object.fromEntries(listMeasurements(id).map(({ slug, value, sample }) => [slug, [value, sample]]))
	).toEqual({ soddisfazione: [4, 9], partecipazioni: [40, null], 'persone-raggiunte': [44, null] });
	expect(
		db
			.select({ sample: measurements.sample })
			.from(measurements)
			.all()
			.filter(({ sample }) => sample !== null)
	).toEqual([{ sample: 9 }]);
});

test('an archived indicator is no longer measured', () => {
	const id = aProject();
	archiveIndicator(as('carla'), indicatorId('nuovi-partecipanti'));

	expect(() => recordMeasurement(as('elena'), id, typed('nuovi-partecipanti'))).toThrow('indicator_archived');
});

test.each(['bruna', 'paolo', 'teresa', 'dario', 'omar', 'ines'] as const)(
	'%s does not measure',
	(someone) => {
		const id = aProject();
		const form = typed('persone-raggiunte');
		const before = told();

		expect(() => recordMeasurement(as(someone), id, form)).toThrow('forbidden');
		expect(told()).toEqual(before);
	}
);

const total = (slug: string, aggregation: 'sum' | 'distinct' | 'weighted_mean', projectId?: string) =>
	totalOf(listOutcomes(projectId ? { projectIds: [projectId] } : { year: 2026 }), { slug, aggregation });

test('people of two months, or of two projects, are never added', () => {
	const [gym, walk] = [aProject(), aProject()];
	aMeasurement(gym, 'persone-raggiunte', 40, { month: '2026-01' });
	aMeasurement(gym, 'persone-raggiunte', 55, { month: '2026-02' });
	aMeasurement(walk, 'persone-raggiunte', 30);

	expect(total('persone-raggiunte', 'distinct', gym)).toEqual({ value: 55, atLeast: true });
	expect(total('persone-raggiunte', 'distinct', walk)).toEqual({ value: 30, atLeast: false });
	expect(total('persone-raggiunte', 'distinct')).toEqual({ value: 55, atLeast: true });
});

test('hours add up, marks weigh as many as answered, and a corrected value no longer counts', () => {
	const id = aProject();
	aMeasurement(id, 'ore-di-volontariato', 10, { month: '2026-01' });
	correctMeasurement(as('elena'), aMeasurement(id, 'ore-di-volontariato', 50), correction(5));
	aMeasurement(id, 'soddisfazione', 5, { month: '2026-01', sample: 10 });
	aMeasurement(id, 'soddisfazione', 2, { sample: 20 });

	expect(total('ore-di-volontariato', 'sum')).toEqual({ value: 15, atLeast: false });
	expect(total('soddisfazione', 'weighted_mean')).toEqual({ value: 3, atLeast: false });
	expect(total('partecipazioni', 'sum')).toBeUndefined();
});

test('what was measured by the month wins over what was counted by the day', () => {
	const [gym, walk] = [aProject(), aProject()];
	for (const id of [gym, walk]) {
		recordActivity(as('elena'), id, {
			id: newId(),
			title: 'Lezione',
			place: '',
			neighbourhoodId: '',
			startsAt: inDays(-1),
			endsAt: new Date(inDays(-1).getTime() + DAY / 24),
			accessible: false,
			participants: 12,
			volunteers: 1,
			volunteerMinutes: 90,
			counts: []
		});
	}
	aMeasurement(gym, 'partecipazioni', 100);

	expect(total('partecipazioni', 'sum')?.value).toBe(112);
	expect(total('ore-di-volontariato', 'sum')?.value).toBe(3);
});

function refusalOf(act: () => unknown) {
	try {
		act();
	} catch (error) {
		return error;
	}
	return undefined;
}
