import { today } from '../clock';
import { choiceOf } from '../formats/addresses';
import { listDistricts, listNeighbourhoods } from '../neighbourhoods/queries.server';
import { findPactInForce, listLines } from '../pacts/queries.server';
import { m } from '../paraglide/messages.js';
import { TARGET_GROUPS, THEMES } from '../vocabulary';
import { targetOptions, themeOptions } from '../vocabulary.server';
import { FILTERS, type FilterName, type Scope } from './scope';
import { yearOfDay } from './years';

/** How many years one can look back, this one included. */
const YEARS = 6;

type Choice = {
	readonly value: string;
	readonly label: string;
	/** The quartieri, or the objectives, that it stands for. */
	readonly ids: readonly string[];
};

/** What the address asks for, and what it may ask; what is not known is as if it was not asked. */
export function askedFrom(url: URL) {
	const neighbourhoods = listNeighbourhoods();
	const choices = choicesAmong(neighbourhoods);
	const found = FILTERS.flatMap((name) => {
		const choice = choices[name].find(({ value }) => value === url.searchParams.get(name));
		return choice ? [{ name, ...choice }] : [];
	});
	const year = yearAsked(url);
	const idsOf = (...names: FilterName[]) =>
		inAll(found.filter(({ name }) => names.includes(name)).map(({ ids }) => ids));
	const scope: Scope = {
		year,
		places: idsOf('quartiere', 'polo'),
		objectives: idsOf('linea', 'obiettivo'),
		target: choiceOf(url, 'per', TARGET_GROUPS) ?? null,
		theme: choiceOf(url, 'tema', THEMES) ?? null,
		asked: found.map(({ name }) => name)
	};
	return {
		scope,
		neighbourhoods,
		/** What the figures are narrowed to, in words. */
		narrowed: found.map(({ name, label }) => m.dashboard_narrowed({ by: filterWord(name), to: label })),
		/** The same question as part of an address. */
		query: new URLSearchParams([
			['anno', String(year)],
			...found.map(({ name, value }) => [name, value])
		]).toString(),
		filters: [
			{ name: 'anno', label: m.dashboard_year(), value: String(year), options: yearOptions() },
			...FILTERS.filter((name) => choices[name].length > 0).map((name) => ({
				name,
				label: filterWord(name),
				value: found.find((one) => one.name === name)?.value,
				any: m.dashboard_any(),
				options: choices[name].map(({ value, label }) => ({ value, label }))
			}))
		]
	};
}
export type Asked = ReturnType<typeof askedFrom>;

export const filterWord = (name: FilterName) => m[`dashboard_by_${name}`]();

type Neighbourhoods = ReturnType<typeof listNeighbourhoods>;

function choicesAmong(neighbourhoods: Neighbourhoods): Record<FilterName, readonly Choice[]> {
	const pact = findPactInForce();
	const lines = pact ? listLines(pact.id) : [];
	const byName = neighbourhoods.toSorted((a, b) => a.name.localeCompare(b.name, 'it'));
	const plain = ({ value, label }: { value: string; label: string }) => ({ value, label, ids: [] });
	return {
		quartiere: byName.map(({ id, slug, name }) => ({ value: slug, label: name, ids: [id] })),
		polo: listDistricts().map(({ id, slug, name }) => ({
			value: slug,
			label: name,
			ids: neighbourhoods.filter(({ districtId }) => districtId === id).map((one) => one.id)
		})),
		linea: lines.map(({ id, title, objectives }) => ({
			value: id,
			label: title,
			ids: objectives.map((objective) => objective.id)
		})),
		obiettivo: lines.flatMap(({ objectives }) =>
			objectives.map(({ id, title }) => ({ value: id, label: title, ids: [id] }))
		),
		per: targetOptions().map(plain),
		tema: themeOptions().map(plain)
	};
}

/** Only what all of them hold; `null` where nothing was asked. */
const inAll = (asked: readonly (readonly string[])[]) =>
	asked.length === 0 ? null : asked.reduce((held, ids) => held.filter((id) => ids.includes(id)));

const years = () => Array.from({ length: YEARS }, (_, back) => yearOfDay(today()) - back);

const yearAsked = (url: URL) =>
	years().find((one) => String(one) === url.searchParams.get('anno')) ?? yearOfDay(today());

const yearOptions = () => years().map((one) => ({ value: String(one), label: String(one) }));
