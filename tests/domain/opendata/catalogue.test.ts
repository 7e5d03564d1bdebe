import { beforeEach, expect, test } from 'vitest';
import { db } from '../../../src/lib/db.server';
import { jsonLd, rdfXml, turtle, type Described } from '../../../src/lib/formats/rdf';
import { municipality } from '../../../src/lib/municipality/tables.server';
import { catalogue, PREFIXES } from '../../../src/lib/opendata/catalogue.server';
import { DATASETS } from '../../../src/lib/opendata/datasets.server';
import { settle } from '../../support/world';

beforeEach(() => {
	settle();
	db.update(municipality)
		.set({ ipaCode: 'c_v001', istatCode: '099999', email: 'dati@vallefiorita.example', phone: '0522 000000' })
		.run();
});

const of = (type: string) => catalogue().filter(({ types }) => types.includes(type));
const saying = ({ says }: Described, predicate: string) => says.filter(([said]) => said === predicate);

/** What DCAT-AP_IT demands and recommends of each class, as its guide lists it. */
const PROFILE: Readonly<Record<string, readonly string[]>> = {
	'dcatapit:Catalog': [
		...['dct:title', 'dct:description', 'dct:publisher', 'dct:modified', 'dcat:dataset'],
		...['foaf:homepage', 'dct:language', 'dct:issued', 'dcat:themeTaxonomy']
	],
	'dcatapit:Dataset': [
		...['dct:identifier', 'dct:title', 'dct:description', 'dct:modified', 'dcat:theme'],
		...['dct:rightsHolder', 'dct:accrualPeriodicity', 'dcat:distribution'],
		...['dct:subject', 'dcat:contactPoint', 'dct:publisher'],
		...['dct:spatial', 'dct:temporal', 'dct:language', 'dcat:keyword', 'dct:conformsTo']
	],
	'dcatapit:Distribution': [
		...['dct:format', 'dcat:accessURL', 'dct:license'],
		...['dct:description', 'dct:title', 'dcat:downloadURL', 'dct:modified']
	],
	'dcatapit:Agent': ['dct:identifier', 'foaf:name'],
	'dcatapit:Organization': ['vcard:fn', 'vcard:hasEmail', 'vcard:hasTelephone', 'vcard:hasURL'],
	'dcatapit:LicenseDocument': ['dct:type', 'foaf:name', 'owl:versionInfo'],
	'dct:PeriodOfTime': ['dcatapit:startDate'],
	'dct:Location': ['locn:geographicName', 'dcatapit:geographicalIdentifier'],
	'dcatapit:Standard': ['dct:identifier', 'dct:title', 'dct:description']
};

test.each(Object.entries(PROFILE))('%s says all that the profile demands and recommends', (type, wanted) => {
	expect(of(type).length).toBeGreaterThan(0);
	for (const thing of of(type))
		expect([thing.iri, wanted.filter((one) => saying(thing, one).length === 0)]).toEqual([thing.iri, []]);
});

test('every dataset is there once, held by the Comune, with its files', () => {
	const datasets = of('dcatapit:Dataset');

	expect(datasets.map((one) => saying(one, 'dct:identifier')[0]?.[1])).toEqual(
		DATASETS.map(({ slug }) => ({ value: `c_v001:${slug}` }))
	);
	expect(of('dcatapit:Agent').map(({ iri }) => ({ iri }))).toEqual(
		datasets.flatMap((one) => saying(one, 'dct:rightsHolder').map(([, term]) => term)).slice(0, 1)
	);
	expect(of('dcatapit:Distribution')).toHaveLength(2 * DATASETS.length + 1);
});

test('different things have different addresses, and whatever is pointed at here is described here', () => {
	const things = catalogue();
	const described = new Set(things.map(({ iri }) => iri));
	const pages = new Set(DATASETS.map(({ slug }) => `http://localhost:3000/dati/${slug}`));
	const own = things
		.flatMap(({ says }) => says.flatMap(([said, term]) => ('iri' in term ? [[said, term.iri] as const] : [])))
		.filter(([said]) =>
			/publisher|rightsHolder|creator|contactPoint|distribution|dataset$|spatial|temporal|conformsTo/.test(
				said
			)
		);

	expect(described.size).toBe(things.length);
	expect(own.filter(([, iri]) => !described.has(iri) && !pages.has(iri))).toEqual([]);
});

test('the three forms say the same, and are what they claim to be', () => {
	const things = catalogue();
	const said = things.reduce((sum, { says, types }) => sum + says.length + types.length, 0);
	const json: unknown = JSON.parse(jsonLd(PREFIXES, things));
	const xml = rdfXml(PREFIXES, things);
	const text = turtle(PREFIXES, things);

	expect(json).toMatchObject({ '@context': PREFIXES });
	expect(
		xml.match(
			/<(rdf:type|[a-z]+:\w+) (rdf:resource|rdf:datatype|xml:lang)|<(dct:identifier|owl:versionInfo)>/g
		)
	).toHaveLength(said);
	expect(text.match(/^\t\S+ /gm)).toHaveLength(
		said - things.reduce((sum, { types }) => sum + types.length - 1, 0)
	);
});

test('what people wrote cannot break out of its place', () => {
	const thing: Described = {
		iri: 'http://localhost:3000/a b>',
		types: ['dcat:Dataset'],
		says: [['dct:title', { text: 'Il "Ponte" <b>&\n\\', language: 'it' }]]
	};

	expect(turtle({}, [thing])).toContain('<http://localhost:3000/a%20b%3E>');
	expect(turtle({}, [thing])).toContain('"Il \\"Ponte\\" <b>&\\n\\\\"@it');
	expect(rdfXml({}, [thing])).toContain('Il &quot;Ponte&quot; &lt;b&gt;&amp;\n\\</dct:title>');
});
