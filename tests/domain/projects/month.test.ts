import { beforeEach, expect, test } from 'vitest';
import { newId } from '../../../src/lib/columns.server';
import {
	correctMeasurement,
	recordMeasurement
} from '../../../src/lib/projects/measurements/commands.server';
import { listMeasurements } from '../../../src/lib/projects/measurements/queries.server';
import { monthOf } from '../../../src/lib/projects/measurements/rules';
import { recordMonth } from '../../../src/lib/projects/months/commands.server';
import { monthForm, type MonthMeasured } from '../../../src/lib/projects/months/forms';
import { monthPage, numbersOf } from '../../../src/lib/projects/months/page.server';
import { nameOf, type Part } from '../../../src/lib/projects/months/rules';
import { aCollected, aMeasurement, aProject, indicatorId } from '../../support/projects';
import { as, settle, told, travelTo } from '../../support/world';

const [PEOPLE, HOURS, MARK, COST, SHARE] = [
	'persone-raggiunte',
	'ore-di-volontariato',
	'soddisfazione',
	'costo-per-persona-raggiunta',
	'iniziative-accessibili'
] as const;

beforeEach(settle);

/** Under way since January; measures people and hours. */
function aMeasuredProject(...more: string[]) {
	travelTo(new Date('2026-01-15T11:00:00Z'));
	const id = aProject({ plannedStart: '2026-01-10' });
	travelTo(new Date('2026-03-12T11:00:00Z'));
	for (const slug of [PEOPLE, HOURS, ...more]) aCollected(id, slug);
	return id;
}

const number = (slug: string, value: number, given: Partial<MonthMeasured> = {}): MonthMeasured => ({
	indicatorId: indicatorId(slug),
	value,
	sample: null,
	estimated: false,
	source: 'Registro',
	corrects: null,
	why: '',
	...given
});
const values = (id: string) =>
	listMeasurements(id).map(({ slug, periodFrom, value }) => `${slug} ${periodFrom} ${value}`);

test('who leads writes the numbers of a month all together, and those they know', () => {
	const id = aMeasuredProject();

	const written = recordMonth(as('lucia'), id, '2026-02', [number(PEOPLE, 40), number(HOURS, 12.5)]);
	recordMonth(as('lucia'), id, '2026-01', [number(HOURS, 9)]);

	expect(written).toBe(2);
	expect(values(id).sort()).toEqual([
		'ore-di-volontariato 2026-01-01 9',
		'ore-di-volontariato 2026-02-01 12.5',
		'persone-raggiunte 2026-02-01 40'
	]);
	expect(told().slice(-3)).toEqual(Array(3).fill(`lucia measurement.recorded ${id}`));
});

test('the second of two people is told the number of the first, and nothing of theirs is kept until they choose', () => {
	const id = aMeasuredProject();
	recordMonth(as('lucia'), id, '2026-02', [number(PEOPLE, 38)]);
	const before = told();

	const second = () => recordMonth(as('elena'), id, '2026-02', [number(HOURS, 12), number(PEOPLE, 40)]);

	expect(refusalOf(second)).toMatchObject({
		status: 409,
		reason: 'measurement_met',
		about: { field: nameOf('answer', indicatorId(PEOPLE)), values: { value: '38', mine: '40' } }
	});
	expect(values(id)).toEqual(['persone-raggiunte 2026-02-01 38']);
	expect(told()).toEqual(before);
});

test('the second corrects the number of the first, saying why: the first stays in the record', () => {
	const id = aMeasuredProject();
	const first = aMeasurement(id, PEOPLE, 38);

	recordMonth(as('elena'), id, '2026-02', [
		number(PEOPLE, 40, { corrects: first, why: 'Mancava un foglio' })
	]);

	expect(listMeasurements(id)).toMatchObject([{ value: 40, correctsId: first, note: 'Mancava un foglio' }]);
	expect(told().at(-1)).toBe(`elena measurement.corrected ${id}`);
});

test('whoever corrects a number that was corrected meanwhile sees the new one first', () => {
	const id = aMeasuredProject();
	const first = aMeasurement(id, PEOPLE, 38);
	const said = {
		id: newId(),
		value: 39,
		sample: null,
		estimated: false,
		source: 'Registro',
		note: 'Uno in più'
	};
	correctMeasurement(as('lucia'), first, said);

	const late = number(PEOPLE, 40, { corrects: first, why: 'Mancava un foglio' });

	expect(refusalOf(() => recordMonth(as('elena'), id, '2026-02', [late]))).toMatchObject({
		about: { values: { value: '39' } }
	});
});

test('the same number written by two people is written once', () => {
	const id = aMeasuredProject();
	recordMonth(as('lucia'), id, '2026-02', [number(PEOPLE, 40)]);
	const before = told();

	expect(recordMonth(as('elena'), id, '2026-02', [number(PEOPLE, 40)])).toBe(0);
	expect(told()).toEqual(before);
});

test('what was written quartiere by quartiere is not written as a whole too, nor the reverse', () => {
	const id = aMeasuredProject();
	const said = (neighbourhoodId: string | null) => ({
		...{ id: newId(), indicatorId: indicatorId(PEOPLE), ...monthOf('2026-02') },
		...{ value: 20, sample: null, estimated: false, source: 'Registro', note: '', neighbourhoodId }
	});
	recordMeasurement(as('elena'), id, said('san-giorgio'));

	expect(() => recordMonth(as('lucia'), id, '2026-02', [number(PEOPLE, 40)])).toThrow('measured_by_place');
	expect(() => recordMeasurement(as('elena'), id, said(null))).toThrow('measured_by_place');
	aMeasurement(id, PEOPLE, 30, { month: '2026-01' });
	expect(() => recordMeasurement(as('elena'), id, { ...said('san-giorgio'), ...monthOf('2026-01') })).toThrow(
		'measured_as_whole'
	);
	expect(monthPage(id, '2026-02')?.shown).toMatchObject({ byPlace: ['Persone raggiunte'], missing: 1 });
});

test.each([
	['a month under way', '2026-03', PEOPLE],
	['a month before the project began', '2025-12', PEOPLE],
	['what is not a month', 'mai', PEOPLE],
	['what the project does not measure', '2026-02', 'partecipazioni']
])('%s is not asked for, so nobody writes it here', (_, month, slug) => {
	const id = aMeasuredProject();

	expect(() => recordMonth(as('lucia'), id, month, [number(slug, 3)])).toThrow('stale');
	expect(listMeasurements(id)).toEqual([]);
});

test.each(['bruna', 'paolo', 'teresa', 'dario', 'omar', 'ines'] as const)(
	'%s does not write the numbers of a month',
	(someone) => {
		const id = aMeasuredProject();
		const before = told();

		expect(() => recordMonth(as(someone), id, '2026-02', [number(PEOPLE, 4)])).toThrow('forbidden');
		expect(told()).toEqual(before);
	}
);

test('the page opens on the latest month that lacks a number, and remembers where the last one came from', () => {
	const id = aMeasuredProject();
	recordMonth(as('lucia'), id, '2026-01', [
		number(PEOPLE, 35, { estimated: true, source: 'A occhio' }),
		number(HOURS, 10)
	]);

	const page = monthPage(id, null);

	expect(page?.shown).toMatchObject({ month: '2026-02', missing: 2, others: [] });
	expect(page?.shown.numbers.map(({ name, before }) => [name, before])).toEqual([
		['Ore di volontariato', 'L’ultima volta, gennaio 2026: 10 ore'],
		['Persone raggiunte', 'L’ultima volta, gennaio 2026: 35']
	]);
	expect(page?.filled).toMatchObject({
		[nameOf('source', indicatorId(PEOPLE))]: 'A occhio',
		[nameOf('estimated', indicatorId(PEOPLE))]: 'estimated',
		[nameOf('estimated', indicatorId(HOURS))]: 'counted'
	});
});

test('a project that measures nothing has no month, and one whose months are full says so', () => {
	expect(monthPage(aProject(), null)).toBeUndefined();
	const id = aMeasuredProject();
	for (const month of ['2026-01', '2026-02'])
		recordMonth(as('lucia'), id, month, [number(PEOPLE, 35), number(HOURS, 10)]);

	expect(monthPage(id, null)?.shown).toMatchObject({ month: '2026-02', missing: 0, others: [] });
	expect(monthPage(id, '2026-01')?.shown).toMatchObject({ month: '2026-01' });
});

type Typed = Partial<Record<Part, string>>;

function problems(slug: string, typed: Typed, month = '2026-02') {
	const id = aMeasuredProject(MARK, COST, SHARE);
	travelTo(new Date(month === '2026-02' ? '2026-03-12T11:00:00Z' : '2027-01-12T11:00:00Z'));
	const filled = Object.entries(typed).map(([part, text]) => [nameOf(part as Part, indicatorId(slug)), text]);
	const { error } = monthForm(numbersOf(id, month)).safeParse(Object.fromEntries(filled));
	return (error?.issues ?? []).map(({ path, message }) => `${String(path[0]).split('-')[0]}: ${message}`);
}
const of = { source: 'Registro' };

test.each<[string, string, Typed, string[], string?]>([
	['a number', PEOPLE, { ...of, value: '1.250' }, []],
	['less than nobody', PEOPLE, { ...of, value: '-3' }, ['value: Il valore non può essere sotto lo zero.']],
	['half a person', PEOPLE, { ...of, value: '2,5' }, ['value: Qui serve un numero intero, senza virgola.']],
	[
		'no number',
		HOURS,
		{ ...of, value: 'circa 20' },
		['value: Questo numero non è chiaro. Scrivi un numero da zero in su.']
	],
	[
		'a number from nowhere',
		HOURS,
		{ value: '20' },
		['source: Scrivi da dove viene il dato: un registro, un questionario, una stima.']
	],
	[
		'more than a hundred per cent',
		SHARE,
		{ ...of, value: '101', sample: '9' },
		['value: Una percentuale va da 0 a 100.'],
		'2026-12'
	],
	[
		'a mark of nobody knows how many',
		MARK,
		{ ...of, value: '6' },
		['value: Un voto va da 1 a 5.', 'sample: Scrivi quante persone hanno risposto.'],
		'2026-12'
	],
	[
		'half a cent',
		COST,
		{ ...of, value: '12,505', sample: '9' },
		['value: Questo importo non è chiaro. Scrivilo in euro, per esempio 120,50.'],
		'2026-12'
	],
	[
		'a correction without a reason',
		PEOPLE,
		{ ...of, value: '3', answer: 'correct' },
		['why: Scrivi perché correggi.']
	],
	['nothing at all', PEOPLE, of, ['value: Scrivi almeno un numero.']],
	['what is kept as it is', PEOPLE, { ...of, value: '-3', answer: 'keep' }, []]
])('%s is told beside its field, if anything is wrong with it', (_, slug, typed, said, month) => {
	expect(problems(slug, typed, month)).toEqual(said);
});

function refusalOf(act: () => unknown) {
	try {
		act();
	} catch (error) {
		return error;
	}
	return undefined;
}
