import type { Field } from './declaring.server';
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
