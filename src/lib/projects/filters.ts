import { TARGET_GROUPS, THEMES } from '../vocabulary';
import { STANDINGS } from './rules';

const oneOf = <T extends string>(values: readonly T[], text: string | null) =>
	values.find((value) => value === text);

/** What the address of the list asks for; what is not known is as if it was not asked. */
export const filtersOf = ({ searchParams }: URL) => ({
	quartiere: searchParams.get('quartiere') || undefined,
	stato: oneOf(STANDINGS, searchParams.get('stato')),
	per: oneOf(TARGET_GROUPS, searchParams.get('per')),
	tema: oneOf(THEMES, searchParams.get('tema')),
	obiettivo: searchParams.get('obiettivo') || undefined,
	programma: searchParams.get('programma') || undefined
});
