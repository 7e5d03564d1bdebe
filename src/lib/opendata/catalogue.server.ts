import { lastChange } from '../audit/queries.server';
import { dayOf, now } from '../clock';
import { iri, text, value, type Described, type Prefixes, type Term } from '../formats/rdf';
import { findMunicipality } from '../municipality/queries.server';
import { m } from '../paraglide/messages.js';
import { settings } from '../settings.server';
import { DATASETS } from './datasets.server';
import { SUBJECTS, type Dataset } from './declaring.server';
import { firstDayKnown, firstDayTold } from './span.server';
import { LICENCE } from './rules';

export const PREFIXES: Prefixes = {
	dcat: 'http://www.w3.org/ns/dcat#',
	dcatapit: 'http://dati.gov.it/onto/dcatapit#',
	dct: 'http://purl.org/dc/terms/',
	foaf: 'http://xmlns.com/foaf/0.1/',
	locn: 'http://www.w3.org/ns/locn#',
	owl: 'http://www.w3.org/2002/07/owl#',
	vcard: 'http://www.w3.org/2006/vcard/ns#',
	xsd: 'http://www.w3.org/2001/XMLSchema#'
};

const EUROPE = 'http://publications.europa.eu/resource/authority';
/** The address of the licence among those of the Italian administration. */
const ITALIAN_LICENCE = 'https://w3id.org/italia/controlled-vocabulary/licences/A21_CCBY40';
const ISTAT = 'https://w3id.org/italia/controlled-vocabulary/territorial-classifications/cities';

type Said = Described['says'][number];
type City = ReturnType<typeof city>;

/** What the catalogue says of the city: where a code is not known yet, the name stands in its place. */
function city() {
	const found = findMunicipality();
	const name = found?.name ?? '';
	return {
		official: `Comune di ${name}`,
		name,
		/** The code of the index of the public administrations; without it nobody but us knows the identifier. */
		code: found?.ipaCode?.toLowerCase() || name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_') || 'comune',
		istat: found?.istatCode ?? null,
		email: found?.email || found?.pec || '',
		phone: found?.phone ?? ''
	};
}

const at = (path: string) => `${settings().ORIGIN}/dati${path}`;
const day = (date: string): Term => value(date, 'xsd:date');
const both = (predicate: string, words: (locale: 'it' | 'en') => string): Said[] => [
	[predicate, text(words('it'), 'it')],
	[predicate, text(words('en'), 'en')]
];
const languages: Said[] = [
	['dct:language', iri(`${EUROPE}/language/ITA`)],
	['dct:language', iri(`${EUROPE}/language/ENG`)]
];

/** The whole catalogue in the shape of DCAT-AP_IT: every property that it demands or recommends. */
export function catalogue(): readonly Described[] {
	const comune = city();
	const changed = dayOf(lastChange() ?? now());
	return [
		{
			iri: at('/catalogo'),
			types: ['dcatapit:Catalog', 'dcat:Catalog'],
			says: [
				...both('dct:title', (locale) => m.data_catalogue_title({ city: comune.official }, { locale })),
				...both('dct:description', (locale) => m.data_catalogue_about({}, { locale })),
				['dct:publisher', iri(at('#comune'))],
				['dct:issued', day(firstDayKnown())],
				['dct:modified', day(changed)],
				['foaf:homepage', iri(at(''))],
				...languages,
				['dcat:themeTaxonomy', iri(`${EUROPE}/data-theme`)],
				['dct:license', iri(ITALIAN_LICENCE)],
				['dct:spatial', iri(at('#territorio'))],
				...DATASETS.map(({ slug }): Said => ['dcat:dataset', iri(at(`/${slug}`))])
			]
		},
		...DATASETS.flatMap((dataset) => [datasetOf(dataset, comune, changed), ...filesOf(dataset, changed)]),
		...around(comune)
	];
}

function datasetOf(
	{ slug, name, about, theme, keywords }: Dataset,
	{ code }: City,
	changed: string
): Described {
	return {
		iri: at(`/${slug}`),
		types: ['dcatapit:Dataset', 'dcat:Dataset'],
		says: [
			['dct:identifier', value(`${code}:${slug}`)],
			...both('dct:title', (locale) => name({}, { locale })),
			...both('dct:description', (locale) => about({}, { locale })),
			['dct:issued', day(firstDayKnown())],
			['dct:modified', day(changed)],
			['dcat:theme', iri(`${EUROPE}/data-theme/${theme}`)],
			...SUBJECTS[theme].map((subject): Said => ['dct:subject', iri(subject)]),
			['dct:rightsHolder', iri(at('#comune'))],
			['dct:publisher', iri(at('#comune'))],
			['dct:creator', iri(at('#comune'))],
			['dct:accrualPeriodicity', iri(`${EUROPE}/frequency/UPDATE_CONT`)],
			['dcat:contactPoint', iri(at('#contatti'))],
			['dcat:landingPage', iri(at(`/${slug}`))],
			...languages,
			...keywords.map((word): Said => ['dcat:keyword', text(word, 'it')]),
			['dct:spatial', iri(at('#territorio'))],
			['dct:temporal', iri(at('#periodo'))],
			['dct:conformsTo', iri(at('/openapi.json'))],
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

/** Who publishes, whom to ask, under which licence, of where and of when, and by which description. */
const around = (comune: City): Described[] => [
	{
		iri: at('#comune'),
		types: ['dcatapit:Agent', 'foaf:Agent'],
		says: [
			['dct:identifier', value(comune.code)],
			['foaf:name', text(comune.official, 'it')]
		]
	},
	{
		iri: at('#contatti'),
		types: ['dcatapit:Organization', 'vcard:Organization', 'vcard:Kind'],
		says: [
			['vcard:fn', text(`${comune.official}, ${m.data_office({}, { locale: 'it' })}`, 'it')],
			...(comune.email ? [['vcard:hasEmail', iri(`mailto:${comune.email}`)] as const] : []),
			...(comune.phone
				? [['vcard:hasTelephone', iri(`tel:${comune.phone.replaceAll(/[^\d+]/g, '')}`)] as const]
				: []),
			['vcard:hasURL', iri(at(''))]
		]
	},
	{
		iri: ITALIAN_LICENCE,
		types: ['dcatapit:LicenseDocument', 'dct:LicenseDocument'],
		says: [
			['dct:type', iri('http://purl.org/adms/licencetype/Attribution')],
			['foaf:name', text('Creative Commons Attribuzione 4.0 Internazionale (CC BY 4.0)', 'it')],
			['foaf:name', text('Creative Commons Attribution 4.0 International (CC BY 4.0)', 'en')],
			['owl:versionInfo', value('4.0')],
			['dct:identifier', value(LICENCE)]
		]
	},
	{
		iri: at('#territorio'),
		types: ['dct:Location'],
		says: [
			['locn:geographicName', text(comune.name, 'it')],
			...(comune.istat ? [['dcatapit:geographicalIdentifier', iri(`${ISTAT}/${comune.istat}`)] as const] : [])
		]
	},
	{
		iri: at('#periodo'),
		types: ['dct:PeriodOfTime'],
		says: [
			['dcatapit:startDate', day(firstDayTold())],
			['dcat:startDate', day(firstDayTold())]
		]
	},
	{
		iri: at('/openapi.json'),
		types: ['dcatapit:Standard', 'dct:Standard'],
		says: [
			['dct:identifier', value('OpenAPI 3.1')],
			...both('dct:title', (locale) => m.data_openapi({}, { locale })),
			...both('dct:description', (locale) => m.data_api_about({}, { locale })),
			['dcatapit:referenceDocumentation', iri(at('/openapi.json'))]
		]
	}
];
