/** As much of JSON Schema as our answers use. */
type Property = {
	readonly type: string | readonly string[];
	readonly format?: string;
	readonly enum?: readonly unknown[];
	readonly items?: unknown;
};
type Schema = {
	readonly required: readonly string[];
	readonly properties: Readonly<Record<string, Property>>;
};

const FORMATS: Readonly<Record<string, RegExp>> = {
	date: /^\d{4}-\d\d-\d\d$/,
	'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
	uri: /^https?:\/\/[^\s<>"]+$/
};

const typeOf = (value: unknown) => {
	if (value === null) return ['null'];
	if (Array.isArray(value)) return ['array'];
	return Number.isInteger(value) ? ['integer', 'number'] : [typeof value];
};

/** Where a row is not as its schema says. */
export function faultsOf({ required, properties }: Schema, row: Readonly<Record<string, unknown>>) {
	const missing = required.filter((name) => !(name in row)).map((name) => `${name} is missing`);
	const wrong = Object.entries(row).flatMap(([name, value]) => {
		const property = properties[name];
		return property ? faultOf(name, property, value) : [`${name} is not in the schema`];
	});
	return [...missing, ...wrong];
}

function faultOf(name: string, { type, format, enum: values, items }: Property, value: unknown) {
	const said = `${name}: ${JSON.stringify(value)}`;
	if (!typeOf(value).some((one) => [type].flat().includes(one))) return [`${said} is no ${String(type)}`];
	if (value !== null && format && !FORMATS[format]?.test(String(value))) return [`${said} is no ${format}`];
	if (values && !values.includes(value)) return [`${said} is none of its values`];
	const texts = !Array.isArray(value) || value.every((one) => typeof one === 'string');
	return items === undefined || texts ? [] : [`${said} holds no texts`];
}
