/** How a need changes. Each has its words as `trend_…`. */
export const TRENDS = ['rising', 'steady', 'falling'] as const;
export type Trend = (typeof TRENDS)[number];

/** The last so many days are compared with as many before them. */
export const WINDOW_DAYS = 90;

/** From so many voices on a number is told, whatever lower number a city chooses for others. */
export const LEAST_VOICES = 5;

/** A quarter more rises, a quarter less falls. */
export const CHANGE_PERCENT = 25;

type Voices = { readonly recent: number; readonly before: number };

/** The fewest voices that are told: the city may ask for more than five, never for fewer. */
export const leastVoices = (suppressBelow: number) => Math.max(LEAST_VOICES, suppressBelow);

/**
 * Voices of the last 90 days against the 90 before: a quarter more, a quarter less, or steady. Nothing at all where
 * both are few: neither the number nor the direction is told. Nor where one is and the other has hardly changed: whoever
 * read that five are steady after "fewer than five" would know there were four.
 */
export function trendOf({ recent, before }: Voices, least = LEAST_VOICES): Trend | undefined {
	if (Math.max(recent, before) < least) return undefined;
	if (recent * 100 >= before * (100 + CHANGE_PERCENT)) return 'rising';
	if (recent * 100 <= before * (100 - CHANGE_PERCENT)) return 'falling';
	return Math.min(recent, before) < least ? undefined : 'steady';
}

/** A number of voices as it may be told: few are never counted. */
export const told = (voices: number, least: number) => (voices < least ? undefined : voices);
