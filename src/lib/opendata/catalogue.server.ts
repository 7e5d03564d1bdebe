import { lastChange } from '../audit/queries.server';
import { dayOf, now } from '../clock';
import { iri, text, value, type Described, type Prefixes } from '../formats/rdf';
import { m } from '../paraglide/messages.js';
import { DATASETS } from './datasets.server';
import type { Dataset } from './declaring.server';
import { around, city, ITALIAN_LICENCE, type City } from './publisher.server';
import { firstDayKnown } from './span.server';
import { at, both, day, holder, type Said } from './statements.server';
import { concepts, domainsOf, EUROPE, onlyTyped, themeAddress } from './vocabularies';

export const PREFIXES: Prefixes = {
	dcat: 'http://www.w3.org/ns/dcat#',
	dcatapit: 'http://dati.gov.it/onto/dcatapit#',
	dct: 'http://purl.org/dc/terms/',
	foaf: 'http://xmlns.com/foaf/0.1/',
	locn: 'http://www.w3.org/ns/locn#',
	owl: 'http://www.w3.org/2002/07/owl#',
	schema: 'http://schema.org/',
	skos: 'http://www.w3.org/2004/02/skos/core#',
	vcard: 'http://www.w3.org/2006/vcard/ns#',
	xsd: 'http://www.w3.org/2001/XMLSchema#'
};

const languages: Said[] = [
	['dct:language', iri(`${EUROPE}/language/ITA`)],
	['dct:language', iri(`${EUROPE}/language/ENG`)]
];

/** What is told of a dataset has an address of its own: the page that explains it is another thing. */
const datasetAddress = (slug: string) => at(`/${slug}#dati`);

/** The whole catalogue in the shape of DCAT-AP_IT: every property that it demands or recommends. */
export function catalogue(): readonly Described[] {
	const comune = city();
	const changed = dayOf(lastChange() ?? now());
	const things: Described[] = [
		{
			iri: at('#catalogo'),
			types: ['dcatapit:Catalog', 'dcat:Catalog'],
			says: [
				...both('dct:title', (locale) => m.data_catalogue_title({ city: comune.official }, { locale })),
				...both('dct:description', (locale) => m.data_catalogue_about({}, { locale })),
				['dct:publisher', holder()],
				['dct:issued', day(firstDayKnown())],
				['dct:modified', day(changed)],
				['foaf:homepage', iri(at(''))],
				...languages,
				['dcat:themeTaxonomy', iri(`${EUROPE}/data-theme`)],
				['dct:license', iri(ITALIAN_LICENCE)],
				['dct:spatial', iri(at('#territorio'))],
				...DATASETS.map(({ slug }): Said => ['dcat:dataset', iri(datasetAddress(slug))])
			]
		},
		...DATASETS.flatMap((dataset) => [datasetOf(dataset, comune, changed), ...filesOf(dataset, changed)]),
		...around(comune),
		...concepts()
	];
	return [...things, ...onlyTyped(things)];
}

function datasetOf(
	{ slug, name, about, theme, keywords }: Dataset,
	{ code }: City,
	changed: string
): Described {
	return {
		iri: datasetAddress(slug),
		types: ['dcatapit:Dataset', 'dcat:Dataset'],
		says: [
			['dct:identifier', value(`${code}:${slug}`)],
			...both('dct:title', (locale) => name({}, { locale })),
			...both('dct:description', (locale) => about({}, { locale })),
			['dct:issued', day(firstDayKnown())],
			['dct:modified', day(changed)],
			['dcat:theme', iri(themeAddress(theme))],
			...domainsOf(theme).map((subject): Said => ['dct:subject', iri(subject)]),
			['dct:rightsHolder', holder()],
			['dct:publisher', holder()],
			['dct:creator', holder()],
			['dct:accessRights', iri(`${EUROPE}/access-right/PUBLIC`)],
			['dct:accrualPeriodicity', iri(`${EUROPE}/frequency/UPDATE_CONT`)],
			['dcat:contactPoint', iri(at('#contatti'))],
			['dcat:landingPage', iri(at(`/${slug}`))],
			...languages,
			...keywords.map((word): Said => ['dcat:keyword', text(word, 'it')]),
			['dct:spatial', iri(at('#territorio'))],
			['dct:temporal', iri(at('#periodo'))],
			['dct:conformsTo', iri(at('#regole'))],
			['owl:versionInfo', value('1.0')],
			...formatsOf(slug).map(({ name: file }): Said => ['dcat:distribution', iri(at(`/${file}#file`))])
		]
	};
}

const formatsOf = (slug: string) => [
	{ name: `${slug}.csv`, format: 'CSV', media: 'text/csv' },
	{ name: `${slug}.json`, format: 'JSON', media: 'application/json' },
	...(slug === 'quartieri'
		? [{ name: 'quartieri.geojson', format: 'GEOJSON', media: 'application/geo+json' }]
		: [])
];

const filesOf = ({ slug, name }: Dataset, changed: string): Described[] =>
	formatsOf(slug).map(({ name: file, format, media }) => ({
		iri: at(`/${file}#file`),
		types: ['dcatapit:Distribution', 'dcat:Distribution'],
		says: [
			...both('dct:title', (locale) => `${name({}, { locale })} (${format})`),
			...both('dct:description', (locale) => m.data_file_about({ format }, { locale })),
			['dcat:accessURL', iri(at(`/${slug}`))],
			['dcat:downloadURL', iri(at(`/${file}`))],
			['dct:format', iri(`${EUROPE}/file-type/${format}`)],
			['dcat:mediaType', iri(`https://www.iana.org/assignments/media-types/${media}`)],
			['dct:license', iri(ITALIAN_LICENCE)],
			['dct:issued', day(firstDayKnown())],
			['dct:modified', day(changed)]
		]
	}));
