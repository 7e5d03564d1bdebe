import type { Unit } from '../../indicators/rules';

/** Times somebody took part: typed as a number, and as much about people as any head count. */
const ABOUT_PEOPLE: readonly string[] = ['partecipazioni'];

/** Whether the values of an indicator are counts of people, never told when small. */
export const countsPeople = ({ slug, unit }: { readonly slug: string; readonly unit: Unit }) =>
	unit === 'persone' || ABOUT_PEOPLE.includes(slug);
