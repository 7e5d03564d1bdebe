export const INDICATOR_KINDS = ['processo', 'risultato', 'struttura'] as const;

/** How values add up across projects, neighbourhoods and time. What is `distinct` is never added. */
export const AGGREGATIONS = ['sum', 'distinct', 'weighted_mean', 'last'] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

export const DIRECTIONS = ['up', 'down', 'none'] as const;
export const COLLECTION_RHYTHMS = ['mensile', 'trimestrale', 'semestrale', 'annuale', 'una_volta'] as const;
export const UNITS = ['persone', 'ore', 'numero', 'euro_cents', 'percento', 'punti', 'giorni'] as const;
export type Unit = (typeof UNITS)[number];
