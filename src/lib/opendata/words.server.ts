import { m } from '../paraglide/messages.js';
import { settings } from '../settings.server';
import { DATASETS } from './datasets.server';
import type { Dataset, Field } from './declaring.server';

/** Every dataset as the page lists it, with its files. */
export const listed = () => DATASETS.map(({ slug, name, about }) => ({ slug, name: name(), about: about() }));

/** A field as a person reads it. */
const fieldWords = ({ name, type, always, codes, meaning }: Field) => ({
	name,
	type: m[`data_type_${type}`](),
	always,
	meaning: meaning(),
	codes: (codes ?? [])
		.map(({ value, word }) => ({ value, word: word() }))
		.filter(({ value, word }) => value !== word)
});

/** Everything there is to know about a dataset, field by field, and how to take only a part of it. */
export const datasetPage = ({ slug, name, about, fields, filters }: Dataset, year: number) => ({
	title: name(),
	slug,
	about: about(),
	fields: fields.map(fieldWords),
	narrowing: [
		...(filters.includes('quartiere') ? [m.data_narrow_quartiere()] : []),
		...(filters.includes('anno') ? [m.data_narrow_anno({ year })] : []),
		m.data_narrow_limite()
	],
	example: `${settings().ORIGIN}/dati/${slug}.json?${filters.includes('anno') ? `anno=${year}&` : ''}limite=10`,
	hasBorders: slug === 'quartieri'
});
