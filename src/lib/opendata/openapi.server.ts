import { inItalian } from '../formats/italian.server';
import { findMunicipality } from '../municipality/queries.server';
import { m } from '../paraglide/messages.js';
import { settings } from '../settings.server';
import { DATASETS } from './datasets.server';
import type { Dataset } from './declaring.server';
import { LICENCE, PAGE, SCHEMA_VERSION } from './rules';
import { bordersSchema, schemaName, schemaOf } from './schemas.server';

const PAGES = '#/components';

/** Every address of the open data, for programs: made from the same declarations as the data themselves. */
export const openApi = () =>
	inItalian(() => ({
		openapi: '3.1.0',
		info: {
			title: m.data_catalogue_title({ city: city() }),
			summary: m.data_title(),
			description: m.data_api_about(),
			version: `${SCHEMA_VERSION}.0.0`,
			license: { name: 'CC BY 4.0', url: LICENCE },
			contact: contact()
		},
		servers: [{ url: settings().ORIGIN, description: city() }],
		security: [],
		tags: [
			{ name: 'catalogo', description: m.data_api_tag_catalogo() },
			{ name: 'dati', description: m.data_api_tag_dati() }
		],
		paths: {
			...Object.fromEntries(DATASETS.flatMap((dataset) => pathsOf(dataset))),
			'/dati/quartieri.geojson': {
				get: operation('quartieriGeojson', 'catalogo', m.data_api_borders(), {
					'application/geo+json': {
						schema: { $ref: `${PAGES}/schemas/Confini` }
					}
				})
			},
			...catalogues()
		},
		components: {
			schemas: {
				...Object.fromEntries(DATASETS.flatMap(schemasOf)),
				Errore: wrong(),
				Confini: bordersSchema()
			},
			parameters: parameters(),
			responses: responses(),
			headers: headers()
		}
	}));

const city = () => `Comune di ${findMunicipality()?.name ?? ''}`;

function contact() {
	const found = findMunicipality();
	const email = found?.email || found?.pec;
	return { name: city(), url: `${settings().ORIGIN}/dati`, ...(email ? { email } : {}) };
}

const pathsOf = (dataset: Dataset) => {
	const { slug, name, about, filters } = dataset;
	const narrowing = filters.map((filter) => ({ $ref: `${PAGES}/parameters/${filter}` }));
	const paging = ['limite', 'dopo'].map((one) => ({ $ref: `${PAGES}/parameters/${one}` }));
	return [
		[
			`/dati/${slug}.csv`,
			{
				get: {
					...operation(`${camel(slug)}Csv`, 'dati', m.data_api_table({ name: name() }), {
						'text/csv': { schema: { type: 'string' } }
					}),
					description: about(),
					parameters: narrowing
				}
			}
		],
		[
			`/dati/${slug}.json`,
			{
				get: {
					...operation(`${camel(slug)}Json`, 'dati', m.data_api_rows({ name: name() }), {
						'application/json': { schema: { $ref: `${PAGES}/schemas/${schemaName(slug)}Pagina` } }
					}),
					description: about(),
					parameters: [...narrowing, ...paging]
				}
			}
		]
	] as const;
};

const camel = (slug: string) => slug.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** One GET, with what it answers when all is well, when nothing changed and when it was asked wrongly. */
const operation = (operationId: string, tag: 'catalogo' | 'dati', summary: string, content: object) => ({
	operationId,
	tags: [tag],
	summary,
	description: summary,
	responses: {
		'200': { description: summary, headers: { ETag: { $ref: `${PAGES}/headers/ETag` } }, content },
		'304': { $ref: `${PAGES}/responses/Invariato` },
		'400': { $ref: `${PAGES}/responses/Sbagliato` }
	}
});

const catalogues = () =>
	Object.fromEntries(
		(
			[
				['ttl', 'text/turtle'],
				['jsonld', 'application/ld+json'],
				['rdf', 'application/rdf+xml']
			] as const
		).map(([ending, type]) => [
			`/dati/catalogo.${ending}`,
			{
				get: operation(`catalogo${ending}`, 'catalogo', m.data_api_catalogue(), {
					[type]: { schema: { type: ending === 'jsonld' ? 'object' : 'string' } }
				})
			}
		])
	);

/** A row of a dataset, and an answer that holds rows. */
const schemasOf = ({ slug, name, fields }: Dataset) => [
	[schemaName(slug), { title: name(), ...schemaOf(fields) }],
	[
		`${schemaName(slug)}Pagina`,
		{
			type: 'object',
			description: m.data_api_rows({ name: name() }),
			required: ['dati', 'schema', 'licenza', 'righe', 'successive'],
			additionalProperties: false,
			properties: {
				dati: { type: 'string', const: slug },
				schema: { type: 'string', format: 'uri' },
				licenza: { type: 'string', format: 'uri' },
				righe: { type: 'array', items: { $ref: `${PAGES}/schemas/${schemaName(slug)}` } },
				successive: { type: ['string', 'null'], format: 'uri', description: m.data_api_next() }
			}
		}
	]
];

const wrong = () => ({
	type: 'object',
	required: ['errore'],
	additionalProperties: false,
	properties: { errore: { type: 'string', description: m.data_api_error() } }
});

const parameter = (name: string, description: string, schema: object) => ({
	name,
	in: 'query',
	required: false,
	description,
	schema
});

const parameters = () => ({
	quartiere: parameter('quartiere', m.data_narrow_quartiere(), { type: 'string' }),
	anno: parameter('anno', m.data_narrow_anno({ year: 2026 }), {
		type: 'integer',
		minimum: 1900,
		maximum: 2199
	}),
	limite: parameter('limite', m.data_narrow_limite(), {
		type: 'integer',
		minimum: 1,
		maximum: PAGE.most
	}),
	dopo: parameter('dopo', m.data_api_dopo(), { type: 'string' })
});

const responses = () => ({
	Invariato: { description: m.data_api_unchanged() },
	Sbagliato: {
		description: m.data_api_wrong(),
		content: { 'application/json': { schema: { $ref: `${PAGES}/schemas/Errore` } } }
	}
});

const headers = () => ({ ETag: { description: m.data_api_unchanged(), schema: { type: 'string' } } });
