import { iri, text, value, type Described } from '../formats/rdf';
import { findMunicipality } from '../municipality/queries.server';
import { m } from '../paraglide/messages.js';
import { settings } from '../settings.server';
import { LICENCE } from './rules';
import { firstDayTold } from './span.server';
import { at, both, day } from './statements.server';
import { ATTRIBUTION } from './vocabularies';

/** The address of the licence among those of the Italian administration. */
export const ITALIAN_LICENCE = 'https://w3id.org/italia/controlled-vocabulary/licences/A21_CCBY40';
const ISTAT = 'https://w3id.org/italia/controlled-vocabulary/territorial-classifications/cities';

export type City = ReturnType<typeof city>;

/** What the catalogue says of the city: where a code is not known yet, the name stands in its place. */
export function city() {
	const found = findMunicipality();
	const name = found?.name ?? '';
	return {
		official: `Comune di ${name}`,
		name,
		/** The code of the index of the public administrations; without it nobody but us knows the identifier. */
		code: found?.ipaCode?.toLowerCase() || name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_') || 'comune',
		istat: found?.istatCode || null,
		/** A contact without an address is none: until the Comune gives one, it is where our letters come from. */
		email: found?.email || found?.pec || settings().MAIL_FROM,
		phone: found?.phone ?? ''
	};
}

/** Who publishes, whom to ask, under which licence, of where and of when, and by which description. */
export const around = (comune: City): readonly Described[] => [
	{
		iri: at('#comune'),
		types: ['dcatapit:Agent', 'foaf:Agent'],
		says: [
			['dct:identifier', value(comune.code)],
			['foaf:name', text(comune.official, 'it')]
		]
	},
	...contacts(comune),
	{
		iri: ITALIAN_LICENCE,
		types: ['dcatapit:LicenseDocument', 'dct:LicenseDocument'],
		says: [
			['dct:type', iri(ATTRIBUTION)],
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
			...(comune.istat
				? [['dcatapit:geographicalIdentifier', value(`${ISTAT}/${comune.istat}`, 'xsd:anyURI')] as const]
				: [])
		]
	},
	{
		iri: at('#periodo'),
		types: ['dct:PeriodOfTime'],
		/** The profile, the European one and the catalogue of dati.gov.it each look for a name of their own. */
		says: ['dcatapit:startDate', 'dcat:startDate', 'schema:startDate'].map((name) => [
			name,
			day(firstDayTold())
		])
	},
	{
		iri: at('#regole'),
		types: ['dcatapit:Standard', 'dct:Standard'],
		says: [
			['dct:identifier', value('OpenAPI 3.1')],
			...both('dct:title', (locale) => m.data_openapi({}, { locale })),
			['dct:description', text(m.data_api_about({}, { locale: 'it' }), 'it')],
			['dcatapit:referenceDocumentation', value(at('/openapi.json'), 'xsd:anyURI')]
		]
	}
];

const contacts = ({ official, email, phone }: City): readonly Described[] => [
	{
		iri: at('#contatti'),
		types: ['dcatapit:Organization', 'vcard:Organization', 'vcard:Kind'],
		says: [
			['vcard:fn', value(`${official}, ${m.data_office({}, { locale: 'it' })}`)],
			['vcard:hasEmail', iri(`mailto:${email}`)],
			...(phone ? [['vcard:hasTelephone', iri(at('#telefono'))] as const] : []),
			['vcard:hasURL', iri(at(''))]
		]
	},
	...(phone
		? [
				{
					iri: at('#telefono'),
					types: ['vcard:Voice', 'vcard:TelephoneType'],
					says: [
						['vcard:value', value(phone)] as const,
						['vcard:hasValue', iri(`tel:${phone.replaceAll(/[^\d+]/g, '')}`)] as const
					]
				}
			]
		: [])
];
