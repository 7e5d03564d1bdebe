import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { dayAfter } from '../../../src/lib/clock';
import { db } from '../../../src/lib/db.server';
import { addUp, AGGREGATIONS, type Measured } from '../../../src/lib/indicators/rules';
import { askedFrom, DAYS_TO_COLLECT, periodsDue } from '../../../src/lib/projects/collecting/rules';
import { monthOf } from '../../../src/lib/projects/measurements/rules';
import { measurements } from '../../../src/lib/projects/measurements/tables.server';
import { listOutcomes, totalOf } from '../../../src/lib/projects/outcomes/queries.server';
import { aProject, indicatorId } from '../../support/projects';
import { settle } from '../../support/world';

const aMonth = fc
	.integer({ min: 1, max: 12 })
	.map((month) => monthOf(`2026-${String(month).padStart(2, '0')}`));

/** What may be measured: of a few projects, whole or quartiere by quartiere, in a month, with few or many answers. */
const aMeasure: fc.Arbitrary<Measured> = fc.record({
	projectId: fc.constantFrom('gym', 'walk', 'phone'),
	neighbourhoodId: fc.constantFrom(null, 'stadio', 'stazione'),
	periodTo: aMonth.map(({ periodTo }) => periodTo),
	value: fc.oneof(fc.nat(500), fc.double({ min: 0, max: 500, noNaN: true, noDefaultInfinity: true })),
	sample: fc.oneof(fc.constant(null), fc.nat(40))
});
const measures = fc.array(aMeasure, { maxLength: 14 });
const shuffled = (values: readonly Measured[]) =>
	fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length });
const inAnyOrder = measures.chain((values) => fc.tuple(fc.constant(values), shuffled(values)));
const largest = (values: readonly Measured[]) => Math.max(...values.map(({ value }) => value));

describe('how numbers add up', () => {
	test.each(AGGREGATIONS)('the order of the rows plays no part: %s', (aggregation) => {
		fc.assert(
			fc.property(inAnyOrder, ([one, other]) => {
				expect(addUp(aggregation, other)).toEqual(addUp(aggregation, one));
			})
		);
	});

	test.each(AGGREGATIONS)('nothing measured is missing, never zero: %s', (aggregation) => {
		expect(addUp(aggregation, [])).toBeUndefined();
	});

	test('people are never added: the total is one of the numbers, and is said to be at least that', () => {
		fc.assert(
			fc.property(measures, (values) => {
				fc.pre(values.length > 0);

				expect(addUp('distinct', values)).toEqual({ value: largest(values), atLeast: values.length > 1 });
			})
		);
	});

	test('one more number never makes fewer people', () => {
		fc.assert(
			fc.property(fc.array(aMeasure, { minLength: 1 }), aMeasure, (values, more) => {
				const [before, after] = [addUp('distinct', values), addUp('distinct', [...values, more])];

				expect(after?.value).toBeGreaterThanOrEqual(before?.value ?? 0);
				expect(after?.atLeast).toBe(true);
			})
		);
	});

	test('a total that was at least so many stays so, whatever is put with it', () => {
		fc.assert(
			fc.property(aMeasure, (measure) => {
				expect(addUp('distinct', [{ ...measure, atLeast: true }])?.atLeast).toBe(true);
			})
		);
	});

	test('what is summed in two heaps and then together is summed once', () => {
		const whole = fc.array(
			aMeasure.map((one) => ({ ...one, value: Math.round(one.value) })),
			{ minLength: 1 }
		);
		fc.assert(
			fc.property(whole, whole, (some, others) => {
				const apart = (addUp('sum', some)?.value ?? 0) + (addUp('sum', others)?.value ?? 0);

				expect(addUp('sum', [...some, ...others])).toEqual({ value: apart, atLeast: false });
			})
		);
	});

	test('a mean stands between the lowest and the highest mark, and is silent under five answers', () => {
		fc.assert(
			fc.property(measures, (values) => {
				const answered = values.filter(({ sample }) => (sample ?? 0) > 0);
				const answers = answered.reduce((sum, { sample }) => sum + (sample ?? 0), 0);
				const mean = addUp('weighted_mean', values);

				expect(mean === undefined).toBe(answers < 5);
				if (!mean) return;
				expect(mean.value).toBeGreaterThanOrEqual(Math.min(...answered.map(({ value }) => value)) - 1e-9);
				expect(mean.value).toBeLessThanOrEqual(largest(answered) + 1e-9);
			})
		);
	});

	test('the latest value of each project holds: older ones play no part', () => {
		fc.assert(
			fc.property(measures, (values) => {
				const older = values.map((one) => ({ ...one, periodTo: '2019-12-31', value: one.value + 1 }));

				expect(addUp('last', [...older, ...values])).toEqual(addUp('last', values.length ? values : older));
			}),
			{ examples: [[[]]] }
		);
	});

	test('the parts of a project are added, a whole and its parts never', () => {
		const at = (neighbourhoodId: string | null, periodTo: string, value: number): Measured => ({
			...{ projectId: 'gym', neighbourhoodId, periodTo, value },
			sample: null
		});
		const parts = [at('stadio', '2026-02-28', 4), at('stazione', '2026-02-28', 5)];

		expect(addUp('last', parts)?.value).toBe(9);
		expect(addUp('last', [at(null, '2026-01-31', 20), ...parts])?.value).toBe(9);
		expect(addUp('last', [...parts, at(null, '2026-03-31', 20)])?.value).toBe(20);
	});
});

describe('on the real database', () => {
	beforeEach(settle);

	const SLUGS = ['persone-raggiunte', 'ore-di-volontariato', 'soddisfazione'] as const;
	const rows = fc.uniqueArray(
		fc.record({
			slug: fc.constantFrom(...SLUGS),
			project: fc.constantFrom(0, 1),
			month: aMonth,
			value: fc.nat(400),
			sample: fc.integer({ min: 1, max: 30 })
		}),
		{ maxLength: 12, selector: ({ slug, project, month }) => `${slug} ${project} ${month.periodFrom}` }
	);

	test('totals are the same in whatever order measurements were written', () => {
		const projects = [aProject(), aProject()];
		const ids = Object.fromEntries(SLUGS.map((slug) => [slug, indicatorId(slug)]));
		const totals = (written: readonly (typeof rows extends fc.Arbitrary<infer R> ? R : never)[number][]) => {
			db.delete(measurements).run();
			for (const { slug, project, month, value, sample } of written)
				db.insert(measurements)
					.values({
						...{ indicatorId: ids[slug] ?? '', projectId: projects[project] ?? '', ...month, value, sample },
						...{ source: 'Registro', by: 'elena' }
					})
					.run();
			const outcomes = listOutcomes({ year: 2026 });
			return [
				totalOf(outcomes, { slug: SLUGS[0], aggregation: 'distinct' }),
				totalOf(outcomes, { slug: SLUGS[1], aggregation: 'sum' }),
				totalOf(outcomes, { slug: SLUGS[2], aggregation: 'weighted_mean' })?.value.toFixed(9)
			];
		};

		fc.assert(
			fc.property(rows, (written) => {
				const people = written.filter(({ slug }) => slug === SLUGS[0]);
				const hours = written.filter(({ slug }) => slug === SLUGS[1]);
				const straight = totals(written);

				expect(totals(written.toReversed())).toEqual(straight);
				expect(straight[0]).toEqual(
					people.length === 0
						? undefined
						: { value: Math.max(...people.map(({ value }) => value)), atLeast: people.length > 1 }
				);
				expect(straight[1]).toEqual(
					hours.length === 0
						? undefined
						: { value: hours.reduce((sum, { value }) => sum + value, 0), atLeast: false }
				);
			}),
			{ numRuns: 25 }
		);
	});
});

describe('what is due', () => {
	const TODAY = '2026-03-12';
	const aDay = fc.integer({ min: -900, max: 200 }).map((days) => dayAfter(TODAY, days));
	const collected = fc.record({
		rhythm: fc.constantFrom('mensile', 'trimestrale', 'semestrale', 'annuale', 'una_volta'),
		since: aDay,
		until: fc.option(aDay),
		plannedEnd: aDay,
		actualEnd: fc.option(aDay)
	});

	test('is over, recent, asked once, and never what somebody measured', () => {
		fc.assert(
			fc.property(collected, fc.array(aMonth), (what, measured) => {
				const due = periodsDue(what, measured, TODAY);

				for (const { periodFrom, periodTo, dueOn } of due) {
					expect(periodFrom <= periodTo && periodTo < TODAY && periodTo >= askedFrom(TODAY)).toBe(true);
					expect(dueOn).toBe(dayAfter(periodTo, DAYS_TO_COLLECT));
					expect(measured.some((one) => one.periodFrom <= periodTo && one.periodTo >= periodFrom)).toBe(
						false
					);
				}
				for (const [i, { periodFrom }] of due.entries())
					if (i > 0) expect(periodFrom > (due[i - 1]?.periodTo ?? '')).toBe(true);
				expect(periodsDue(what, [...measured, ...due], TODAY)).toEqual([]);
			})
		);
	});
});
