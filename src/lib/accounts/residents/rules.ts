/** How a double identity is settled: the first account stays, the new one takes over, or it was a slip of the keys. */
export const RESOLUTIONS = ['kept', 'moved', 'mistaken'] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

/** A number issued at the desk to whoever has no fiscal code. */
export const normalDeskNumber = (typed: string) => typed.toUpperCase().replace(/\s/g, '');
export const isDeskNumber = (number: string) => /^[A-Z0-9][A-Z0-9/-]{3,19}$/.test(number);
