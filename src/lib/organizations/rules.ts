/** The kinds of organisation that sit at a tavolo. Each has its words as `kind_…`. */
export const KINDS = [
	'comune',
	'servizio_comunale',
	'regione',
	'provincia',
	'altro_comune',
	'azienda_usl',
	'ospedale',
	'tribunale',
	'asp',
	'azienda_speciale',
	'scuola',
	'agenzia_educativa',
	'doposcuola',
	'ente_religioso',
	'associazione',
	'odv',
	'aps',
	'cooperativa_sociale',
	'impresa_sociale',
	'fondazione',
	'associazione_categoria',
	'sindacato',
	'impresa',
	'negozio_vicinato',
	'csv',
	'casa_quartiere',
	'comitato',
	'gruppo_informale'
] as const;
export type Kind = (typeof KINDS)[number];

export const PAGE_SIZE = 20;

/** A fiscal code of an organisation is eleven digits, like a VAT number, or the sixteen signs of whoever answers for it. */
export const FISCAL_CODE = /^(\d{11}|[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z])$/;
