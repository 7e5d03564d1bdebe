import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findingsIn } from '../../../src/lib/privacy/findings/finder';
import { publicWording } from '../../../src/lib/privacy/findings/resolving';
import { CLEAN_FIFTH, PLANTED_FIFTH } from './fifthtexts';
import { CLEAN_FOURTH, PLANTED_FOURTH } from './fourthtexts';
import { CLEAN_HARD, PLANTED_HARD } from './hardtexts';
import { CLEAN_LATER, PLANTED_LATER } from './moretexts';
import { CLEAN_ORDINARY, PLANTED_ORDINARY } from './ordinarytexts';
import { CLEAN_SIXTH, PLANTED_SIXTH } from './sixthtexts';
import { alarms, missed } from './score';
import { CLEAN, lines, PLANTED } from './texts';
import { CLEAN_THIRD, PLANTED_THIRD } from './thirdtexts';

const FIXTURES = [
	['the first texts', PLANTED, CLEAN],
	['the second texts', PLANTED_LATER, CLEAN_LATER],
	['the third texts', PLANTED_THIRD, CLEAN_THIRD],
	['the fourth texts', PLANTED_FOURTH, CLEAN_FOURTH],
	['the fifth texts', PLANTED_FIFTH, CLEAN_FIFTH],
	['the sixth texts', PLANTED_SIXTH, CLEAN_SIXTH],
	['the hard texts of somebody else', PLANTED_HARD, CLEAN_HARD],
	['the ordinary texts of somebody else', PLANTED_ORDINARY, CLEAN_ORDINARY]
] as const;

test.each(FIXTURES)('%s: every planted piece is found', (_, texts) => {
	expect(lines(texts).length).toBeGreaterThanOrEqual(40);
	expect(missed(texts)).toEqual([]);
});

test.each(FIXTURES)('%s: of a hundred clean sentences at most one is asked about', (_, __, clean) => {
	expect(lines(clean).length).toBeGreaterThanOrEqual(130);
	expect(alarms(clean).length).toBeLessThanOrEqual(lines(clean).length / 100);
});

const words = (text: string, known?: Parameters<typeof findingsIn>[1]) =>
	findingsIn(text, known).map((finding) => `${finding.kind} ${finding.text}`);

test('a code with a wrong check letter is still somebody’s', () => {
	expect(words('RSSMRA52C41H223A e RSSMRA52C41H223K')).toEqual([
		'fiscal_code RSSMRA52C41H223A',
		'fiscal_code RSSMRA52C41H223K'
	]);
	expect(words('rss mra lnpc lm h22p k, e RSSMRARNCQMHNNPK')).toEqual(['fiscal_code RSSMRARNCQMHNNPK']);
	expect(words('L’associazione ha codice fiscale 91012340355.')).toEqual([]);
});

test('an illness is somebody’s or everybody’s by the sentence it stands in', () => {
	expect(words('Incontro sulla demenza con i familiari.')).toEqual([]);
	expect(words('La signora del primo piano ha la demenza.')).toEqual(['health ha la demenza']);
	expect(words('Persone con disabilità e volontari puliscono il parco.')).toEqual([]);
	expect(words('Suo figlio ha una disabilità grave.')).toEqual(['health ha una disabilità grave']);
});

test('an illness is found with its verb, so that what stays is still a sentence', () => {
	expect(words('Il ragazzo è in carico al SerD e cerca casa.')).toEqual(['health è in carico al SerD']);
	expect(words('Una è invalida al 100% con accompagnamento.')).toEqual([
		'health è invalida al 100% con accompagnamento'
	]);
	expect(words('La nonna non cammina più.')).toEqual(['health non cammina più']);
});

test('trees, projects and figures of speech are not ill', () => {
	expect(words('Il platano di via Roma è malato.')).toEqual([]);
	expect(words('Il progetto è seguito dai servizi sociali.')).toEqual([]);
	expect(words('La diagnosi energetica della palestra è pronta.')).toEqual([]);
	expect(words('La depressione si cura.')).toEqual([]);
});

test('a name that no list has is found by what stands around it', () => {
	expect(words('Interviene Wanjiru Kamau.')).toEqual(['name Wanjiru Kamau']);
	expect(words('Citofono Ramuschi.')).toEqual(['name Ramuschi']);
	expect(words('La badante, Tsering Dolma, è in ferie.')).toEqual(['name Tsering Dolma']);
	expect(words('Puliscono Ivana Pini, Okon Etim e Bruna Cocchi.')).toEqual([
		'name Ivana Pini',
		'name Okon Etim',
		'name Bruna Cocchi'
	]);
});

test('whoever takes the floor is somebody, also by one name or by that of somebody famous', () => {
	expect(words('Propone Rosa.')).toEqual(['name Rosa']);
	expect(words('Referente: Anna')).toEqual(['name Anna']);
	expect(words('Ha parlato la Brambilla, poi ne parla Gobbetti.')).toEqual([
		'name Brambilla',
		'name Gobbetti'
	]);
	expect(words('Interviene Giuseppe Verdi.')).toEqual(['name Giuseppe Verdi']);
	expect(words('Alessandro Manzoni chiede un lampione.')).toEqual(['name Alessandro Manzoni']);
	expect(words('La scuola Alessandro Manzoni chiede un lampione.')).toEqual([]);
	expect(words('Ha chiesto la Provincia, ha parlato la Presidente.')).toEqual([]);
});

test('a priest and a nun by their first name are asked about, those of history are not', () => {
	expect(words('don Mario celebra, suor Agnese canta.')).toEqual(['name Mario', 'name Agnese']);
	expect(words('Una serata su don Milani e padre Pio.')).toEqual([]);
});

test('numbers three by three, a house on a main road and an account are found', () => {
	expect(words("Si può chiamare l'800 123 456.")).toEqual(['phone 800 123 456']);
	expect(words('Per i guasti si chiama lo 800 123 456. Costa 800 123 456 euro.')).toEqual([]);
	expect(words('Abita in Strada Statale 9, 120.')).toEqual(['address Strada Statale 9, 120']);
	expect(words('La strada provinciale 25, 120 persone la percorrono.')).toEqual([]);
	expect(words('Il numero di conto 000000123456.')).toEqual(['iban 000000123456']);
});

test('what happens in a family and before a court is found', () => {
	expect(words('La signora è sulla sedia a rotelle.')).toEqual(['health è sulla sedia a rotelle']);
	expect(words('La vicina è vittima di violenza domestica.')).toEqual([
		'justice è vittima di violenza domestica'
	]);
	expect(words('È stata denunciata per furto.')).toEqual(['justice È stata denunciata per furto']);
	expect(words('Il padre ha perso la patria potestà.')).toEqual(['justice ha perso la patria potestà']);
	expect(words('La ragazza si prostituisce.')).toEqual(['justice si prostituisce']);
	expect(words('È rimasta vedova e non mangia.')).toEqual(['health non mangia']);
	expect(words('Un incontro sulla violenza domestica e sulla responsabilità genitoriale.')).toEqual([]);
});

test('a name that nobody chose to show is found; one that its owner shows is not', () => {
	const known = { people: ['Zefira Qui', 'Rosa Quaranta'], allowed: ['Bruna Ferrari'] };

	expect(words('Zefira Qui porta le sedie, poi Quaranta chiude.', known)).toEqual([
		'name Zefira Qui',
		'name Quaranta'
	]);
	expect(words('Ne parla Bruna Ferrari con Bruno Ferrari.', known)).toEqual(['name Bruno Ferrari']);
	expect(words('In via Zefira Qui si rifanno i marciapiedi.', known)).toEqual([]);
});

test('the numbers and the address of an office are not asked about', () => {
	const known = { people: [], allowed: ['0522 456111', 'Centro sociale La Fornace, via dei Tigli 3'] };

	expect(words('Si chiama lo 0522/456.111.', known)).toEqual([]);
	expect(words('Ci si vede in via dei Tigli 3.', known)).toEqual([]);
	expect(words('Ci si vede in via dei Tigli 5.', known)).toEqual(['address via dei Tigli 5']);
});

const TRICKY = [
	'via ',
	'Via Roma ',
	'3',
	'38 ',
	'IT60',
	'RSSMRA',
	'a@',
	'. ',
	'Maria ',
	'Rossi ',
	'de ',
	'sig.',
	'nato il ',
	'targa ',
	"d'",
	'(',
	'-',
	' 104',
	'è ',
	'carcere ',
	'Il ',
	'À',
	'\n',
	'😀',
	' punto ',
	' chiocciola ',
	'IV ',
	'tel. ',
	'Anna, ',
	'Il Abc ',
	'ha la ',
	'malata e ',
	'strada statale 63 n. ',
	'a . b ',
	'seguita dal '
];

test('whatever is typed, what is found stands where it says, in order and apart', () => {
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string({ unit: 'grapheme', maxLength: 300 }),
				fc.array(fc.constantFrom(...TRICKY), { maxLength: 60 }).map((parts) => parts.join(''))
			),
			(text) => {
				let end = 0;
				for (const finding of findingsIn(text)) {
					expect(text.slice(finding.start, finding.end)).toBe(finding.text);
					expect(finding.start).toBeGreaterThanOrEqual(end);
					expect(finding.end).toBeGreaterThan(finding.start);
					end = finding.end;
				}
			}
		),
		{ numRuns: 400 }
	);
});

/** Each would keep a careless pattern busy for hours: here they only have to come to an end. */
test.each([
	...TRICKY.map((part) => part.repeat(Math.ceil(20_000 / part.length))),
	'3'.repeat(20_000),
	'3 '.repeat(10_000),
	'a.'.repeat(10_000),
	'A B '.repeat(5_000),
	'a@b.'.repeat(5_000),
	'due tre '.repeat(2_500),
	'via di di '.repeat(2_000),
	'nato a Napoli e a '.repeat(1_000),
	'il presidente del circolo di '.repeat(700),
	'Maria Rossi in via Roma 3, 338 1234567. '.repeat(500)
])('a text of twenty thousand letters comes to an end: %#', (text) => {
	expect(findingsIn(text.slice(0, 20_000)).every(({ start, end }) => end > start)).toBe(true);
});

test('words are removed, masked or left, and the rest is untouched', () => {
	const text = 'Chiamare Ugo al 333 1234567 o in ufficio.';
	const [name, phone] = findingsIn(text);
	if (!name || !phone) throw new Error('nothing found');

	expect(publicWording(text, [{ ...name, resolution: 'removed' }])).toBe(
		'Chiamare al 333 1234567 o in ufficio.'
	);
	expect(publicWording(text, [{ ...phone, resolution: 'masked' }])).toBe(
		'Chiamare Ugo al [omesso] o in ufficio.'
	);
	expect(publicWording(text, [{ ...phone, resolution: 'confirmed' }])).toBe(text);
	expect(
		publicWording(text, [
			{ ...name, resolution: 'masked' },
			{ ...phone, resolution: 'removed' }
		])
	).toBe('Chiamare [omesso] al o in ufficio.');
});
