import { beforeEach, describe, expect, test } from 'vitest';
import { CONSOLE } from '../../../src/lib/actor';
import { db } from '../../../src/lib/db.server';
import { beginImport, dropImport } from '../../../src/lib/imports/commands.server';
import { findImportDraft } from '../../../src/lib/meetings/imports/queries.server';
import { archiveIndicator } from '../../../src/lib/indicators/commands.server';
import {
	importMeasures,
	importMeasuresDraft,
	mapMeasures
} from '../../../src/lib/projects/measurements/imports/commands.server';
import { planMeasures } from '../../../src/lib/projects/measurements/imports/plan.server';
import {
	findMeasureMapping,
	findMeasuresDraft
} from '../../../src/lib/projects/measurements/imports/queries.server';
import { guessMeasureMapping } from '../../../src/lib/projects/measurements/imports/rules';
import {
	measurePlanInWords,
	measureProblemInWords,
	measuresInWords,
	unknownMeasuresInWords
} from '../../../src/lib/projects/measurements/imports/words.server';
import { listMeasurements } from '../../../src/lib/projects/measurements/queries.server';
import { measurementImports, measurements } from '../../../src/lib/projects/measurements/tables.server';
import { aMeasuresFileReady, aMeasuresUpload } from '../../support/acts/measures';
import { aNewList, tableOf } from '../../support/imports';
import { aMeasurement, aProject, indicatorId } from '../../support/projects';
import { as, settle, told } from '../../support/world';

let gym: string;

beforeEach(() => {
	settle();
	indicatorId('persone-raggiunte');
	gym = aProject({ neighbourhoodIds: ['san-giorgio', 'le-fornaci'], by: 'carla' });
});

const HEAD = 'Progetto;Indicatore;Periodo;Fine;Quartiere;Valore;Risposte;Stimato;Fonte;Nota';
const list = (...rows: string[]) => [HEAD, ...rows].join('\r\n');
const row = (
	given: Partial<
		Record<
			| 'project'
			| 'indicator'
			| 'period'
			| 'to'
			| 'place'
			| 'value'
			| 'sample'
			| 'estimated'
			| 'source'
			| 'note',
			string
		>
	> = {}
) => {
	const { project = 'Ginnastica in cortile', indicator = 'Persone raggiunte', period = '02/2026' } = given;
	const { to = '', place = '', value = '40', sample = '', estimated = '', source = '', note = '' } = given;
	return [project, indicator, period, to, place, value, sample, estimated, source, note].join(';');
};
const plan = (text: string, actor = CONSOLE) => {
	const { table, mapping } = aMeasuresUpload(text);
	return planMeasures(actor, table, mapping);
};
const problems = (...rows: string[]) => plan(list(...rows)).problems.map(measureProblemInWords);
const bringIn = (text: string, choice = {}, actor = as('carla')) =>
	importMeasures(actor, aMeasuresUpload(text), choice);

test('measurements come in from a spreadsheet, each with where it comes from', () => {
	const text = list(
		row({ project: gym, value: '1.040', source: 'Registro firme' }),
		row({ indicator: 'ore di volontariato', period: 'gennaio 2026', value: '12,5', estimated: 'sì' }),
		row({ indicator: 'soddisfazione', period: '2025', value: '4,2', sample: '30' }),
		row({
			project: `https://tavoli.example/progetti/${gym}`,
			indicator: 'costo-per-persona-raggiunta',
			period: '2025',
			value: '12,50 €',
			sample: '9'
		}),
		row({
			indicator: 'attività accessibili',
			period: '12/01/2026',
			to: '20/02/2026',
			value: '80%',
			sample: '10'
		})
	);

	const done = bringIn(text);

	expect(measuresInWords(done)).toBe('Sono entrate 5 misure. Già presenti: 0. Righe lasciate fuori: 0.');
	expect(
		listMeasurements(gym)
			.map(({ slug, periodFrom, value, sample, estimated, source }) =>
				[slug, periodFrom, value, sample, estimated ? 'stima' : '', source].join(' ')
			)
			.sort()
	).toEqual([
		'costo-per-persona-raggiunta 2025-01-01 1250 9  Registro dell’ufficio',
		'iniziative-accessibili 2026-01-12 80 10  Registro dell’ufficio',
		'ore-di-volontariato 2026-01-01 12.5  stima Registro dell’ufficio',
		'persone-raggiunte 2026-02-01 1040   Registro firme',
		'soddisfazione 2025-01-01 4.2 30  Registro dell’ufficio'
	]);
	const [file] = db.select().from(measurementImports).all();
	expect(db.select({ importId: measurements.importId }).from(measurements).all()).toEqual(
		Array(5).fill({ importId: file?.id })
	);
	expect(told().at(-1)).toBe(`carla measurements.imported ${file?.id}`);
});

test('the same file brought in again doubles nothing, and is not told twice', () => {
	const text = list(row(), row({ indicator: 'Partecipazioni', value: '90' }));
	bringIn(text);
	const before = told();

	const again = bringIn(text);

	expect(measuresInWords(again)).toBe('Sono entrate 0 misure. Già presenti: 2. Righe lasciate fuori: 0.');
	expect(listMeasurements(gym)).toHaveLength(2);
	expect(told()).toEqual(before);
});

test('one bad row keeps everything out, until the person leaves it out on purpose', () => {
	const text = list(row(), row({ project: 'Ginastica in cortile' }), row({ indicator: 'Felicità' }));

	expect(() => bringIn(text)).toThrow('import_bad_rows');
	expect(listMeasurements(gym)).toEqual([]);
	expect(db.select().from(measurementImports).all()).toEqual([]);

	const done = bringIn(text, { skipBad: true });
	expect(measuresInWords(done)).toBe('È entrata 1 misura. Già presenti: 0. Righe lasciate fuori: 2.');
});

test('names that the city does not have are listed, with those that may be meant', () => {
	const found = plan(
		list(
			row(),
			row({ project: 'Ginastica in cortile' }),
			row({ project: 'Ginastica in cortile', value: '3' }),
			row({ indicator: 'Ore volontariato' })
		)
	);

	expect(measurePlanInWords(found)).toEqual(['1 misura può entrare.']);
	expect(unknownMeasuresInWords(found)).toEqual([
		'“Ginastica in cortile”, in 2 righe. Forse: Ginnastica in cortile.',
		'“Ore volontariato”, in 1 riga. Forse: Ore di volontariato.'
	]);
});

test.each<[string, Parameters<typeof row>[0], string]>([
	['an unknown project', { project: 'Sogno' }, 'Riga 2, progetto: “Sogno” non è un progetto della città.'],
	['no project', { project: '' }, 'Riga 2, progetto: la cella è vuota.'],
	[
		'an unknown indicator',
		{ indicator: 'Felicità' },
		'Riga 2, indicatore: “Felicità” non è un indicatore della città.'
	],
	[
		'what the system counts',
		{ indicator: 'Votanti' },
		'Riga 2, indicatore: “Votanti” lo conta già il sistema.'
	],
	['an unknown quartiere', { place: 'Luna' }, 'Riga 2, quartiere: “Luna” non è un quartiere della città.'],
	[
		'a quartiere where it does not work',
		{ place: 'Stazione' },
		'Riga 2, quartiere: il progetto non lavora in “Stazione”.'
	],
	[
		'no period',
		{ period: 'ieri' },
		'Riga 2, periodo o primo giorno: “ieri” non è un periodo. Scrivi come 02/2026, oppure metti accanto l’ultimo giorno.'
	],
	[
		'a period that ends before it begins',
		{ period: '12/02/2026', to: '01/02/2026' },
		'Riga 2, ultimo giorno: il periodo finisce prima di cominciare.'
	],
	[
		'the future',
		{ period: '04/2026' },
		'Riga 2, periodo o primo giorno: questo periodo non è ancora cominciato.'
	],
	[
		'a year that is not over, of what is collected every month',
		{ period: '2026' },
		'Riga 2, periodo o primo giorno: il periodo finisce troppo avanti: l’ultimo giorno può essere il 31 marzo 2026.'
	],
	[
		'days to come',
		{ period: '01/03/2026', to: '31/12/2030' },
		'Riga 2, periodo o primo giorno: il periodo finisce troppo avanti: l’ultimo giorno può essere il 31 marzo 2026.'
	],
	[
		'a year before 2000',
		{ period: '1926' },
		'Riga 2, periodo o primo giorno: il periodo comincia prima del 2000: controlla l’anno.'
	],
	['no number', { value: 'molte' }, 'Riga 2, valore: “molte” non è un numero.'],
	['less than nobody', { value: '-4' }, 'Riga 2, valore: “-4” è sotto lo zero.'],
	['half a person', { value: '4,5' }, 'Riga 2, valore: “4,5” deve essere un numero intero.'],
	[
		'over a hundred per cent',
		{ indicator: 'attività accessibili', value: '101 %', sample: '9' },
		'Riga 2, valore: “101 %” è più di 100: una percentuale va da 0 a 100.'
	],
	[
		'a mark over five',
		{ indicator: 'soddisfazione', value: '6', sample: '9' },
		'Riga 2, valore: “6” è più di 5: un voto va da 1 a 5.'
	],
	[
		'a mean of nobody knows how many',
		{ indicator: 'soddisfazione', value: '4' },
		'Riga 2, quante risposte: serve quante persone hanno risposto, come numero intero.'
	],
	[
		'nobody knows how',
		{ estimated: 'forse' },
		'Riga 2, stimato o rilevato: “forse” non dice se è stimato o rilevato.'
	],
	[
		'a fiscal code in a note',
		{ note: 'RSSMRA50A01H501Z' },
		'Riga 2, nota: c’è «RSSMRA50A01H501Z». Lo leggono tutti: toglilo.'
	]
])('a row with %s stays out and says why', (_, given, said) => {
	expect(problems(row(given))).toEqual([said]);
});

test('a title that two projects share says so, and the address of the page tells them apart', () => {
	aProject();

	expect(problems(row())).toEqual([
		'Riga 2, progetto: più progetti si chiamano “Ginnastica in cortile”. Scrivi l’indirizzo della sua pagina.'
	]);
	expect(problems(row({ project: gym }))).toEqual([]);
});

test('a number that the city knows otherwise stays as it is, and the row says which', () => {
	aMeasurement(gym, 'persone-raggiunte', 38);

	expect(
		problems(row(), row({ place: 'San Giorgio' }), row({ period: '1° trimestre 2026', value: '50' }))
	).toEqual([
		'Riga 2, valore: la città ha già un altro numero per questi giorni: 38.',
		'Riga 3, quartiere: la città ha già 38, contato in altro modo. Un totale e le sue parti non stanno insieme.',
		'Riga 4, valore: la città ha già un altro numero per questi giorni: 38.'
	]);
});

test('rows of the same days in one file are never both brought in; of two quartieri they are', () => {
	expect(problems(row(), row({ value: '41' }))).toEqual(['Riga 3: parla degli stessi giorni della riga 2.']);
	expect(problems(row({ place: 'San Giorgio' }), row({ place: 'Le Fornaci' }))).toEqual([]);
	expect(problems(row({ place: 'San Giorgio' }), row())).toEqual([
		'Riga 3: parla degli stessi giorni della riga 2.'
	]);
});

test('an archived indicator is not measured from a file either', () => {
	archiveIndicator(as('carla'), indicatorId('partecipazioni'));

	expect(problems(row({ indicator: 'Partecipazioni' }))).toEqual([
		'Riga 2, indicatore: “Partecipazioni” non si usa più.'
	]);
});

describe('who brings in what', () => {
	test.each(['bruna', 'lucia', 'teresa', 'paolo', 'omar', 'ines'] as const)(
		'%s brings in nothing',
		(someone) => {
			expect(() => bringIn(list(row()), {}, as(someone))).toThrow('forbidden');
			expect(listMeasurements(gym)).toEqual([]);
		}
	);

	test('a coordinator brings in what is of their area, and leaves the rest out on purpose', () => {
		aProject({ title: 'Telefono amico', neighbourhoodIds: ['stazione'], by: 'carla' });
		const text = list(row(), row({ project: 'Telefono amico' }));

		expect(() => bringIn(text, {}, as('elena'))).toThrow('forbidden');
		expect(bringIn(text, { skipBad: true }, as('elena')).measures).toHaveLength(1);
	});

	test('whoever holds the machine brings in everything', () => {
		importMeasures(CONSOLE, aMeasuresUpload(list(row())));

		expect(told().at(-1)).toContain('console measurements.imported');
	});
});

describe('a file laid ready', () => {
	test('is its sender’s, is mapped, comes in as it was seen, and goes', () => {
		const { id } = aMeasuresFileReady('carla', list(row()).replace('Valore', 'Quantità'));
		const mapping = guessMeasureMapping(HEAD.split(';'));

		expect(findMeasuresDraft(as('elena'), id)).toBeUndefined();
		expect(() => importMeasuresDraft(as('carla'), id, { seen: [] })).toThrow('stale');
		mapMeasures(as('carla'), id, mapping);
		expect(() => mapMeasures(as('elena'), id, mapping)).toThrow('not_found');
		importMeasuresDraft(as('carla'), id, { seen: mapping });

		expect(listMeasurements(gym)).toHaveLength(1);
		expect(findMeasuresDraft(as('carla'), id)).toBeUndefined();
		expect(findMeasureMapping(tableOf(list(row()).replace('Valore', 'Quantità')))).toEqual(mapping);
	});

	test.each([
		['without a value', ['project', 'indicator', 'period'], 'measures_field_missing'],
		['with two projects', ['project', 'project', 'indicator', 'period', 'value'], 'import_field_twice']
	] as const)('is not mapped %s', (_, fields, reason) => {
		const { id } = aMeasuresFileReady('carla', list(row()));
		const mapping = HEAD.split(';').map((_, i) => fields[i]);

		expect(() => mapMeasures(as('carla'), id, mapping)).toThrow(reason);
	});

	test('of meetings and one of measurements wait side by side, and each is found as what it is', () => {
		const meetings = beginImport(as('carla'), { source: 'Elenco', text: aNewList() });
		const { id } = aMeasuresFileReady('carla', list(row()));

		expect(findImportDraft(as('carla'), meetings)).toBeDefined();
		expect(findMeasuresDraft(as('carla'), meetings)).toBeUndefined();
		expect(findImportDraft(as('carla'), id)).toBeUndefined();
		dropImport(as('carla'), id);
		expect(findMeasuresDraft(as('carla'), id)).toBeUndefined();
		expect(findImportDraft(as('carla'), meetings)).toBeDefined();
	});

	test('with nothing that may come in is refused', () => {
		const { id, columns } = aMeasuresFileReady('carla', list(row({ project: 'Sogno' })));

		expect(() => importMeasuresDraft(as('carla'), id, { seen: columns, skipBad: true })).toThrow(
			'measures_nothing'
		);
	});
});
