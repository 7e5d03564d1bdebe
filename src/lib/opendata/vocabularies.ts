import { iri as address, text, type Described } from '../formats/rdf';

export const EUROPE = 'http://publications.europa.eu/resource/authority';
const EUROVOC = { address: 'http://eurovoc.europa.eu', list: 'http://eurovoc.europa.eu/100141' };
export const ATTRIBUTION = 'http://purl.org/adms/licencetype/Attribution';

/** The European themes of data, and the EuroVoc domains under them that fit us, in the words of those lists. */
const THEMES = {
	SOCI: {
		...{ it: 'Popolazione e società', en: 'Population and society' },
		domains: [
			{ code: '100212', it: '2826 vita sociale', en: '2826 social affairs' },
			{ code: '100214', it: '2836 protezione sociale', en: '2836 social protection' }
		]
	},
	GOVE: {
		...{ it: 'Governo e settore pubblico', en: 'Government and public sector' },
		domains: [
			{
				code: '100169',
				it: '0436 potere esecutivo e amministrazione pubblica',
				en: '0436 executive power and public service'
			}
		]
	},
	REGI: {
		...{ it: 'Regioni e città', en: 'Regions and cities' },
		domains: [{ code: '100283', it: '7236 geografia politica', en: '7236 political geography' }]
	},
	ECON: {
		...{ it: 'Economia e finanze', en: 'Economy and finance' },
		domains: [
			{
				code: '100204',
				it: '2436 finanze pubbliche e politica di bilancio',
				en: '2436 public finance and budget policy'
			}
		]
	}
} as const;
export type EuropeanTheme = keyof typeof THEMES;

export const themeAddress = (theme: string) => `${EUROPE}/data-theme/${theme}`;
const domainAddress = (code: string) => `${EUROVOC.address}/${code}`;
export const domainsOf = (theme: EuropeanTheme) =>
	THEMES[theme].domains.map(({ code }) => domainAddress(code));

type Names = { readonly it: string; readonly en: string };

const named = (type: string, by: string, iri: string, { it, en }: Names): Described => ({
	iri,
	types: [type],
	says: [
		[by, text(it, 'it')],
		[by, text(en, 'en')]
	]
});

function concept(iri: string, names: Names, list = listOf(iri)): Described {
	const { says, ...rest } = named('skos:Concept', 'skos:prefLabel', iri, names);
	return { ...rest, says: [...says, ['skos:inScheme', address(list)]] };
}

/** The list that holds a word has the beginning of its address. */
const listOf = (iri: string) => iri.slice(0, iri.lastIndexOf('/'));

/** What we point at in lists that others keep: whoever reads the catalogue alone learns what it is. */
export const concepts = (): readonly Described[] => [
	named('skos:ConceptScheme', 'dct:title', `${EUROPE}/data-theme`, {
		it: 'Temi dei dati',
		en: 'Data themes'
	}),
	concept(ATTRIBUTION, { it: 'Attribuzione', en: 'Attribution' }, `${listOf(ATTRIBUTION)}/1.0`),
	...Object.entries(THEMES).flatMap(([theme, { domains, ...names }]) => [
		concept(themeAddress(theme), names),
		...domains.map(({ code, ...words }) => concept(domainAddress(code), words, EUROVOC.list))
	])
];

/** What the value of a property is, where all there is to say of it is that. */
const RANGES: Readonly<Record<string, string>> = {
	'dcat:landingPage': 'foaf:Document',
	'dcat:mediaType': 'dct:MediaType',
	'dct:accessRights': 'dct:RightsStatement',
	'dct:accrualPeriodicity': 'dct:Frequency',
	'dct:format': 'dct:MediaTypeOrExtent',
	'dct:language': 'dct:LinguisticSystem',
	'foaf:homepage': 'foaf:Document',
	'vcard:hasEmail': 'vcard:Email'
};

/** Pages, languages, formats: each once, with its type and the European list that it is from. */
export function onlyTyped(things: readonly Described[]): readonly Described[] {
	const types = new Map(
		things.flatMap(({ says }) =>
			says.flatMap(([predicate, term]) => {
				const type = RANGES[predicate];
				return type && 'iri' in term ? [[term.iri, type] as const] : [];
			})
		)
	);
	return [...types].map(([iri, type]) => ({
		iri,
		types: [type],
		says: iri.startsWith(EUROPE) ? [['skos:inScheme', address(listOf(iri))]] : []
	}));
}
