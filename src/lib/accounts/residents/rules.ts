import type { Relation } from '../rules';

/** What somebody shows at the desk: the fiscal code or, without one, a number that the desk issues. */
export type Shown = { readonly fiscalCode: string } | { readonly deskNumber: string };

export type Verification = {
	readonly id: string;
	readonly email: string;
	readonly neighbourhoodId: string;
	readonly relation: Relation;
	readonly shown: Shown;
	/** The day they reach the minimum age, or that the desk saw they have reached it. Never a birth date. */
	readonly ofAge: { readonly on: string } | 'confirmed';
};

/** How a double identity is settled: the first account stays, the new one takes over, or it was a slip of the keys. */
export const RESOLUTIONS = ['kept', 'moved', 'mistaken'] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

/**
 * A number issued at the desk to whoever has no fiscal code. Only letters and digits count: AB-12, AB/12 and
 * "ab 12" are one number, else one person would be two.
 */
export const normalDeskNumber = (typed: string) => typed.toUpperCase().replace(/[\s/.\-–_]/g, '');
export const isDeskNumber = (number: string) => /^[A-Z0-9]{3,20}$/.test(number);
