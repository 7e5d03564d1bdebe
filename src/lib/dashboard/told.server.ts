import { euros, number, percent } from '../formats/numbers';
import { m } from '../paraglide/messages.js';
import { filterWord } from './asked.server';
import type { FigureUnit, Told } from './figures';

/** A figure as people read it, with its unit; where there is none, why. */
export function spoken(told: Told, unit: FigureUnit) {
	switch (told.kind) {
		case 'missing':
			return m.dashboard_missing();
		case 'few':
			return m.dashboard_few();
		case 'apart':
			return apart(told);
		case 'value': {
			const words = withUnit(told.value, unit);
			return told.atLeast ? m.dashboard_at_least({ value: words }) : words;
		}
	}
}

/** Which filters a figure cannot follow. */
const apart = ({ from, onlyToday }: Extract<Told, { kind: 'apart' }>) =>
	[
		...(from.length === 0
			? []
			: [m.dashboard_apart({ by: from.map((name) => filterWord(name).toLowerCase()).join(', ') })]),
		...(onlyToday ? [m.dashboard_only_today()] : [])
	].join('; ');

export function withUnit(value: number, unit: FigureUnit) {
	switch (unit) {
		case 'euros':
			return euros(value);
		case 'share':
			return percent(value);
		case 'percent':
			return percent(value / 100);
		case 'hours':
			return m.dashboard_hours({ value: number(value) });
		case 'points':
			return m.dashboard_points({ value: number(value) });
		case 'days':
			return m.dashboard_days({ count: value, value: number(value) });
		case 'people':
		case 'number':
			return number(value);
	}
}

/** The bare number of a table for machines: euros with their cents, shares from 0 to 1; empty where there is none. */
export const bare = (told: Told, unit: FigureUnit) =>
	told.kind === 'value' ? bareValue(told.value, unit) : '';

export const bareValue = (value: number, unit: FigureUnit) =>
	unit === 'euros' ? (value / 100).toFixed(2) : value;

/** What a machine reads beside it. */
export const noteOf = (told: Told, unit: FigureUnit) =>
	told.kind !== 'value' ? spoken(told, unit) : told.atLeast ? m.dashboard_row_at_least() : '';
