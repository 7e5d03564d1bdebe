import { sql, type SQL } from 'drizzle-orm';
import { db } from '../db.server';
import { fromWallClock } from '../formats/dates';
import { findNeighbourhoodById } from '../neighbourhoods/queries.server';
import { settings } from '../settings.server';
import { cellOf, type FieldType, type Row } from './rules';
import type { EuropeanTheme } from './vocabularies';

/** Words in the language of the reader, or in another that is asked for. */
export type Words = (inputs?: Record<string, never>, options?: { locale?: 'it' | 'en' }) => string;

/** One column of a dataset: its name, what it means, and where its value comes from. */
export type Field = {
	readonly name: string;
	readonly type: FieldType;
	readonly meaning: Words;
	/** It always has a value. */
	readonly always: boolean;
	/** Every value there may be, each with its words. */
	readonly codes?: readonly { readonly value: string; readonly word: () => string }[];
	/** Absent where the value is worked out, not read. */
	readonly value?: SQL;
};

/** What may be asked of a dataset. */
export type Asked = { readonly neighbourhoodId?: string; readonly year?: number };

/** A row, and the key by which the next page begins after it. */
export type Keyed = { readonly key: string; readonly row: Row };

export type Filter = 'quartiere' | 'anno';

/** One declaration for each dataset: page, files, catalogue, description for programs and tests come from it. */
export type Dataset = {
	readonly slug: string;
	readonly name: Words;
	readonly about: Words;
	readonly theme: EuropeanTheme;
	readonly keywords: readonly string[];
	readonly fields: readonly Field[];
	readonly filters: readonly Filter[];
	/** The rows after a key, in the order of their keys. */
	readonly read: (asked: Asked, after: string, limit: number) => readonly Keyed[];
};

const maybe = (type: FieldType) => (name: string, meaning: Words, value?: SQL) => ({
	...{ name, type, meaning, always: false },
	...(value ? { value } : {})
});
const sure = (type: FieldType) => (name: string, meaning: Words, value?: SQL) => ({
	...maybe(type)(name, meaning, value),
	always: true
});

/** Fields by the type of their value; those of `always` are never empty. */
export const may = {
	id: maybe('id'),
	text: maybe('text'),
	integer: maybe('integer'),
	number: maybe('number'),
	day: maybe('day'),
	instant: maybe('instant'),
	address: maybe('address'),
	boolean: maybe('boolean')
};
export const always = {
	id: sure('id'),
	text: sure('text'),
	integer: sure('integer'),
	day: sure('day'),
	instant: sure('instant'),
	list: sure('list'),
	boolean: sure('boolean'),
	address: sure('address')
};

/** A field with a closed list of values, each with its words. */
export const code = <T extends string>(
	name: string,
	meaning: Words,
	values: readonly T[],
	word: (value: T) => string,
	value?: SQL
): Field => ({
	...sure('code')(name, meaning, value),
	codes: values.map((one) => ({ value: one, word: () => word(one) }))
});

/** The same where there may be no value. */
export const maybeCode = <T extends string>(...given: Parameters<typeof code<T>>): Field => ({
	...code(...given),
	always: false
});

/** Where rows come from, and what narrows them. */
type Source = {
	readonly from: SQL;
	readonly key: SQL;
	readonly where?: SQL;
	readonly there?: (neighbourhoodId: string) => SQL;
	readonly within?: (year: number) => SQL;
	/** Columns that are no field, for `finish`. */
	readonly also?: Readonly<Record<string, SQL>>;
	/** What is still to do to the rows of a page before anybody sees them: what they all need is looked up once. */
	readonly finish?: () => (row: Row, also: Readonly<Record<string, unknown>>) => Row;
};

/** Reads a page of rows from the database, after a key: never by counting those before. */
export function pageOf(
	{ from, key, where, there, within, also = {}, finish = () => (row) => row }: Source,
	fields: readonly Field[]
) {
	const read = [...fields.map(({ name, value }) => [name, value] as const), ...Object.entries(also)];
	const columns = read.flatMap(([name, value]) => (value ? [sql`${value} as ${sql.identifier(name)}`] : []));
	return ({ neighbourhoodId, year }: Asked, after: string, limit: number): readonly Keyed[] => {
		const conditions = [
			sql`${key} > ${after}`,
			...(where ? [where] : []),
			...(there && neighbourhoodId !== undefined ? [there(neighbourhoodId)] : []),
			...(within && year !== undefined ? [within(year)] : [])
		];
		const finished = finish();
		return db
			.all<Record<string, unknown>>(
				sql`select ${key} as "~key", ${sql.join(columns, sql`, `)} from ${from}
					where ${sql.join(conditions, sql` and `)} order by ${key} limit ${limit}`
			)
			.map((raw) => ({ key: String(raw['~key']), row: finished(rowOf(fields, raw), raw) }));
	};
}

/** Every field in its order, as its type says it; what is not given is empty. */
export const rowOf = (fields: readonly Field[], raw: Readonly<Record<string, unknown>>): Row =>
	Object.fromEntries(
		fields.map(({ name, type }) => [
			name,
			type === 'address' ? `${settings().ORIGIN}${raw[name]}` : cellOf(type, raw[name])
		])
	);

type Table = Omit<Dataset, 'read' | 'filters'> & Source;

/** A dataset whose rows are read as they stand in the database. */
export const table = ({ from, key, where, there, within, also, finish, ...said }: Table): Dataset => ({
	...said,
	filters: filtersOf({ there, within }),
	read: pageOf({ from, key, where, there, within, also, finish }, said.fields)
});

export const filtersOf = ({ there, within }: Pick<Source, 'there' | 'within'>): readonly Filter[] => [
	...(there ? ['quartiere' as const] : []),
	...(within ? ['anno' as const] : [])
];

/** A page of rows that are all at hand, in the order of their keys. */
export const pageAmong = (rows: readonly Keyed[], after: string, limit: number) =>
	rows.filter(({ key }) => key > after).slice(0, limit);

const startOf = (year: number) => (fromWallClock(`${year}-01-01T00:00`) ?? new Date(0)).getTime();

/** An instant that falls in a year in Rome. */
export const instantIn = (column: SQL) => (year: number) =>
	sql`${column} >= ${startOf(year)} and ${column} < ${startOf(year + 1)}`;

/** Something that lasted, for some of a year. */
export const lastingIn = (since: SQL, until: SQL) => (year: number) =>
	sql`${since} < ${startOf(year + 1)} and (${until} is null or ${until} >= ${startOf(year)})`;

/** A calendar day of a year. */
export const dayIn = (column: SQL) => (year: number) =>
	sql`${column} between ${`${year}-01-01`} and ${`${year}-12-31`}`;

/** The quartieri a thing is linked to, by what their addresses say. */
export const placesOf = (links: string, thing: string, id: SQL) =>
	sql`(select json_group_array(slug) from (select n.slug from ${sql.raw(links)} x
		join neighbourhoods n on n.id = x.neighbourhood_id where x.${sql.raw(thing)} = ${id} order by n.slug))`;

/** A thing is for the whole city, or linked to a quartiere. */
export const isThere = (links: string, thing: string, id: SQL, cityWide: SQL) => (neighbourhoodId: string) =>
	sql`(${cityWide} or exists (select 1 from ${sql.raw(links)} x
		where x.${sql.raw(thing)} = ${id} and x.neighbourhood_id = ${neighbourhoodId}))`;

/** Where a thing is read on the site, as a path: what comes before is added when it is told. */
export const addressIn = (path: string, id: SQL, rest = '') => sql`${path} || ${id} || ${rest}`;

/** What the address of a quartiere says. */
export const slugOf = (neighbourhoodId: string) => findNeighbourhoodById(neighbourhoodId)?.slug ?? '';
