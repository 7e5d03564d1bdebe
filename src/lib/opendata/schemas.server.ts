import { m } from '../paraglide/messages.js';
import { always, type Field } from './declaring.server';
import type { FieldType } from './rules';

/** The name of a row of a dataset among the schemas: `stati-progetti` is `StatiProgetti`. */
export const schemaName = (slug: string) =>
	slug.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

const SHAPES: Readonly<Record<FieldType, { readonly type: string; readonly format?: string }>> = {
	id: { type: 'string' },
	text: { type: 'string' },
	code: { type: 'string' },
	integer: { type: 'integer' },
	number: { type: 'number' },
	boolean: { type: 'boolean' },
	day: { type: 'string', format: 'date' },
	instant: { type: 'string', format: 'date-time' },
	list: { type: 'array' },
	address: { type: 'string', format: 'uri' }
};

/** A field as JSON Schema says it. */
function propertyOf({ type, always, codes, meaning }: Field) {
	const { type: named, ...shape } = SHAPES[type];
	return {
		type: always ? named : [named, 'null'],
		...shape,
		description: meaning(),
		...(type === 'list' ? { items: { type: 'string' } } : {}),
		...(codes ? { enum: [...codes.map(({ value }) => value), ...(always ? [] : [null])] } : {})
	};
}

/** A row of a dataset as JSON Schema says it: every field is there, also where it is empty. */
export const schemaOf = (fields: readonly Field[]) => ({
	type: 'object',
	required: fields.map(({ name }) => name),
	additionalProperties: false,
	properties: Object.fromEntries(fields.map((field) => [field.name, propertyOf(field)]))
});

/** The borders as RFC 7946 says them; a quartiere that nobody drew has no shape. */
export const bordersSchema = () => ({
	type: 'object',
	required: ['type', 'features'],
	additionalProperties: false,
	properties: {
		type: { type: 'string', const: 'FeatureCollection' },
		features: { type: 'array', items: feature() }
	}
});

const feature = () => ({
	type: 'object',
	required: ['type', 'id', 'properties', 'geometry'],
	additionalProperties: false,
	properties: {
		type: { type: 'string', const: 'Feature' },
		id: { type: 'string', description: m.data_field_quartiere() },
		properties: schemaOf([
			always.id('quartiere', m.data_field_quartiere),
			always.text('nome', m.data_field_name),
			always.text('polo', m.data_field_district),
			always.address('indirizzo', m.data_field_address)
		]),
		geometry: {
			oneOf: [
				{ type: 'null' },
				shape('Polygon', rings),
				shape('MultiPolygon', { type: 'array', minItems: 1, items: rings })
			]
		}
	}
});

const point = { type: 'array', minItems: 2, maxItems: 2, items: { type: 'number' } };
const ring = { type: 'array', minItems: 4, items: point };
const rings = { type: 'array', minItems: 1, items: ring };

const shape = (type: string, coordinates: object) => ({
	type: 'object',
	required: ['type', 'coordinates'],
	additionalProperties: false,
	properties: { type: { type: 'string', const: type }, coordinates }
});
