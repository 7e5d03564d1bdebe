import { beforeEach, expect, test } from 'vitest';
import { db } from '../../../src/lib/db.server';
import { jsonLd, rdfXml, turtle, type Described, type Term } from '../../../src/lib/formats/rdf';
import { municipality } from '../../../src/lib/municipality/tables.server';
import { catalogue, PREFIXES } from '../../../src/lib/opendata/catalogue.server';
import { DATASETS } from '../../../src/lib/opendata/datasets.server';
import { settings } from '../../../src/lib/settings.server';
import { settle } from '../../support/world';

beforeEach(() => {
	settle();
	db.update(municipality)
		.set({ ipaCode: 'c_v001', istatCode: '099999', email: 'dati@vallefiorita.example', phone: '0522 000000' })
		.run();
});

const of = (type: string) => catalogue().filter(({ types }) => types.includes(type));
const saying = ({ says }: Described, predicate: string) => says.filter(([said]) => said === predicate);

/**
 * What DCAT-AP_IT demands and recommends of each class, and what else we say of it: at least and at most how many
 * times, and what the value is (a class, the type of a value, or a text in a language), as its guide and its ontology
 * list it.
 */
const PROFILE: Readonly<Record<string, Readonly<Record<string, readonly [number, number, string]>>>> = {
	'dcatapit:Catalog': {
		'dct:title': [1, 2, 'text'],
		'dct:description': [1, 2, 'text'],
		'dct:publisher': [1, 1, 'dcatapit:Agent'],
		'dct:modified': [1, 1, 'xsd:date'],
		'dcat:dataset': [1, Infinity, 'dcatapit:Dataset'],
		'foaf:homepage': [1, 1, 'foaf:Document'],
		'dct:language': [1, 2, 'dct:LinguisticSystem'],
		'dct:issued': [1, 1, 'xsd:date'],
		'dcat:themeTaxonomy': [1, 1, 'skos:ConceptScheme']
	},
	'dcatapit:Dataset': {
		'dct:identifier': [1, 1, 'value'],
		'dct:title': [1, 2, 'text'],
		'dct:description': [1, 2, 'text'],
		'dct:modified': [1, 1, 'xsd:date'],
		'dcat:theme': [1, 1, 'skos:Concept'],
		'dct:rightsHolder': [1, 1, 'dcatapit:Agent'],
		'dct:accrualPeriodicity': [1, 1, 'dct:Frequency'],
		'dcat:distribution': [2, 3, 'dcatapit:Distribution'],
		'dct:subject': [1, 2, 'skos:Concept'],
		'dcat:contactPoint': [1, 1, 'dcatapit:Organization'],
		'dct:publisher': [1, 1, 'dcatapit:Agent'],
		'dct:creator': [1, 1, 'dcatapit:Agent'],
		'dct:issued': [1, 1, 'xsd:date'],
		'dcat:landingPage': [1, 1, 'foaf:Document'],
		'dct:accessRights': [1, 1, 'dct:RightsStatement'],
		'dct:spatial': [1, 1, 'dct:Location'],
		'dct:temporal': [1, 1, 'dct:PeriodOfTime'],
		'dct:language': [1, 2, 'dct:LinguisticSystem'],
		'dcat:keyword': [1, Infinity, 'text'],
		'dct:conformsTo': [1, 1, 'dcatapit:Standard']
	},
	'dcatapit:Distribution': {
		'dct:format': [1, 1, 'dct:MediaTypeOrExtent'],
		'dcat:mediaType': [1, 1, 'dct:MediaType'],
		'dcat:accessURL': [1, 1, 'foaf:Document'],
		'dct:license': [1, 1, 'dcatapit:LicenseDocument'],
		'dct:description': [1, 2, 'text'],
		'dct:title': [1, 2, 'text'],
		'dcat:downloadURL': [1, 1, 'address'],
		'dct:modified': [1, 1, 'xsd:date']
	},
	'dcatapit:Agent': { 'dct:identifier': [1, 1, 'value'], 'foaf:name': [1, 1, 'text'] },
	'dcatapit:Organization': {
		'vcard:fn': [1, 1, 'value'],
		'vcard:hasEmail': [1, 1, 'vcard:Email'],
		'vcard:hasTelephone': [1, 1, 'vcard:TelephoneType'],
		'vcard:hasURL': [1, 1, 'foaf:Document']
	},
	'vcard:TelephoneType': { 'vcard:value': [1, 1, 'value'] },
	'dcatapit:LicenseDocument': {
		'dct:type': [1, 1, 'skos:Concept'],
		'foaf:name': [1, 2, 'text'],
		'owl:versionInfo': [1, 1, 'value']
	},
	'dct:PeriodOfTime': { 'dcatapit:startDate': [1, 1, 'xsd:date'], 'schema:startDate': [1, 1, 'xsd:date'] },
	'dct:Location': {
		'locn:geographicName': [1, 1, 'text'],
		'dcatapit:geographicalIdentifier': [1, 1, 'xsd:anyURI']
	},
	'dcatapit:Standard': {
		'dct:identifier': [1, 1, 'value'],
		'dct:title': [1, 2, 'text'],
		'dct:description': [1, 1, 'text'],
		'dcatapit:referenceDocumentation': [1, 1, 'xsd:anyURI']
	},
	'dct:Frequency': { 'skos:inScheme': [1, 1, 'address'] },
	'dct:LinguisticSystem': { 'skos:inScheme': [1, 1, 'address'] },
	'dct:MediaTypeOrExtent': { 'skos:inScheme': [1, 1, 'address'] },
	'dct:RightsStatement': { 'skos:inScheme': [1, 1, 'address'] },
	'skos:Concept': { 'skos:prefLabel': [2, 2, 'text'], 'skos:inScheme': [1, 1, 'address'] },
	'skos:ConceptScheme': { 'dct:title': [2, 2, 'text'] }
};

const kindsOf = (term: Term, things: readonly Described[]) => {
	if ('iri' in term) return ['address', ...(things.find(({ iri }) => iri === term.iri)?.types ?? [])];
	return 'language' in term ? ['text'] : [term.type ?? 'value'];
};

test.each(Object.entries(PROFILE))(
	'%s says what the profile demands and recommends, as often as it may, of the kind it wants',
	(type, wanted) => {
		const things = catalogue();
		expect(of(type).length).toBeGreaterThan(0);

		const faults = of(type).flatMap((thing) =>
			Object.entries(wanted).flatMap(([predicate, [least, most, kind]]) => {
				const said = saying(thing, predicate);
				const wrong = said.filter(([, term]) => !kindsOf(term, things).includes(kind));
				const times = said.length >= least && said.length <= most;
				return times && wrong.length === 0
					? []
					: [{ thing: thing.iri, predicate, times: said.length, wrong }];
			})
		);
		expect(faults).toEqual([]);
	}
);

test('whom to ask has an address to write to also before the Comune gave one', () => {
	db.update(municipality).set({ email: '', pec: '', phone: '' }).run();

	const [contact] = of('dcatapit:Organization');
	expect(contact && saying(contact, 'vcard:hasEmail')).toEqual([
		['vcard:hasEmail', { iri: `mailto:${settings().MAIL_FROM}` }]
	]);
	expect(contact && saying(contact, 'vcard:hasTelephone')).toEqual([]);
	expect(of('vcard:TelephoneType')).toEqual([]);
});

test('a keyword is a word or a few, without signs that a catalogue may not take', () => {
	const words = of('dcatapit:Dataset').flatMap((one) => saying(one, 'dcat:keyword').map(([, term]) => term));

	expect(words.filter((word) => !('text' in word) || !/^[\p{L}\p{N} -]+$/u.test(word.text))).toEqual([]);
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

test('different things have different addresses: none is a dataset and the page that explains it', () => {
	const things = catalogue();
	const pages = new Set(of('foaf:Document').map(({ iri }) => iri));

	expect(new Set(things.map(({ iri }) => iri)).size).toBe(things.length);
	expect(pages.size).toBe(DATASETS.length + 1);
	expect(things.filter(({ iri, types }) => pages.has(iri) && types.length > 1)).toEqual([]);
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
			/<(rdf:type|[a-z]+:\w+) (rdf:resource|rdf:datatype|xml:lang)|<(dct:identifier|owl:versionInfo|vcard:fn|vcard:value)>/g
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
