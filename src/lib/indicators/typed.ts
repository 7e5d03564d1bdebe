import { ensureValid } from '../errors';
import { centsFrom } from '../formats/money';
import { numberTyped } from '../formats/typed';
import type { Unit } from './rules';

/** What people type of an indicator, as it is kept: euros are kept as cents. `undefined` when it is no such value. */
export const valueTyped = (unit: Unit, text: string) =>
	unit === 'euro_cents' ? centsFrom(text) : numberTyped(text);

/** The same, or the sentence of a number that is not clear beside the field it was typed in. */
export function valueFrom(unit: Unit, text: string, field: string): number {
	const value = valueTyped(unit, text);
	ensureValid(value !== undefined, unit === 'euro_cents' ? 'euros_unclear' : 'number_unclear', { field });
	return value;
}
