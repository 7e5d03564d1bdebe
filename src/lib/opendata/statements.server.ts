import { iri, text, value, type Described, type Term } from '../formats/rdf';
import { settings } from '../settings.server';

export type Said = Described['says'][number];

/** The address of something of the open data. */
export const at = (path: string) => `${settings().ORIGIN}/dati${path}`;

export const day = (date: string): Term => value(date, 'xsd:date');

export const both = (predicate: string, words: (locale: 'it' | 'en') => string): Said[] => [
	[predicate, text(words('it'), 'it')],
	[predicate, text(words('en'), 'en')]
];

/** Who holds and publishes everything. */
export const holder = () => iri(at('#comune'));
