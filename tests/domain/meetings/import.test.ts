import { beforeEach, describe, expect, test } from 'vitest';
import { CONSOLE, SYSTEM } from '../../../src/lib/actor';
import { brokenLinks } from '../../../src/lib/audit/queries.server';
import { db } from '../../../src/lib/db.server';
import { beginImport, dropImport } from '../../../src/lib/imports/commands.server';
import { forgetOldDrafts } from '../../../src/lib/imports/drafts.server';
import { importDrafts } from '../../../src/lib/imports/tables.server';
import { importDraft, importMeetings, mapImport } from '../../../src/lib/meetings/imports/commands.server';
import { planImport } from '../../../src/lib/meetings/imports/plan.server';
import { findImportDraft, findImported, findMapping } from '../../../src/lib/meetings/imports/queries.server';
import { guessMapping } from '../../../src/lib/meetings/imports/rules';
import { importedMeetings } from '../../../src/lib/meetings/imports/tables.server';
import {
	importInWords,
	planInWords,
	problemInWords,
	unknownInWords
} from '../../../src/lib/meetings/imports/words.server';
import { findMeeting, listMeetings } from '../../../src/lib/meetings/queries.server';
import { meetings } from '../../../src/lib/meetings/tables.server';
import { hoursInWords } from '../../../src/lib/meetings/words.server';
import { getLocale, overwriteGetLocale } from '../../../src/lib/paraglide/runtime.js';
import { listWaiting } from '../../../src/lib/today/queries.server';
import { A_LIST, aNewList, anUpload, bringIn, tableOf } from '../../support/imports';
import { aMeeting } from '../../support/meetings';
import { as, DAY, inDays, NOW, settle, told, travelTo } from '../../support/world';

beforeEach(settle);

const past = () => listMeetings({ when: 'past', limit: 100 });
const said = (text: string) => {
	const { table, mapping } = anUpload(text);
	return planImport(CONSOLE, table, mapping).problems.map(problemInWords);
};
const row = (
	cells: Partial<
		Record<'Quartiere' | 'Data' | 'Ora' | 'Fine' | 'Presenti' | 'Under 30' | 'Titolo' | 'Luogo', string>
	>
) => {
	const all = {
		Quartiere: 'San Giorgio',
		Data: '12/03/2023',
		Ora: '',
		Fine: '',
		Presenti: '',
		'Under 30': '',
		Titolo: '',
		Luogo: '',
		...cells
	};
	return `${Object.keys(all).join(';')}\n${Object.values(all).join(';')}\n`;
};

describe('what comes in', () => {
	test('a list of the office becomes meetings that were held, public, each with its number', () => {
		const done = bringIn(as('carla'));

		expect(importInWords(done)).toBe('Sono entrati 3 incontri. Già presenti: 0. Righe lasciate fuori: 0.');
		expect(
			past().map(({ title, number, year, state, tavolo }) => [title, number, year, state, tavolo.slug])
		).toEqual([
			['Caffè del martedì', 1, 2023, 'held', 'le-fornaci'],
			['Panchine e ombra', 2, 2023, 'held', 'san-giorgio'],
			['Primo incontro; si comincia', 1, 2023, 'held', 'san-giorgio']
		]);
		expect(told()).toEqual([expect.stringMatching(/^carla meetings\.imported /)]);
		expect(brokenLinks()).toEqual([]);
	});

	test('numbers of those present are kept; of organisations only the names the city knows', () => {
		bringIn(as('carla'));
		const [, panchine, primo] = past();

		expect(findImported(panchine?.id ?? '')).toEqual({
			source: 'Elenco dell’ufficio',
			totals: { people: 34, organizations: 2, residents: 20, under_30: 6, over_65: 12 },
			organizations: [{ name: 'Associazione Il Ponte', slug: 'il-ponte' }]
		});
		expect(findImported(primo?.id ?? '')?.totals).toEqual({ people: 21, organizations: 3 });
	});

	test('notes stay out: they may speak of people', () => {
		bringIn(as('carla'));

		expect(JSON.stringify(db.select().from(meetings).all())).not.toContain('Bianchi');
		expect(told().join()).not.toContain('Bianchi');
	});

	test('hours are kept as they were written, and what is missing is said', () => {
		bringIn(as('carla'));

		expect(past().map(hoursInWords)).toEqual([
			'martedì 9 maggio 2023, ora non indicata',
			'domenica 12 marzo 2023, ore 18:00, fino alle 20:30',
			'sabato 14 gennaio 2023, ore 18:30, fino alle 20:30'
		]);
	});

	test('before anything happens, the trial says what would', () => {
		const { table, mapping } = anUpload();

		expect(planInWords(planImport(as('carla'), table, mapping))).toEqual([
			'3 incontri possono entrare.',
			"Di 1 non si conosce l'ora: resta solo il giorno.",
			"Di 1 non si conosce la fine: vale due ore dopo l'inizio.",
			'1 ha un tema che il quartiere non ha: va al tavolo generale.',
			'1 organizzazione non è in elenco: la contiamo senza tenere il nome.'
		]);
		expect(past()).toEqual([]);
	});

	test('a formula or a tag in a cell is the words it is written with', () => {
		bringIn(as('carla'), row({ Titolo: '=CMD()<script>alert(1)</script>' }));

		expect(past()[0]?.title).toBe('=CMD()<script>alert(1)</script>');
	});

	test('nobody is asked for minutes of an imported meeting', () => {
		bringIn(as('carla'));

		expect(listWaiting(as('carla')).filter(({ call }) => call === 'minutes_missing')).toEqual([]);
	});
});

describe('coming back', () => {
	test('the same file again changes nothing and leaves no trace', () => {
		bringIn(as('carla'));
		const before = told();

		const again = bringIn(as('carla'));

		expect(importInWords(again)).toBe('Sono entrati 0 incontri. Già presenti: 3. Righe lasciate fuori: 0.');
		expect(past()).toHaveLength(3);
		expect(told()).toEqual(before);
	});

	test('the same file brought in by somebody who reads English changes nothing', () => {
		const list = 'Quartiere;Data;Titolo\nSan Giorgio;12/03/2021;\n';
		const usual = getLocale;
		bringIn(as('carla'), list);
		const before = past();

		overwriteGetLocale(() => 'en');
		bringIn(as('carla'), list);
		overwriteGetLocale(usual);

		expect(before.map(({ title }) => title)).toEqual(['Incontro del tavolo']);
		expect(past()).toEqual(before);
	});

	test('a longer file adds what is new, with the next numbers; those given stay', () => {
		bringIn(as('carla'));
		bringIn(as('carla'), `${A_LIST}San Giorgio;;02/02/2023;18;20;Secondo;;9;;;;;\r\n`);

		expect(past().map(({ title, number }) => [title, number])).toEqual([
			['Caffè del martedì', 1],
			['Panchine e ombra', 2],
			['Secondo', 3],
			['Primo incontro; si comincia', 1]
		]);
	});

	test('a meeting that was convened here is not doubled, and its number is nobody else’s', () => {
		const startsAt = new Date(NOW.getTime() + 10 * DAY);
		aMeeting({ state: 'held', startsAt });
		travelTo(inDays(20));
		const day = '22/03/2026';

		const done = bringIn(
			as('carla'),
			`Quartiere;Data;Ora;Titolo\nSan Giorgio;${day};12:00;Lo stesso\nSan Giorgio;20/03/2026;;Un altro\n`
		);

		expect(done).toMatchObject({ present: 1 });
		expect(past().map(({ title, number }) => [title, number])).toEqual([
			['Incontro di marzo', 1],
			['Un altro', 2]
		]);
	});

	test('two imports at once cannot bring the same meeting in twice: the database holds it', () => {
		bringIn(as('carla'));
		const [row] = db.select().from(importedMeetings).all();
		const other = aMeeting();

		expect(() =>
			db
				.insert(importedMeetings)
				.values({ ...row!, meetingId: other })
				.run()
		).toThrow();
	});
});

describe('all or nothing', () => {
	const half = `${aNewList().trim()}\nBorgo Antco;13/03/2021;Altrove;3\nSan Giorgio;ieri;Quando;3\n`;

	test('one wrong row and nothing comes in', () => {
		expect(() => bringIn(as('carla'), half)).toThrow('import_bad_rows');

		expect(past()).toEqual([]);
		expect(told()).toEqual([]);
	});

	test('unless the person chooses to leave the wrong rows out', () => {
		expect(importInWords(bringIn(as('carla'), half, { skipBad: true }))).toBe(
			'È entrato 1 incontro. Già presenti: 0. Righe lasciate fuori: 2.'
		);
		expect(past()).toHaveLength(1);
	});

	test('unknown quartieri are listed together, with those that may be meant', () => {
		const { table, mapping } = anUpload(half);

		expect(unknownInWords(planImport(CONSOLE, table, mapping))).toEqual([
			'“Borgo Antco”, in 1 riga. Forse: Borgo Antico.'
		]);
	});

	test('every problem is told with its line, its field and what was written there', () => {
		expect(said(half)).toEqual([
			'Riga 3, quartiere: “Borgo Antco” non è un quartiere della città.',
			'Riga 4, giorno: “ieri” non è un giorno. Scrivi come 12/03/2023.'
		]);
	});
});

test.each([
	['a day that does not exist', { Data: '31/02/2023' }, 'Riga 2, giorno: “31/02/2023” non è un giorno.'],
	['a day written the American way', { Data: '03/25/2023' }, 'Riga 2, giorno: “03/25/2023” non è un giorno.'],
	['a day to come', { Data: '12/03/2030' }, 'Riga 2, giorno: “2030-03-12” non è ancora passato.'],
	['today, without an hour', { Data: '12/03/2026' }, 'Riga 2, giorno: “2026-03-12” non è ancora passato.'],
	['no day', { Data: '' }, 'Riga 2, giorno: manca il giorno.'],
	['no quartiere', { Quartiere: '' }, 'Riga 2, quartiere: manca il quartiere.'],
	['an hour that is none', { Ora: 'sera' }, 'Riga 2, ora di inizio: “sera” non è un'],
	[
		'an hour that the clocks left out',
		{ Data: '26/03/2023', Ora: '2:30', Fine: '4' },
		'alle 02:30 di quel giorno non è mai stata'
	],
	['an end without a start', { Fine: '20' }, "Riga 2, ora di fine: c'è la fine ma non l'inizio."],
	[
		'an end before the start',
		{ Ora: '20', Fine: '18' },
		"Riga 2, ora di fine: l'incontro finisce prima di cominciare."
	],
	[
		'a number in words',
		{ Presenti: 'una ventina' },
		'Riga 2, presenti in tutto: “una ventina” non è un numero intero.'
	],
	['too many', { Presenti: '99999' }, 'Riga 2, presenti in tutto: 99999 è troppo'],
	[
		'a part over the whole',
		{ Presenti: '5', 'Under 30': '6' },
		'Riga 2, meno di 30 anni: 6 è più di tutti i presenti.'
	],
	['a long title', { Titolo: 'a'.repeat(121) }, 'Riga 2, titolo: usa al massimo 120 caratteri.'],
	[
		'a title that everybody would read and that tells too much',
		{ Titolo: 'Panchine: chiamare il 333 1234567' },
		"Riga 2, titolo: c'è «333 1234567». Lo leggono tutti: toglilo dal titolo."
	],
	[
		'a place that tells who lives there',
		{ Luogo: 'A casa di Ettore Bellini, via Adua 12' },
		"Riga 2, luogo: c'è «Ettore Bellini». Lo leggono tutti: toglilo dal luogo."
	]
])('%s is told in a sentence', (_, cells, sentence) => {
	expect(said(row(cells)).join()).toContain(sentence);
});

test('the address of a place is meant to be read', () => {
	expect(said(row({ Luogo: 'Sala civica, via Adua 12' }))).toEqual([]);
});

test('a row whose title tells too much is left out, the others come in', () => {
	const list = aNewList({ Titolo: 'Scrivere a rita.bo@example.org' });
	const second = aNewList().split('\n')[1]?.replace('12/03', '13/03') ?? '';

	expect(() => bringIn(as('carla'), list + second)).toThrow('import_bad_rows');
	expect(bringIn(as('carla'), list + second, { skipBad: true })).toMatchObject({ badRows: 1 });
	expect(past().map(({ title }) => title)).toEqual([second.split(';')[2]]);
});

test('where a list comes from is told to everybody, so it names nobody', () => {
	const source = 'Telefonate al 333 1234567';

	expect(() => beginImport(as('carla'), { source, text: aNewList() })).toThrow('import_source_reveals');
	expect(() => importMeetings(CONSOLE, { ...anUpload(aNewList()), source })).toThrow('import_source_reveals');
	expect(past()).toEqual([]);
});

test('the same meeting twice in a file is told once, with the line it repeats', () => {
	const list = aNewList({ Titolo: 'Due volte' });

	expect(said(list + list.split('\n')[1])).toEqual(['Riga 3: ripete la riga 2.']);
});

describe('whose past it is', () => {
	test('a coordinator brings in the past of their area, and only that', () => {
		bringIn(as('elena'), aNewList());

		expect(() => bringIn(as('elena'), aNewList({ Quartiere: 'Stazione' }))).toThrow('forbidden');
		expect(past()).toHaveLength(1);
		expect(told()).toHaveLength(1);
	});

	test.each(['bruna', 'lucia', 'teresa', 'paolo', 'omar', 'ines'] as const)(
		'%s is refused, and nothing changes',
		(who) => {
			expect(() => bringIn(as(who), aNewList())).toThrow('forbidden');
			expect(() => beginImport(as(who), { source: 'x', text: aNewList() })).toThrow('forbidden');

			expect(past()).toEqual([]);
			expect(told()).toEqual([]);
		}
	);

	test('whoever holds the machine brings in the past of the whole city', () => {
		bringIn(CONSOLE);

		expect(told()).toEqual([expect.stringMatching(/^console meetings\.imported /)]);
	});
});

describe('what the columns are', () => {
	test('headings in Italian and English are recognised, each field once', () => {
		expect(
			guessMapping(['QUARTIERE', 'Data dell’incontro', 'N. presenti', 'Anziani', 'Date', 'Verbale'])
		).toEqual(['neighbourhood', 'day', 'people', 'over_65', undefined, undefined]);
		expect(guessMapping(['District', 'Date', 'Start time', 'Attendance', 'Under 30', 'Venue'])).toEqual([
			'neighbourhood',
			'day',
			'start',
			'people',
			'under_30',
			'place'
		]);
	});

	test('what somebody said of them is known the next time, for files with the same headings', () => {
		const text = 'Zona;Quando;Chi\nSan Giorgio;12/03/2023;14\n';
		const id = beginImport(as('elena'), { source: 'x', text });

		mapImport(as('elena'), id, ['neighbourhood', 'day', 'people']);

		expect(findMapping(tableOf(text))).toEqual(['neighbourhood', 'day', 'people']);
		expect(findMapping(tableOf(text.replace('Chi', 'Altro')))).toEqual(['neighbourhood', 'day', undefined]);
	});

	test.each([
		['two columns for one field', ['day', 'day'], 'import_field_twice'],
		['no day', ['neighbourhood', undefined], 'import_field_missing']
	] as const)('%s is refused', (_, mapping, reason) => {
		const text = 'A;B\nSan Giorgio;12/03/2023\n';
		const id = beginImport(as('elena'), { source: 'x', text });

		expect(() => mapImport(as('elena'), id, mapping)).toThrow(reason);
		expect(() => importMeetings(as('elena'), anUpload(text, mapping))).toThrow(reason);
	});
});

describe('a file laid ready', () => {
	const laid = () => beginImport(as('elena'), { source: 'Elenco', text: aNewList() });
	const seen = guessMapping(['Quartiere', 'Data', 'Titolo', 'Presenti']);

	test('comes in when its sender says so, and is gone', () => {
		const id = laid();

		importDraft(as('elena'), id, { seen });

		expect(past()).toHaveLength(1);
		expect(db.select().from(importDrafts).all()).toEqual([]);
		expect(told()).toEqual([expect.stringMatching(/^elena meetings\.imported /)]);
	});

	test('is its sender’s alone, and the next file takes its place', () => {
		const first = laid();

		expect(findImportDraft(as('carla'), first)).toBeUndefined();
		expect(() => importDraft(as('carla'), first, { seen })).toThrow('not_found');
		expect(() => dropImport(as('carla'), first)).toThrow('not_found');
		const second = laid();
		expect(findImportDraft(as('elena'), first)).toBeUndefined();
		dropImport(as('elena'), second);
		expect(db.select().from(importDrafts).all()).toEqual([]);
	});

	test('does not come in with other columns than those that were seen', () => {
		const id = laid();
		mapImport(as('elena'), id, ['neighbourhood', 'day', 'place', 'people']);

		expect(() => importDraft(as('elena'), id, { seen })).toThrow('stale');
	});

	test('is gone after a day', () => {
		const id = laid();
		travelTo(inDays(0.9));
		forgetOldDrafts();
		expect(findImportDraft(as('elena'), id)).toBeDefined();

		travelTo(inDays(1.1));
		forgetOldDrafts();

		expect(findImportDraft(as('elena'), id)).toBeUndefined();
	});
});

test('the machine by itself brings nothing in', () => {
	expect(() => bringIn(SYSTEM, aNewList())).toThrow('forbidden');
	expect(findMeeting('none')).toBeUndefined();
});
